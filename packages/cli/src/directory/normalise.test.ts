import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detailed, listed, type Service } from '../../test/feeds.js';
import { normalise, type Normalised } from './normalise.js';
import { withoutStaff } from './private.js';
import { Staff } from './text/emails.js';

const today = '2026-11-23';

function read(record: unknown, staff = new Staff()): Normalised {
  const { fields } = withoutStaff(record as Service, staff);
  return normalise(fields, { feed: 'test', publisher: 'A council', today, staff });
}

const take = (more: Service) => {
  const { listing, leftOut, findings } = read(detailed(1, more));
  assert.ok(listing, `left out: ${leftOut}`);
  return { ...listing, faults: findings.map(({ fault }) => fault as string) };
};
const channel = (more: Service, kind: string) => take(more).route.channels.filter((one) => one.kind === kind);
const phones = (...phones: readonly Service[]) =>
  take({ contacts: [{ phones }] }).route.channels.flatMap((one) =>
    'number' in one ? [[one.kind, one.number, one.note].filter(Boolean).join('|')] : [],
  );

describe('a record of a feed', () => {
  it('becomes a route with everything that is sure', () => {
    const { route, text, sites } = take({
      description: '<p>For <b>parents</b>.</p><ul><li>Tea</li><li>Talk</li></ul>',
      organization: { id: 'o', name: 'Us' },
      minimum_age: '0',
      maximum_age: 25,
      attending_access: 'Drop-in',
      languages: [{ name: 'Urdu' }, { code: 'en' }],
      service_areas: [{ service_area: 'BS5 and BS6' }],
      fees: 'Free',
      service_taxonomys: [{ taxonomy: { name: 'Family support' } }],
    });
    assert.deepEqual(
      { ...route, id: '' },
      {
        id: '',
        name: 'Group 1',
        organisation: 'Us',
        tier: 'local',
        what: 'For parents. Tea Talk',
        topics: ['my-child'],
        ages: { to: 25 },
        level: ['targeted'],
        languages: ['en', 'ur'],
        referral: 'drop-in',
        place: { points: [{ lat: 51.4001, lng: -2.6 }], districts: ['BS5', 'BS6'] },
        channels: [
          { kind: 'phone', number: '0117 496 0001', hours: 'unknown', cost: 'local' },
          { kind: 'website', url: 'https://group1.example.org/', hours: 'unknown', cost: 'unknown' },
          { kind: 'visit', place: '1 High Street, Bristol, BS5 6AA', hours: 'unknown', cost: 'free' },
        ],
        source: { name: 'A council', date: '2026-10-01' },
        checked: '2026-10-01',
        checkBy: '2027-10-01',
      },
    );
    assert.equal(text, 'For parents.\n• Tea\n• Talk');
    assert.deepEqual(sites, [{ address: '1 High Street, Bristol, BS5 6AA', point: { lat: 51.4001, lng: -2.6 } }]);
  });

  it('has an id that stays', () => {
    assert.equal(take({}).route.id, take({ name: 'Another name' }).route.id);
    assert.match(take({ id: '' }).route.id, /^s[a-z0-9]+$/);
  });

  for (const [why, record] of Object.entries({
    'no-name': detailed(1, { name: '<p> </p>' }),
    'not-a-record': {},
    'no-way-to-reach': { id: '1', name: 'A', description: 'Call 0117 496 0001', status: 'active' },
    closed: detailed(1, { status: 'Temporarily Closed' }),
  }))
    it(`is left out: ${why}`, () => assert.equal(read(record).leftOut, why));
});

describe('the text of a record', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['&lt;p&gt;Escaped &amp;lt;b&amp;gt;twice&amp;lt;/b&amp;gt;&lt;/p&gt;', 'Escaped twice'],
    ['Â£10 a week. Donâ€™t wait â€“ itâ\u0080\u0099s free', '£10 a week. Don’t wait – it’s free'],
    ['Ø§Ø±Ø¯Ùˆ', 'اردو'],
    ['Â chi', 'Â chi'],
    ['Â well, Åµyneb', 'well, ŵyneb'],
    ['<img src="data:image/png;base64,AAAA" onerror="alert(1)">Hello<script>alert(1)</script>', 'Hello'],
    ['For children <5 and >2', 'For children <5 and >2'],
    ['a\u0000b\u202ec\u200bd', 'abcd'],
    ['One\r\nTwo<br/>Three', 'One Two\nThree'],
    ['One\r\nTwo', 'One\nTwo'],
    [
      'See <a href="https://example.org/x">here</a>, or <a href="javascript:alert(1)">here</a>',
      'See here (https://example.org/x), or here',
    ],
    ['**Bold** [words](https://example.org/a(b))', 'Bold words'],
    ['<<b>b>x</b>', 'x'],
  ];
  for (const [given, expected] of cases)
    it(`${JSON.stringify(given.slice(0, 50))} is ${JSON.stringify(expected)}`, () =>
      assert.equal(take({ description: given }).text, expected));

  it('is cut where it is very long, and a picture in it is no text', () => {
    const { text, route, faults } = take({
      description: `<p>${'word '.repeat(5000)}</p><img src="data:image/png;base64,${'A'.repeat(145_000)}">`,
    });
    assert.ok(text.length <= 4000 && route.what.length <= 280);
    assert.ok(faults.includes('very-long'));
  });
});

describe('the phones of a record', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['0117 927 9551 (10am to 4.30pm)', ['phone|0117 927 9551|10am to 4.30pm']],
    ['"+44 1234 234567"', ['phone|01234 234567']],
    ['+44 (0)117 9279551', ['phone|0117 927 9551']],
    ['Tel: 07700900123', ['phone|07700 900123']],
    ['0117 496 0001 / 0117 496 0002', ['phone|0117 496 0001', 'phone|0117 496 0002']],
    ['0117 496 0001 or 07700 900123', ['phone|0117 496 0001', 'phone|07700 900123']],
    ['0117 496 0001 ext 12', ['phone|0117 496 0001|Extension 12']],
    ['116 123', ['phone|116 123']],
    ['0800 1111', ['phone|0800 1111']],
    ['18001 0117 496 0001', ['relay|18001 0117 496 0001']],
    ['1174960001', []],
    ['650 780-7525', []],
    ['0117 496 00011', []],
    ['See website', []],
  ];
  for (const [number, expected] of cases)
    it(`${number}: ${expected.join(', ') || 'none'}`, () => assert.deepEqual(phones({ number }), expected));

  it('leave out a fax, know a textphone, and say in words what cannot be dialled', () => {
    assert.deepEqual(phones({ number: '0117 496 0001', type: 'fax' }), []);
    assert.deepEqual(phones({ number: '0117 496 0001', type: 'textphone' }), ['relay|0117 496 0001']);
    const { remarks, faults } = take({ contacts: [{ phones: [{ number: '4960001 (evenings)' }] }] });
    assert.ok(faults.includes('bad-phone'));
    assert.match(JSON.stringify(remarks), /Phone: 4960001 \(evenings\)/);
  });

  it('are never guessed from prose: they are shown there, and the publisher is told', () => {
    const { route, text, faults } = take({ contacts: [], description: 'Call 0117 496 0001.' });
    assert.ok(route.channels.every(({ kind }) => kind !== 'phone'));
    assert.equal(text, 'Call 0117 496 0001.');
    assert.ok(faults.includes('phone-in-prose'));
  });
});

describe('the links of a record', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['www.example.org', 'https://www.example.org/'],
    ['http://example.org/a b', undefined],
    ['https://www. example.org', 'https://www.example.org/'],
    ['http://example.org/x', 'https://example.org/x'],
    ['https://a.example.org and https://b.example.org', 'https://a.example.org/'],
    ['javascript:alert(1)', undefined],
    [' java\tscript:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['mailto:jo@example.org', undefined],
    ['https://user:pass@example.org/', undefined],
    ['http://localhost/admin', undefined],
    ['https://192.168.0.1/', undefined],
    ['None', undefined],
    ['see leaflet.pdf', undefined],
  ];
  for (const [url, expected] of cases)
    it(`${url}: ${expected ?? 'none'}`, () => {
      const [found] = channel({ url }, 'website');
      assert.equal(found && 'url' in found ? found.url : undefined, expected);
    });
});

describe('the staff of a publisher', () => {
  const emails = (record: Service) => {
    const { listing } = read(record);
    return JSON.stringify(listing);
  };

  it('come out nowhere: not as a field, not as a contact, not in prose', () => {
    const out = emails(
      detailed(1, {
        assured_by: 'jo.bloggs@council.gov.uk',
        email: 'jo.bloggs@council.gov.uk',
        description:
          'Ask Jo at jo.bloggs@council.gov.uk, rosie@group.example or sam (at) council.gov.uk. Write to info@group.example.',
        fees: 'Free: ask JO.BLOGGS@council.gov.uk',
        contacts: [
          {
            name: 'Sam Smith',
            title: 'Manager',
            email: 'sam@council.gov.uk',
            phones: [{ number: '0117 496 0001 (jo.bloggs@council.gov.uk)' }],
          },
        ],
      }),
    );
    assert.doesNotMatch(out, /bloggs|rosie|sam|Manager/i);
    assert.match(out, /info@group\.example/);
  });

  it('are known in all records, once they were in one', () => {
    const staff = new Staff();
    read(detailed(1, { pc_metadata: { assured_by: 'pat@council.example' } }), staff);
    const { listing } = read(
      detailed(2, { email: 'pat@council.example' }),
      new Staff(JSON.parse(JSON.stringify(staff)) as object),
    );
    assert.ok(listing!.route.channels.every(({ kind }) => kind !== 'email'));
    assert.doesNotMatch(JSON.stringify(staff), /pat/);
  });

  it('do not cost a service its own address', () => {
    for (const address of ['info@group.example', 'our2wayst@hotmail.example', 'awp.bass@nhs.net'])
      assert.deepEqual(
        channel({ email: `${address}.\u00a0` }, 'email').map((one) => 'address' in one && one.address),
        [address],
      );
  });
});

describe('a refuge', () => {
  const place = {
    service_at_locations: [
      {
        location: {
          name: 'Rose House',
          latitude: 51.45,
          longitude: -2.6,
          physical_addresses: [{ address_1: '7 Secret Lane', postal_code: 'BS5 6AA' }],
        },
      },
    ],
  };
  const secret: readonly Service[] = [
    { name: 'Avon Refuge' },
    { name: 'Rose House', organization: { name: 'Town Women’s Aid' } },
    { name: 'Safe House' },
    { name: 'Lloches Gwynedd' },
    { description: 'We run a refuge for women and children fleeing domestic abuse.' },
    { description: 'Accommodation for young people escaping forced marriage, in a safe house.' },
    { description: 'Temporary housing for women fleeing a violent partner.' },
    { description: 'Support after domestic violence. The address is confidential.' },
    { service_taxonomys: [{ taxonomy: { name: 'Women’s refuges' } }] },
    { name: 'The Refuge Café', description: 'Run by and for survivors of domestic abuse, beside our house.' },
    { name: 'Next Step domestic abuse service', description: 'Safe accommodation for women and their children.' },
    { name: 'Domestic abuse crisis accommodation' },
    { description: 'A staffed hostel for women and children who have experienced domestic violence.' },
    { description: 'Self-contained flats for men and families who are victims of abuse.' },
    { description: 'Supported accommodation for women at risk of honour based violence.' },
    { description: 'To shelter and counsel battered women.' },
    { description: 'Safe, supported homes. We are a safe haven for survivors of trafficking.' },
    { description: 'Three houses for women who have left violent partners.' },
    { name: 'Llety diogel', description: 'I fenywod sy’n dioddef cam-drin.' },
    { description: 'After domestic abuse we lodge you in our refuge, and help you find housing of your own.' },
    { description: 'Advice and support for women in our refuge after abuse.' },
  ];
  for (const more of secret)
    it(`has no place at all: ${Object.values(more)
      .map((one) => JSON.stringify(one))
      .join(' ')}`, () => {
      const description = `${String(more['description'] ?? 'Come to 7 Secret Lane, BS5 6AA.')}\nWe are at 7 Secret Lane, BS5 6AA (51.4501, -2.6012), near Rose Park House. Call us.`;
      const listing = take({
        ...place,
        ...more,
        description,
        url: 'https://maps.google.com/?q=1',
        fees: 'Pay at 7 Secret Lane',
      });
      const out = JSON.stringify({ ...listing, faults: [] });
      assert.equal(listing.isProtected, true);
      assert.doesNotMatch(out, /Secret|BS5|51\.4|-2\.6|maps/);
      assert.ok(!listing.sites && !listing.route.place);
      assert.ok(listing.route.channels.some(({ kind }) => kind === 'phone'));
      assert.ok(listing.faults.includes('refuge-place'));
    });

  const open: readonly Service[] = [
    { name: 'Refugee Support Group', description: 'For refugees and asylum seekers.' },
    { name: 'The Refuge Café', description: 'Tea and cake.' },
    { name: 'Hillside Donkey Refuge', description: 'Meet the animals.' },
    { description: 'Advice on domestic abuse. We can help you find a refuge.' },
    { description: 'We refer women to refuges after domestic violence.' },
    { description: 'A quiet refuge from the busy city.' },
    { description: 'We can help you find emergency accommodation if you experience domestic abuse.' },
    { description: 'Domestic abuse support. We refer you to safe accommodation.' },
    { description: 'Advice on debt, housing, domestic abuse and benefits.' },
    { description: 'We fit locks, so that victims of domestic abuse can stay in their own homes.' },
    { name: 'Safe Haven', description: 'A café for anybody in a crisis, survivors of abuse too.' },
    { description: 'Accommodation for single people aged 16 to 25. No history of violence.' },
  ];
  for (const more of open)
    it(`is not: ${Object.values(more).join(' ')}`, () => {
      const { isProtected, sites } = take({ ...place, ...more });
      assert.ok(!isProtected && sites?.length);
    });
});

describe('the place of a record', () => {
  const at = (latitude: unknown, longitude: unknown) =>
    take({
      service_at_locations: [
        {
          location: {
            latitude,
            longitude,
            physical_addresses: [{ address_1: '1 High Street', postal_code: 'bs56aa' }],
          },
        },
      ],
    });

  it('has a point in these islands, also where it is the wrong way round', () => {
    assert.deepEqual(at('51.45', '-2.6').route.place?.points, [{ lat: 51.45, lng: -2.6 }]);
    assert.deepEqual(at(-2.6, 51.45).route.place?.points, [{ lat: 51.45, lng: -2.6 }]);
  });

  it('falls back on its postcode where the point is none', () => {
    for (const [lat, lng] of [
      [100, 101],
      [0, 0],
      ['x', 'y'],
      [51.4, null],
    ])
      assert.deepEqual(at(lat, lng).route.place, { districts: ['BS5'] });
  });

  it('may be a nation, or everywhere', () => {
    const serves = (name: string) => {
      const { everywhere, route } = take({ service_areas: [{ name }] });
      return [everywhere ?? false, route.nations ?? []];
    };
    assert.deepEqual(serves('National'), [true, []]);
    assert.deepEqual(serves('England and Wales'), [true, ['england', 'wales']]);
    assert.deepEqual(serves('New England Road'), [false, []]);
    assert.deepEqual(take({ service_areas: [{ uri: 'http://statistics.data.gov.uk/id/E06000023' }] }).areas, [
      'E06000023',
    ]);
  });
});

describe('the hours of a record', () => {
  const hours = (schedules: readonly Service[]) => {
    const { route, faults } = take({ schedules });
    return { hours: route.channels.find(({ kind }) => kind === 'visit')!.hours, faults };
  };

  it('are a week, read off the clock on the wall', () => {
    const { hours: read, faults } = hours([
      { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00Z', closes_at: '12:00:00Z', dtstart: '2020-01-06' },
      { freq: 'WEEKLY', byday: 'MO', opens_at: '13:00', closes_at: '17:00', notes: 'Closed on bank holidays.' },
      { freq: 'WEEKLY', byday: 'SU', opens_at: '00:00', closes_at: '23:59' },
    ]);
    assert.deepEqual(read, {
      week: { mon: ['09:00-12:00', '13:00-17:00'], tue: ['09:00-12:00'], sun: ['00:00-24:00'] },
      bankHolidays: 'closed',
    });
    assert.ok(faults.includes('zulu-time'));
  });

  it('are schedules where a week cannot say them', () => {
    const monthly = { freq: 'MONTHLY', byday: '2MO', opens_at: '10:00', closes_at: '12:00', valid_to: '2027-01-01' };
    assert.deepEqual(hours([monthly]).hours, {
      schedules: [{ freq: 'MONTHLY', byday: '2MO', opensAt: '10:00', closesAt: '12:00', validTo: '2027-01-01' }],
    });
    const fortnightly = {
      freq: 'WEEKLY',
      interval: 2,
      byday: 'MO',
      dtstart: '2026-01-05',
      opens_at: '10:00',
      closes_at: '12:00',
    };
    assert.deepEqual(hours([fortnightly]).hours, {
      schedules: [
        { freq: 'WEEKLY', interval: 2, byday: 'MO', dtstart: '2026-01-05', opensAt: '10:00', closesAt: '12:00' },
      ],
    });
  });

  it('are unknown where they ended, or cannot be read', () => {
    assert.deepEqual(
      hours([{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00', valid_to: '2005-01-01' }]),
      { hours: 'unknown', faults: ['html', 'schedule-over'] },
    );
    assert.deepEqual(hours([{ freq: 'HOURLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' }]), {
      hours: 'unknown',
      faults: ['html', 'bad-schedule'],
    });
  });
});

describe('days and ages of a record', () => {
  it('are none where they cannot be', () => {
    for (const assured_date of ['2031-01-01', '31/02/2024', 'yesterday', '1899-01-01']) {
      const { route, faults } = take({ assured_date });
      assert.equal(route.unverified, true);
      assert.ok(faults.includes('bad-date'), assured_date);
    }
    assert.equal(take({ assured_date: '01/02/2026' }).route.checked, '2026-02-01');
    assert.ok(take({ minimum_age: 40, maximum_age: 4 }).faults.includes('bad-ages'));
    assert.deepEqual(take({ minimum_age: 12, maximum_age: 100 }).route.ages, { from: 12 });
  });
});

describe('a list without details', () => {
  it('gives what it has', () => {
    const { listing } = read(listed(1));
    assert.deepEqual(
      listing!.route.channels.map(({ kind }) => kind),
      ['website'],
    );
  });
});
