import { dialInUrl, icsOf, smsUrl, telUrl, type Attend, type Contact, type Meeting } from '@kith/model';
import { html, type Html } from '../html.js';
import { rights } from './about.js';
import { clock } from './hours.js';
import { meetingWordsFor, type MeetingWords } from './meeting-words.js';
import { dayInWords, languagesInWords, page } from './page.js';
import { link } from './text.js';
import { wordsFor, wordsLang, type Words } from './words.js';

/** What both files are called on a visitor's device: nothing that says what they are. */
const neutralFile = 'appointment.ics';
const namedFile = 'calendar.ics';

/** The files for a calendar, by name: one that says nothing of what it is, and one with all of it. */
export const calendarFiles = (meeting: Meeting): [name: string, text: string][] => [
  [neutralFile, icsOf(meeting, { title: meetingWordsFor(meeting.lang).appointment })],
  [namedFile, icsOf(meeting)],
];

/** A meeting on one page, as it is without a script: every way to join, whatever the time is. */
export function meetingPage(meeting: Meeting, canonical?: string): string {
  const { lang, title, summary, host, status = 'planned', note, who, expect, bring, leave, contacts, source } = meeting;
  const words = wordsFor(lang);
  const ours = meetingWordsFor(lang);
  const from = words.source(source.name, dayInWords(source.date, lang));
  const main = html`<p class="eyebrow">${ours.host(host)}</p>
    <h1>${title}</h1>
    <p class="lead">${summary}</p>
    ${
      (status !== 'planned' || note !== undefined) &&
      html`<p class="unverified">${status !== 'planned' && html`<strong>${ours.status[status]}</strong> `}${note}</p>`
    }
    ${when(meeting, ours)}
    ${
      status !== 'cancelled' &&
      html`<section class="tier" aria-labelledby="_join">
        <h2 id="_join">${ours.join}</h2>
        ${meeting.ways.map((way) => attend(way, words, ours))}
      </section>`
    }
    ${list('_who', ours.who, who)} ${list('_expect', ours.expect, expect)} ${list('_bring', ours.bring, bring)}
    <section class="tier" aria-labelledby="_leave">
      <h2 id="_leave">${ours.leave}</h2>
      <p>${leave ?? ours.back}</p>
      ${meeting.confidential !== undefined && html`<p><strong>${words.confidential}</strong> ${meeting.confidential}</p>`}
    </section>
    <section class="tier" aria-labelledby="_calendar">
      <h2 id="_calendar">${ours.calendar}</h2>
      <ul>
        <li><a href="${neutralFile}" download>${ours.neutral}</a></li>
        <li><a href="${namedFile}" download="${neutralFile}">${ours.named}</a></li>
      </ul>
      <p class="small">${ours.alarm}</p>
    </section>
    <section class="tier" aria-labelledby="_contact">
      <h2 id="_contact">${ours.contact}</h2>
      <ul class="channels" role="list">
        ${contacts.map((one) => html`<li>${contact(one, words)}</li>`)}
      </ul>
    </section>
    <section class="about" aria-labelledby="_about">
      <h2 id="_about">${words.about}</h2>
      <p>${words.languages} ${languagesInWords(meeting.languages ?? [lang], lang)}</p>
      ${rights(meeting.rights, words)}
      <p>${source.url === undefined ? from : link(source.url, from)}</p>
      <p>${meeting.checked === undefined ? words.unverified : words.checked(dayInWords(meeting.checked, lang))}</p>
    </section>`;
  return page({ lang, title, summary, top: '../../', canonical, main });
}

const list = (id: string, heading: string, items: readonly string[] | undefined): Html | undefined =>
  items &&
  html`<section class="tier" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    <ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>
  </section>`;

const weekday = (time: string, lang: string): string =>
  new Intl.DateTimeFormat(wordsLang(lang), { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${time}Z`));
const dayOf = (time: string, lang: string): string => `${weekday(time, lang)} ${dayInWords(time.slice(0, 10), lang)}`;

function when({ lang, starts, ends, zone, repeats, was, changes = [], cost }: Meeting, ours: MeetingWords): Html {
  const words = wordsFor(lang);
  const time = (moment: string): string => clock(moment.slice(11), wordsLang(lang));
  const span = (from: string, to: string): string => ours.from(dayOf(from, lang), time(from), time(to));
  return html`<section class="tier" aria-labelledby="_when">
    <h2 id="_when">${ours.when}</h2>
    <p class="way">${span(starts, ends)}</p>
    ${was !== undefined && html`<p>${ours.was(dayOf(was, lang), time(was))}</p>`}
    ${
      repeats &&
      html`<p>
        ${repeats.freq === 'WEEKLY' ? ours.weekly(repeats.interval ?? 1) : ours.monthly(repeats.interval ?? 1)}
        ${repeats.until !== undefined && ours.until(dayInWords(repeats.until, lang))}
        ${repeats.count !== undefined && ours.times(repeats.count)}
      </p>`
    }
    ${
      changes.length > 0 &&
      html`<ul>
        ${changes.map(
          (one) =>
            html`<li>
              ${dayOf(`${one.day}T00:00`, lang)}: ${ours.status[one.status]}
              ${one.status === 'moved' && `${span(one.starts, one.ends)}.`} ${one.note}
            </li> `,
        )}
      </ul>`
    }
    ${zone !== undefined && zone !== 'Europe/London' && html`<p>${words.zone(zone)}</p>`}
    <p class="small">${words.cost[cost]}</p>
  </section>`;
}

function attend(way: Attend, words: Words, ours: MeetingWords): Html {
  return html`<article class="route">
    <h3>${ours.kinds[way.kind]}</h3>
    ${particulars(way, words, ours)} ${way.note !== undefined && html`<p>${way.note}</p>`}
  </article>`;
}

function particulars(way: Attend, words: Words, ours: MeetingWords): Html {
  switch (way.kind) {
    case 'online':
      return html`<p class="way">${link(way.url, ours.link)}</p>
        <p>${ours.early} ${ours.camera[way.camera]}</p>
        ${way.code !== undefined && html`<p>${ours.passcode(way.code)}</p>`}`;
    case 'phone':
      return html`<p class="way">
          ${ours.dial} <a href="${dialInUrl(way.number, way.code)}"><bdi>${way.number}</bdi></a>
        </p>
        ${way.code !== undefined && html`<p>${ours.code(way.code)}</p>`}
        <p class="small">
          ${words.cost[way.cost]} ${way.onBill !== undefined && (way.onBill ? words.onBill : words.notOnBill)}
        </p>`;
    case 'room':
      return html`<p class="way">${way.place}</p>
        ${way.map !== undefined && html`<p>${link(way.map, ours.map)}</p>`}
        <p>${ours.access[way.access]}</p>
        ${way.childcare !== undefined && html`<p>${ours.childcare} ${way.childcare}</p>`}`;
  }
}

function contact(one: Contact, words: Words): Html {
  const label = words.channels[one.kind];
  switch (one.kind) {
    case 'phone':
      return html`${label} ${one.name}: <a href="${telUrl(one.number)}"><bdi>${one.number}</bdi></a>`;
    case 'text':
      return html`${label} ${one.name}: <a href="${smsUrl(one.number)}"><bdi>${one.number}</bdi></a>`;
    case 'email':
      return html`${label} ${one.name}:
        <a href="mailto:${encodeURIComponent(one.address).replace('%40', '@')}"><bdi>${one.address}</bdi></a>`;
  }
}
