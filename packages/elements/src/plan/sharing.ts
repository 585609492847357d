import { html, nothing, render, type TemplateResult } from 'lit';
import { canLock, toFragment, toLockedFragment } from '@kith/model/plan-link.js';
import { mostWords } from '@kith/model/rules.js';
import type { Share, SharePart } from '@kith/model/share.js';
import { paperRules } from '../module/page.styles.js';
import { directionOf } from '../shared/localize.js';
import { printPage } from '../shared/paper.js';
import { codeFor, type Code } from '../shared/qr.js';
import type { Around } from './around.js';
import { theirs } from './items.js';
import { offersOf, shareOf, type Offer } from './offers.js';
import { KithPlanShareEvent } from './plan.events.js';
import type { PlanStrings } from './plan.strings.js';
import { sharingEnglish, type SharingStrings } from './sharing.strings.js';

// What a family hands back, and what a worker sees of it. Both are drawn by the same lines: what is shown before it is
// handed over is what will be seen.

type Words = PlanStrings & SharingStrings;
const wordsOf = (strings: PlanStrings): Words => ({ ...sharingEnglish, ...strings });

/** What is picked, typed and made in one plan, in memory only. It goes with the plan. */
interface Choice {
  readonly picked: Set<string>;
  question: string;
  word: string;
  made?: { readonly text: string; readonly code?: Code | undefined; readonly status: string } | undefined;
}
const choices = new WeakMap<object, Choice>();

const partOf = (part: SharePart, words: Words): unknown => {
  switch (part.kind) {
    case 'done':
      return html`<li>${words.sharedDone} <bdi>${part.title}</bdi></li>`;
    case 'note':
      return html`<li><bdi>${part.title}</bdi>. ${words.sharedNotes} ${theirs(part.text, 'quote')}</li>`;
    case 'score':
      return html`<li>
        <bdi>${part.title}</bdi>${part.score ? html`, <bdi>${part.score}</bdi>` : nothing}:
        <strong>${part.value}</strong>
        ${part.band ? html`(<bdi>${part.band}</bdi>)` : nothing}
      </li>`;
    case 'page':
      return html`<li>
        <strong dir="auto">${part.title}</strong>
        ${part.sections.map(
          ({ title, lines }) =>
            html`<p class="sub" dir="auto">${title}</p>
              ${lines.map((line) => theirs(line, 'quote'))}`,
        )}
      </li>`;
    case 'question':
      return html`<li>${words.sharedQuestion} ${theirs(part.text, 'quote')}</li>`;
  }
};

const partsOf = ({ parts }: Share, words: Words): TemplateResult =>
  html`<ul class="shared" role="list">
    ${parts.map((part) => partOf(part, words))}
  </ul>`;

/** What a worker sees of what came in a link: a title, and the rest. */
export function shared(share: Share, { strings }: Around): [title: unknown, inside: unknown] {
  const words = wordsOf(strings);
  return [
    words.sharedTitle,
    html`<p class="quiet">${words.sharedNote}</p>
      ${partsOf(share, words)}`,
  ];
}

/** On a tap, as browsers let a page copy only during it. False where this one does not. */
const copied = (text: string): Promise<boolean> =>
  Promise.resolve()
    .then(() => navigator.clipboard.writeText(text))
    .then(
      () => true,
      () => false,
    );

const headings = { done: 'shareDone', note: 'shareOwn', score: 'shareScores', page: 'sharePages' } as const;

/** What can be picked of one kind. */
function pick(kind: keyof typeof headings, offers: readonly Offer[], choice: Choice, words: Words, change: () => void) {
  const some = offers.filter(({ part }) => part.kind === kind);
  return some.length
    ? html`<fieldset>
        <legend>${words[headings[kind]]}</legend>
        ${some.map(
          ({ key, part }) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${choice.picked.has(key)}
                @change=${({ target }: Event) => {
                  choice.picked[(target as HTMLInputElement).checked ? 'add' : 'delete'](key);
                  change();
                }}
              /><span
                ><bdi>${'title' in part ? part.title : nothing}</bdi>${
                  part.kind === 'note' ? html`: <bdi>${part.text}</bdi>` : nothing
                }${part.kind === 'score' ? html`: ${part.score ?? nothing} ${part.value}` : nothing}</span
              ></label
            >`,
        )}
      </fieldset>`
    : nothing;
}

/** Picks what to share, shows what will be seen, and makes it. */
export function sharing(around: Around): TemplateResult {
  const { host, progress, strings } = around;
  const words = wordsOf(strings);
  let choice = choices.get(progress.plan);
  if (!choice) choices.set(progress.plan, (choice = { picked: new Set(), question: '', word: '' }));
  const mine = choice;
  const offers = offersOf(progress, (item) => around.player(item)?.progress);
  const share = shareOf(progress.plan.lang, offers, mine.picked, mine.question);
  const change = (): void => {
    // What was made before is no longer what is picked.
    mine.made = undefined;
    host.requestUpdate();
  };
  return html`<p>${words.shareNote}</p>
    ${(Object.keys(headings) as (keyof typeof headings)[]).map((kind) => pick(kind, offers, mine, words, change))}
    <label for="ask">${words.shareAsk}</label>
    <textarea
      id="ask"
      dir="auto"
      rows="2"
      maxlength=${mostWords}
      .value=${mine.question}
      @input=${({ target }: Event) => {
        mine.question = (target as HTMLTextAreaElement).value;
        change();
      }}
    ></textarea>
    ${share ? ready(share, mine, around, words, change) : html`<p>${words.shareNothing}</p>`}`;
}

/** What will be seen, and the ways to hand it over. */
function ready(share: Share, choice: Choice, around: Around, words: Words, change: () => void): TemplateResult {
  const { host } = around;
  const count = share.parts.length;
  const tell = (way: KithPlanShareEvent['way']): boolean => host.dispatchEvent(new KithPlanShareEvent(way, count));
  const make = async (way: 'code' | 'link'): Promise<void> => {
    choice.made = { text: '', status: words.wait };
    host.requestUpdate();
    try {
      const fragment = choice.word.trim() ? await toLockedFragment(share, choice.word) : await toFragment(share);
      const text = `${location.origin}${location.pathname}${location.search}#${fragment}`;
      const code = way === 'code' ? codeFor(text) : undefined;
      if (way === 'code') choice.made = { text: '', code, status: code ? words.shareCode : words.shareLong };
      else if (await copied(text)) choice.made = { text: '', status: words.shareCopied };
      else choice.made = { text, status: words.shareCopy };
      tell(way);
    } catch {
      choice.made = { text: '', status: words.shareOld };
    }
    host.requestUpdate();
  };
  const print = (): void => {
    const page = document.createElement('div');
    page.className = 'kith-print';
    page.lang = around.lang;
    page.dir = directionOf(around.lang);
    render(partsOf(share, words), page);
    if (printPage(page, paperRules, 'Notes')) tell('print');
  };
  const { made } = choice;
  return html`<div class="seen" role="group" aria-labelledby="see">
      <p id="see"><strong>${words.shareSee}</strong></p>
      ${partsOf(share, words)}
    </div>
    ${canLock() ? lock(choice, words, change) : nothing}
    <div class="row">
      <button type="button" class="button main" @click=${() => make('code')}>${words.shareMake}</button>
      <button type="button" class="button" @click=${() => make('link')}>${words.shareLink}</button>
      <button type="button" class="button" @click=${print}>${words.sharePrint}</button>
    </div>
    <p role="status">${made?.status}</p>
    ${made?.code ? drawn(made.code, words.shareCode) : nothing}
    ${made?.text ? html`<textarea class="copy" readonly rows="4" aria-label=${words.shareCopy} .value=${made.text}></textarea>` : nothing}
    <p class="quiet">${words.shareAnyone}</p>`;
}

function lock(choice: Choice, words: Words, change: () => void): TemplateResult {
  const strong = choice.word.trim().split(/\s+/).length > 3;
  return html`<details>
    <summary>${words.shareLock}</summary>
    <label for="lock">${words.shareWord}</label>
    <input
      id="lock"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      dir="auto"
      aria-describedby="weak"
      .value=${choice.word}
      @input=${({ target }: Event) => {
        choice.word = (target as HTMLInputElement).value;
        change();
      }}
    />
    <p id="weak" class="quiet">${strong ? words.shareStrong : words.shareWeak}</p>
  </details>`;
}

/** Black on white in every theme, as cameras read it. */
const drawn = ({ size, path }: Code, words: string): TemplateResult =>
  html`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${words}>
    <rect width=${size} height=${size} fill="#fff" />
    <path d=${path} fill="#000" shape-rendering="crispEdges" />
  </svg>`;
