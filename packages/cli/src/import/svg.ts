import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What may stand in a picture: shapes, paint and words. No script, no HTML, no animation that sets a link. */
const known = new Set(
  `svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath
   linearGradient radialGradient stop clipPath mask pattern marker image switch view
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
   feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
   feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
/** What drawing programs leave for themselves: never drawn, by any browser. */
const ofPrograms = /^(sodipodi|inkscape|rdf|cc|dc|sketch|serif|xodm|i|x|graph|pgf):/;

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
  const parser = new SaxesParser();
  let root: SaxesTagPlain | undefined;
  let harm: string | undefined;
  let inStyle = false;
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
    const name = tag.name.replace(/^svg:/, '');
    if (!known.has(name) && !ofPrograms.test(name)) fail(`it holds <${name.slice(0, 30)}>`);
    inStyle = name === 'style';
    for (const [attribute, value] of Object.entries(tag.attributes)) judge(attribute, value, fail);
  });
  // Put together before it is judged: a comment may stand in the middle of a word.
  const collect = (words: string): void => {
    if (inStyle) css += words;
  };
  parser.on('text', collect);
  parser.on('cdata', collect);
  parser.write(text).close();
  if (reachesOut(css)) fail('its style sheet fetches something');
  if (root?.name.replace(/^svg:/, '') !== 'svg') return undefined;
  return harm === undefined ? sizeOf(root.attributes) : { harm };
}

function judge(attribute: string, value: string, fail: (why: string) => void): void {
  if (/^on/i.test(attribute)) fail(`it holds a script (${attribute.slice(0, 30)})`);
  if (/^(xlink:)?href$/i.test(attribute) && !isOwn(value.trim())) fail('it leads to something outside');
  else if (!/^xmlns/.test(attribute) && reachesOut(value)) fail('it fetches something');
}

/** A part of the picture itself, or pixels that it carries. */
const isOwn = (target: string): boolean => /^(#|data:image\/(png|jpeg|gif|webp);)/i.test(target);

const reachesOut = (css: string): boolean => {
  // A backslash can spell any letter of CSS.
  if (/\\|@import/i.test(css)) return true;
  return [...css.matchAll(/url\(\s*["']?\s*([^"')\s]*)/gi)].some(([, target]) => !isOwn(target!));
};

function sizeOf({ width = '', height = '', viewBox = '' }: Readonly<Record<string, string>>): Svg {
  const [, , wide, high] = viewBox.split(/[\s,]+/).map(Number);
  const pixels = (length: string): number | undefined => {
    const [, number] = /^\s*([\d.]+)(px)?\s*$/.exec(length) ?? [];
    return number ? Number(number) : undefined;
  };
  return { width: pixels(width) ?? wide, height: pixels(height) ?? high };
}
