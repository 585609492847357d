import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';

/** What may stand in a picture: shapes, paint and words. No script, no HTML, no animation that sets a link. */
const known = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop clipPath mask pattern marker image switch view
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
   feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
   feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
const namespace = 'http://www.w3.org/2000/svg';
/** What a browser would make live parts of. Elements of any other vocabulary are notes of drawing programs, never drawn. */
const live = /^http:\/\/www\.w3\.org\/(1999\/xhtml|1998\/Math\/MathML)$/;

/** What was found in an SVG file. */
export interface Svg {
  /** Why it may not be shown; nothing where it may. */
  readonly harm?: string | undefined;
  /** In CSS pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** In bytes: a drawing of more was made by no person. */
const largest = 4 * 2 ** 20;
/** How often parts of a drawing may be drawn again by what repeats them, one inside the other. */
const mostCopies = 10_000;
/** How many parts with a name may stand inside each other, and how many copies. */
const deepest = 50;

/**
 * Looks through an SVG file for all that is more than a picture: the one gate for every drawing, brought over or built.
 * Nothing for a file that is no SVG.
 */
export function readSvg(bytes: Uint8Array): Svg | undefined {
  if (!/<(svg:)?svg[\s>]/.test(new TextDecoder().decode(bytes.subarray(0, 8192)))) return undefined;
  if (bytes.length > largest) return { harm: `it has more than ${largest / 2 ** 20} MB` };
  try {
    return readText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { harm: 'it is written in no UTF-8' };
  }
}

function readText(text: string): Svg | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let root: SaxesTagNS | undefined;
  let harm: string | undefined;
  /** Of the style sheets that are open: what stands in them, at any depth, is CSS. */
  let styles = 0;
  let css = '';
  const copies = new Copies();
  const fail = (why: string): void => {
    harm ??= why;
  };
  parser.on('error', () => fail('it is no well-formed XML'));
  // A browser would read it by another table of letters, and find other words in it.
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) fail('it is written in no UTF-8');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) fail('it declares entities');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') fail('it fetches a style sheet');
  });
  parser.on('opentag', (tag) => {
    root ??= tag;
    const { uri, local } = tag;
    if (uri === namespace ? !known.has(local) : live.test(uri)) fail(`it holds <${local.slice(0, 30)}>`);
    if (local === 'style') styles++;
    for (const attribute of Object.values(tag.attributes)) judge(attribute, fail);
    copies.open(tag);
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'style') styles--;
    copies.close();
  });
  // Put together before it is judged: a comment may stand in the middle of a word.
  const collect = (words: string): void => {
    if (styles) css += words;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.write(text).close();
  if (reachesOut(css)) fail('its style sheet fetches something');
  if (copies.count() > mostCopies) fail('it draws the same again without end');
  if (root?.local !== 'svg' || root.uri !== namespace) return undefined;
  return harm === undefined ? sizeOf(root.attributes) : { harm };
}

/** What `<use>` draws again: a few lines of it can ask for more than any phone can draw. */
class Copies {
  /** The ids of the parts that are open, from the outermost on: nothing for one without. */
  readonly #open: (string | undefined)[] = [];
  /** Those of them that have one. */
  readonly #within = [''];
  /** What is drawn again inside each part, by their ids: all of it under ''. */
  readonly #repeated = new Map<string, string[]>();
  #isDeep = false;

  open({ local, attributes }: SaxesTagNS): void {
    const all = Object.values(attributes);
    const id = all.find((one) => one.local === 'id')?.value;
    this.#open.push(id);
    if (id) this.#within.push(id);
    if (this.#within.length > deepest) this.#isDeep = true;
    const target = local === 'use' && all.find((one) => /^href$/i.test(one.local))?.value.trim();
    if (this.#isDeep || !target || !target.startsWith('#')) return;
    for (const part of new Set(this.#within)) {
      const repeated = this.#repeated.get(part) ?? [];
      if (!repeated.length) this.#repeated.set(part, repeated);
      repeated.push(target.slice(1));
    }
  }

  close(): void {
    if (this.#open.pop()) this.#within.pop();
  }

  /** How many copies there are of anything: endless where a part holds itself, or too many stand inside each other. */
  count(): number {
    const known = new Map<string, number>();
    const of = (id: string, above: ReadonlySet<string>): number => {
      const before = known.get(id);
      if (before !== undefined) return before;
      if (above.has(id) || above.size > deepest) return Infinity;
      const inside = new Set([...above, id]);
      const all = (this.#repeated.get(id) ?? []).reduce((sum, one) => sum + 1 + of(one, inside), 0);
      known.set(id, all);
      return all;
    };
    return this.#isDeep ? Infinity : of('', new Set());
  }
}

function judge({ local, prefix, value }: SaxesAttributeNS, fail: (why: string) => void): void {
  if (/^on/i.test(local)) fail(`it holds a script (${local.slice(0, 30)})`);
  if (/^href$/i.test(local) && !isOwn(value.trim())) fail('it leads to something outside');
  else if (prefix !== 'xmlns' && local !== 'xmlns' && reachesOut(value)) fail('it fetches something');
}

/** A part of the picture itself, or pixels that it carries. */
const isOwn = (target: string): boolean => /^(#|data:image\/(png|jpeg|gif|webp);)/i.test(target);

const reachesOut = (css: string): boolean => {
  // A backslash can spell any letter of CSS.
  if (/\\|@import|(image-set|image|src|cross-fade|element)\(/i.test(css)) return true;
  return [...css.matchAll(/url\(\s*["']?\s*([^"')\s]*)/gi)].some(([, target]) => !isOwn(target!));
};

function sizeOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): Svg {
  const [, , wide, high] = (attributes['viewBox']?.value ?? '').split(/[\s,]+/).map(Number);
  const pixels = (length = ''): number | undefined => {
    const [, number] = /^\s*([\d.]+)(px)?\s*$/.exec(length) ?? [];
    return number ? Number(number) : undefined;
  };
  return { width: pixels(attributes['width']?.value) ?? wide, height: pixels(attributes['height']?.value) ?? high };
}
