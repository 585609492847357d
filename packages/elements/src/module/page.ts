import { html, render, type TemplateResult } from 'lit';
import { currentStep } from '@kith/model/player.js';
import { emergency } from '../shared/fallback.js';
import { directionOf } from '../shared/localize.js';
import { KithModuleTakeEvent } from './module.events.js';
import { fileRules, paperRules } from './page.styles.js';
import type { Player } from './part.js';
import { textOf } from './plain-text.js';
import { planParts, tell, type PlanContext, type PlanView } from './plan-part.js';
import { both, bothParts, forgetTwin, type PageView, pageWords, twinOf } from './twin.js';

// How a person takes their plan with them. All ways have one source: a page of plain nodes in the light.

export { shown, twice } from './twin.js';

type Context = PlanContext & PageView;
const withWords = (context: PlanContext): Context => ({
  ...context,
  strings: pageWords(context),
  // No links to steps: they lead nowhere from paper.
  text: { level: 2 },
});

/** The title, the plan, a number for an emergency, room to write by hand. */
function sheet(context: Context): TemplateResult {
  const twin = twinOf(context);
  const views: readonly PageView[] = twin ? [context, twin] : [context];
  /** Once, or side by side. */
  const each = (draw: (view: PageView) => unknown): unknown => (twin ? both(views, draw) : draw(context));
  const heading = (level: number, words: string, { lang, dir }: Pick<PlanView, 'lang' | 'dir'>): TemplateResult =>
    html`<p class="h${level}" role="heading" aria-level=${level} lang=${lang} dir=${dir}>${words}</p>`;
  return html`${each(({ progress, ...view }) => {
      const { lang } = progress.module;
      return heading(1, currentStep(progress).title, { ...view, lang, dir: directionOf(lang) });
    })}
    ${twin ? bothParts(context, twin) : planParts(context)}
    ${each(({ strings, lang, dir }) => html`<div lang=${lang} dir=${dir}>${emergency(strings.danger)}</div>`)}
    <div class="room">
      ${each((view) => heading(2, view.strings.pageRoom, view))}
      ${Array.from({ length: 6 }, () => html`<p class="line"></p>`)}
    </div>`;
}

/** Says in words where a link leads, unless its own words do. What leads to another step leads nowhere from here. */
function spellOut(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href')!;
  const [, scheme, path] = /^(\w+):(?:\/\/)?([^?]*)/.exec(href) ?? [];
  if (!path) return link.replaceWith(...link.childNodes);
  const says = link.textContent;
  const number = scheme === 'tel' || scheme === 'sms';
  if (number ? /\d/.test(says) : says.includes(path)) return;
  const body = new URL(href).searchParams.get('body');
  const shown = document.createElement('bdi');
  shown.dir = 'ltr';
  shown.textContent =
    scheme === 'https' ? href.slice('https://'.length).replace(/\/$/, '') : path + (number && body ? `: ${body}` : '');
  link.after(' (', shown, ')');
}

/** The plan as nodes that need nothing else: no script, no comments of ours, no links into the player. */
function pageOf(context: Context, tag = 'div'): HTMLElement {
  const { lang } = context.progress.module;
  const page = document.createElement(tag);
  page.className = 'kith-print';
  page.lang = lang;
  page.dir = directionOf(lang);
  render(sheet(context), page);
  page.querySelectorAll('a').forEach(spellOut);
  const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) (comment as Comment).remove();
  return page;
}

const took = ({ player, progress }: PlanContext, way: KithModuleTakeEvent['way']): boolean =>
  player.dispatchEvent(new KithModuleTakeEvent(progress, way));

/** Takes away what was put into the page for a print that is under way. */
let tidy = (): void => {};

/** Prints the plan alone. The paper's title says nothing of what it is. */
export function print(around: PlanContext): void {
  tidy();
  const context = withWords(around);
  const { title } = document;
  const page = pageOf(context);
  const rules = new CSSStyleSheet();
  rules.replaceSync(paperRules);
  const done = (): void => tidy();
  tidy = () => {
    tidy = () => {};
    page.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
    document.title = title;
    removeEventListener('afterprint', done);
  };
  document.body.append(page);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.title = context.strings.printTitle;
  // Safari on a phone returns from print() before the dialogue is open, so tidying waits for the event.
  addEventListener('afterprint', done);
  try {
    globalThis.print();
    took(context, 'print');
  } catch {
    tidy();
  }
}

/** A whole document of its own, by the browser's serialiser: what a person wrote can be nothing but words in it. */
function fileOf(context: Context): string {
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
      make('title', {}, context.strings.printTitle),
      make('style', {}, fileRules),
    ),
    make('body', {}, page),
  );
  // eslint-disable-next-line no-restricted-syntax -- Read here, and never written.
  return `<!doctype html>\n${root.outerHTML}\n`;
}

/** Hands the plan over as one file, whose name says nothing of what it is. */
export function save(around: PlanContext): void {
  const context = withWords(around);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([fileOf(context)], { type: 'text/html' }));
  link.download = 'notes.html';
  link.click();
  // Safari reads it a while after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 40_000);
  took(context, 'file');
  tell(around, context.strings.pageSaved);
}

/** Puts the plan as a text onto the clipboard; where the browser does not let us, shows it, ready to be copied by hand. */
export async function copy(around: PlanContext): Promise<void> {
  const context = withWords(around);
  const text = textOf(pageOf(context));
  const { player, strings } = context;
  const copied = (): void => {
    took(context, 'copy');
    tell(around, strings.pageCopied);
  };
  try {
    await navigator.clipboard.writeText(text);
    copied();
  } catch {
    tell(
      around,
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
export function leave(player: Player): void {
  tidy();
  forgetTwin(player);
}
