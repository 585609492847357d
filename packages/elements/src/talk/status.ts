import { wallTime, type OpenState } from '@kith/model/hours.js';
import type { TalkStrings } from './talk.strings.js';

const timeZone = 'Europe/London';
const dayMinutes = 24 * 60;

/** The hour and the day on which something happens, by the clocks of the United Kingdom, wherever the visitor is. */
function when(date: Date, now: Date, strings: TalkStrings): [time: string, day: string] {
  const wall = wallTime(date, timeZone);
  const minute = wall % dayMinutes;
  const time = strings.time(Math.floor(minute / 60), minute % 60);
  const abroad = wall - Math.floor(+date / 60_000) !== -date.getTimezoneOffset();
  const days = Math.floor(wall / dayMinutes) - Math.floor(wallTime(now, timeZone) / dayMinutes);
  return [abroad ? strings.ukTime(time) : time, strings.ahead(date, days)];
}

/** Whether somebody answers, in words: "Open now until 10pm", "Opens Monday at 9am". */
export function statusWords(status: OpenState, now: Date, strings: TalkStrings): string {
  switch (status.state) {
    case 'open': {
      const [time, day] = when(status.until, now, strings);
      if (status.closesInMinutes < 15) return strings.closing(time);
      return strings.open(time, status.closesInMinutes < dayMinutes ? '' : day);
    }
    case 'closed':
      return status.opens ? strings.opens(...when(status.opens, now, strings)) : strings.closed;
    case 'unknown':
      return strings[status.why];
    default:
      return strings.always;
  }
}
