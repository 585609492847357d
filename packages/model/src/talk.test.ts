import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { someTalk } from '../test/documents.js';
import { itExplains, missing } from '../test/mistakes.js';
import { dialled, parseTalk } from './talk.js';

const unknown = ['This field is not known here.', 'Look for a spelling mistake, or take it out.'] as const;
const checkedOrNot = [
  'routes[0].checked',
  'It must say either when its owner checked it, or that nobody has.',
  'Add "checked" with a day, or "unverified": true, and not both.',
] as const;
const numberHint = 'Write it as it is shown, digits and spaces only: "116 123".';
const waysHint = 'Use one of: voice, typing, video, in-person.';
const ask = (about: string, ...ids: string[]) => ({
  about,
  label: 'Which?',
  options: ids.map((id) => ({ id, label: id })),
});

describe('parseTalk', () => {
  it('reads a document with everything in it', () => assert.deepEqual(parseTalk(someTalk()), { value: someTalk() }));

  it('reads one without questions', () =>
    assert.equal(parseTalk({ ...someTalk(), questions: [] }).problems, undefined));

  itExplains(someTalk, parseTalk, [
    ['routes', [], 'routes', 'This list has nothing in it.', 'Give at least one.'],
    ['routes.0.tier', 'first', 'routes[0].tier', '"first" does not fit here.', 'It should be "emergency", "crisis", "line", "own" or "local".'],
    ['routes.0.nations', ['uk'], 'routes[0].nations[0]', '"uk" does not fit here.', 'It should be "england", "wales", "scotland" or "northern-ireland".'],
    ['routes.1.id', 'samaritans', 'routes[1].id', '"samaritans" is used twice in this document.', 'Give each route its own id.'],
    ['routes.0.unverified', missing, ...checkedOrNot],
    ['routes.0.checked', '2026-01-01', ...checkedOrNot],
    ['routes.0.unverified', false, 'routes[0].unverified', 'false does not fit here.', 'It should be true, or left out.'],
    ['routes.0.channels', [], 'routes[0].channels', 'This list has nothing in it.', 'Give at least one.'],
    ['routes.0.channels.0.kind', 'fax', 'routes[0].channels[0].kind', '"fax" does not fit here.', 'It should be "phone", "text", "relay", "webchat", "video", "bsl", "website", "email" or "visit".'],
    ['routes.0.channels.0.number', '+44 116 123', 'routes[0].channels[0].number', '"+44 116 123" is not a number that can be dialled.', numberHint],
    ['routes.0.channels.0.number', '116-123', 'routes[0].channels[0].number', '"116-123" is not a number that can be dialled.', numberHint],
    ['routes.0.channels.0.number', '116 123 ', 'routes[0].channels[0].number', '"116 123 " is not a number that can be dialled.', numberHint],
    ['routes.0.channels.0.number', 116123, 'routes[0].channels[0].number', '116123 does not fit here.', 'It should be text: put it in quotation marks.'],
    ['routes.0.channels.0.url', 'https://example.org', 'routes[0].channels[0].url', ...unknown],
    ['routes.0.channels.0.onBill', 'no', 'routes[0].channels[0].onBill', '"no" does not fit here.', 'It should be true or false.'],
    ['routes.0.channels.2.address', 'nobody', 'routes[0].channels[2].address', '"nobody" is not an e-mail address.', 'Write it like "help@example.org".'],
    ['routes.0.channels.0.hours', missing, 'routes[0].channels[0].hours', 'This field is missing.', 'Add "hours".'],
    ['routes.0.channels.0.hours', '9 to 5', 'routes[0].channels[0].hours', '"9 to 5" is not a table of hours.', 'Write "always", "unknown", or a table with a "week", "schedules" or both.'],
    ['routes.1.channels.0.hours.week', missing, 'routes[1].channels[0].hours', 'This part is not a table of hours.', 'Write "always", "unknown", or a table with a "week", "schedules" or both.'],
    ['routes.1.channels.0.hours.schedules', [], 'routes[1].channels[0].hours.schedules', 'This list has nothing in it.', 'Give at least one.'],
    ['routes.1.channels.0.hours.schedules', [{ byday: 'Monday' }], 'routes[1].channels[0].hours.schedules[0].byday', '"Monday" does not name days.', 'Write it like "MO,WE", or in a month "2MO" or "-1FR".'],
    ['routes.1.channels.0.hours.schedules', [{ opensAt: '9am' }], 'routes[1].channels[0].hours.schedules[0].opensAt', '"9am" is not a time of day.', 'Write it like "09:00".'],
    ['routes.1.channels.0.hours.schedules', [{ bymonthday: '0' }], 'routes[1].channels[0].hours.schedules[0].bymonthday', '"0" is not a list of numbers.', 'Write it like "1,15" or "-1".'],
    ['routes.1.channels.0.hours.schedules', [{ freq: 'DAILY' }], 'routes[1].channels[0].hours.schedules[0].freq', '"DAILY" does not fit here.', 'It should be "WEEKLY" or "MONTHLY".'],
    ['routes.1.channels.0.hours.week.monday', [], 'routes[1].channels[0].hours.week.monday', ...unknown],
    ['routes.1.channels.0.hours.week.mon', ['9-5'], 'routes[1].channels[0].hours.week.mon[0]', '"9-5" is not a span of hours.', 'Write it like "09:00-17:00"; "22:00-06:00" ends on the next day.'],
    ['routes.1.channels.0.hours.zone', 'GMT', 'routes[1].channels[0].hours.zone', '"GMT" is not a time zone.', 'Use one like "Europe/London".'],
    ['questions', ['topic', 'for', 'way', 'way'].map((about) => ask(about, 'voice', 'typing')), 'questions', 'This list has more than three questions.', 'Keep the three that matter most.'],
    ['questions.1', ask('topic', 'a', 'b'), 'questions[1].about', '"topic" is asked twice.', 'Ask each thing once.'],
    ['questions.0', ask('for', 'a', 'a'), 'questions[0].options[1].id', '"a" is used twice in this question.', 'Give each answer its own id.'],
    ['questions.0', ask('for', 'a'), 'questions[0].options', 'This list has fewer than two answers.', 'Give at least two.'],
    ['questions.1', ask('way', 'voice', 'fax'), 'questions[1].options[1].id', '"fax" is not a way to talk.', waysHint],
    ['questions.1', ask('way', 'voice', 'constructor'), 'questions[1].options[1].id', '"constructor" is not a way to talk.', waysHint],
    ['questions.1', { about: 'urgency', options: [] }, 'questions[1].options', ...unknown],
    ['questions.1', { about: 'place', label: '' }, 'questions[1].label', 'This text is empty.', 'Write at least one word.'],
    ['questions.1', { about: 'age' }, 'questions[1].about', '"age" does not fit here.', 'It should be "topic", "for", "way", "urgency" or "place".'],
    ['routes.0.ages.from', -1, 'routes[0].ages.from', '-1 does not fit here.', 'It should be at least 0.'],
    ['routes.0.ages.to', 17.5, 'routes[0].ages.to', '17.5 does not fit here.', 'It should be a whole number.'],
    ['routes.0.level', ['severe'], 'routes[0].level[0]', '"severe" does not fit here.', 'It should be "universal", "targeted" or "specialist".'],
    ['routes.0.interpreter', false, 'routes[0].interpreter', 'false does not fit here.', 'It should be true, or left out.'],
    ['routes.0.referral', 'gp', 'routes[0].referral', '"gp" does not fit here.', 'It should be "self", "drop-in", "appointment" or "professional".'],
    ['routes.1.place.points', [{ lat: 100, lng: 0 }], 'routes[1].place.points[0].lat', '100 does not fit here.', 'It should be at most 90.'],
    ['routes.1.place.districts', ['BS5 6AA'], 'routes[1].place.districts[0]', '"BS5 6AA" is not a postcode district.', 'Write the first half of a postcode in capitals: "BS5".'],
    ['routes.1.place.radius', -1, 'routes[1].place.radius', '-1 does not fit here.', 'It should be at least 0.'],
  ]); // prettier-ignore

  it('reads the questions that have no answers of their own', () => {
    const questions = [{ about: 'urgency' }, { about: 'way', label: 'How?', options: ask('way', 'voice', 'typing').options }, { about: 'place', label: 'Where?' }]; // prettier-ignore
    assert.deepEqual(parseTalk({ ...someTalk(), questions }).value?.questions, questions);
  });

  it('explains both what is wrong in a table of hours and what is wrong elsewhere', () => {
    const talk = someTalk();
    Object.assign(talk.routes[1]!.channels[0]!.hours, { zone: 'GMT', extra: 1 });
    Object.assign(talk, { title: '' });
    assert.deepEqual(
      parseTalk(talk).problems?.map(({ path }) => path),
      ['title', 'routes[1].channels[0].hours.zone', 'routes[1].channels[0].hours.extra'],
    );
  });
});

describe('dialled', () => {
  it('is what is shown, without the spaces', () => {
    for (const { channels } of someTalk().routes)
      for (const channel of channels)
        if ('number' in channel) assert.equal(dialled(channel), channel.number.replaceAll(' ', ''));
  });

  it('is never made international: short numbers have no such form', () => {
    for (const [number, dials] of [['116 123', '116123'], ['111', '111'], ['999', '999'], ['85258', '85258'], ['18001 116 123', '18001116123'], ['0800 1111', '08001111']] as const) {
      const [route] = someTalk().routes;
      const channels = [{ kind: 'phone', number, hours: 'always', cost: 'free' }];
      const [channel] = parseTalk({ ...someTalk(), routes: [{ ...route, channels }] }).value!.routes[0]!.channels;
      assert.equal(channel && 'number' in channel && dialled(channel), dials);
    }
  }); // prettier-ignore
});
