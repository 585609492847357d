import type { Rights } from '@kith/model';
import { wordsOf } from '../html.js';
import { fieldsOf, listOf, textOf, type Fields } from '../json.js';

/** What H5P calls the licences, and what they are called everywhere else. */
const licences: Readonly<Record<string, string>> = {
  'CC0 1.0': 'CC0-1.0',
  'CC PDM': 'LicenseRef-public-domain',
  PD: 'LicenseRef-public-domain',
  'ODC PDDL': 'PDDL-1.0',
  'GNU GPL': 'GPL-3.0-only',
  C: 'LicenseRef-all-rights-reserved',
};

/**
 * Who holds the rights, from the metadata of a piece of content or, in what is older, from the copyright of a file.
 * Nothing where no licence is given, or one that says so little as "U".
 */
export function rightsOf(...sources: readonly unknown[]): Rights | undefined {
  for (const source of sources) {
    const fields = fieldsOf(source);
    const licence = licenceOf(fields);
    if (licence) return { licence, holder: holderOf(fields) };
  }
  return undefined;
}

function licenceOf(fields: Fields): string | undefined {
  const name = textOf(fields['license']).trim();
  const version = textOf(fields['licenseVersion'] ?? fields['version']);
  if (/^CC BY/.test(name)) {
    const [number] = /[1-4]\.\d/.exec(`${name} ${version}`) ?? [];
    const kind = name.replace(/\s+[\d.]+.*$/, '').replace(/\s+/g, '-');
    return number ? `${kind}-${number}` : `LicenseRef-${kind}`;
  }
  if (name === 'CC0' || (name === 'PD' && /CC0/.test(version))) return 'CC0-1.0';
  if (name === 'GNU GPL' && /2/.test(version)) return 'GPL-2.0-only';
  return Object.hasOwn(licences, name) ? licences[name] : undefined;
}

function holderOf(fields: Fields): string {
  const authors = listOf(fields['authors']).map((author) => wordsOf(textOf(fieldsOf(author)['name'])));
  const names = authors.filter(Boolean).join(', ') || wordsOf(textOf(fields['author']));
  return names || wordsOf(textOf(fields['source'])) || 'unknown';
}
