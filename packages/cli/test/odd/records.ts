import { detailed, type Service } from '../feeds.js';
import { places, spellings } from './secrets.js';

// Records as councils publish them, each with something odd.

/** In every text that is shown, each in another way. */
const markup = [
  '<p>Come &amp; play</p>',
  '&lt;p&gt;Come &amp;amp; play&lt;/p&gt;',
  '<script>alert(1)</script><style>p{}</style>Come &amp play',
  '<img src=x onerror=alert(1)>Come and play',
  'Come and play &pound5 &nbsp&nbsp<br/>',
  '<div style="color:red" data-cke-saved-name="x">Come</div><div>and play</div>',
  '<table><tr><td>Mon</td><td>9&ndash;5</td></tr></table>',
  '<!-- hidden --><![CDATA[Come]]> and play',
  '<p>Come <',
  '<svg><title>x</title><desc><p>Come</p></desc></svg>and play',
  `<img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(9000)}"> and play`,
  'Â£5 â€“ children\u2019s play \u0007\u0000\u202e &frac12; hour',
] as const;

/** HTML in every field of text that there is. */
export const marked = markup.map((html, at): Service =>
  detailed(at + 1, {
    id: `marked-${at}`,
    name: `Marked ${at + 1} ${at % 2 ? html.slice(0, 200) : '<b>Club</b>'}`,
    description: html,
    fees: html,
    alert: html,
    wait_time: html,
    eligibility_description: html,
    application_process: html,
    interpretation_services: html,
    licenses: html,
    email: '<a href="mailto:info@marked.example?subject=Hi&amp;body=There">Write to us</a>',
    url:
      at % 2
        ? '<a href="https://marked.example/a?b=1&amp;c=2" target="_blank">Our website</a>'
        : `https://marked.example/?a=1&amp;b=${at}`,
    organization: { id: 'm', name: `<i>Marked</i> &amp; Sons ${html.slice(0, 40)}`, description: html },
    contacts: [{ name: html, phones: [{ number: '<b>0117 496 0001</b>', description: html }] }],
    attributes: [{ taxonomy_term: { name: html, term_uri: html } }],
    service_areas: [{ name: html, description: html, extent: html }],
    cost_options: [{ option: html, amount: '5', amount_description: html }],
    schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00', description: html, notes: html }],
    service_at_locations: [
      {
        description: html,
        location: {
          name: html.slice(0, 200),
          addresses: [
            { address_1: `1 ${html.slice(0, 60)}`, city: html.slice(0, 40), postal_code: '<b>BS5&nbsp;6AA</b>' },
          ],
          accessibility: [{ description: html, details: html }],
        },
      },
    ],
  }),
);

/** An address of staff in every field of text that there is. */
export const staffed = spellings.map((said, at): Service => {
  const text = `Ask ${said} for a place. Or write to info@northmoor.gov.uk.`;
  return detailed(at + 1, {
    id: `staffed-${at}`,
    name: at % 2 ? `Staffed ${at + 1}` : `Staffed ${at + 1} (${said})`,
    description: text,
    email: at % 3 ? said : 'info@northmoor.gov.uk',
    url: at % 2 ? `https://staffed.example/form?to=${said}` : `https://zoe.canary@staffed.example/`,
    fees: text,
    alert: text,
    wait_time: text,
    licenses: said,
    eligibility_description: text,
    application_process: text,
    pc_attendingAccess_additionalInfo: text,
    interpretation_services: text,
    organization: { id: 's', name: `Northmoor ${at % 4 ? '' : said}`, email: said, url: `mailto:${said}` },
    contacts: [
      {
        name: 'Zoe Canary',
        title: 'Canary lead',
        email: said,
        phones: [{ number: '0117 496 0002', description: said }],
      },
    ],
    attributes: [{ taxonomy_term: { name: said } }],
    service_areas: [{ name: said }],
    cost_options: [{ option: said, amount: 3 }],
    schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '9.00', closes_at: '10.00', description: text, notes: said }],
    service_at_locations: [
      {
        location: {
          name: `Hall, c/o ${said}`,
          addresses: [{ address_1: '1 High Street', address_2: said, attention: 'Zoe Canary', postal_code: 'BS5 6AA' }],
          accessibility: [{ description: text }],
        },
      },
    ],
    pc_metadata: { assured_by: 'zoe.canary@northmoor.gov.uk', modified_by: 'Zoe Canary' },
  });
});

/** Where a refuge is, in every field of text that there is; it says that it is one in another each time. */
export const refuges = places.map((where, at): Service => {
  const says = [
    { name: 'Rose refuge' },
    { description: 'We run a refuge for women who flee domestic abuse.' },
    { organization: { id: 'r', name: "Northmoor Women's Aid" } },
    { attributes: [{ taxonomy_term: { name: 'Refuges' } }] },
    { locationName: 'Safe house' },
    { notes: 'Domestic abuse: staff of the refuge answer at night.' },
    { fees: 'Rent of a room in the refuge for survivors of abuse is paid by housing benefit.' },
    { eligibility_description: 'Women escaping domestic violence may stay in our refuge.' },
  ][at % 8]! as Service & { locationName?: string; notes?: string };
  const { locationName = `Rose House, ${where}`, notes = where, ...more } = says;
  return detailed(at + 1, {
    id: at % 2 ? `rose-house-14-hidden-row-ze9-4qt-${at}` : `00000000-0000-4000-8000-00000000009${at}`,
    name: `Rose House ${at + 1}`,
    url: `https://rose.example/houses/14-hidden-row-ze9-4qt?near=${at}`,
    email: 'info@rose.example',
    alert: where,
    application_process: where,
    wait_time: where,
    licenses: where,
    contacts: [{ phones: [{ number: '0808 157 0000', description: `${where}, ask for a room` }] }],
    service_areas: [{ name: where }],
    cost_options: [{ option: where, amount: 10 }],
    schedules: [{ freq: 'DAILY', opens_at: '00:00', closes_at: '24:00', notes, description: where }],
    service_at_locations: [
      {
        description: where,
        location: {
          name: locationName,
          description: where,
          latitude: '60.15512',
          longitude: '-1.14771',
          addresses: [{ address_1: '14 Hidden Row', city: 'Northmoor', postal_code: 'ZE9 4QT' }],
          phones: [{ number: '01595 496 000', description: where }],
        },
      },
    ],
    ...more,
    description: `${String(more['description'] ?? 'Rooms for women who flee domestic abuse.')} ${where}`,
  });
});

const hours = (schedule: Service): Service => ({
  service_at_locations: [
    { location: { name: 'Hall', addresses: [{ address_1: '2 High Street', postal_code: 'BS5 6AA' }] } },
  ],
  schedules: [schedule],
});
/** Opening hours, and what a visit of them is. */
export const timed: readonly (readonly [Service, unknown])[] = [
  [{ freq: 'WEEKLY', byday: 'FR', opens_at: '22:00', closes_at: '06:00' }, { week: { fri: ['22:00-06:00'] } }],
  [{ freq: 'WEEKLY', byday: 'SA', opens_at: '00:00', closes_at: '24:00' }, { week: { sat: ['00:00-24:00'] } }],
  [{ freq: 'weekly', byday: 'Monday, Wed', opens_at: '9.30am', closes_at: '12.15 pm' }, { week: { mon: ['09:30-12:15'], wed: ['09:30-12:15'] } }], // prettier-ignore
  [{ freq: 'WEEKLY', byday: 'TU', opens_at: '09:00:00+01:00', closes_at: '17:00:00Z' }, { week: { tue: ['09:00-17:00'] } }], // prettier-ignore
  [{ freq: 'WEEKLY', byday: 'TH', opens_at: '09:00', closes_at: '17:00', valid_from: '01/09/2020', valid_to: '31/08/2021' }, 'unknown'], // prettier-ignore
  [{ freq: 'WEEKLY', byday: 'TH', opens_at: 'noon', closes_at: 'late' }, 'unknown'],
  [{ freq: 'FORTNIGHTLY', byday: 'TH', opens_at: '09:00', closes_at: '17:00' }, 'unknown'],
  [{ freq: 'WEEKLY', byday: ['MO', null, 7], opens_at: 900, closes_at: 1700 }, 'unknown'],
  [{ freq: null, byday: null, opens_at: null, closes_at: null }, 'unknown'],
];
export const opening = timed.map(
  ([schedule], at): Service =>
  detailed(at + 1, { id: `timed-${at}`, name: `Timed ${at + 1}`, assured_date: ['01/02/2026', '2026-02-01T00:00:00.000+0000', '1-2-2026'][at % 3], ...hours(schedule) }), // prettier-ignore
);

const at = (location: Service): Service => ({ service_at_locations: [{ location }] });
/** Places without a point that the map has; all of them are in BS5. */
export const placed: readonly Service[] = [
  at({ latitude: 359_000, longitude: 173_000, addresses: [{ address_1: '3 High Street', postal_code: 'BS5 6AA' }] }),
  at({ easting: 359000, northing: '173000', addresses: [{ address_1: '3 High Street, Bristol, bs56aa' }] }),
  at({ latitude: '51.46 N', longitude: '2.55 W', addresses: [{ postal_code: 'BS5\u00a06AA', address_1: 'Hall' }] }),
  at({
    latitude: '',
    longitude: '',
    addresses: [{ address_1: null, city: 'Bristol', postal_code: ' bs5  6aa ' }, null],
  }),
  at({ latitude: null, longitude: null, physical_addresses: { address_1: 'Hall', postal_code: 'BS5 6AA' } }),
  { postal_code: 'BS5 6AA', address_1: '3 High Street', service_at_locations: null },
  {
    locations: [{ name: 'Hall', address: { address_1: '3 High Street', postcode: 'BS5 6AA' } }],
    service_at_locations: [],
  },
  { service_areas: [{ name: 'BS5 and BS7' }], service_at_locations: [null, 7, 'x', {}] },
].map((where, index): Service => detailed(index + 1, { id: `placed-${index}`, name: `Placed ${index + 1}`, ...where }));

/** What is no service, or hardly one. Only the last two can be shown. */
export const hollow: readonly unknown[] = [
  null,
  [],
  '',
  7,
  { id: null, name: null, description: null, organization: null, contacts: [null], schedules: [[null]] },
  { id: 'x', name: { en: 'Object' }, description: ['list'], url: { href: 'x' }, email: ['a'], contacts: { phones: 'x' } },
  { id: 12, name: 'Number for an id', description: 3, url: 'www.hollow.example', minimum_age: '0', maximum_age: '999' },
  { name: 'No id', phones: { number: 1174960009 }, email: ' INFO@hollow.example.\u00a0', status: 'Active', assured_date: '' },
]; // prettier-ignore
