import { html, render, type TemplateResult } from 'lit';
import { currentStep } from '@kith/model/player.js';
import { emergency } from '../shared/fallback.js';
import { directionOf } from '../shared/localize.js';
import { printPage, tidy } from '../shared/paper.js';
import { KithModuleTakeEvent } from './take.events.js';
import { pageEnglish } from './page.strings.js';
import { fileRules, paperRules } from './page.styles.js';
import { textOf } from './plain-text.js';
import { planParts, tell, twin, type PlanContext, type PlanView } from './plan-part.js';

// How a person takes their plan with them. All ways have one source: a page of plain nodes in the light.

type Words = PlanContext['strings'] & typeof pageEnglish;
const wordsOf = ({ strings }: PlanView): Words => ({ ...pageEnglish, ...strings });

/** The title, the plan, a number for an emergency, room to write by hand; side by side in two languages. */
function sheet(around: PlanContext): TemplateResult {
  // No links to steps: they lead nowhere from paper.
  const view: PlanContext = { ...around, text: { level: 2 } };
  const other = twin?.twinOf(view);
  const each = (draw: (one: PlanView) => unknown): unknown => (other ? twin!.both([view, other], draw) : draw(view));
  const heading = (level: number, words: string): TemplateResult =>
    html`<p class="h${level}" role="heading" aria-level=${level}>${words}</p>`;
  return html`${each(({ progress }) => heading(1, currentStep(progress).title))}
    ${other ? twin!.bothParts(view, other) : planParts(view)}
    ${each(({ strings, lang, dir }) => html`<div lang=${lang} dir=${dir}>${emergency(strings.danger)}</div>`)}
    <div class="room">
      ${each((one) => html`<div lang=${one.lang} dir=${one.dir}>${heading(2, wordsOf(one).pageRoom)}</div>`)}
      ${Array.from({ length: 6 }, () => html`<p class="line"></p>`)}
    </div>`;
}

/** Says in words where a link leads, unless its own words do. What leads to another step leads nowhere from here. */
function spellOut(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')!;
  const [, scheme, path] = /^(\w+):(?:\/\/)?([^?]*)/.exec(href) ?? [];
  if (!path) return link.replaceWith(...link.childNodes);
  const says = link.textContent;
  const web = scheme === 'https';
  if (/tel|sms/.test(scheme!) ? /\d/.test(says) : says.includes(path)) return;
  const body = scheme === 'sms' && new URL(href).searchParams.get('body');
  const shown = document.createElement('bdi');
  shown.dir = 'ltr';
  shown.textContent = web ? href.slice('https://'.length).replace(/\/$/, '') : path + (body ? `: ${body}` : '');
  link.after(' (', shown, ')');
}

/** The plan as nodes that need nothing else: no script, no comments of ours, no links into the player. */
function pageOf(context: PlanContext, tag = 'div'): HTMLElement {
  const { lang } = context.progress.module;
  const page = document.createElement(tag);
  page.className = 'kith-print';
  page.lang = lang;
  page.dir = directionOf(lang);
  render(sheet(context), page);
  page.querySelectorAll('a').forEach(spellOut);
  const comments = document.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  for (let comment; (comment = comments.nextNode());) (comment as Comment).remove();
  return page;
}

const took = ({ player, progress }: PlanContext, way: KithModuleTakeEvent['way']): boolean =>
  player.dispatchEvent(new KithModuleTakeEvent(progress, way));

/** Prints the plan alone. The paper's title says nothing of what it is. */
export function print(context: PlanContext): void {
  if (printPage(pageOf(context), paperRules, wordsOf(context).printTitle)) took(context, 'print');
}

/** A whole document of its own, by the browser's serialiser: what a person wrote can be nothing but words in it. */
function fileOf(context: PlanContext): string {
  const page = pageOf(context, 'main');
  const { lang, dir } = page;
  const make = (tag: string, attributes: Record<string, string>, ...inside: (Node | string)[]): HTMLElement => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...inside);
    return made;
  };
  const root = make(
    'html',
    { lang, dir },
    make(
      'head',
      {},
      make('meta', { charset: 'utf-8' }),
      make('meta', { name: 'viewport', content: 'width=device-width' }),
      make('meta', { name: 'robots', content: 'noindex' }),
      make('title', {}, wordsOf(context).printTitle),
      make('style', {}, fileRules),
    ),
    make('body', {}, page),
  );
  // eslint-disable-next-line no-restricted-syntax -- Read here, and never written.
  return `<!doctype html>\n${root.outerHTML}\n`;
}

/** Hands the plan over as one file, whose name says nothing of what it is. */
export function save(context: PlanContext): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([fileOf(context)], { type: 'text/html' }));
  link.download = 'notes.html';
  link.click();
  // Safari reads it a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 40_000);
  took(context, 'file');
  tell(context, wordsOf(context).pageSaved);
}

/** Puts the plan as a text onto the clipboard; where the browser does not let us, shows it, ready to be copied by hand. */
export async function copy(context: PlanContext): Promise<void> {
  const text = textOf(pageOf(context));
  const { player } = context;
  const strings = wordsOf(context);
  const copied = (): void => {
    took(context, 'copy');
    tell(context, strings.pageCopied);
  };
  try {
    await navigator.clipboard.writeText(text);
    copied();
  } catch {
    tell(
      context,
      strings.pageCopy,
      html`<textarea id="copy" readonly rows="8" aria-label=${strings.planCopy} .value=${text}></textarea>`,
    );
    await player.updateComplete;
    const area = (player.renderRoot as ShadowRoot).getElementById('copy') as HTMLTextAreaElement;
    area.focus();
    area.select();
    if (document.execCommand('copy')) copied();
  }
}

/** The player left the page, or everything is to be forgotten. */
export const leave = (): void => tidy();
