import type { Catalogue, CatalogueItem, Meeting, Plan, Resource, Route, Talk } from '@kith/model';
import { translated } from './build-module.js';
import { passages, textOf } from './check/passages.js';
import type { ModuleSource, Source, TranslationSource } from './collect.js';
import { labelsFor } from './topic-names.js';
import { countWords, fewestWords, readingAge } from './reading.js';

const minutesIn = (time: string | undefined): { minutes: number } | undefined => {
  const minutes = Number.parseInt(time ?? '', 10);
  return minutes > 0 ? { minutes } : undefined;
};

/**
 * Everything in a content folder that somebody may look for, by what it is searched and filtered by: modules, then what
 * others made, meetings, then people to talk to, each in the order of their documents. Who is in danger finds the way to a person
 * before any list: routes of that tier are in none.
 */
export function catalogueOf(
  sources: readonly Source[],
  translations: readonly TranslationSource[],
  lang: string,
  plans: readonly Plan[] = [],
): Catalogue {
  const modules = sources.flatMap((source) =>
    source.kind === 'module'
      ? [moduleItem(source, translations.filter(({ module }) => module === source))] // prettier-ignore
      : [],
  );
  const resources = sources.flatMap(({ kind, value }) => (kind === 'resource' ? [resourceItem(value)] : []));
  const routes = sources.flatMap(({ kind, value }) => (kind === 'talk' ? routeItems(value) : []));
  const meetings = sources.flatMap(({ kind, value }) => (kind === 'meeting' ? [meetingItem(value)] : []));
  const items = [...modules, ...resources, ...meetings, ...withoutTwins(routes)];
  const labels = labelsFor(items);
  return {
    format: 'catalogue/1',
    lang,
    ...(labels.length && { labels }),
    items,
    ...(plans.length && { plans: plans.map((plan) => ({ ...plan, title: plan.title! })) }),
  };
}

function moduleItem(source: ModuleSource, translations: readonly TranslationSource[]): CatalogueItem {
  const { id, lang, title, summary, time, level, for: people, evidence, rights, reviewed, steps } = source.value;
  const also = translations.flatMap((translation) => {
    const { module, lacking } = translated(translation);
    const words = { lang: module.lang, url: `modules/${id}/index.${module.lang}.html` };
    const { title, summary } = module;
    return lacking.has('title') || lacking.has('summary') ? [] : [{ ...words, title, summary }];
  });
  return {
    kind: 'module',
    id,
    lang,
    url: `modules/${id}/`,
    title,
    summary,
    ...(also.length > 0 && { also }),
    source: rights.holder,
    ...minutesIn(time),
    topics: source.value.topics ?? [],
    for: people,
    level,
    languages: [lang, ...also.map((one) => one.lang)],
    ...ageOf(source),
    ...(evidence && { evidence: evidence.basis }),
    checked: reviewed,
    steps: steps.map(({ id, title }) => ({ id, title })),
  };
}

function resourceItem(resource: Resource): CatalogueItem {
  const { id, lang, title, summary, url, source, kind, time, topics, level, languages, reading, evidence } = resource;
  return {
    kind: 'resource',
    id,
    lang,
    url: `resources/${id}/`,
    title,
    summary,
    link: url,
    source: source.name,
    format: kind,
    ...minutesIn(time),
    topics,
    for: resource.for,
    level,
    languages,
    ...(reading && { readingAge: reading.age }),
    ...(evidence && { evidence: evidence.basis }),
    cost: resource.cost,
    ...(resource.checked !== undefined && { checked: resource.checked }),
    ...(resource.broken && { broken: true }),
  };
}

const meetingItem = (meeting: Meeting): CatalogueItem => ({
  kind: 'meeting',
  id: meeting.id,
  lang: meeting.lang,
  url: `meetings/${meeting.id}/`,
  title: meeting.title,
  summary: meeting.summary,
  source: meeting.host,
  topics: meeting.topics ?? [],
  for: meeting.for ?? [],
  level: meeting.level ?? [],
  languages: meeting.languages?.length ? meeting.languages : [meeting.lang],
  cost: meeting.cost,
  ...(meeting.checked !== undefined && { checked: meeting.checked }),
});

const routeItems = ({ id: talk, lang, routes }: Talk): CatalogueItem[] =>
  routes
    .filter(({ tier }) => tier !== 'emergency')
    .map((route) => ({
      kind: 'route',
      id: route.id,
      lang,
      url: `talk/${talk}/#${route.id}`,
      title: route.name,
      summary: route.what,
      ...(route.organisation !== undefined && { source: route.organisation }),
      topics: route.topics ?? [],
      for: route.for ?? [],
      level: route.level ?? [],
      languages: languagesOfRoute(route, lang),
      ...(route.checked !== undefined && { checked: route.checked }),
    }));

function languagesOfRoute({ languages, channels }: Route, lang: string): string[] {
  const spoken = channels.flatMap((channel) => channel.languages ?? languages ?? [lang]);
  return [...new Set(spoken)];
}

/** A line that stands in two lists of routes is found once. */
const withoutTwins = (routes: readonly CatalogueItem[]): CatalogueItem[] =>
  routes.filter(({ id, title }, at) => routes.findIndex((other) => other.id === id && other.title === title) === at);

/** Our formula is for English, and means nothing on few words. */
function ageOf(source: ModuleSource): { readingAge: number } | undefined {
  const text = textOf(passages(source).flatMap(({ lines }) => lines));
  return source.value.lang.startsWith('en') && countWords(text) >= fewestWords
    ? { readingAge: readingAge(text) }
    : undefined;
}
