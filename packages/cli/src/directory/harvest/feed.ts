import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { slug } from '../../import/words.js';

/** A feed as it was named on the command line. */
export interface Feed {
  /** `[a-z0-9-]+`, the same for the same address. */
  readonly id: string;
  /** The name of the publisher, as families see it. */
  readonly publisher: string;
  /** A whole path, or an address with http or https. */
  readonly at: string;
  readonly isRemote: boolean;
}

/** What may be told of a query: a key in it is its owner's. */
const ofPages = /^(page|per_page|full)$/;

/** A text with addresses in it, without the passwords and keys that some feeds are read with. */
export const shownAddress = (text: string): string =>
  text.replace(
    /(https?:\/\/)(?:[^\s/@]*@)?([^\s?#]*)(?:\?([^\s#]*?))?(?:#\S*?)?(?=:?(?:\s|$))/gi,
    (_, scheme: string, rest: string, query = '') => {
      const kept = new URLSearchParams([...new URLSearchParams(String(query))].filter(([name]) => ofPages.test(name)));
      return `${scheme}${rest}${kept.size ? `?${kept.toString()}` : ''}`;
    },
  );

/** `Bristol City Council=https://api.example.org/services`, or the address or path alone. */
export function feedOf(word: string): Feed {
  const [, named, rest] = /^([^=/\\:?]{1,80})=(.+)$/s.exec(word) ?? [];
  const address = (rest ?? word).trim();
  const isRemote = /^https?:\/\//i.test(address);
  const at = isRemote ? address : resolve(address);
  const host = isRemote && URL.canParse(at) ? new URL(at).hostname.replace(/^www\./, '') : undefined;
  const publisher = named?.trim() ?? host ?? basename(at).replace(/\.\w+$/, '');
  const sum = createHash('sha256')
    .update(isRemote ? at : basename(at))
    .digest('hex')
    .slice(0, 6);
  return { id: `${slug(named ?? host ?? publisher, 4) || 'feed'}-${sum}`, publisher, at, isRemote };
}
