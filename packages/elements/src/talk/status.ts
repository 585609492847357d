import { wallTime, type OpenState } from '@kith/model/hours.js';
import { localeOf } from '../shared/say.js';
import type { TalkStrings } from './talk.strings.js';

const timeZone = 'Europe/London';
const dayMinutes = 24 * 60;

/** The hour and the day on which something happens, by the clocks of the United Kingdom, wherever the visitor is. */
function when(date: Date, now: Date, strings: TalkStrings, lang: string): [time: string, day: string] {
  const wall = wallTime(date, timeZone);
  const minute = wall % dayMinutes;
  const time = strings.time(Math.floor(minute / 60), minute % 60);
  const abroad = wall - Math.floor(+date / 60_000) !== -date.getTimezoneOffset();
  const days = Math.floor(wall / dayMinutes) - Math.floor(wallTime(now, timeZone) / dayMinutes);
  const locale = localeOf(lang);
  return [
    abroad ? strings.ukTime(time) : time,
    days < 2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(locale, {
          timeZone,
          ...(days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' }),
        }).format(date),
  ];
}

/** Whether somebody answers, in words: "Open now until 10pm", "Opens Monday at 9am". */
export function statusWords(status: OpenState, now: Date, strings: TalkStrings, lang: string): string {
  switch (status.state) {
    case 'open': {
      const [time, day] = when(status.until, now, strings, lang);
      if (status.closesInMinutes < 15) return strings.closing(time);
      return strings.open(time, status.closesInMinutes < dayMinutes ? '' : day);
    }
    case 'closed':
      return status.opens ? strings.opens(...when(status.opens, now, strings, lang)) : strings.closed;
    case 'unknown':
      return status.why === 'no-hours' ? strings.noHours : strings.bankHoliday;
    default:
      return strings.always;
  }
}
