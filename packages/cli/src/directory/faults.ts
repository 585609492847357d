/** What can be wrong with a record: how much harm it does to somebody who looks for help, and how its publisher mends it. */
export interface FaultKind {
  /** 5: could endanger somebody or nobody can be reached; 3: families are misled; 1: untidy. */
  readonly harm: 1 | 2 | 3 | 4 | 5;
  /** What became of the record, and why. */
  readonly outcome: 'left out' | 'withheld' | 'mended' | 'noted';
  /** What is wrong, in the plural: it stands beside a count. */
  readonly title: string;
  /** What the publisher is to do. */
  readonly mend: string;
}

const kind = (harm: FaultKind['harm'], outcome: FaultKind['outcome'], title: string, mend: string): FaultKind => ({
  harm,
  outcome,
  title,
  mend,
});

/** Everything that is looked for, by the code that stands in a report. */
export const faults = {
  'refuge-place': kind(
    5,
    'withheld',
    'refuges or safe houses published with where they are',
    'Take the address, the postcode and the coordinates of every refuge and safe house out of your feed today. Give a phone number and the area that it serves.',
  ),
  'no-way-to-reach': kind(
    5,
    'left out',
    'services with no phone number, e-mail address, website or address of their own',
    'Give each service at least one way to reach it, in the fields made for that: contacts with phones, email, url, or a location with an address.',
  ),
  'staff-address': kind(
    4,
    'withheld',
    'records that show the e-mail address of a member of staff',
    'Leave assured_by, assurer_email and the names of staff out of what is public, and give contacts a shared address such as info@. They are personal data.',
  ),
  'no-name': kind(
    4,
    'left out',
    'services without a name',
    'Give each service a name that says what it is, in a field (or a column) that is called name.',
  ),
  'not-a-record': kind(
    4,
    'left out',
    'records that are no service at all',
    'Each item of the list must be an object with an id and a name.',
  ),
  'not-a-route': kind(
    4,
    'left out',
    'records that could not be made into something to show',
    'Look at the record in records.ndjson, and at the same record in your database: a field of it holds what no other record has there.',
  ),
  'phone-in-prose': kind(
    4,
    'noted',
    'phone numbers that stand in the description alone',
    'Put each number into contacts, phones, number. A number in a text cannot be tapped, and is not read out as one.',
  ),
  'bad-phone': kind(
    4,
    'noted',
    'phone numbers that cannot be dialled as they stand',
    'One number to each phone, such as 0117 496 0123. Opening hours and names go into the description of the phone.',
  ),
  'not-checked': kind(
    3,
    'noted',
    'services that nobody says to have checked',
    'Give assured_date: the day on which the service itself last said that this is right.',
  ),
  'checked-long-ago': kind(
    3,
    'noted',
    'services last checked more than a year ago',
    'Ask each service to confirm what you publish, every three months if you can, and at least every year.',
  ),
  'no-place': kind(
    3,
    'noted',
    'services that do not say where they are or whom they serve',
    'Give service_at_locations with coordinates or a postcode, or service_areas with postcode districts or an ONS code.',
  ),
  'bad-point': kind(
    3,
    'mended',
    'places that are not on the map of the British Isles',
    'Check latitude and longitude: degrees, the latitude between 49 and 61.',
  ),
  'schedule-over': kind(
    3,
    'mended',
    'opening hours that ended in the past',
    'Renew valid_to, or take the schedule out. Nobody can tell whether such hours still hold.',
  ),
  'bad-schedule': kind(
    3,
    'mended',
    'opening hours that cannot be read',
    'freq WEEKLY or MONTHLY, byday such as MO,TU, opens_at and closes_at such as 09:00.',
  ),
  'bad-url': kind(
    3,
    'mended',
    'links that lead nowhere',
    'A whole address that begins with https:// and has no spaces, one to each field.',
  ),
  'named-address': kind(
    2,
    'withheld',
    'services whose e-mail address is the name of somebody',
    'Ask the service for an address that several people read, such as info@. It stays when somebody leaves, and is nobody’s personal data.',
  ),
  'bad-email': kind(3, 'mended', 'e-mail addresses that are none', 'One address, with nothing before or after it.'),
  'no-details': kind(
    3,
    'noted',
    'services whose own page of the feed could not be read',
    'Answer /services/{id} for every id in the list. Phones, places and hours are only there.',
  ),
  closed: kind(
    2,
    'left out',
    'services that are inactive, defunct or temporarily closed',
    'Nothing to do: this is as it should be.',
  ),
  duplicate: kind(
    2,
    'mended',
    'records of a service that is in the directory already',
    'One record for each service. Where it has several places, give it several service_at_locations.',
  ),
  'bad-date': kind(
    2,
    'mended',
    'dates that the calendar does not have, or that lie ahead',
    'Write days like 2026-11-23.',
  ),
  'bad-ages': kind(
    2,
    'mended',
    'ages that cannot be',
    'minimum_age and maximum_age in whole years, the lower one first.',
  ),
  'no-description': kind(
    2,
    'noted',
    'services without a description',
    'Two sentences: who it is for, and what happens.',
  ),
  'no-organisation': kind(2, 'noted', 'services that belong to no organisation', 'Say who runs the service.'),
  'odd-value': kind(
    2,
    'mended',
    'values that the list of the specification does not have',
    'attending_type: phone, online, venue or home visit. attending_access: referral, appointment, membership or drop-in. status: active and so on.',
  ),
  'no-id': kind(2, 'mended', 'services without an id', 'Give each service an id (a UUID) that never changes.'),
  'wrong-characters': kind(
    2,
    'mended',
    'texts with broken characters (Â£ for £, â€™ for an apostrophe)',
    'Read and write the database as UTF-8 all the way. Text was saved as UTF-8 and read as Windows-1252.',
  ),
  'lost-characters': kind(2, 'noted', 'texts with characters lost for good (�)', 'Type those words again.'),
  'http-url': kind(1, 'mended', 'links without https', 'Begin links with https://.'),
  html: kind(
    1,
    'mended',
    'texts with HTML in them',
    'Give plain text. What an editor adds (data-cke-saved-href, style) is not for readers.',
  ),
  'hidden-characters': kind(1, 'mended', 'texts with control characters', 'Take characters that nobody can see out.'),
  'very-long': kind(1, 'mended', 'descriptions of more than 4,000 characters', 'Say it shorter, and link to the rest.'),
  'zulu-time': kind(
    1,
    'mended',
    'opening times marked as UTC (09:00Z)',
    'Write the time on the clock on the wall, without Z. In summer it would be an hour out.',
  ),
} as const satisfies Record<string, FaultKind>;

export type Fault = keyof typeof faults;

/** What was found wrong with one record: the code, and where it stands or what it says, in short. */
export interface Finding {
  readonly fault: Fault;
  /** The path of the field, such as `url`; nothing personal and no address of a refuge. */
  readonly at?: string;
}
