import { days, type Hours, type Schedule, type Timetable } from '@kith/model';
import { dayInWords } from './page.js';
import { wordsLang, type Words } from './words.js';

/** `09:00` as `9am` in English, as it is elsewhere; the ends of a day by name. */
export function clock(time: string, lang: string): string {
  if (!lang.startsWith('en')) return time;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}${hour < 12 ? 'am' : 'pm'}`;
}

const spansInWords = (spans: readonly string[], lang: string, words: Words): string => {
  if (!spans.length) return words.closed;
  if (spans.length === 1 && spans[0] === '00:00-24:00') return words.always;
  return spans
    .map((span) => {
      const [from = '', to = ''] = span.split('-');
      return words.timeRange(clock(from, lang), clock(to, lang));
    })
    .join(', ');
};

/** The hours of a channel in words, one sentence or part of a week an item. */
export function hoursInWords(hours: Hours, documentLang: string, words: Words): string[] {
  if (hours === 'always') return [words.always];
  if (hours === 'unknown') return [words.hoursUnknown];
  const lang = wordsLang(documentLang);
  return [...usual(hours, lang, words), ...exceptions(hours, lang, words), ...rules(hours, words)];
}

/** The fields of a schedule that is on in every week, without an end. */
const plain = new Set(['freq', 'interval', 'byday', 'wkst', 'opensAt', 'closesAt', 'notes']);

/** Schedules that are a week are told as one; others in the words that came with them. */
function usual({ week: table, schedules = [] }: Timetable, lang: string, words: Words): string[] {
  const whole: Record<string, string[]> = { ...table };
  const others: string[] = [];
  for (const schedule of schedules) {
    const { freq, interval = 1, byday = '', opensAt = '', closesAt = '', description } = schedule;
    if (description !== undefined) others.push(description);
    else if (
      freq === 'WEEKLY' &&
      interval === 1 &&
      byday &&
      !/\d/.test(byday) &&
      opensAt &&
      closesAt &&
      isPlain(schedule)
    )
      for (const day of byday.split(',').map((name) => days.find((one) => one.startsWith(name.trim().toLowerCase()))!))
        whole[day] = [...(whole[day] ?? []), `${opensAt.slice(0, 5)}-${closesAt.slice(0, 5)}`].sort();
    else others.push(words.hoursUnknown);
  }
  const told = table || Object.keys(whole).length ? week(whole, lang, words) : [];
  return [...new Set([...told, ...others])];
}

const isPlain = (schedule: Schedule): boolean => Object.keys(schedule).every((field) => plain.has(field));

function week(table: NonNullable<Timetable['week']>, lang: string, words: Words): string[] {
  const name = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const names = days.map((_, index) => name.format(new Date(Date.UTC(1970, 0, 5 + index))));
  const groups: { from: number; to: number; words: string }[] = [];
  for (const [index, day] of days.entries()) {
    const spans = table[day];
    if (!spans?.length) continue;
    const said = spansInWords(spans, lang, words);
    const last = groups.at(-1);
    if (last?.to === index - 1 && last.words === said) last.to = index;
    else groups.push({ from: index, to: index, words: said });
  }
  if (!groups.length) return [words.closed];
  return groups.map(({ from, to, words: said }) => {
    if (from === 0 && to === 6) return `${words.everyDay}, ${said}`;
    return `${from === to ? names[from] : words.dayRange(names[from]!, names[to]!)}, ${said}`;
  });
}

const exceptions = ({ except = [] }: Timetable, lang: string, words: Words): string[] =>
  except.map(({ from, to = from, spans, note }) => {
    const when = from === to ? dayInWords(from, lang) : words.dayRange(dayInWords(from, lang), dayInWords(to, lang));
    return `${when}: ${spansInWords(spans, lang, words)}${note === undefined ? '' : ` (${note})`}`;
  });

const rules = ({ bankHolidays = 'unknown', zone = 'Europe/London' }: Timetable, words: Words): string[] => [
  words.bankHolidays[bankHolidays],
  ...(zone === 'Europe/London' ? [] : [words.zone(zone)]),
];
