/** What is said of a service: enough to see whether it is a refuge. */
export interface Said {
  /** Its name, that of its organisation, and the names of its categories. */
  readonly names: readonly string[];
  /** Everything else: descriptions, remarks, names of places. */
  readonly texts: readonly string[];
}

/** Refuges and safe houses, in English and Welsh; never a refugee. */
const word = /\b(refuges?|safe[\s-]?houses?|lloches(au)?)\b(?![\s-]*(?:wildlife|animal))/i;
/** What one is about. "Women" alone is too much: a café called The Refuge has a group for women. */
const abuse =
  /\b(domestic|abus\w*|violen\w*|fleeing|survivors?|perpetrator\w*|coercive|batter(?:ed|ing)|women'?s['’]? aid|womens aid|honou?r[- ]based|forced marriage|traffick\w*|modern slavery|cam-?drin|trais)\b/i;
/** Organisations whose houses are refuges, and who mostly publish a postbox. */
const aid = /\b(wom[ae]n['’]?s['’]? aid|cymorth i (ferched|fenywod))\b/i;
/** Houses and places that only bear the name. */
const venue =
  /\b(refuge|lloches)\s+(caf[eé]|coffee|bar|hotel|pub|inn|church|chapel|gallery|theatre|bookshop|hostel for animals|assurance|building|tower|road|street|lane|community garden|garden)(?![\p{L}])|\b(wildlife|animals?|cats?|dogs?|donkeys?|horses?|birds?|nature|bat|badger|marine|swan|hedgehog)('s)?\s+(\w+\s+)?refuge\b/iu;
/** Comfort, not a house. */
const comfort =
  /\b(refuge from (?!(abus|violen|domestic|harm|danger|her|his|their|a partner|partner))|take refuge|taking refuge|seek(s|ing)? refuge (in (the )?(uk|britain|england|wales|scotland))|(pedestrian|traffic) refuge)/i;
/** What people are lodged in. A house is meant by itself only where it is said for whom. */
const lodging = '(?:accommodation|housing|shelters?|hostels?|flats?|apartments?|houses?|llety)';
/** Whom such a house is for. */
const victims =
  '(?:domestic(?:ally)?[\\s-](?:abus|violen)\\w*|abus(?:ed|ive)\\b|batter(?:ed|ing)\\b|violent\\s+(?:partner|relationship|home|husband|famil)\\w*|(?:experienc|suffer|surviv|victim|affected|flee|escap|leav|left|risk)\\w*[^.;\\n]{0,40}\\b(?:abuse|violence|honou?r|forced marriage|traffick\\w*|modern slavery))';
/**
 * A house that nobody calls a refuge: "safe accommodation" is what the law of England calls one. What it is must be said
 * together, as most who give advice on abuse give advice on housing too.
 */
const house = new RegExp(
  [
    `\\bsafe(?:[ -](?:and|secure|supported|temporary|emergency|short[ -]term|confidential)\\b)*[ -](?:accommodation|housing|shelters?)\\b`,
    `\\b${lodging}\\b[^.;\\n]{0,60}\\b(?:for|to)\\b[^.;\\n]{0,60}\\b${victims}`,
    `\\b(?:domestic (?:abuse|violence)|abused|battered)[ -](?:(?!and\\b|or\\b|advice\\b|support\\b)[\\w'’]+[ -]){0,2}(?:accommodation|shelters?|hostels?|houses?)\\b`,
    `\\bshelter\\w*\\b[^.;\\n]{0,40}\\b(?:batter|abus)ed\\b`,
    `\\b(?:accommodation|housing|shelter|hostel|flats?|house)\\b[^.\\n]{0,60}\\b(?:fleeing|escaping|leaving)\\b[^.\\n]{0,40}\\b(?:abus\\w*|violen\\w*|home|relationship|partner)`,
    `\\b(?:safe|emergency|crisis) (?:temporary )?(?:accommodation|housing)\\b[^.\\n]{0,80}\\b(?:domestic|abus\\w*|violen\\w*)`,
    `\\bsafe haven\\b[^.;\\n]{0,30}\\bfor\\b[^.;\\n]{0,30}\\b(?:victims|survivors|women)\\b`,
    '\\bsanctuary accommodation\\b',
    '\\bllety (?:diogel|brys|argyfwng)\\b',
  ].join('|'),
  'i',
);
/** It only helps somebody into one that others run; "in our refuge" is where those are whom it helps. */
const helpsInto = new RegExp(
  `\\b(?:refer\\w*|signpost\\w*|find\\w*|search\\w*|help\\w*|apply\\w*|appl(?:y|ication)s?|access\\w*|contact\\w*|liais\\w*|support\\w* (?:you |women |people )?(?:in)?to|move\\w*|mov(?:e|ing)|placement\\w*|places? in|(?:advice|advise|information|guidance) (?:on|about|with))\\b\\W+(?:(?!(?:our|in|at|own|and|run\\w*|provid\\w*|offer\\w*)\\b)[\\w'’-]+\\W+){0,5}?(?:refuges?|safe[\\s-]?houses?|${lodging})\\b`,
  'gi',
);
const isSecret =
  /\b(address|location|whereabouts|venue)\b[^.\n]{0,40}\b(confidential|secret|withheld|not (be )?(published|disclosed|given|shared))\b|\b(confidential|secret|undisclosed|secure)\s+(address|location|accommodation)\b/i;

/**
 * Whether a service is, or runs, somewhere that an abuser must not find. Where that is not sure it is taken to be one: a
 * place that is not shown costs a phone call.
 */
export function isRefuge({ names, texts }: Said): boolean {
  const all = [...names, ...texts].join('\n');
  const isOfAbuse = abuse.test(all);
  if (names.some((name) => aid.test(name))) return true;
  if (names.some((name) => word.test(name) && (isOfAbuse || !(venue.test(name) || comfort.test(name))))) return true;
  return [...names, ...texts].some((text) => runsOne(text, isOfAbuse));
}

function runsOne(text: string, isOfAbuse: boolean): boolean {
  if (isSecret.test(text) && (isOfAbuse || word.test(text))) return true;
  if (!isOfAbuse && !/\bsafe[\s-]?houses?\b/i.test(text)) return false;
  return text.split(/[.!?\n;]+/).some((sentence) => {
    if (venue.test(sentence) || comfort.test(sentence)) return false;
    // A real sentence is no longer; looking for what stands far apart takes longest in one that is none.
    const own = sentence.slice(0, 2000).replace(helpsInto, ' ');
    return word.test(own) || house.test(own);
  });
}

const postcode = /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2})\b/gi;
const street =
  /\b(?:(?:flat|unit|suite|room|floor|no\.?|number)\s+\w{1,4},?\s+)?\d{1,4}[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?,?\s+(?:[A-Z][\w'’.-]*\s+){1,4}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Cl|Crescent|Cres|Place|Pl|Terrace|Way|Court|Ct|Gardens|Grove|Square|Sq|Hill|Park|Row|Mews|Walk|Green|Parade|Quay|Rise|View|House)\b\.?/g;
const named =
  /\b(?:[A-Z][\w'’.-]*\s+){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Terrace|Gardens|Grove|Square|Mews|Parade|House|Row|Way|Court|Place|Hill|Walk|Rise|Quay|Wharf)\b/g;
const located =
  /\b((?:we are |is |are )?(?:located|situated|based|found|find us|visit us|meet|come to us)\s+(?:at|on|in|near|opposite|behind|next to|beside)\b)[^.\n]*/gi;
const coordinates = /-?\b\d{1,2}\.\d{3,}\s*,\s*-?\d{1,3}\.\d{3,}\b/g;
const grid =
  /\bwhat3words\b[^.\n]*|\/\/\/\w+\.\w+\.\w+|https?:\/\/[^\s)]*(?:maps?|goo\.gl|w3w|what3words|streetmap)[^\s)]*/gi;
const gone = '(place not shown)';

/** The name of a refuge, without an address in it. "Rose House" is what it is called, not where it is. */
export const nameWithoutPlace = (name: string): string =>
  name.replace(coordinates, gone).replace(postcode, gone).replace(street, gone);

/** A text of a refuge without anything that says where it is: street, postcode, coordinates, directions. */
export const withoutPlace = (text: string): string =>
  nameWithoutPlace(text.replace(grid, gone))
    .replace(named, gone)
    .replace(located, (_, how: string) => `${how} ${gone}`)
    .replace(/\(place not shown\)(?:[\s,]*\(place not shown\))+/g, gone);

const isMap = /\b(maps?|w3w|what3words|streetmap)\b|goo\.gl/i;

/** A part of a link, or an id, as the words that it is made of: `12-hidden-row` is `12 Hidden Row`. */
const asWords = (slug: string): string =>
  slug.replace(/%20|[-_+/.=&?#]+/g, ' ').replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());

/** Whether what stands for words says where a refuge is. */
export const namesPlace = (slug: string): boolean => nameWithoutPlace(asWords(slug)) !== asWords(slug);

/** The link of a refuge, as far as it does not say where it is; nothing if it leads to a map. */
export function linkWithoutPlace(url: string): string | undefined {
  if (isMap.test(url)) return undefined;
  const { origin, pathname, search, hash } = new URL(url);
  return namesPlace(pathname + search + hash) ? `${origin}/` : url;
}
