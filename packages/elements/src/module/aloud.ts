import { css } from 'lit';
import { voiceFor } from './aloud-button.js';
import { dress } from './later.js';
import type { Player } from './part.js';

/** What is spoken in one go: the text nodes of a paragraph, an answer, a heading, and the words that they make. */
interface Piece {
  readonly words: string;
  readonly lang: string;
  readonly nodes: readonly { readonly node: Text; readonly from: number }[];
}

const styles = css`
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
export function readAloud(player: Player, ended: () => void): void {
  dress(player, styles);
  speechSynthesis.cancel();
  // What stands in another language is read by a voice for that one, or passed over.
  const pieces = piecesOf(player.renderRoot).flatMap((piece) => {
    const voice = voiceFor(piece.lang);
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
