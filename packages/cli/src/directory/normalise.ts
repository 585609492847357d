import { parseTalk, type Route } from '@kith/model';
import { createHash } from 'node:crypto';
import { fieldsOf, textOf, type Fields } from '../import/json.js';
import { channelsOf } from './channels.js';
import type { Fault, Finding } from './faults.js';
import { serviceCost } from './fields/costs.js';
import { agesFrom, areasOf, audiencesOf, categoriesOf, datesOf, languagesOf, othersOf } from './facts.js';
import { yearsAfter } from './fields/days.js';
import { kindsOf } from './fields/kinds.js';
import { attendingOf, hasInterpreter } from './fields/people.js';
import { hasNumber } from './fields/phones.js';
import { hoursOf } from './fields/schedules.js';
import { sitesOf, type Where } from './fields/sites.js';
import { hashed, protectedId, shownId } from './ids.js';
import type { Listing } from './listing.js';
import { mostText, objectsOf, Reading, textsOf } from './reading.js';
import { costsOf, remarksOf } from './remarks.js';
import type { Staff } from './text/emails.js';
import { cut } from './text/plain.js';
import { isRefuge, nameWithoutPlace, withoutPlace } from './text/refuge.js';

/** What is known of a feed while its records are read. */
export interface Around {
  readonly feed: string;
  /** The name of the publisher, as families see it. */
  readonly publisher: string;
  /** Where the feed is, if that is an https address. */
  readonly url?: string | undefined;
  readonly licence?: string | undefined;
  /** The day of the run. */
  readonly today: string;
  readonly staff: Staff;
}

/** What became of one record. */
export interface Normalised {
  /** The id of the record, and its name as far as it may be told: for a report. */
  readonly record: string;
  readonly name: string;
  readonly listing?: Listing;
  /** Why there is no listing; it is one of the findings too. */
  readonly leftOut?: Fault;
  readonly findings: readonly Finding[];
}

const isClosed = /^(inactive|defunct|temporarily[\s_-]closed|closed|archived|deleted|suspended|expired|draft)$/i;
const isKnownStatus = /^(active|inactive|defunct|temporarily closed)$/;

const idOf = (feed: string, record: string): string => {
  const sum = createHash('sha256').update(`${feed}\0${record}`).digest();
  return `s${sum.readBigUInt64BE(0).toString(36)}`;
};

/** Makes a listing of a record as a feed has it, without what is about staff; or says why there is none. Never throws. */
export function normalise(given: unknown, around: Around): Normalised {
  const reading = new Reading();
  try {
    return read(fieldsOf(given), around, reading);
  } catch (error) {
    // Nothing is known that gets here. Whatever does costs one record, and no run.
    const at = error instanceof Error ? error.name : undefined;
    reading.find('not-a-route', at);
    return {
      record: hashed(textOf(fieldsOf(given)['id'])),
      name: '',
      leftOut: 'not-a-route',
      findings: reading.findings,
    };
  }
}

function read(record: Fields, around: Around, reading: Reading): Normalised {
  const { staff, today } = around;
  const organisations = objectsOf(record, 'organization', 'organisation');
  const [organisation = {}] = organisations;
  const rawName = reading.line(record, 'name', 'alternate_name');
  const runBy = reading.line(organisation, 'name') || reading.line(record, 'organization_name');
  const id = textOf(record['id']).trim().slice(0, 200);
  if (!id) reading.find('no-id', 'id');
  // What is no id but a text may hold anything, also an address of somebody.
  const description = reading.text(record, 'description') || reading.text(organisation, 'description');
  const sites = sitesOf(record, reading);
  const categories = categoriesOf(record, reading);
  const all = { names: [rawName, reading.line(record, 'alternate_name'), runBy, ...categories], texts: [description] };
  const isProtected = isRefuge({ ...all, texts: [...all.texts, ...othersOf(record, reading, sites)] });
  const given = shownId(id) ?? hashed(id || `${rawName}\0${runBy}`);
  const key = isProtected ? protectedId(given) : given;
  const say = (text: string): string => {
    const shown = staff.strip(text);
    return isProtected ? withoutPlace(shown) : shown;
  };
  const sayName = (text: string): string => {
    const shown = staff.strip(cut(text, 150));
    return isProtected ? nameWithoutPlace(shown) : shown;
  };
  const name = sayName(rawName);
  const leave = (leftOut: Fault, at?: string): Normalised => {
    reading.find(leftOut, at);
    return { record: key, name, leftOut, findings: reading.findings };
  };
  if (!Object.keys(record).length) return leave('not-a-record');
  const status = textOf(record['status']).trim();
  if (isClosed.test(status)) return leave('closed', 'status');
  if (status && !isKnownStatus.test(status)) reading.find('odd-value', 'status');
  if (!/[\p{L}\p{N}]/u.test(name)) return leave('no-name', 'name');
  if (!runBy) reading.find('no-organisation', 'organization');
  if (!description) reading.find('no-description', 'description');
  if (description.length > mostText) reading.find('very-long', 'description');
  if (isProtected && sites.length) reading.find('refuge-place', 'service_at_locations');

  const places = isProtected ? [] : sites.map(({ site, ...rest }) => ({ ...rest, site: siteWith(site, say) }));
  const attending = attendingOf(
    [
      ...textsOf(record['attending_type']),
      ...objectsOf(record, 'service_at_locations', 'schedules').flatMap((one) => textsOf(one['attending_type'])),
    ],
    textsOf(record['attending_access']),
  );
  if (attending.isOdd && (textOf(record['attending_type']) || textOf(record['attending_access'])))
    reading.find('odd-value', 'attending_type');
  const times = hoursOf(
    objectsOf(record, 'schedules', 'regular_schedules', 'regular_schedule'),
    objectsOf(record, 'holiday_schedules', 'holiday_schedule'),
    today,
  );
  reading.add(times.findings);
  const costs = costsOf(record, reading, today);
  const hoursAt = (where: Where) => {
    if (!where.schedules.length) return undefined;
    const own = hoursOf(where.schedules, where.exceptions, today);
    reading.add(own.findings);
    return own.hours;
  };
  const cost = serviceCost(costs.amounts, costs.words);
  const { channels, unclear } = channelsOf({
    record,
    sites: places,
    attending,
    hours: times.hours,
    hoursAt,
    cost,
    isProtected,
    staff,
    say,
    reading,
  });
  if (!channels.length) return leave('no-way-to-reach');
  if (!channels.some(({ kind }) => kind === 'phone') && hasNumber(description))
    reading.find('phone-in-prose', 'description');

  const serves = areasOf(record, reading, isProtected);
  const points = places.flatMap(({ site }) => site.point ?? []);
  const districts = [
    ...new Set([...serves.districts, ...(points.length ? [] : places.flatMap(({ district }) => district ?? []))]),
  ];
  if (!points.length && !districts.length && !serves.codes.length && !serves.nations.length)
    reading.find('no-place', 'service_areas');
  const kinds = kindsOf([rawName, ...categories]);
  const ages = agesFrom(record);
  if (ages === 'bad') reading.find('bad-ages', 'minimum_age');
  const languages = languagesOf(record);
  const interpreters = reading.line(record, 'interpretation_services');
  const { checked, date } = datesOf(record, reading, today);
  const text = say(cut(withoutTitle(description, rawName), mostText));
  const nations = serves.nations === 'all' ? [] : serves.nations;
  const remarks = remarksOf(record, reading, {
    hours: times.words,
    areas: serves.words,
    audiences: audiencesOf(record),
    unclear,
    costs: costs.words,
    attending,
  }).map((one) => ({ ...one, text: say(one.text) }));
  const by = sayName(runBy);
  const route: Route = {
    id: idOf(around.feed, key),
    name,
    ...(by && by.toLowerCase() !== name.toLowerCase() && { organisation: by }),
    tier: 'local',
    what: cut(text.replace(/\n•? ?/g, ' '), 280) || by || name,
    ...(kinds.topics.length && { topics: [...kinds.topics] }),
    ...(nations.length && { nations: [...nations] }),
    ...(ages && ages !== 'bad' && { ages }),
    ...(kinds.level.length && { level: [...kinds.level] }),
    ...(languages.length && { languages }),
    ...(hasInterpreter(interpreters) && { interpreter: true }),
    ...(attending.referral && { referral: attending.referral }),
    ...((points.length || districts.length) && {
      place: {
        ...(points.length && { points: points.slice(0, 50) }),
        ...(districts.length && { districts: districts.slice(0, 300) }),
      },
    }),
    channels: [...channels],
    source: { name: around.publisher, ...(around.url !== undefined && { url: around.url }), date },
    ...(checked === undefined ? { unverified: true } : { checked }),
    checkBy: yearsAfter(checked ?? date, 1),
  };
  if (!isRoute(route)) return leave('not-a-route');
  const licence = say(reading.line(record, 'licenses', 'license', 'licence')) || around.licence;
  const listing: Listing = {
    feed: around.feed,
    record: key,
    route,
    text: text || route.what,
    ...(remarks.length && { remarks }),
    ...(places.length && { sites: places.map(({ site }) => site) }),
    ...(serves.codes.length && { areas: serves.codes }),
    ...((serves.nations === 'all' || nations.length) && { everywhere: true }),
    ...(isProtected && { isProtected: true }),
    ...(licence && { licence: cut(licence, 120) }),
  };
  return { record: key, name, listing, findings: reading.findings };
}

/** A place of which every word was said by `say`. */
const siteWith = (site: Where['site'], say: (text: string) => string): Where['site'] => ({
  ...site,
  ...(site.name && { name: say(site.name) }),
  ...(site.address && { address: say(site.address) }),
  ...(site.access && { access: site.access.map(say) }),
});

/** Many descriptions begin with the name on a line of its own, which stands above them already. */
function withoutTitle(text: string, name: string): string {
  const [first = '', ...rest] = text.split('\n');
  return rest.length && first.toLowerCase() === name.toLowerCase() ? rest.join('\n') : text;
}

/** Whether the parser of `talk/1` takes it: what a family sees later is held to that, so nothing else is let in. */
const isRoute = (route: Route): boolean =>
  parseTalk({
    format: 'talk/1',
    id: 'directory',
    lang: 'en-GB',
    title: 'Directory',
    rights: { licence: 'LicenseRef-unknown', holder: route.source.name },
    reviewed: route.source.date,
    reviewBy: route.checkBy,
    questions: [],
    routes: [route],
  }).value !== undefined;
