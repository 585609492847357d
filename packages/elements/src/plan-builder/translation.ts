import type { LitElement } from 'lit';
import { otherLanguages } from './plan-builder.strings.js';

/** What came of the words in other languages, or is on its way. */
const coming = new Map<string, Promise<object>>();
const came = new Map<string, object>();

/** The builder's own words in another language, late ones too; nothing while they are on their way. */
export function translated(host: LitElement, lang: string): object | undefined {
  const get = otherLanguages[lang];
  if (!get) return {};
  const words = came.get(lang);
  if (words) return words;
  // English is better than nothing.
  const promise = coming.get(lang) ?? get().then(({ default: all }) => all, () => ({})); // prettier-ignore
  coming.set(lang, promise);
  void promise.then((all) => {
    came.set(lang, all);
    host.requestUpdate();
  });
  return undefined;
}
