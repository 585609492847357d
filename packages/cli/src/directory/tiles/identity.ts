import { createHash } from 'node:crypto';
import type { Listing } from '../listing.js';

const idLength = 10;
const digits = 32n;

/**
 * The id of a listing in a directory: ten digits of base 32, 50 bits of the hash of its own, which may be long. Their
 * first digits also name the file of its details, and are spread evenly.
 */
export const shortId = (id: string): string =>
  (createHash('sha256').update(id).digest().readBigUInt64BE() / digits ** 2n / 16n)
    .toString(32)
    .padStart(idLength, '0');

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Who runs it, and which service of theirs it is, the same for each of its branches, however they are spelt. */
export function organisationAndService({ route: { organisation, name } }: Listing): [string, string] {
  const by = plain(organisation ?? name);
  return [by, `${by}\n${plain(name)}`];
}
