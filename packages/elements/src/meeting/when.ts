import { html, nothing, type TemplateResult } from 'lit';
import { joinFrom, wallOf, type Occurrence } from '@kith/model/meeting-state.js';
import type { View } from './meeting.js';

const minute = 60_000;
const dayMinutes = 24 * 60;

/** Minutes on a wall, as a day and a time in words. */
const dayAt = ({ strings }: View, wall: number): string => strings.day(new Date(wall * minute));
const timeAt = ({ strings }: View, wall: number): string =>
  strings.time(Math.floor((wall % dayMinutes) / 60), wall % 60);

const span = (view: View, from: number, to: number): string =>
  view.strings.span(dayAt(view, from), timeAt(view, from), timeAt(view, to));

/** The clock of the host. Where the times cannot be told, what is written is shown. */
const hostWall = ({ meeting }: View, at: Date): number => wallOf(meeting, at);
const written = (time: string): number => Date.parse(`${time}Z`) / minute;
const visitorWall = (at: Date): number => +at / minute - at.getTimezoneOffset();

const place = ({ meeting: { zone = '' } }: View): string =>
  zone === 'Europe/London' ? '' : zone.replace(/.*\//, '').replaceAll('_', ' ');

/** When it is, by the clock of the host, and by that of the visitor where it shows another time. */
export function when(view: View): TemplateResult {
  const { strings, meeting, state } = view;
  const { occurrence } = state;
  const [from, to] = occurrence
    ? [hostWall(view, occurrence.starts), hostWall(view, occurrence.ends)]
    : [written(meeting.starts), written(meeting.ends)];
  const yours = occurrence && visitorWall(occurrence.starts);
  const isElsewhere = occurrence && yours !== from;
  return html`<p class="when">
      ${span(view, from, to)}${isElsewhere || !occurrence ? ` (${strings.zone(place(view))})` : nothing}
    </p>
    ${isElsewhere ? html`<p>${strings.yours(span(view, yours!, visitorWall(occurrence.ends)))}</p>` : nothing}`;
}

/** A day and a time, on the clock of the host. */
const start = (view: View, at: Date): string => {
  const wall = hostWall(view, at);
  return `${dayAt(view, wall)}, ${timeAt(view, wall)}`;
};

/** What follows from the time alone. */
function timely(view: View): string {
  const { strings, state, joined } = view;
  const { occurrence, when: now } = state;
  if (now === 'unsure' || !occurrence) return strings.unsure;
  if (now === 'over') return strings.over;
  const wall = hostWall(view, occurrence.starts);
  if (view.meeting.ways.every(({ kind }) => kind === 'room'))
    return now === 'running' ? strings.begun : strings.begins(timeAt(view, wall));
  if (now === 'before') return strings.from(timeAt(view, wall - joinFrom));
  if (joined) return strings.left;
  return now === 'soon' ? strings.soon(timeAt(view, wall)) : strings.running;
}

/** How it stands: said aloud when it changes, and only then. */
export function status(view: View): TemplateResult {
  const { strings, state, theirs } = view;
  const { occurrence } = state;
  const { status: is = 'planned', was, note } = occurrence ?? view.meeting;
  const wasAt = typeof was === 'object' ? start(view, was) : '';
  const next = is === 'cancelled' && state.coming.find((one) => one.status !== 'cancelled');
  const told =
    is === 'moved' ? strings.moved(wasAt) : is === 'cancelled' ? strings.cancelled : is === 'full' ? strings.full : '';
  return html`<div id="now" role="status">
    <p>${told ? html`<strong>${told}</strong> ` : nothing}${is === 'cancelled' ? nothing : timely(view)}</p>
    ${note ? html`<p>${theirs(note)}</p>` : nothing}
    ${next ? html`<p>${strings.next(start(view, next.starts))}</p>` : nothing}
  </div>`;
}

/** The next dates, each with what is not as planned. */
export function coming(view: View): TemplateResult[] {
  const { strings, state, theirs, meeting } = view;
  const marks = { planned: '', cancelled: strings.off, full: strings.taken, moved: strings.shifted };
  const line = (one: Occurrence): TemplateResult => {
    const mark = one.status === meeting.status ? '' : marks[one.status];
    return html`${start(view, one.starts)}${mark ? html` <strong>(${mark})</strong>` : nothing}
    ${one.note && one.note !== meeting.note ? theirs(one.note) : nothing}`;
  };
  return state.coming.map(line);
}
