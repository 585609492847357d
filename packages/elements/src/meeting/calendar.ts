import { html, type TemplateResult } from 'lit';
import { icsOf } from '@kith/model/ics.js';
import type { View } from './meeting.js';
import { calendarEnglish } from './calendar.strings.js';

/** Gives the visitor a file. It is made here: no server hears of it. Its name says nothing. */
function save(meeting: View['meeting'], title: string | undefined): void {
  const file = new Blob([icsOf(meeting, { title })], { type: 'text/calendar' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'appointment.ics';
  link.click();
  // A browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The choice of what a calendar is to say. What says nothing stands first. */
export function calendar({ meeting, strings, saved, redraw }: View): TemplateResult {
  const words = { ...calendarEnglish, ...strings };
  const choice = (label: string, title?: string): TemplateResult =>
    html`<button
      type="button"
      class="button"
      @click=${() => {
        save(meeting, title);
        redraw(true);
      }}
    >
      ${label}
    </button>`;
  return html`<div id="calendar" role="group" aria-labelledby="choose" tabindex="-1">
    <p id="choose"><strong>${words.choose}</strong></p>
    <p class="row">${choice(words.neutral, words.appointment)} ${choice(words.named)}</p>
    <p class="quiet">${words.seen}</p>
    <p role="status">${saved ? words.saved : ''}</p>
  </div>`;
}
