import { oldestReadingAge } from '../check/readability.js';
import { html, type Html } from '../html.js';
import { dirOf } from '../pages/page.js';
import type { PreviewDocument, PreviewState } from './session.js';
import { count, findingList, page, playAddress, size, stands } from './shell.js';
import { viewOf, type DocumentView, type Reading, type StepView } from './view.js';

/** One document: the player on a phone, and beside it all that is to be said of each step. */
export function documentPage({ version, documents, others }: PreviewState, document: PreviewDocument): string {
  const { path, last, broken, findings, stamp } = document;
  const title = last?.value.title ?? path;
  const { words, state } = stands(findings);
  const view = viewOf(document);
  return page(
    title,
    version,
    html`<a class="skip" href="#notes">Skip to the notes</a>
      <header class="bar">
        ${documents.length > 1 || others.length ? html`<nav class="brand"><a href="/">All documents</a></nav>` : html`<p class="brand">Kith preview</p>`}
        <h1 lang="${last?.value.lang}">${title}</h1>
        <p id="state" class="state ${state}">${words}</p>
      </header>
      <main class="desk">
        <section class="stage" aria-labelledby="stage-title">
          <h2 id="stage-title" class="unseen">As a phone shows it</h2>
          <div class="looks" role="group" aria-label="How it is shown">
            <button type="button" aria-pressed="false" data-look="dark">Dark</button>
            <button type="button" aria-pressed="false" data-look="rtl">Right to left</button>
            <button type="button" aria-pressed="false" data-look="large">Large text</button>
          </div>
          ${languages(document)}
          <div id="stale">
            ${
              broken && last
                ? html`<p class="stale">
                    This is the last version that could be read. Mend the problem, and it goes on.
                  </p>`
                : undefined
            }
          </div>
          <div id="phone" class="phone" data-stamp="${stamp}">
            ${
              last
                ? html`<iframe title="${title}, on a phone" src="${playAddress(path)}"></iframe>`
                : html`<p class="nothing">There is nothing to show yet. Mend the problem, and it appears here.</p>`
            }
          </div>
          <details class="note">
            <summary>Forced colours and other devices</summary>
            <p>
              A page cannot turn on forced colours. In Chrome or Edge, open the developer tools, then Rendering, and set
              “Emulate CSS media feature forced-colors” to active. On Windows: Settings, Accessibility, Contrast themes.
            </p>
            <p>
              “Right to left” shows your own words as a page in Urdu would set them: the player’s buttons change sides
              and language.
            </p>
          </details>
        </section>
        <div id="notes" class="notes" tabindex="-1">
          ${global(view)} ${steps(view)} ${translations(document)} ${facts(view, document)}
        </div>
      </main>`,
  );
}

/** A language by its English name, as authors here know it. */
const nameOf = (lang: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(lang) ?? lang;

const languages = ({ last, editions }: PreviewDocument): Html => {
  const all = last && editions.length ? [last.value.lang, ...editions.map(({ lang }) => lang)] : [];
  return html`<div id="languages" class="looks" role="group" aria-label="Language" ${all.length ? '' : html`hidden`}>
    ${all.map((lang) => html`<button type="button" aria-pressed="false" data-lang="${lang}">${nameOf(lang)}</button>`)}
  </div>`;
};

const translations = ({ besides }: PreviewDocument): Html =>
  html`<section id="translations" aria-labelledby="translations-title" ${besides.length ? '' : html`hidden`}>
    <h2 id="translations-title">Translations</h2>
    ${besides.map(
      ({ name, findings }) =>
        html`<h3>${name}</h3>
          ${findingList(findings)}`,
    )}
  </section>`;

const global = ({ findings }: DocumentView): Html =>
  html`<section id="global" aria-labelledby="global-title" ${findings.length ? '' : html`hidden`}>
    <h2 id="global-title">About the whole</h2>
    ${findingList(findings)}
  </section>`;

const steps = ({ steps }: DocumentView): Html =>
  html`<section id="steps" aria-labelledby="steps-title" ${steps.length ? '' : html`hidden`}>
    <h2 id="steps-title">${count(steps.length, 'step')}</h2>
    <ol role="list">
      ${steps.map(step)}
    </ol>
  </section>`;

function step({ id, title, kind, line, reading, screens, media, findings }: StepView, index: number): Html {
  const { state } = stands(findings);
  return html`<li class="step ${findings.length ? state : ''}" data-step="${id}">
    <h3>
      ${
        id === undefined || kind === undefined
          ? html`<span class="name"><span class="number">${index + 1}</span> <span class="title">${title}</span></span>`
          : html`<button
              type="button"
              class="name"
              id="go-${id}"
              data-go="${id}"
              aria-label="Show step ${index + 1}: ${title}"
            >
              <span class="number">${index + 1}</span> <span class="title">${title}</span>
            </button>`
      }
    </h3>
    <p class="about">
      ${kind !== undefined && html`<span>${kind}</span>`}
      ${reading && html`<span>${count(reading.words, 'word')}</span> ${age(reading)}`}
      ${screens !== undefined && html`<span>${count(screens, 'screen')}</span>`}
      ${media > 0 && html`<span>${size(media)} of media</span>`} <span>line ${line}</span>
    </p>
    ${findingList(findings)} ${hard(reading, id ?? String(index))}
  </li>`;
}

const age = ({ age }: Reading): Html | undefined =>
  age === undefined
    ? undefined
    : html`<span class="${age > oldestReadingAge ? 'over' : ''}">reads at ${age.toFixed(1)} years</span>`;

function hard(reading: Reading | undefined, key: string): Html | undefined {
  if (!reading?.hard.length) return undefined;
  return html`<details class="hard" id="hard-${key}">
    <summary>${count(reading.hard.length, 'hard sentence')}</summary>
    <ul role="list">
      ${reading.hard.map(({ text, line, why }) => html`<li><q>${text}</q> <span class="quiet">line ${line}${why && `: ${why}`}</span></li>`)}
    </ul>
  </details>`;
}

const facts = ({ reading, weight }: DocumentView, { path, last }: PreviewDocument): Html =>
  html`<section id="facts" aria-labelledby="facts-title">
    <h2 id="facts-title">In figures</h2>
    <dl>
      <div>
        <dt>File</dt>
        <dd>${path}</dd>
      </div>
      ${
        last &&
        html`<div>
          <dt>Language</dt>
          <dd>${last.value.lang}, ${dirOf(last.value.lang) === 'rtl' ? 'right to left' : 'left to right'}</dd>
        </div>`
      }
      ${
        reading?.age !== undefined &&
        html`<div>
          <dt>Reading age</dt>
          <dd>${age(reading)} (at most ${oldestReadingAge})</dd>
        </div>`
      }
      ${
        reading &&
        html`<div>
          <dt>Words</dt>
          <dd>${reading.words}</dd>
        </div>`
      }
      ${
        weight &&
        html`<div>
            <dt>Weight</dt>
            <dd>${size(weight.packed)} as it travels (${size(weight.text)} unpacked)</dd>
          </div>
          <div>
            <dt>Pictures and recordings</dt>
            <dd>${weight.media ? `${size(weight.media)}, each loaded when it is wanted` : 'none'}</dd>
          </div>`
      }
    </dl>
  </section>`;

/** What stands in the phone: a page with nothing but the player, which its script sets up. */
export const playPage = (document: PreviewDocument): string =>
  html`<!doctype html>
    <html lang="en" data-kind="${document.last?.kind}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_blank" />
        <title>${document.last?.value.title ?? document.path}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/preview/frame.css" />
        <script type="module" src="/preview/frame.js"></script>
      </head>
      <body></body>
    </html> `.toString();
