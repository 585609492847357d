import { smsUrl, telUrl, type Channel, type Route, type Talk } from '@kith/model';
import { html, type Html } from '../html.js';
import { reviewed, rights } from './about.js';
import { hoursInWords } from './hours.js';
import { dayInWords, languagesInWords, page } from './page.js';
import { link } from './text.js';
import { wordsFor, type Words } from './words.js';

const tiers = ['emergency', 'crisis', 'line', 'own', 'local'] as const satisfies readonly Route['tier'][];

/** Every route with all its channels, those for danger and crisis first. Nothing is left out for being closed. */
export function talkPage(talk: Talk, canonical?: string): string {
  const words = wordsFor(talk.lang);
  const main = html`<h1>${talk.title}</h1>
    ${talk.intro !== undefined && html`<p class="lead">${talk.intro}</p>`}
    ${tiers.map((tier) => {
      const routes = talk.routes.filter((route) => route.tier === tier);
      return (
        routes.length > 0 &&
        html`<section class="tier" aria-labelledby="${`_${tier}`}">
          <h2 id="${`_${tier}`}">${words.tiers[tier]}</h2>
          ${routes.map((route) => article(route, talk.lang, words))}
        </section> `
      );
    })}
    <section class="about" aria-labelledby="_about">
      <h2 id="_about">${words.about}</h2>
      ${rights(talk.rights, words)} ${reviewed(talk.reviewed, talk.reviewBy, talk.lang, words)}
    </section>`;
  return page({
    lang: talk.lang,
    title: talk.title,
    summary: talk.intro,
    top: '../../',
    canonical,
    crisisFirst: true,
    main,
  });
}

function article(route: Route, lang: string, words: Words): Html {
  const { id, tier, name, what, channels, confidential, source } = route;
  const from = words.source(source.name, dayInWords(source.date, lang));
  return html`<article class="${tier === 'emergency' ? 'route emergency' : 'route'}" id="${id}">
    <h3>${name}</h3>
    <p>${what}</p>
    <ul class="channels" role="list">
      ${channels.map((channel) => channelItem(channel, lang, words))}
    </ul>
    ${confidential !== undefined && html`<p><strong>${words.confidential}</strong> ${confidential}</p>`}
    ${route.url !== undefined && html`<p>${link(route.url, words.website)}</p>`}
    <p class="small">${source.url === undefined ? from : link(source.url, from)}</p>
    <p class="${route.unverified ? 'small unverified' : 'small'}">
      ${route.checked === undefined ? words.unverified : words.checked(dayInWords(route.checked, lang))}
    </p>
  </article> `;
}

function channelItem(channel: Channel, lang: string, words: Words): Html {
  const { hours, cost, onBill, note, languages } = channel;
  const times = hoursInWords(hours, lang, words);
  return html`<li>
    <p class="way">${way(channel, words)}</p>
    ${note !== undefined && html`<p>${note}</p>`}
    <p>${words.hours}: ${times.join(' · ')}</p>
    <p class="small">${words.cost[cost]}${onBill !== undefined && ` ${onBill ? words.onBill : words.notOnBill}`}</p>
    ${languages && html`<p class="small">${words.languages} ${languagesInWords(languages, lang)}</p>`}
  </li> `;
}

function way(channel: Channel, words: Words): Html {
  const label = words.channels[channel.kind];
  switch (channel.kind) {
    case 'phone':
    case 'relay':
      return html`${label} <a href="${telUrl(channel.number)}"><bdi>${channel.number}</bdi></a>`;
    case 'text':
      return html`<a href="${smsUrl(channel.number, channel.say)}"
        >${channel.say === undefined ? `${label} ${channel.number}` : words.textSay(channel.say, channel.number)}</a
      >`;
    case 'email':
      return html`${label}
        <a href="mailto:${encodeURIComponent(channel.address).replace('%40', '@')}"><bdi>${channel.address}</bdi></a>`;
    case 'visit':
      return html`${label}: ${channel.url === undefined ? channel.place : link(channel.url, channel.place)}`;
    default:
      return link(channel.url, label);
  }
}
