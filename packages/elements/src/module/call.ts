import { html, nothing, type TemplateResult } from 'lit';
import { alertsAt } from '@kith/model/player.js';
import { directionOf } from '../shared/localize.js';
import { blocks } from '../shared/text.js';
import type { PartContext } from './part.js';
import { reach } from './reach.js';

/**
 * Whom an alert brings: those of the step that it names, else those of the module's signpost, and the host's own.
 * @param go - the step that the alert names
 */
export function called({ progress, text, strings }: PartContext, go?: string): TemplateResult {
  const { steps, lang, rest } = progress.module;
  const named = steps.find(({ id }) => id === go);
  const signpost = [named, ...steps].find((step) => step?.kind === 'signpost');
  return reach(
    strings,
    nothing,
    html`<div lang=${lang} dir=${directionOf(lang)}>
      ${(signpost?.people ?? rest?.people)?.map((person) => blocks(person.text, text))}
      ${named && html`<button type="button" class="link" @click=${() => text.go!(named.id)}>${named.title}</button>`}
    </div>`,
  );
}

/**
 * The same people where the chunk that draws alerts could not be loaded: nobody else may be shown, but they are. Those
 * whom the step before brought stay for one more: a choice leads on as it is answered.
 */
export function plainly(around: PartContext): TemplateResult {
  const { progress, text, strings, lang, dir } = around;
  const go = [progress.at, ...progress.trail.slice(-1)].flatMap((id) => alertsAt(progress, id))[0]?.go;
  return html`<div class=${go ? 'note' : nothing} lang=${lang} dir=${dir} aria-live="polite">
    ${
      go
        ? html`<p class="h2" role="heading" aria-level=${text.level}>${strings.talk}</p>
            ${called(around, go)}`
        : nothing
    }
  </div>`;
}
