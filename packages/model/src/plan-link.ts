import { checkPlan } from './check/plan.js';
import { checkShare } from './check/share.js';
import type { Plan } from './plan-document.js';
import { fromPlanText, fromShareText, planText, shareText } from './plan-text.js';
import { mostItems, mostParts } from './rules.js';
import type { Share } from './share.js';

// How a plan, or what a family shares back, travels in the fragment of a link:
//
//   kp1.<base64url of: the text, deflated (RFC 1951); CRC-32>          a plan
//   ks1.<the same>                                                      what is shared back
//   kl1.<base64url of: salt; iv; AES-GCM of a letter and one of these; CRC-32>   either, locked with a word
//
// The sum is over the first four signs and all bytes before it, so that a broken link is known for one before anything is
// unpacked or asked for. It finds every wrong sign; it is no lock, as whoever makes a link can make its sum.

/** What a link can carry. */
export type Carried = Plan | Share;

/** What became of opening a link. */
export type Opened =
  | { readonly plan: Plan }
  | { readonly share: Share }
  /** Locked: ask for the word, then `unlock`. */
  | { readonly locked: true }
  /** Not one of our links: an ordinary fragment of the page, or none. */
  | { readonly none: true }
  /** broken: cut off or changed on its way. word: not the word that it was locked with. old: this browser cannot unpack it. */
  | { readonly problem: 'broken' | 'word' | 'old' };

type Letter = 'p' | 's' | 'l';

/** More signs than a link of the largest plan has; no more are looked at. */
const mostSigns = 32_768;
/** What a link may unpack to, in bytes. */
const mostBytes = 65_536;
/** As OWASP asks of PBKDF2 with SHA-256 (2023). */
const rounds = 600_000;
const saltLength = 16;
const ivLength = 12;
/** Shorter ones are not taken for links of ours that lost their beginning. */
const shortest = 40;

const broken = { problem: 'broken' } as const;
const utf8 = new TextEncoder();

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const signs = Math.min(bytes.length - at, 3) + 1;
    for (let sign = 0; sign < signs; sign++) text += alphabet[(three >> (18 - 6 * sign)) & 63]!;
  }
  return text;
}

/** Nothing where a sign is none of ours, or where these bytes are written in another way. */
function toBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const sign of text) {
    const value = alphabet.indexOf(sign);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes[at++] = held >> (bits -= 8);
  }
  return bits < 6 && !(held & ((1 << bits) - 1)) ? bytes : undefined;
}

/** CRC-32, as gzip has it, most significant byte first. */
function sumOf(prefix: string, bytes: Uint8Array): Uint8Array {
  let sum = -1;
  for (const part of [utf8.encode(prefix), bytes])
    for (const byte of part) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  return Uint8Array.of(...[24, 16, 8, 0].map((shift) => ~sum >>> shift));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** All that comes out of a stream, unless it is too much: then it is stopped, and nothing more is unpacked. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  const feed = async (): Promise<void> => {
    // A browser unpacks all that it was given before it can be told to stop, and that may be a thousand times as much.
    for (let at = 0; at < bytes.length; at += 64) await writer.write(bytes.subarray(at, at + 64));
    await writer.close();
  };
  // What goes wrong in there is heard of by who reads.
  feed().catch(() => {});
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    length += value.length;
    if (length > mostBytes) {
      reader.cancel().catch(() => {});
      throw new Error('too large');
    }
    parts.push(value);
  }
}

const pack = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  through(utf8.encode(text), new CompressionStream('deflate-raw'));

async function unpack(letter: string, bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  if (typeof DecompressionStream === 'undefined') return { problem: 'old' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await through(bytes, new DecompressionStream('deflate-raw')),
    );
    if (letter === 'p') {
      const plan = fromPlanText(text);
      return checkPlan(plan) && plan.items.length <= mostItems ? { plan } : broken;
    }
    const share = fromShareText(text);
    return checkShare(share) && share.parts.length <= mostParts ? { share } : broken;
  } catch {
    return broken;
  }
}

function textOf(carried: Carried): [letter: Letter, text: string] {
  const isPlan = carried.format === 'plan/1';
  const text = isPlan ? planText(carried) : shareText(carried);
  // What cannot be read back is not sent.
  (isPlan ? fromPlanText : fromShareText)(text);
  return [isPlan ? 'p' : 's', text];
}

function fragment(letter: Letter, bytes: Uint8Array): string {
  const prefix = `k${letter}1.`;
  return prefix + toText(joined(bytes, sumOf(prefix, bytes)));
}

/**
 * The fragment (without `#`) of a link that carries a plan, or what is shared back: nothing in it but that document.
 * Rejects where the browser cannot deflate (before 2023).
 */
export async function toFragment(carried: Carried): Promise<string> {
  const [letter, text] = textOf(carried);
  return fragment(letter, await pack(text));
}

/** The letter and the bytes of a fragment of ours that came whole. */
function bytesOf(text: string): [letter: string, bytes: Uint8Array<ArrayBuffer>] | Opened {
  const plain = text.replace(/^#/, '');
  const [prefix, letter] = /^k([psl])1\./.exec(plain) ?? [];
  if (!prefix) return plain.length > shortest || /^k[psl]1/.test(plain) ? broken : { none: true };
  if (plain.length > mostSigns) return broken;
  const all = toBytes(plain.slice(prefix.length));
  if (!all || all.length < 5) return broken;
  const bytes = all.slice(0, -4);
  const sum = sumOf(prefix, bytes);
  return sum.every((byte, index) => byte === all[bytes.length + index]) ? [letter!, bytes] : broken;
}

/**
 * Opens the fragment of a link, with or without its `#`. Never rejects, whatever it is given: what was cut off or changed
 * is `broken`, and unpacking stops at 64 kB. A plan that comes out can be drawn; who made it nobody knows.
 */
export async function fromFragment(text: string): Promise<Opened> {
  const found = bytesOf(text);
  if (!Array.isArray(found)) return found;
  const [letter, bytes] = found;
  return letter === 'l' ? { locked: true } : unpack(letter, bytes);
}

/** Whether a link can be locked and unlocked here: browsers keep that to pages that came by https. */
export const canLock = (): boolean => typeof crypto !== 'undefined' && !!crypto.subtle;

/** As two people say the same word: case, spaces around and between, and forms of one letter make no difference. */
const sameWord = (word: string): string => word.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

async function keyOf(word: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8.encode(sameWord(word)), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const cipher = (iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: utf8.encode('kl1.') });

/**
 * The same, locked with a word that both know: PBKDF2 with SHA-256 (600,000 rounds), AES-GCM with 256 bits. Takes about a
 * second on an old phone. Rejects where `canLock()` is false.
 */
export async function toLockedFragment(carried: Carried, word: string): Promise<string> {
  const [letter, text] = textOf(carried);
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const inside = joined(utf8.encode(letter), await pack(text));
  const locked = await crypto.subtle.encrypt(cipher(iv), await keyOf(word, salt), inside);
  return fragment('l', joined(salt, iv, new Uint8Array(locked)));
}

/** Opens a locked fragment. Never rejects: with another word it is `{ problem: 'word' }`. */
export async function unlock(text: string, word: string): Promise<Opened> {
  const found = bytesOf(text);
  if (!Array.isArray(found)) return found;
  const [letter, bytes] = found;
  if (letter !== 'l') return unpack(letter, bytes);
  if (!canLock()) return { problem: 'old' };
  let inside: Uint8Array<ArrayBuffer>;
  try {
    const salt = bytes.slice(0, saltLength);
    const iv = bytes.slice(saltLength, saltLength + ivLength);
    const key = await keyOf(word, salt);
    inside = new Uint8Array(await crypto.subtle.decrypt(cipher(iv), key, bytes.slice(saltLength + ivLength)));
  } catch {
    return { problem: 'word' };
  }
  return unpack(String.fromCharCode(inside[0]!), inside.slice(1));
}
