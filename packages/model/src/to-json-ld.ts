import type { Resource } from './resource.js';

/** A plain value of schema.org. */
type Node = Readonly<Record<string, unknown>>;

/** What schema.org has a type of its own for; the others say what they are in `learningResourceType`. */
const types: Partial<Record<Resource['kind'], string>> = { article: 'Article', video: 'VideoObject' };
/** In the words that schema.org's list of accessibility features has; it has none for the others. */
const features: Readonly<Record<string, string>> = {
  captions: 'captions',
  transcript: 'transcript',
  signed: 'signLanguage',
  described: 'audioDescription',
};

/** Where the terms of a licence stand; others have no address that is known here. */
function termsOf(licence: string): string | undefined {
  if (licence === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, edition] = /^OGL-UK-([123])\.0$/.exec(licence) ?? [];
  if (edition) return `https://www.nationalarchives.gov.uk/doc/open-government-licence/version/${edition}/`;
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(licence) ?? [];
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version!}/`;
}

/**
 * A resource in schema.org's words, to be written as JSON-LD: what `resourceFromJsonLd` reads. Says nothing that the resource
 * does not, and leaves out what schema.org has no word for: who checked the link and when, and how well it helps.
 */
export function resourceToJsonLd(resource: Resource): Node {
  const { title, summary, source, url, kind, time, cost, reading, rights, variants } = resource;
  const organisation = (name: string, more?: Node): Node => ({ '@type': 'Organization', name, ...more });
  const languages = resource.languages.filter((tag) => tag !== 'und');
  const has = resource.features?.flatMap((feature) => features[feature] ?? []) ?? [];
  const terms = termsOf(rights.licence);
  return {
    '@context': 'https://schema.org',
    '@type': types[kind] ?? 'LearningResource',
    name: title,
    description: summary,
    url,
    provider: organisation(source.name, source.phone ? { telephone: source.phone } : {}),
    ...(types[kind] ? {} : { learningResourceType: kind }),
    ...(languages.length && { inLanguage: languages }),
    ...(time && { timeRequired: `PT${parseInt(time)}M` }),
    ...(cost !== 'unknown' && { isAccessibleForFree: cost === 'free' }),
    ...(has.length && { accessibilityFeature: has }),
    ...(reading && {
      educationalAlignment: {
        '@type': 'AlignmentObject',
        alignmentType: 'readingLevel',
        educationalFramework: reading.formula,
        targetName: `Age ${reading.age}`,
      },
    }),
    ...(terms && { license: terms }),
    copyrightHolder: organisation(rights.holder),
    ...(variants?.length && {
      workTranslation: variants.map((one) => ({ '@type': 'CreativeWork', inLanguage: one.lang, url: one.url })),
    }),
  };
}
