import { html, Html } from '../../html.js';
import { style } from '../../pages/style.js';
import { faults, type Fault } from '../faults.js';
import { number, percent, share, stacked, type Part } from './charts.js';
import type { DirectoryReport } from './report.js';
import { tasksOf, urgency, type Task } from './scorecard.js';
import { reportStyle } from './style.js';
import { ages, uses, type Age, type FeedTally, type Use } from './tally.js';

/** The report as a page that needs no script and nothing else: it can be mailed, printed and kept. */
export const reportPage = ({ day, feeds, listings }: DirectoryReport): string =>
  String(
    html`<!doctype html>
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
          <title>Directory report, ${inWords(day)}</title>
          <style>
            ${new Html(style + reportStyle)}
          </style>
        </head>
        <body>
          <a class="skip" href="#main">Skip to the report</a>
          <header class="wrap">
            <p class="eyebrow">Kith directory</p>
            <h1>What became of ${number(sum(feeds, 'records'))} records</h1>
            <p class="lead">
              Read on ${inWords(day)} from ${number(feeds.length)} ${feeds.length === 1 ? 'feed' : 'feeds'}.
              ${listings ? number(listings) : 'No'} ${listings === 1 || !listings ? 'service is' : 'services are'} in
              the directory.
            </p>
          </header>
          <main id="main" class="wrap">${outcome(feeds)} ${reasons(feeds)} ${feeds.map(publisher)}</main>
        </body>
      </html> `,
  );

const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );

type Counted = 'records' | 'sound' | 'mended' | 'merged' | 'leftOut';
const sum = (feeds: readonly FeedTally[], of: Counted): number => feeds.reduce((all, feed) => all + feed[of], 0);

/** What became of records. A duplicate was sound or mended before: it is told of once. */
const partsOf = (feeds: readonly FeedTally[]): Part[] => {
  const merged = sum(feeds, 'merged');
  const mended = sum(feeds, 'mended');
  const whole = Math.max(sum(feeds, 'records') - sum(feeds, 'leftOut') - merged - mended, 0);
  const rest = sum(feeds, 'records') - sum(feeds, 'leftOut') - merged - whole;
  return [
    { label: 'taken as they were', value: whole, tone: 'good' },
    { label: 'taken after something was mended or withheld', value: rest, tone: 'fair' },
    { label: 'put together with another record of the same service', value: merged, tone: 'poor' },
    { label: 'left out', value: sum(feeds, 'leftOut'), tone: 'bad' },
  ];
};

const row = ({ label, value, tone }: Part, total: number): Html =>
  html`<tr>
    <th scope="row"><span class="key ${tone}"></span>${label}</th>
    <td class="n">${number(value)}</td>
    <td class="n">${percent(total ? value / total : 0)}</td>
  </tr>`;

function chart(caption: string, parts: readonly Part[], what: string): Html {
  const total = parts.reduce((all, { value }) => all + value, 0);
  return html`${stacked(parts)}
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${what}</th>
          <th scope="col" class="n">How many</th>
          <th scope="col" class="n">Share</th>
        </tr>
      </thead>
      <tbody>
        ${parts.map((part) => row(part, total))}
      </tbody>
    </table>`;
}

function outcome(feeds: readonly FeedTally[]): Html {
  const failed = feeds.filter((feed) => feed.failed !== undefined);
  return html`<section aria-labelledby="all">
    <h2 id="all">All feeds together</h2>
    ${
      failed.length > 0 &&
      html`<p class="problem">
        Not read to the end: ${failed.map(({ publisher: name }) => name).join(', ')}. Run the same command again to go
        on.
      </p>`
    }
    ${sum(feeds, 'records') > 0 && chart('What became of the records', partsOf(feeds), 'Records')}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="feeds">
      <table>
        <caption id="feeds">
          Feed by feed
        </caption>
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col" class="n">Records</th>
            <th scope="col" class="n">In the directory</th>
            <th scope="col" class="n">Left out</th>
            <th scope="col" class="n">Merged</th>
            <th scope="col">To mend first</th>
          </tr>
        </thead>
        <tbody>
          ${feeds.map((feed) => {
            const [first] = tasksOf(feed);
            return html`<tr>
              <th scope="row"><a href="#${feed.feed}">${feed.publisher}</a></th>
              <td class="n">${number(feed.records)}</td>
              <td class="n">${number(feed.records - feed.leftOut - feed.merged)}</td>
              <td class="n">${number(feed.leftOut)}</td>
              <td class="n">${number(feed.merged)}</td>
              <td>${first ? sentence(first) : feed.records ? 'Nothing: well done' : 'No service is in it'}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Why records were left out, over all feeds. */
function reasons(feeds: readonly FeedTally[]): Html | undefined {
  const found = (Object.keys(faults) as Fault[])
    .filter((fault) => faults[fault].outcome === 'left out')
    .map((fault) => ({ fault, count: feeds.reduce((all, feed) => all + (feed.faults[fault]?.count ?? 0), 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (!found.length) return undefined;
  const most = found[0]!.count;
  return html`<section aria-labelledby="why">
    <h2 id="why">Why records were left out</h2>
    <table>
      <caption>
        Each record with its reason is in records.ndjson
      </caption>
      <thead>
        <tr>
          <th scope="col">Reason</th>
          <th scope="col" class="n">Records</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${found.map(
          ({ fault, count }) =>
            html`<tr>
              <th scope="row">${capital(faults[fault].title)}</th>
              <td class="n">${number(count)}</td>
              <td>${share(count / most)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;
/** `Services without a name: 4`: a number behind the words needs no singular. */
const sentence = ({ share: part, count, title }: Task): string =>
  part === undefined ? title : `${capital(title)}: ${number(count)}`;

function publisher(feed: FeedTally): Html {
  const tasks = tasksOf(feed);
  const taken = feed.records - feed.leftOut;
  const since: Part[] = (Object.keys(ages) as Age[]).map((age, index) => ({
    label: ages[age],
    value: feed.ages[age],
    tone: (['good', 'fair', 'poor', 'bad'] as const)[index]!,
  }));
  return html`<section class="publisher" id="${feed.feed}" aria-labelledby="${feed.feed}-name">
    <p class="eyebrow">Scorecard</p>
    <h2 id="${feed.feed}-name">${feed.publisher}</h2>
    <p class="small">${feed.at}</p>
    ${feed.failed !== undefined && html`<p class="problem">It could not be read to its end: ${feed.failed}.</p>`}
    ${
      taken > 0
        ? html`<div class="two">
              <div>${chart('What became of its records', partsOf([feed]), 'Records')}</div>
              <div>${chart('When services were last checked', since, 'Checked')}</div>
            </div>
            ${usesOf(feed)}`
        : html`<p>
            ${feed.records ? `None of its ${number(feed.records)} records is in the directory.` : 'No record came out of it.'}
          </p>`
    }
    <h3>What to mend, the most harmful first</h3>
    ${
      tasks.length
        ? html`<ol class="tasks">
            ${tasks.map(task)}
          </ol>`
        : html`<p>
            ${feed.records ? 'Nothing was found. Well done.' : 'It answers, and holds no service. Look whether that is as it should be.'}
          </p>`
    }
  </section>`;
}

function usesOf(feed: FeedTally): Html {
  const taken = feed.records - feed.leftOut;
  return html`<table>
    <caption>
      What a family can do with a service of this feed
    </caption>
    <thead>
      <tr>
        <th scope="col">They can</th>
        <th scope="col" class="n">Services</th>
        <th scope="col" class="n">Share</th>
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${(Object.keys(uses) as Use[]).map((use) => {
        const part = Math.min(feed.uses[use] / taken, 1);
        return html`<tr>
          <th scope="row">${uses[use]}</th>
          <td class="n">${number(feed.uses[use])}</td>
          <td class="n">${percent(part)}</td>
          <td>${share(part)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

const shownExamples = 10;

const task = (one: Task): Html =>
  html`<li class="harm-${one.harm}">
    <p class="when">${urgency(one.harm)}${one.outcome && ` · ${one.outcome}`}</p>
    <h4>${sentence(one)}${one.share === undefined ? '' : ` (${percent(one.share)})`}</h4>
    <p>${one.mend}</p>
    ${
      one.examples.length > 0 &&
      html`<details>
        <summary>${one.share === undefined ? 'Where' : 'Records, such as these'}</summary>
        <ul>
          ${one.examples
            .slice(0, shownExamples)
            .map(({ at, name }) => html`<li>${name && html`${name} `}<code>${at}</code></li>`)}
        </ul>
      </details>`
    }
  </li>`;
