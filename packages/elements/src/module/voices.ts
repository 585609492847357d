import type { Player } from './part.js';

/** Players that wait to hear which voices there are: a browser may tell late. */
export const waiting = new Set<Player>();

const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
speech?.addEventListener?.('voiceschanged', () => waiting.forEach((one) => one.requestUpdate()));

/** Of a tag, which Android writes as `en_GB`. */
const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0]!;

/**
 * The voices on the device itself that speak a language. Others send the words to a server, and what somebody reads here
 * is nobody's business.
 */
export const voicesFor = (lang: string): SpeechSynthesisVoice[] =>
  (speech?.getVoices() ?? []).filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang));
