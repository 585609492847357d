import { checkResource } from './check/resource.js';
import { problem, type Problem, type Result } from './problem.js';
import type { Resource } from './resource.js';
import { isDay, isHttps, langTag } from './rules.js';

// From schema.org's words for what one reads, watches or hears to `resource/1`. Nothing of the input is trusted. What
// schema.org has no word for (who checked the link, how well it helps) is left out, and a card says so.

type Node = Readonly<Record<string, unknown>>;
/** What is known of one thing, with the others of its document that it refers to. */
type Look = (value: unknown) => Node | undefined;

/** The types that are read. Of several things in one document, the first of these that is there is the one meant. */
const types = ['LearningResource', 'Article', 'VideoObject', 'WebPage'] as const;
/** No document about one thing has more. */
const mostNodes = 200;
/** In UTF-16 units: a summary is read on a phone. */
const mostSigns = 1_000;
const threeYears = 3;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Plain words: without tags, control characters, what turns the direction of other words, and halves of signs. */
const plain = (text: string): string =>
  text
    .slice(0, 4 * mostSigns)
    .replace(/<\/?(a|abbr|b|em|i|small|span|strong)\b[^<>]*>/gi, '')
    .replace(/<[^<>]*>/g, ' ')
    .slice(0, mostSigns)
    .replace(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Every text that a value gives: itself, those of a list, or the `@value`, `name` or `@id` of an object. */
const textsOf = (value: unknown, look: Look): string[] =>
  listOf(value).flatMap((one) => {
    const node = look(one);
    const text = node ? (node['@value'] ?? node.name ?? node['@id']) : one;
    return typeof text === 'string' ? [plain(text)].filter(Boolean) : [];
  });

const typesOf = (node: Node): string[] =>
  listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(https?:\/\/schema\.org\/|schema:)/, '')] : [],
  );

/** All things of a document, whether it is one, a list of them, or a graph. */
function nodesIn(input: unknown): Node[] {
  const nodes: Node[] = [];
  const waiting = [...listOf(input)];
  while (waiting.length && nodes.length < mostNodes) {
    const node = waiting.shift();
    if (!isNode(node)) continue;
    nodes.push(node);
    waiting.push(...listOf(node['@graph']).slice(0, mostNodes));
  }
  return nodes;
}

/** Where it is: the first https address that it gives. */
const urlOf = (node: Node, look: Look): string | undefined =>
  [node.url, node.mainEntityOfPage, node['@id'], node.embedUrl, node.contentUrl]
    .flatMap((value) => listOf(value))
    .map((one) => {
      const found = look(one);
      return found ? (found['@id'] ?? found.url) : one;
    })
    .find((url): url is string => typeof url === 'string' && isHttps(url));

/** `PT1H4M30S` in minutes, rounded up. A month has no length, so it says nothing. */
function timeOf(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const found = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?)?$/.exec(
      text,
    );
    const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (found ?? [])
      .slice(1)
      .map((one) => Number(one ?? 0));
    const all = Math.ceil(((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60);
    if (all) return `${all} min`;
  }
  return undefined;
}

function kindOf(node: Node, texts: (key: string) => string[]): Resource['kind'] {
  if (typesOf(node).includes('VideoObject')) return 'video';
  const said = [...texts('learningResourceType'), ...texts('encodingFormat')].join(' ').toLowerCase();
  const kinds = {
    video: /video/,
    audio: /audio|podcast/,
    leaflet: /leaflet|pdf/,
    course: /course/,
    book: /\bbook\b/,
    tool: /\btool\b/,
    forum: /\bforum\b/,
  } as const;
  return (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind].test(said)) ?? 'article';
}

function costOf(texts: readonly string[], value: unknown): Resource['cost'] {
  const said = String(typeof value === 'boolean' ? value : texts[0])
    .replace(/^https?:\/\/schema\.org\//, '')
    .toLowerCase();
  return said === 'true' ? 'free' : said === 'false' ? 'charged' : 'unknown';
}

const features: Readonly<Record<string, NonNullable<Resource['features']>[number]>> = {
  captions: 'captions',
  closedCaptions: 'captions',
  openCaptions: 'captions',
  transcript: 'transcript',
  signLanguage: 'signed',
  audioDescription: 'described',
};

/** Where the terms of the licences are that stand on pages here, and their SPDX ids. */
const terms: readonly (readonly [where: RegExp, id: (...found: string[]) => string])[] = [
  [
    /^creativecommons\.org\/licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)\b/,
    (kind, version) => `CC-${kind.toUpperCase()}-${version}`,
  ],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0\b/, () => 'CC0-1.0'],
  [/^nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/([123])\b/, (version) => `OGL-UK-${version}.0`],
];

/** Its SPDX id where that is known; anything else may be linked, and never copied. */
function licenceOf(texts: readonly string[]): string {
  for (const text of texts)
    for (const [where, id] of terms) {
      const found = where.exec(text.replace(/^https?:\/\/(www\.)?/, ''));
      if (found) return id(...found.slice(1));
    }
  return 'LicenseRef-link-only';
}

/** When it is old: when it says so, or three years after it was last changed. A thing without a day is not called old. */
function checkByOf(expires: readonly string[], changed: readonly string[]): string {
  const dayOf = ([text = '']: readonly string[]): string | undefined => [text.slice(0, 10)].find(isDay);
  const day = dayOf(expires);
  if (day) return day;
  const [year, rest] = [dayOf(changed)?.slice(0, 4), dayOf(changed)?.slice(4)];
  const later = `${Number(year) + threeYears}${rest === '-02-29' ? '-02-28' : rest}`;
  return isDay(later) ? later : '9999-12-31';
}

const refused = (problems: Problem[]): Result<Resource> => ({ problems });

function convert(input: unknown): Result<Resource> {
  const nodes = nodesIn(input);
  const node = types.flatMap((type) =>
    nodes.filter((one) => typesOf(one).some((its) => its === type || (type === 'Article' && its.endsWith('Article')))),
  )[0];
  if (!node)
    return refused([
      problem('@type', 'There is nothing of schema.org that a card can show.', `Use one of ${types.join(', ')}.`),
    ]);
  // A thing that only has an "@id" stands elsewhere in the same document.
  const look: Look = (value) => {
    if (!isNode(value)) return undefined;
    return Object.keys(value).length > 1
      ? value
      : (nodes.find(
          (one) =>
            one !== value && one['@id'] !== undefined && one['@id'] === value['@id'] && Object.keys(one).length > 1,
        ) ?? value);
  };
  const texts = (...keys: string[]): string[] => keys.flatMap((key) => textsOf(node[key], look));

  const [title] = texts('name', 'headline');
  const [summary] = texts('description', 'abstract');
  const url = urlOf(node, look);
  if (!title || !summary || !url)
    return refused([
      ...(title ? [] : [problem('name', 'This field is missing.', 'Add "name" or "headline".')]),
      ...(summary ? [] : [problem('description', 'This field is missing.', 'Add "description".')]),
      ...(url ? [] : [problem('url', 'There is no https address.', 'Add "url", and start it with "https://".')]),
    ]);

  const { host, pathname } = new URL(url);
  const name =
    texts('provider', 'publisher', 'author', 'creator', 'isPartOf').find((one) => !/^(https?:|#|_:)/.test(one)) ??
    host.replace(/^www\./, '');
  const languages = listOf(node.inLanguage)
    .flatMap((one) => {
      const said = look(one);
      return said ? textsOf(said.alternateName ?? said.name, look) : textsOf(one, look);
    })
    .filter((one) => langTag.test(one));
  const time = timeOf(texts('timeRequired', 'duration'));
  const has = [
    ...new Set([
      ...texts('accessibilityFeature').flatMap((one) => (Object.hasOwn(features, one) ? [features[one]!] : [])),
      ...(texts('transcript').length ? (['transcript'] as const) : []),
    ]),
  ];
  const value: Resource = {
    format: 'resource/1',
    id: `${host}${pathname}`
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    lang: languages[0] ?? 'und',
    title,
    summary,
    source: { name, kind: 'other' },
    url,
    kind: kindOf(node, texts),
    ...(time && { time }),
    cost: costOf(texts('isAccessibleForFree'), node.isAccessibleForFree),
    ...(has.length && { features: has }),
    languages: languages.length ? [...new Set(languages)] : ['und'],
    level: [],
    for: [],
    topics: [],
    rights: { licence: licenceOf(texts('license')), holder: texts('copyrightHolder')[0] ?? name },
    checkBy: checkByOf(texts('expires'), texts('dateModified', 'datePublished')),
  };
  return checkResource(value)
    ? { value }
    : refused([problem('', 'A card cannot show this.', 'Write it as "resource/1".')]);
}

/**
 * Reads schema.org JSON-LD (LearningResource, Article, VideoObject, WebPage; alone, in a list, or in an `@graph`) as a
 * `resource/1`. Never throws. A language that is not said is `und`; nothing is said to be checked or assessed.
 */
export function resourceFromJsonLd(input: unknown): Result<Resource> {
  try {
    // A copy has no getters, no cycles, and nothing inherited.
    return convert(JSON.parse(JSON.stringify(input)));
  } catch {
    return refused([problem('', 'This is not JSON-LD.', 'Give what JSON.parse() makes of it.')]);
  }
}
