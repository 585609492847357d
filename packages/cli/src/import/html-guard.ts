/** In characters. A whole book has less. */
const longest = 2 ** 20;
/** Elements inside each other. Word processors reach 60. */
const deepest = 256;
/** A parser opens what was not closed again in every paragraph: so many elements would be made at most. */
const mostMade = 5_000_000;

/** Elements that end by themselves where the next begins, and those that hold nothing. */
const endsItself =
  /^(p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * Whether HTML can be parsed without harm to the one who does: counted on its tags alone, since a parser has to build
 * all of it before it can be looked at.
 */
export function isTangled(html: string): boolean {
  if (html.length > longest) return true;
  let depth = 0;
  let most = 0;
  let tags = 0;
  for (const [, close, name] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    tags++;
    if (endsItself.test(name!.toLowerCase())) continue;
    depth = close ? Math.max(depth - 1, 0) : depth + 1;
    most = Math.max(most, depth);
  }
  return most > deepest || most * tags > mostMade;
}
