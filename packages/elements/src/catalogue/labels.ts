import type { Catalogue } from '@kith/model/catalogue.js';

/** What a topic, or somebody whom things are for, is called. */
export type Labels = (id: string) => string;

/** The names that the catalogue gives in a language, or else in its own; or the id, as words. */
export function labelsIn({ labels = [], lang }: Catalogue, wanted: string): Labels {
  const named = new Map<string, string>();
  for (const language of [lang, wanted])
    for (const { of, lang, text } of labels) if (lang.startsWith(language.slice(0, 2))) named.set(of, text);
  return (id) => named.get(id) ?? (id[0]!.toUpperCase() + id.slice(1)).replaceAll('-', ' ');
}
