import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '@kith/model/plan-draft.js';
import { canLock } from '@kith/model/plan-link.js';
import { dress } from '../shared/dress.js';
import { directionOf } from '../shared/localize.js';
import { familyWords, prepareWords, spoken } from './family.js';
import { saveSvg, savePlan, savePng } from './files.js';
import { type HandStrings, handEnglish } from './hand.strings.js';
import { handStyles } from './hand.styles.js';
import { finished, handing, make, type Handing } from './handing.js';
import { KithPlanBuilderHandEvent, type Way } from './plan-builder.events.js';
import type { PlanBuilderStrings } from './plan-builder.strings.js';
import { printPlan } from './sheet.js';
import { suspects, typedIn } from './suspects.js';
import type { View } from './view.js';

/** What each way is drawn with. */
interface Around extends View {
  readonly one: Handing;
  readonly words: HandStrings & PlanBuilderStrings;
  /** Says beside a way what became of it, and tells the page. */
  readonly did: (way: Way, words: string) => void;
}

/** Their names say nothing of what is in them. */
const names = { png: 'code.png', svg: 'code.svg', plan: 'notes.json' };

/** The signs of one text, where a message is cut in several. */
const signsOfText = 153;

const saidOf = ({ one }: Around, way: string): TemplateResult =>
  html`<p role="status">${one.said?.way === way ? one.said.words : nothing}</p>`;

const leaves = ({ words }: Around, what: string): TemplateResult =>
  html`<p class="quiet"><strong>${words.leaves}</strong> ${what}</p>`;

async function copy({ words, did }: Around, way: Way, text: string, field: string, host: View['host']): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    did(way, words.copied);
  } catch {
    host.renderRoot.querySelector<HTMLTextAreaElement>(field)?.select();
    did(way, words.copyFailed);
  }
}

/** The code, large, black on white in every theme, with the room around it that cameras need. */
function codePart(around: Around): TemplateResult {
  const { one, words, did } = around;
  const { code, state } = one;
  if (!code)
    return html`<p>${state === 'making' ? words.locking : state === 'failed' ? words.noLink : words.codeLong}</p>`;
  const { size, path } = code;
  return html`<p>${words.codeHow}</p>
    <div role="img" aria-label=${words.codeName}>
      <svg class="code" viewBox="0 0 ${size} ${size}" aria-hidden="true">
        <rect width=${size} height=${size} fill="#fff" />
        <path d=${path} fill="#000" shape-rendering="crispEdges" />
      </svg>
    </div>
    <div class="row">
      <button
        type="button"
        class="small"
        @click=${() => {
          savePng(code, names.png);
          did('picture', words.saved(names.png));
        }}
      >
        ${words.codePng}
      </button>
      <button
        type="button"
        class="small"
        @click=${() => {
          saveSvg(code, names.svg);
          did('picture', words.saved(names.svg));
        }}
      >
        ${words.codeSvg}
      </button>
    </div>
    ${saidOf(around, 'picture')} ${leaves(around, words.codeLeaves)}`;
}

/** Words to be copied, or opened in a program that sends them. */
function sendPart(
  around: Around,
  way: 'link' | 'text' | 'email',
  text: string,
  open?: { readonly href: string; readonly words: string },
): TemplateResult {
  const { host, words, did, drafts } = around;
  const label = words[way];
  return html`<textarea
      class="sent ${way}"
      readonly
      rows="4"
      dir=${way === 'link' ? 'ltr' : directionOf(drafts.draft.lang)}
      aria-label=${label}
      .value=${text}
    ></textarea>
    <div class="row">
      ${open ? html`<a class="small" href=${open.href} @click=${() => did(way, '')}>${open.words}</a>` : nothing}
      <button
        type="button"
        class="small"
        aria-label=${`${words.copy}: ${label}`}
        @click=${() => copy(around, way, text, `.${way}`, host)}
      >
        ${words.copy}
      </button>
    </div>
    ${saidOf(around, way)}`;
}

function paperPart(around: Around): TemplateResult {
  const { one, words, did, drafts, shelf, host } = around;
  const { draft } = drafts;
  const others = spoken.filter((lang) => lang !== draft.lang.split('-')[0]);
  const print = async (): Promise<void> => {
    const plan = finished(draft);
    const second = one.second && finished(inLanguage(draft, one.second, (url) => shelf.at(url), document.baseURI));
    await Promise.all([draft.lang, one.second || draft.lang].map(prepareWords));
    if (printPlan(second ? [plan, second] : [plan], one.word ? undefined : one.code, one.large)) did('print', '');
  };
  return html`<label class="tick"
      ><input
        type="checkbox"
        .checked=${one.large}
        @change=${({ target }: Event) => (one.large = (target as HTMLInputElement).checked)}
      />${words.paperLarge}</label
    >
    <label class="field"
      >${words.paperSecond}<select
        @change=${({ target }: Event) => {
          one.second = (target as HTMLSelectElement).value;
          void prepareWords(one.second);
          host.requestUpdate();
        }}
      >
        ${['', ...others].map(
          (lang) =>
            html`<option value=${lang} .selected=${lang === one.second}>
              ${lang ? words.language(lang) : words.paperNone}
            </option>`,
        )}
      </select></label
    >
    <p><button type="button" class="button" @click=${print}>${words.print}</button></p>
    ${saidOf(around, 'print')} ${leaves(around, words.paperLeaves)}`;
}

function lockPart({ host, one, words }: Around): TemplateResult {
  const set = (word: string): void => {
    one.word = word;
    void make(host, one);
    host.requestUpdate();
  };
  if (one.word)
    return html`<div class="warn" role="status">
      <p>${one.state === 'making' ? words.locking : words.locked}</p>
      <p class="quiet">${words.lockedPaper}</p>
      <button type="button" class="small" @click=${() => set('')}>${words.unlock}</button>
    </div>`;
  const lock = (event: Event): void => {
    event.preventDefault();
    if (one.typed.trim()) set(one.typed.trim());
  };
  return html`<details>
    <summary>${words.lock}</summary>
    <form @submit=${lock}>
      <label class="field"
        >${words.lockWord}<input
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          dir="auto"
          .value=${one.typed}
          aria-describedby="lock-how"
          @input=${({ target }: Event) => (one.typed = (target as HTMLInputElement).value)}
      /></label>
      <p id="lock-how" class="quiet">${words.lockHow}</p>
      <button type="submit" class="button">${words.lockDo}</button>
    </form>
  </details>`;
}

/** Every way to hand a plan over, each with what it leaves behind. */
export function hand(view: View & { readonly page: string | null | undefined }): TemplateResult {
  const { host, strings, drafts, level, page } = view;
  const { draft } = drafts;
  dress(host, handStyles);
  const one = handing(host, draft, page);
  const words = { ...handEnglish, ...strings };
  const did = (way: Way, said: string): void => {
    one.said = { way, words: said };
    host.requestUpdate();
    host.dispatchEvent(new KithPlanBuilderHandEvent(way, draft.items.length, !!one.word));
  };
  const around: Around = { ...view, one, words, did };
  const family = familyWords(draft.lang);
  void prepareWords(draft.lang).then((came) => came && host.requestUpdate());
  const message = `${family.here}\n${one.link}`;
  const encoded = encodeURIComponent(message);
  const texts = Math.ceil(message.length / signsOfText);
  const way = (name: string, inside: unknown): TemplateResult =>
    html`<details>
      <summary>${name}</summary>
      ${inside}
    </details>`;
  const looks = suspects(strings, draft, typedIn(draft), draft.from);
  return html`<section class="hand" aria-labelledby="handing">
    <div id="handing" role="heading" aria-level=${level} tabindex="-1">${strings.hand}</div>
    ${looks === nothing ? nothing : html`<div class="warn"><strong>${words.before}</strong>${looks}</div>`}
    ${codePart(around)} ${canLock() ? lockPart(around) : nothing}
    ${
      one.link
        ? [
            way(words.link, [
              html`<p>${words.linkHow}</p>`,
              sendPart(around, 'link', one.link),
              leaves(around, words.linkLeaves),
            ]),
            way(words.text, [
              sendPart(around, 'text', message, { href: `sms:?&body=${encoded}`, words: words.textOpen }),
              html`<p class="quiet">${words.textLong(texts)}</p>`,
              leaves(around, words.textLeaves),
            ]),
            way(words.email, [
              sendPart(around, 'email', message, {
                href: `mailto:?subject=${encodeURIComponent(family.neutral)}&body=${encoded}`,
                words: words.emailOpen,
              }),
              leaves(around, words.emailLeaves),
            ]),
          ]
        : nothing
    }
    ${way(words.paper, paperPart(around))}
    ${way(words.file, [
      html`<p>${words.fileHow}</p>
        <p>
          <button
            type="button"
            class="button"
            @click=${() => {
              savePlan(finished(draft), names.plan);
              did('file', words.saved(names.plan));
            }}
          >
            ${words.fileSave}
          </button>
        </p>`,
      saidOf(around, 'file'),
      leaves(around, words.fileLeaves),
    ])}
  </section>`;
}
