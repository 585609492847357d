import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { Hours, Meeting, Module, Resource, Schedule, Talk, Timetable } from '@kith/model';
import fc from 'fast-check';
import { html } from './html.js';
import { hoursInWords } from './pages/hours.js';
import { indexPage } from './pages/index-page.js';
import { calendarFiles, meetingPage } from './pages/meeting-page.js';
import { modulePage } from './pages/module-page.js';
import { resourcePage } from './pages/resource-page.js';
import { talkPage } from './pages/talk-page.js';
import { wordsFor } from './pages/words.js';
import { readModule } from './read-module.js';
import { readMeeting, readResource, readTalk } from './yaml-document.js';

const fixture = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/content/${name}`, import.meta.url), 'utf8');
const kettle = readModule(await fixture('modules/kettle.md'), 'kettle.md').value!;
const here = readTalk(await fixture('talk/here.yaml'), 'here.yaml').value!;
const leaflet = readResource(await fixture('resources/leaflet.yaml'), 'leaflet.yaml').value!;

const tea = readMeeting(await fixture('meetings/tea.yaml'), 'tea.yaml').value!;

const pagesOf = (module: Module, talk: Talk, resource: Resource, meeting: Meeting): string[] => [
  modulePage(module),
  talkPage(talk),
  resourcePage(resource),
  meetingPage(meeting),
  indexPage([module], [talk], [resource], [meeting], 'https://example.org/'),
];

/** The same document with every string that holds words, and not an id or a choice, changed. */
const spoil = <T>(value: T, evil: string): T =>
  JSON.parse(JSON.stringify(value), (key, item: unknown) =>
    [
      'title',
      'summary',
      'value',
      'name',
      'what',
      'note',
      'holder',
      'licence',
      'intro',
      'limits',
      'formula',
      'confidential',
      'place',
      'say',
      'address',
      'number',
      'phone',
      'url',
      'doi',
      'host',
      'childcare',
      'lang',
    ].includes(key)
      ? evil
      : item,
  ) as T;

describe('html', () => {
  it('escapes every value, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = String(html`<p title="${text}">${text}${[text, undefined, false]}</p>`);
        const [, attribute = '', inside = ''] = /^<p title="([^"<>']*)">([^<>"']*)<\/p>$/.exec(made) ?? [];
        const decoded = attribute.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
        );
        assert.equal(decoded, text.replaceAll('\0', '\uFFFD'));
        assert.equal(inside, attribute + attribute);
      }),
    );
  });
});

describe('a plain page', () => {
  const tags = (page: string): string[] => page.replace(/<style>[^]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];

  it('has no script, whatever the words are', () => {
    for (const evil of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='x",
      '</style><script>',
      'javascript:alert(1)',
      '&lt;script>',
    ])
      for (const page of pagesOf(spoil(kettle, evil), spoil(here, evil), spoil(leaflet, evil), spoil(tea, evil))) {
        assert.ok(!/<script|<img|<[^>]+\son\w+=/i.test(page.replace(/"[^"]*"/g, '""')), evil);
        assert.ok(!/href="\s*javascript:/i.test(page), evil);
        assert.equal(page.match(/<style>/g)?.length, 1);
      }
  });

  it('keeps its tags whatever the words are', () => {
    const names = (page: string): string =>
      tags(page)
        .map((tag) => tag.split(/[\s>]/)[0])
        // They stand around what is a phone number in the words.
        .filter((name) => !/bdi$/.test(name!))
        .join('');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('<', '>', '"', "'", '&', '</p>'),
        (words, sign) => {
          const rename = <T>(value: T): T =>
            JSON.parse(JSON.stringify(value), (key, item: unknown) =>
              ['title', 'summary', 'value', 'name', 'what', 'note'].includes(key) ? words + sign : item,
            ) as T;
          const [before, after] = [
            pagesOf(kettle, here, leaflet, tea),
            pagesOf(rename(kettle), rename(here), rename(leaflet), rename(tea)),
          ];
          assert.deepEqual(after.map(names), before.map(names));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has one h1, a way past the start, and the way to a person: first where people come for one, else at its end', () => {
    const all = pagesOf(kettle, here, leaflet, tea);
    const isFirst = (page: string): boolean => page.includes('<aside class="now"');
    assert.equal(all.filter(isFirst).length, 2, 'routes, and the top page');
    for (const page of all) {
      assert.equal(page.match(/<h1>/g)?.length, 1);
      assert.match(page, /<a class="skip" href="#_main">/);
      assert.match(page, /<main id="_main"/);
      const people = isFirst(page) ? page.slice(0, page.indexOf('<main')) : page.slice(page.indexOf('</main>'));
      for (const url of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258', 'https://findahelpline.com'])
        assert.ok(people.includes(`href="${url}`), url);
    }
  });

  it('allows its own style sheet and nothing else', async () => {
    const { createHash } = await import('node:crypto');
    for (const page of pagesOf(kettle, here, leaflet, tea)) {
      const sheet = /<style>([^]*?)<\/style>/.exec(page)![1]!;
      assert.ok(
        page
          .replaceAll('&#39;', "'")
          .includes(`style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'`),
      );
      assert.ok(!/ style="/.test(page));
    }
  });

  it('says every word of a module', () => {
    const page = modulePage(kettle);
    const parts = [
      'Stop for a minute',
      'worn out',
      '<h3>Why it helps</h3>',
      '<ol><li>Your body slows down.</li>',
      'A good choice.',
      'Nothing yet',
      '<a href="#words">I have a minute</a>',
      'What would you like to hear?',
      // In its own order also among words from right to left.
      '<a href="tel:116123"><bdi dir="ltr">116 123</bdi></a>',
      'https://doi.org/10.1037/0021-9010.90.4.692',
      'Nobody has tested it.',
      'being tired',
      'The Kettle Club',
      '1 November 2028',
    ];
    const close = page.replace(/>\s+</g, '><');
    for (const part of parts) assert.ok(close.includes(part), part);
    assert.equal(page.match(/<section class="step" id=/g)?.length, kettle.steps.length);
  });

  it('puts danger first, and says what nobody has checked', () => {
    const page = talkPage(here);
    assert.ok(page.indexOf('Emergency services') < page.indexOf('Our team'));
    for (const part of [
      'href="tel:01632960100"',
      'href="sms:85258?&amp;body=SHOUT"',
      'Text SHOUT to 85258',
      'href="mailto:hello@example.org"',
      'Nobody has checked this with its owner yet.',
      'Its owner checked this on 1 November 2026.',
      'It does not show on your phone bill.',
      'English and Welsh',
    ])
      assert.ok(page.includes(part), part);
  });

  it('names the source of a resource before its title', () => {
    const page = resourcePage(leaflet);
    assert.ok(page.indexOf('The Tea Board') < page.indexOf('<h1>'));
    for (const part of [
      'href="https://example.org/tea.pdf"',
      'Open it at The Tea Board',
      '1.3 MB',
      'href="tel:01632960200"',
      'We opened this link on 1 November 2026.',
    ])
      assert.ok(page.includes(part), part);
  });

  it('says what a resource has for whom, and leads to it in other languages by their own names', () => {
    const features = ['captions', 'signed', 'easy-read'] as const;
    const variants = [
      { lang: 'cy', url: 'https://example.org/te' },
      { lang: 'ur', url: 'https://example.org/chai' },
      { lang: 'en-GB', url: 'https://example.org/words' },
    ];
    const page = resourcePage({ ...leaflet, features: [...features], variants });
    for (const part of [
      '<li>Captions</li>',
      '<li>Sign language</li>',
      '<li>Easy read</li>',
      '<p>Also in:</p>',
      '<a href="https://example.org/te" hreflang="cy" lang="cy" dir="ltr">Cymraeg</a>',
      '<a href="https://example.org/chai" hreflang="ur" lang="ur" dir="rtl">اردو</a>',
      '<a href="https://example.org/words" hreflang="en-GB">English</a>',
    ])
      assert.ok(page.replace(/ +/g, ' ').replace(/" >/g, '">').includes(part), part);
    const urdu = resourcePage({ ...leaflet, lang: 'ur', features: ['captions'] });
    assert.ok(urdu.includes('<li>سب ٹائٹل</li>'));
    assert.ok(!resourcePage(leaflet).includes('Also in:'));
  });

  it('has every way to a meeting, the number with its code in one tap, and files for a calendar', () => {
    const page = meetingPage(tea);
    for (const part of [
      'Tuesday 1 December 2026, 3pm to 4pm',
      'Then every 2 months.',
      'Until 5 December 2028.',
      'Tuesday 2 February 2027: It has moved.',
      'Wednesday 3 February 2027, 3pm to 4pm.',
      'href="tel:01632960100,,1234%23"',
      'When you are asked, press 12 34#',
      'href="https://example.org/tea"',
      'Nobody has a camera on.',
      'There are no steps on the way in.',
      'href="sms:07700900100"',
      'href="appointment.ics" download',
      'href="calendar.ics" download="appointment.ics"',
    ])
      assert.ok(page.includes(part), part);
    assert.deepEqual(
      calendarFiles(tea).map(([name, text]) => [name, /SUMMARY:(.*)\r/.exec(text)?.[1]]),
      [['appointment.ics', 'Appointment'], ['calendar.ics', 'Tea on Tuesday']],
    ); // prettier-ignore
    const off = meetingPage({ ...tea, status: 'cancelled', note: 'Sam is ill.' });
    assert.match(off, /It is cancelled\.<\/strong> Sam is ill\./);
    assert.doesNotMatch(off, /https:\/\/example\.org\/tea/);
    assert.match(off, /href="sms:07700900100"/);
  });

  it('is in the language of its document, from the side that it is read', () => {
    const urdu = modulePage({ ...kettle, lang: 'ur' });
    assert.match(urdu, /<html lang="ur" dir="rtl">/);
    assert.ok(urdu.includes(wordsFor('ur').nowTitle));
    assert.match(modulePage({ ...kettle, lang: 'cy' }), /Siarad â rhywun nawr/);
    // We have no words in Polish: ours are English, and say so.
    const polish = modulePage({ ...kettle, lang: 'pl' });
    assert.match(polish, /<html lang="pl" dir="ltr">/);
    assert.match(polish, /<div lang="en-GB" dir="ltr"><footer/);
  });
});

describe('hours in words', () => {
  const week = (table: Extract<Hours, object>['week'], more: object = {}): Hours => ({
    week: table,
    bankHolidays: 'open',
    ...more,
  });
  const nine = ['09:00-17:00'];
  const cases: readonly (readonly [Hours, ...string[]])[] = [
    ['always', 'any time, day or night'],
    ['unknown', 'we do not know the hours'],
    [week({}), 'closed', 'Also open on bank holidays.'],
    [
      week({ mon: nine, tue: nine, wed: nine, thu: nine, fri: nine }),
      'Monday to Friday, 9am to 5pm',
      'Also open on bank holidays.',
    ],
    [
      week({ mon: nine, wed: nine, thu: ['10:30-12:00', '13:00-24:00'] }),
      'Monday, 9am to 5pm',
      'Wednesday, 9am to 5pm',
      'Thursday, 10:30am to midday, 1pm to midnight',
      'Also open on bank holidays.',
    ],
    [
      week({ sat: ['00:00-24:00'], sun: ['00:00-06:00'] }),
      'Saturday, any time, day or night',
      'Sunday, midnight to 6am',
      'Also open on bank holidays.',
    ],
    [
      week(
        { mon: nine },
        { bankHolidays: undefined, zone: 'Europe/Dublin', except: [{ from: '2026-12-25', spans: [] }] },
      ),
      'Monday, 9am to 5pm',
      '25 December 2026: closed',
      'Hours may be different on bank holidays.',
      'Times are those of Europe/Dublin.',
    ],
  ];
  const evening = { opensAt: '18:00:00Z', closesAt: '20:00:00Z' };
  const scheduled = (...schedules: Schedule[]): Hours => ({ schedules, bankHolidays: 'open' });
  const open = 'Also open on bank holidays.';
  const inSchedules: typeof cases = [
    [scheduled({ freq: 'WEEKLY', byday: 'MO,TU', ...evening }), 'Monday to Tuesday, 6pm to 8pm', open],
    [
      { ...(week({ tue: nine }) as Timetable), schedules: [{ freq: 'WEEKLY', byday: 'TU', ...evening }] },
      'Tuesday, 9am to 5pm, 6pm to 8pm',
      open,
    ],
    [scheduled({ freq: 'MONTHLY', byday: '1SA', ...evening, description: 'First Saturday' }), 'First Saturday', open],
    // Nobody is told that it is closed, or open every week, where that is not so.
    [scheduled({ freq: 'MONTHLY', byday: '1SA', ...evening }), 'we do not know the hours', open],
    [scheduled({ freq: 'WEEKLY', byday: 'MO', until: '2026-12-01', ...evening }), 'we do not know the hours', open],
    [scheduled({ freq: 'WEEKLY', byday: 'MO' }, {}), 'we do not know the hours', open],
  ];
  for (const [hours, ...said] of [...cases, ...inSchedules])
    it(said.join('; '), () => {
      assert.deepEqual(hoursInWords(hours, 'en-GB', wordsFor('en-GB')), said);
    });
});
