/** In characters: as much of one text as is read. A whole book has less. */
export const longest = 2 ** 20;
/** Elements inside each other. Word processors reach 60. */
const deepest = 256;
/** A parser opens what was not closed again in every paragraph: so many elements would be made at most. */
const mostMade = 1_000_000;
/** Attributes of one element: a parser compares each with all before it. */
const mostAttributes = 1000;

/** Elements that end by themselves where the next begins, and those that hold nothing. */
const endsItself =
  /^(p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * Whether HTML could harm the one who parses it: counted on its signs alone, since a parser has to build all of it before
 * it can be looked at.
 */
export function isTangled(html: string): boolean {
  if (html.length > longest || hasCrowdedTag(html)) return true;
  // Inside a drawing or a formula nothing ends by itself.
  const isForeign = /<(svg|math)/i.test(html);
  let depth = 0;
  let most = 0;
  let tags = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    tags++;
    if (!isForeign && endsItself.test(name!.toLowerCase())) continue;
    depth = close ? Math.max(depth - 1, 0) : depth + 1;
    most = Math.max(most, depth);
  }
  return most > deepest || most * tags > mostMade;
}

/** Whether a tag has very many attributes. Those are parted by white space or a slash, outside of quotation marks. */
function hasCrowdedTag(html: string): boolean {
  let parts = -1;
  let quote = '';
  let last = '';
  for (const sign of html) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (parts < 0) parts = last === '<' && /[a-z]/i.test(sign) ? 0 : -1;
    else if (sign === '>') parts = -1;
    else if (last === '=' && (sign === '"' || sign === "'")) quote = sign;
    else if (/[\s/]/.test(sign) && ++parts > mostAttributes) return true;
    if (parts < 0 || /\S/.test(sign)) last = sign;
  }
  return false;
}
