import { css, html, nothing, render, type TemplateResult } from 'lit';
import type { Module, Step } from '@kith/model/module.js';
import { directionOf } from '../shared/localize.js';
import { blocks } from '../shared/text.js';
import type { PartContext, Player } from './part.js';
import { togetherEnglish } from './together.strings.js';

/** Its look is there with the first step: a page must not grow when this comes. */
export const styles = css``;

/**
 * The worker's own notes are in a window of their own: what is on this page, the family sees, also when it is shared in
 * a call. One window for each player.
 */
const windows = new WeakMap<Player, Window>();

const notesOf = (step: Step, lang: string): TemplateResult | typeof nothing =>
  step.workers ? html`<div lang=${lang} dir=${directionOf(lang)}>${blocks(step.workers, { level: 3 })}</div>` : nothing;

/** Draws the notes into their window: those of the step that is shown, then those of all, for paper. */
function draw({ player, progress, strings, lang, dir }: PartContext): void {
  const view = windows.get(player);
  if (!view || view.closed) return void windows.delete(player);
  const words: typeof togetherEnglish = { ...togetherEnglish, ...strings };
  const { module, at } = progress;
  const { document: page } = view;
  page.documentElement.lang = lang;
  page.documentElement.dir = dir;
  page.title = words.notesTitle;
  const step = module.steps.find(({ id }) => id === at)!;
  render(
    html`<main>
      <p class="now">${words.notesNow}</p>
      <h1 lang=${module.lang}>${step.title}</h1>
      ${step.workers ? notesOf(step, module.lang) : html`<p>${words.notesNone}</p>`}
      <p class="screen"><button type="button" @click=${() => view.print()}>${words.notesPrint}</button></p>
      ${all(module, words)}
    </main>`,
    page.body,
  );
}

const all = (module: Module, words: typeof togetherEnglish): TemplateResult =>
  html`<section class="all">
    <h2>${words.notesAll}</h2>
    ${module.steps.map((step) =>
      step.workers
        ? html`<h3 lang=${module.lang}>${step.title}</h3>
            ${notesOf(step, module.lang)}`
        : nothing,
    )}
  </section>`;

const rules = `
  body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 1.25rem; color: CanvasText; background: Canvas; color-scheme: light dark }
  h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .5rem }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; padding-top: 1rem; border-top: 1px solid }
  h3 { font-size: 1rem; margin: 1rem 0 .25rem }
  .now { margin: 0; opacity: .8 }
  button { font: inherit; min-height: 2.75rem; padding: .4rem 1.2rem }
  @media print { .screen, .now { display: none } }`;

function open(around: PartContext): void {
  const { player } = around;
  const view = windows.get(player);
  if (view && !view.closed) return view.focus();
  const made = window.open('', '', 'popup,width=440,height=680') as (Window & typeof globalThis) | null;
  blocked.delete(player);
  if (made) {
    const sheet = new made.CSSStyleSheet();
    sheet.replaceSync(rules);
    made.document.adoptedStyleSheets = [sheet];
    windows.set(player, made);
    addEventListener('pagehide', () => made.close(), { once: true });
  } else blocked.add(player);
  player.requestUpdate();
}

/** Players whose window the browser did not open. */
const blocked = new WeakSet<Player>();

/** The way to the worker's notes, where the module has any. They follow from step to step. */
export function tools(around: PartContext): unknown {
  const { player, progress, strings, lang, dir } = around;
  if (!progress.module.steps.some(({ workers }) => workers?.length)) return nothing;
  const words: typeof togetherEnglish = { ...togetherEnglish, ...strings };
  draw(around);
  return html`<div class="worker" lang=${lang} dir=${dir}>
    <button type="button" class="link" @click=${() => open(around)}>${words.notes}</button>
    <div role="status">${blocked.has(player) ? html`<p class="quiet">${words.notesBlocked}</p>` : nothing}</div>
  </div>`;
}

/** The player left the page, or everything is to be forgotten. */
export function close(player: Player): void {
  windows.get(player)?.close();
  windows.delete(player);
}
