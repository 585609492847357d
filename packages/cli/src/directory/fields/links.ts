import { isHttps } from '@kith/model';
import type { Finding } from '../faults.js';
import { hasAddress } from '../text/emails.js';
import { oneLine } from '../text/plain.js';

/** A link that may be followed, and what had to be mended. */
export interface Link {
  readonly url?: string;
  readonly findings: readonly Finding[];
}

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]+)$/u;
/** File names and abbreviations that look like a domain. */
const isNoDomain = /\.(docx?|xlsx?|pdf|jpe?g|png|html?|php|txt)$/i;

/** What a field means into which somebody put a whole link, or `&amp;` for `&`. */
const outOfHtml = (field: string): string => {
  const [, href] = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(field) ?? [];
  const inside = href ?? (/^\s*<.+>\s*$/s.test(field) ? field.replace(/<[^<>]{0,300}>/g, ' ') : field);
  return /&(#|[a-z]+;)/i.test(inside) ? oneLine(inside) : inside;
};

/** @returns the link of a field, always https: what has no scheme, or http, is given it, as browsers do. */
export function linkOf(field: string, at: string): Link {
  // Browsers drop these too, so that they hide what a scheme is.
  const text = outOfHtml(field)
    .replace(/[\p{Cc}\u200b\u00ad\ufeff]/gu, '')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (!text) return { findings: [] };
  const bad: Link = { findings: [{ fault: 'bad-url', at }] };
  // The first of several; an address that somebody broke by a space is put together again where that gives one.
  const [first = '', ...more] = text.split(/[\s,;|]+(?=https?:|www\.)|\s+(?:or|and|&)\s+|[;|]/i);
  const together = first.replace(/\s+/g, '').replace(/^[<("']+|[>)"',.]+$/g, '');
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*:)?(?:\/\/)?(.*)$/is.exec(together)!;
  const isWeb = scheme === undefined || /^https?:$/i.test(scheme);
  // "example.org:8080" has no scheme, though it looks so; "//host" and "http:/host" are as good as whole.
  const bare = (isWeb ? rest : `${scheme}${rest}`).replace(/^https?:?\/{1,3}/i, '').replace(/^\/+/, '');
  if (!isWeb && !/^[\w.-]+:\d+(\/|$)/.test(together)) return bad;
  // Only a name of a host is sure without its spaces: what the space in a path stood for, nobody knows.
  if (/\s/.test(first) && !/^[\w.:/-]+\.[a-z]{2,}\/?$/i.test(together)) return bad;
  // An address of somebody may stand in a query, which a page does without.
  const url = `https://${hasAddress(bare) ? bare.replace(/[?#].*$/s, '') : bare}`;
  const host = URL.canParse(url) && !new URL(url).username ? new URL(url).hostname : '';
  if (
    url.length > 1000 ||
    hasAddress(url) ||
    !domain.test(host) ||
    (isNoDomain.test(host) && !/^https?:|^www\./i.test(together))
  )
    return bad;
  const { href } = new URL(url);
  if (!isHttps(href)) return bad;
  if (more.length || /\s/.test(first) || scheme === undefined)
    return { url: href, findings: [{ fault: 'bad-url', at }] };
  return { url: href, findings: /^http:$/i.test(scheme) ? [{ fault: 'http-url', at }] : [] };
}
