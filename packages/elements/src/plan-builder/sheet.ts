import { html, nothing, render, type TemplateResult } from 'lit';
import type { Plan, PlanItem } from '@kith/model/plan-document.js';
import { directionOf } from '../shared/localize.js';
import { numbers } from '../shared/numbers.js';
import { printPage } from '../shared/paper.js';
import type { Code } from '../shared/qr.js';
import { familyWords, type FamilyWords } from './family.js';

/** A plan, and the words around it, in one language. */
interface Version {
  readonly plan: Plan;
  readonly words: FamilyWords;
}

const rules = (large: boolean): string => `
@page{margin:1.6cm}
@media screen{.kith-print{display:none!important}}
@media print{body>:not(.kith-print){display:none!important}
html,body{margin:0!important;background:#fff!important}}
.kith-print{display:block;font:${large ? 18 : 13}pt/1.45 system-ui,sans-serif;color:#000;background:#fff;overflow-wrap:break-word}
.kith-print *{color:#000;box-sizing:border-box}
.kith-print p{margin:0 0 4pt}
.kith-print .h1{font-size:1.6em;font-weight:700;line-height:1.2}
.kith-print ol{list-style:none;margin:12pt 0;padding:0}
.kith-print li{display:grid;grid-template-columns:1.6em 1fr;margin:0 0 12pt;break-inside:avoid}
.kith-print li::before{content:'';width:1em;height:1em;margin-top:.2em;border:1.5pt solid}
.kith-print .read::before{border:0}
.kith-print .name{font-weight:700}
.kith-print .quiet{font-size:.85em}
.kith-print .written{white-space:pre-wrap;border-inline-start:2.5pt solid;padding-inline-start:8pt}
.kith-print .foot{border-top:1pt solid;padding-top:8pt}
.kith-print .code,.kith-print .room{break-inside:avoid}
.kith-print svg{display:block;width:6.2cm;height:6.2cm}
.kith-print .line{border-bottom:1pt solid;height:26pt;margin:0}`;

/** The same lines in each language, one below the other, each with its own direction. */
const each = (versions: readonly Version[], draw: (one: Version) => unknown): unknown =>
  versions.map((one) => {
    const drawn = draw(one);
    return drawn ? html`<div lang=${one.words.lang} dir=${directionOf(one.words.lang)}>${drawn}</div>` : nothing;
  });

const host = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');

function item(versions: readonly Version[], at: number): TemplateResult {
  const first = versions[0]!.plan.items[at]!;
  const own = (words: string | undefined): unknown =>
    words ? html`<p class="written" dir="auto">${numbers(words)}</p>` : nothing;
  if (first.kind === 'note') return html`<li class="read"><div>${own(first.text)}</div></li>`;
  const titles = new Set<string>();
  const facts = (words: FamilyWords, it: PlanItem): string[] =>
    [
      'organisation' in it && it.organisation && words.from(it.organisation),
      it.kind === 'meeting' && it.day && (it.time ? words.at(words.date(it.day), it.time) : words.date(it.day)),
      'by' in it && it.by && words.by(words.date(it.by)),
    ].filter((fact) => typeof fact === 'string');
  return html`<li>
    <div>
      ${each(versions, ({ plan, words }) => {
        const it = plan.items[at] as typeof first;
        // What was typed by hand is in one language.
        const again = titles.has(it.title);
        titles.add(it.title);
        return html`${again ? nothing : html`<p class="name" dir="auto">${numbers(it.title)}</p>`}
          <p class="quiet">${facts(words, it).join(' · ')}</p>`;
      })}
      ${own(first.note)}
      ${'url' in first && first.url ? html`<p class="quiet"><bdi dir="ltr">${host(first.url)}</bdi></p>` : nothing}
    </div>
  </li>`;
}

function sheet(versions: readonly Version[], code: Code | undefined): TemplateResult {
  const { plan } = versions[0]!;
  const { from, title, greeting, made, review } = plan;
  const who = [from?.name, from?.organisation].filter(Boolean).join(', ');
  const name = (words: string): TemplateResult =>
    html`<p class="h1" role="heading" aria-level="1" dir="auto">${words}</p>`;
  // What was typed by hand is in one language.
  return html`${title ? name(title) : each(versions, ({ words }) => name(words.plan))}
    ${each(versions, ({ words }) => [
      who ? html`<p>${words.from(`\u2068${who}\u2069`)}</p>` : nothing,
      from?.reach ? html`<p>${words.reach} <bdi>${numbers(from.reach)}</bdi></p>` : nothing,
      html`<p class="quiet">
        ${[made && words.made(words.date(made)), review && words.review(words.date(review))].filter(Boolean).join(' · ')}
      </p>`,
    ])}
    ${greeting ? html`<p class="written" dir="auto">${greeting}</p>` : nothing}
    <ol>
      ${plan.items.map((_, at) => item(versions, at))}
    </ol>
    <div class="foot">
      ${each(versions, ({ words }) => html`<p>${words.danger} <strong>999</strong></p>`)}
      ${
        code
          ? html`<div class="code">
              <svg viewBox="0 0 ${code.size} ${code.size}">
                <rect width=${code.size} height=${code.size} fill="#fff" />
                <path d=${code.path} />
              </svg>
              ${each(versions, ({ words }) => html`<p class="quiet">${words.point}</p>`)}
            </div>`
          : nothing
      }
      <div class="room">
        ${each(versions, ({ words }) => html`<p class="quiet">${words.room}</p>`)}
        ${[0, 1, 2].map(() => html`<p class="line"></p>`)}
      </div>
    </div>`;
}

/**
 * Prints the plan alone, black on white, under a title that says nothing.
 *
 * @param plans - the plan, and the same in a second language where one was asked for
 */
export function printPlan(plans: readonly Plan[], code: Code | undefined, large: boolean): boolean {
  const versions = plans.map((plan) => ({ plan, words: familyWords(plan.lang) }));
  const { lang, neutral } = versions[0]!.words;
  const page = document.createElement('div');
  page.className = 'kith-print';
  page.lang = lang;
  page.dir = directionOf(lang);
  render(sheet(versions, code), page);
  return printPage(page, rules(large), neutral);
}
