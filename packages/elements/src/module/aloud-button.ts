import { html, nothing } from 'lit';
import { aloudEnglish } from './aloud.strings.js';
import type { PartContext, Player } from './part.js';

/** Players that wait to hear which voices there are: a browser may tell late. */
const waiting = new Set<Player>();
let listening = false;

/** The step that each player reads, or is about to. */
const reading = new WeakMap<Player, string>();

/** Android writes `en_GB`. */
const tagOf = ({ lang }: SpeechSynthesisVoice): string => lang.toLowerCase().replace('_', '-');

/**
 * A voice on the device itself that speaks a language. Others send the words to a server, and what somebody reads here
 * is nobody's business.
 */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const tag = lang.toLowerCase();
  const voices = (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.getVoices() ?? [];
  const able = voices.filter((voice) => voice.localService && tagOf(voice).split('-')[0] === tag.split('-')[0]);
  return able.find((voice) => tagOf(voice) === tag) ?? able.find((voice) => voice.default) ?? able[0];
}

/** The button that has the step read aloud; nothing where no voice could. The reader itself comes with the first tap. */
export function aloudButton({ player, progress, strings, lang, dir }: PartContext): unknown {
  waiting.add(player);
  if (!listening) {
    listening = true;
    (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.addEventListener?.('voiceschanged', () =>
      waiting.forEach((one) => one.requestUpdate()),
    );
  }
  if (!voiceFor(progress.module.lang)) return nothing;
  const words: typeof aloudEnglish = { ...aloudEnglish, ...strings };
  const on = reading.get(player) === progress.at;
  if (!on) silence(player);
  return html`<p class="aloud" lang=${lang} dir=${dir}>
    <button type="button" class="link" @click=${() => (on ? hush(player) : void read(player, progress.at))}>
      ${on ? words.aloudStop : words.aloud}
    </button>
  </p>`;
}

async function read(player: Player, stepId: string): Promise<void> {
  reading.set(player, stepId);
  player.requestUpdate();
  // Safari on a phone lets a page speak only if it begins in the tap itself, and the reader is not here yet.
  speechSynthesis.speak(new SpeechSynthesisUtterance(''));
  try {
    const { readAloud } = await import('./aloud.js');
    if (reading.get(player) === stepId) readAloud(player, () => hush(player));
  } catch {
    hush(player);
  }
}

function silence(player: Player): boolean {
  const was = reading.delete(player);
  if (was) speechSynthesis.cancel();
  return was;
}

/** Makes a player fall silent. */
export function hush(player: Player): void {
  if (silence(player)) player.requestUpdate();
}

/** The player left the page. */
export function leave(player: Player): void {
  silence(player);
  waiting.delete(player);
}
