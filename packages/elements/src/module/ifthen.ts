import { html, nothing, type TemplateResult } from 'lit';
import type { Pair, Said } from '@kith/model/answer.js';
import { phrasing } from '../shared/text.js';
import { options, own } from './inputs.js';
import { button, given, heading, type More, type Of, ofWords, ownWords } from './pieces.js';
import { sentence, unended } from './sentence.js';

/** More are seldom kept in mind. */
const MOST = 3;
const unsaid: Pair = { cue: { text: '' }, response: { text: '' } };

const has = (said: Said): boolean => 'id' in said || !!said.text.trim();

/**
 * Two halves make a sentence, which is read below as it grows. The last one is in the making, also when it is whole; a
 * half-made one is kept, but the plan leaves it out.
 */
export function ifthen(step: Of<'ifthen'>, around: More): TemplateResult {
  const { strings, text, progress } = around;
  const { pairs } = given<'ifthen'>(around, { pairs: [] });
  const now = pairs.at(-1) ?? unsaid;
  const give = (...changed: readonly Pair[]): void => around.answer({ pairs: changed });

  const half = (which: 'cue' | 'response', { title, items }: Of<'ifthen'>['cues']): TemplateResult => {
    const said = now[which];
    const say = (to: Said): void => give(...pairs.slice(0, -1), { ...now, [which]: to });
    return html`<fieldset aria-labelledby=${which}>
      ${heading(around, which, title)}
      ${options(around, which, false, items, 'id' in said ? [said.id] : [], ([id]) => say({ id: id! }))}
      ${ownWords(around, 'text' in said ? said.text : '', (words) => say({ text: words }))}
    </fieldset>`;
  };

  const words = (said: Said, { items }: Of<'ifthen'>['cues']): unknown =>
    // Their own words may be in another script than the module's.
    html`<b dir="auto"
      >${
        'text' in said ? unended(said.text) || '…' : phrasing(items.find(({ id }) => id === said.id)?.text ?? [], text)
      }</b
    >`;
  const made = (pair: Pair, index: number): unknown => {
    const { cue, response } = pair;
    const id = `pair-${index}`;
    return has(cue) || has(response)
      ? html`<div class="note">
          <p id=${id}>
            ${sentence(step, progress.module.lang, words(cue, step.cues), words(response, step.responses))}
          </p>
          ${button(around, 'link', strings.remove, () => give(...pairs.filter((other) => other !== pair)), '#heading', id)}
        </div>`
      : nothing;
  };

  return html`${half('cue', step.cues)} ${half('response', step.responses)} ${ofWords(around)} ${pairs.map(made)}
  ${
    has(now.cue) && has(now.response)
      ? html`${own(around, strings.pairRead, 'say')}
        ${
          pairs.length < MOST
            ? button(around, 'button', strings.pairAnother, () => give(...pairs, unsaid), '#cue')
            : nothing
        }`
      : nothing
  }`;
}
