import type { Channel, Hours } from '@kith/model';
import { textOf, type Fields } from '../import/json.js';
import { linkOf } from './fields/links.js';
import { costOf, phonesOf, type Phone } from './fields/phones.js';
import type { Attending } from './fields/people.js';
import type { Cost } from './fields/costs.js';
import type { Where } from './fields/sites.js';
import { objectsOf, type Reading } from './reading.js';
import { emailOf, isPersonal, type Staff } from './text/emails.js';
import { linkWithoutPlace } from './text/refuge.js';
import { cut } from './text/plain.js';

/** What the channels of a record are made of. */
export interface Ways {
  readonly record: Fields;
  /** The places that may be shown. */
  readonly sites: readonly Where[];
  readonly attending: Attending;
  /** When the service is given. */
  readonly hours: Hours;
  /** When it is given at one of its places, where that is told apart. */
  readonly hoursAt: (site: Where) => Hours | undefined;
  readonly cost: Cost;
  readonly isProtected: boolean;
  readonly staff: Staff;
  /** What may be said of a channel. */
  readonly say: (text: string) => string;
  readonly reading: Reading;
}

/** The ways to reach a service that are sure, and what stands in its fields for numbers without being one. */
export interface Reached {
  readonly channels: readonly Channel[];
  readonly unclear: readonly string[];
}

/** No more of a kind than a family can choose between. */
const most = { phone: 6, visit: 6 } as const;

export function channelsOf(ways: Ways): Reached {
  const { phones, unclear } = numbersOf(ways);
  const website = websiteOf(ways);
  const emails = emailsOf(ways, phones.length + website.length > 0);
  return { channels: [...phones, ...emails, ...website, ...visitsOf(ways)], unclear };
}

const noted = (note: string): { note?: string } => (note ? { note } : {});

function numbersOf({ record, sites, attending, hours, reading, say }: Ways): { phones: Channel[]; unclear: string[] } {
  const contacts = objectsOf(record, 'contacts', 'contact');
  const own = [
    ...objectsOf(record, 'phones', 'phone'),
    ...contacts.flatMap((one) => objectsOf(one, 'phones', 'phone')),
  ];
  const there = sites.flatMap((site) => site.phones);
  const others = objectsOf(record, 'organization').flatMap((one) => [
    ...objectsOf(one, 'phones'),
    ...objectsOf(one, 'contacts').flatMap((contact) => objectsOf(contact, 'phones')),
  ]);
  const rows = own.length ? own : there.length ? there : others;
  const plainly = ['phone', 'telephone', 'phone_number', 'contact_number', 'contact_phone'].flatMap((key) =>
    textOf(record[key]).trim() ? [{ number: textOf(record[key]) }] : [],
  );
  const found = new Map<string, Phone>();
  const unclear: string[] = [];
  for (const row of [...rows, ...plainly] as Fields[]) {
    const said = reading.line(row, 'description');
    const extension = reading.line(row, 'extension');
    // Before anything is taken off it: what is left of a place would not be known for one.
    const about = say([extension && `Extension ${extension}`, said].filter(Boolean).join('. '));
    const read = phonesOf(reading.line(row, 'number'), reading.line(row, 'type', 'number_type'), about);
    if (read.unclear !== undefined) {
      reading.find('bad-phone', 'phones');
      unclear.push(say(cut(read.unclear, 120)));
    }
    for (const phone of read.phones) {
      const digits = phone.number.replace(/\D/g, '');
      if (!found.has(digits)) found.set(digits, phone);
    }
  }
  // When the phone is answered is rarely said: the hours of a group are not those of its telephone.
  const answered =
    attending.byPhone && !attending.atVenue ? hours : !sites.length && !attending.online ? hours : 'unknown';
  const phones = [...found.values()].slice(0, most.phone).map(({ number, kind, note }): Channel => ({
    kind,
    number,
    ...noted(say(cut(note ?? '', 160))),
    hours: answered,
    cost: costOf(number),
  }));
  return { phones, unclear: [...new Set(unclear)] };
}

/** @param hasOther whether the service can be reached without: then nobody has to be written to by name. */
function emailsOf({ record, staff, reading }: Ways, hasOther: boolean): Channel[] {
  const organisations = objectsOf(record, 'organization');
  const called = [record, ...organisations].map((one) => reading.line(one, 'name')).join(' ');
  const contacts = objectsOf(record, 'contacts', 'contact');
  const fields = [record, ...contacts, ...organisations];
  for (const [index, one] of fields.entries()) {
    const given = textOf(one['email']);
    // A contact is somebody; what a service gives as its own address it wants to be written to.
    const isContact = contacts.includes(one);
    if (!given.trim()) continue;
    // Some fields hold a whole link, in which alone the address is.
    const address = emailOf(reading.line(one, 'email')) ?? emailOf(anyIn(given));
    if (address === undefined) {
      if (!index) reading.find('bad-email', 'email');
    } else if (staff.has(address) || (isContact && isPersonal(address))) reading.find('staff-address', 'email');
    else if (hasOther && staff.isLikely(address, called)) reading.find('named-address', 'email');
    else return [{ kind: 'email', address, hours: 'unknown', cost: 'free' }];
  }
  return [];
}

const anyIn = (text: string): string =>
  /[^\s<>"=:;,]{1,64}@[^\s<>"'?&;,]{4,100}/.exec(text.replace(/%40|&#0*64;?|&commat;/gi, '@'))?.[0] ?? '';

function websiteOf({ record, reading, isProtected }: Ways): Channel[] {
  const [organisation = {}] = objectsOf(record, 'organization');
  const tried = [
    [textOf(record['url']), 'url'],
    [textOf(record['website']), 'website'],
    [textOf(organisation['website']), ''],
    [textOf(organisation['url']), ''],
  ] as const;
  for (const [text, at] of tried) {
    if (!text.trim()) continue;
    const { url, findings } = linkOf(text, at);
    if (at) reading.add(findings);
    const shown = url !== undefined && isProtected ? linkWithoutPlace(url) : url;
    if (shown !== undefined) return [{ kind: 'website', url: shown, hours: 'unknown', cost: 'unknown' }];
  }
  return [];
}

function visitsOf({ sites, attending, hours, hoursAt, cost, isProtected }: Ways): Channel[] {
  const isElsewhere = !attending.atVenue && (attending.atHome || attending.online || attending.byPhone);
  if (isProtected || isElsewhere) return [];
  return sites
    .filter(({ site }) => site.address !== undefined)
    .slice(0, most.visit)
    .map((where): Channel => {
      const { name = '', address = '' } = where.site;
      const place = name && !address.toLowerCase().includes(name.toLowerCase()) ? `${name}, ${address}` : address;
      return { kind: 'visit', place: cut(place, 200), hours: hoursAt(where) ?? hours, cost };
    });
}
