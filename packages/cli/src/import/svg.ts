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

/** Looks through an SVG file for all that is more than a picture. Nothing for a file that is no SVG. */
export function readSvg(text: string): Svg | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let root: SaxesTagNS | undefined;
  let harm: string | undefined;
  /** Of the style sheets that are open: what stands in them, at any depth, is CSS. */
  let styles = 0;
  let css = '';
  const fail = (why: string): void => {
    harm ??= why;
  };
  parser.on('error', () => fail('it is no well-formed XML'));
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
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'style') styles--;
  });
  // Put together before it is judged: a comment may stand in the middle of a word.
  const collect = (words: string): void => {
    if (styles) css += words;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.write(text).close();
  if (reachesOut(css)) fail('its style sheet fetches something');
  if (root?.local !== 'svg' || root.uri !== namespace) return undefined;
  return harm === undefined ? sizeOf(root.attributes) : { harm };
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
  if (/\\|@import/i.test(css)) return true;
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
