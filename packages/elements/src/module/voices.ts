import type { Player } from './part.js';

/** The players on the page: they draw again when something comes late, like a chunk, or the list of voices. */
export const players = new Set<Player>();
export const redraw = (): void => players.forEach((one) => one.requestUpdate());

const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
speech?.addEventListener?.('voiceschanged', redraw);

/** Of a tag, which Android writes as `en_GB`. */
const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

/**
 * The voices on the device itself that speak a language. Others send the words to a server, and what somebody reads here
 * is nobody's business.
 */
export const voicesFor = (lang: string): SpeechSynthesisVoice[] =>
  (speech?.getVoices() ?? []).filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang));
