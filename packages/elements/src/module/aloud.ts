import { css, html, type TemplateResult } from 'lit';
import { aloudEnglish } from './aloud.strings.js';
import type { PartContext, Player } from './part.js';
import { voicesFor } from './voices.js';

/** What is spoken in one go: the text nodes of a paragraph, an answer, a heading, and the words that they make. */
interface Piece {
  readonly words: string;
  readonly lang: string;
  readonly nodes: readonly { readonly node: Text; readonly from: number }[];
}

export const styles = css`
  .aloud {
    margin: 0;
    padding: 0.6em var(--_pad) 0;
  }
  ::highlight(kith-aloud) {
    background: Mark;
    color: MarkText;
  }
`;

const ends = 'p,li,label,legend,button,summary,figcaption,[role=heading]';

/** Everything in the step that can be seen, in order, block by block. */
function piecesOf(root: ParentNode): Piece[] {
  const pieces: { -readonly [Key in keyof Piece]: Piece[Key] extends readonly (infer One)[] ? One[] : Piece[Key] }[] =
    [];
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(root.querySelector('.step')!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest('[aria-hidden=true],textarea,select'))
      continue;
    const around = parent.closest(ends);
    let piece = pieces.at(-1);
    if (!piece || around !== block) {
      piece = { words: '', lang: parent.closest<HTMLElement>('[lang]')!.lang, nodes: [] };
      pieces.push(piece);
      block = around;
    }
    piece.nodes.push({ node, from: piece.words.length });
    piece.words += node.data;
  }
  return pieces;
}

/** Marks the word that begins at a place in a piece, where the browser can without touching what is drawn. */
function mark({ words, nodes }: Piece, at: number, length: number): void {
  const found = nodes.findLast(({ from }) => from <= at);
  if (!found || !('highlights' in CSS)) return;
  const from = at - found.from;
  const to = from + (length || /^\S*/.exec(words.slice(at))![0].length);
  const range = new StaticRange({
    startContainer: found.node,
    startOffset: from,
    endContainer: found.node,
    endOffset: Math.min(to, found.node.data.length),
  });
  CSS.highlights.set('kith-aloud', new Highlight(range));
}

const unmark = (): void => void ('highlights' in CSS && CSS.highlights.delete('kith-aloud'));

/** Reads the step that a player shows, from its heading on. Ends by itself, or when the speaking is cancelled. */
function readAloud(player: Player, ended: () => void): void {
  speechSynthesis.cancel();
  // Some browsers go on speaking when the page has gone.
  addEventListener('pagehide', () => speechSynthesis.cancel());
  // What stands in another language is read by a voice for that one, or passed over.
  const pieces = piecesOf(player.renderRoot).flatMap((piece) => {
    const voice = bestFor(piece.lang);
    return voice ? [{ piece, voice }] : [];
  });
  const say = (index: number): void => {
    const { piece, voice } = pieces[index] ?? {};
    unmark();
    if (!piece || !voice) return ended();
    const utterance = new SpeechSynthesisUtterance(piece.words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onstart = () => piece.nodes[0]!.node.parentElement!.scrollIntoView({ block: 'nearest' });
    utterance.onboundary = ({ name, charIndex, charLength }) => {
      if (name === 'word') mark(piece, charIndex, charLength);
    };
    utterance.onend = () => say(index + 1);
    utterance.onerror = ({ error }) => {
      unmark();
      // Cancelled: somebody else speaks now, or nobody should.
      if (error !== 'canceled' && error !== 'interrupted') ended();
    };
    // Kept by the page while it speaks: one that only the browser holds can be thrown away before its end.
    spoken = utterance;
    speechSynthesis.speak(utterance);
  };
  say(0);
}

/* eslint-disable-next-line @typescript-eslint/no-unused-vars -- to be held is its use. */
let spoken: SpeechSynthesisUtterance | undefined;

/** The step that each player reads. */
const reading = new WeakMap<Player, string>();

/** The one of the same country, where there is one; else the one that the device would take. */
function bestFor(lang: string): SpeechSynthesisVoice | undefined {
  const voices = voicesFor(lang);
  const tag = lang.toLowerCase();
  return (
    voices.find((voice) => voice.lang.toLowerCase().replace('_', '-') === tag) ??
    voices.find((voice) => voice.default) ??
    voices[0]
  );
}

/** The button that has the step read aloud, and that stops it. */
export function button({ player, progress, strings, lang, dir }: PartContext): TemplateResult {
  const words: typeof aloudEnglish = { ...aloudEnglish, ...strings };
  const on = reading.get(player) === progress.at;
  if (!on) silence(player);
  return html`<p class="aloud" lang=${lang} dir=${dir}>
    <button type="button" class="link" @click=${() => (on ? hush(player) : read(player, progress.at))}>
      ${on ? words.aloudStop : words.aloud}
    </button>
  </p>`;
}

function read(player: Player, stepId: string): void {
  reading.set(player, stepId);
  readAloud(player, () => hush(player));
  player.requestUpdate();
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
