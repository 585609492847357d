import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Pair, Said } from '@kith/model/answer.js';
import { phrasing } from '../shared/text.js';
import { button, given, heading, type More, type Of, own, rows, writing } from './inputs.js';
import { sentence } from './sentence.js';

/** More are seldom kept in mind. */
const MOST = 3;
const unsaid: Said = { text: '' };

/** Which of the sentences is being made, by the answer that they are in. */
const making = new WeakMap<Answer, number>();

const has = (said: Said): boolean => 'id' in said || !!said.text.trim();
const whole = ({ cue, response }: Pair): boolean => has(cue) && has(response);

/** Makes sentences of two halves and reads them back. A half-made one is kept as well; the plan leaves it out. */
export function ifthen(step: Of<'ifthen'>, around: More): TemplateResult {
  const { strings, lang, dir, text, progress } = around;
  const answer = given<'ifthen'>(around, { pairs: [] });
  const { pairs } = answer;
  const open = pairs.findIndex((pair) => !whole(pair));
  const at = making.get(answer) ?? (open < 0 && pairs.length ? -1 : Math.max(open, 0));
  const give = (changed: readonly Pair[], place: number): void => {
    const next = { pairs: changed };
    making.set(next, place);
    around.answer(next);
  };

  const words = (said: Said, { items }: Of<'ifthen'>['cues']): unknown => {
    const found = 'id' in said ? items.find(({ id }) => id === said.id)?.text : undefined;
    const own = 'text' in said && said.text.trim().replace(/[\s.,،۔]+$/, '');
    // Their own words may be in another script than the module's.
    return html`<b dir="auto">${own || (found ? phrasing(found, text) : '…')}</b>`;
  };
  const read = ({ cue, response }: Pair): unknown =>
    sentence(step, progress.module.lang, words(cue, step.cues), words(response, step.responses))
      // There is no end to a sentence that is not whole yet.
      .slice(0, has(response) ? undefined : -1);

  const half = (pair: Pair, which: 'cue' | 'response', { title, items }: Of<'ifthen'>['cues']): TemplateResult => {
    const said = pair[which];
    const say = (to: Said): void => {
      const changed = [...pairs];
      changed[at] = { ...pair, [which]: to };
      give(changed, at);
    };
    return html`<fieldset aria-labelledby=${which}>
      ${heading(around, which, title)}
      ${rows(around, which, 'radio', items, 'id' in said ? [said.id] : [], (id) => say({ id }))}
      <p class="quiet" id="${which}-own" lang=${lang} dir=${dir}>
        ${around.player.mode ? strings.ownTogether : strings.ownWords}
      </p>
      ${writing(around, 1, [`${which} ${which}-own`], 'text' in said ? said.text : '', (words) => say({ text: words }))}
    </fieldset>`;
  };
  const made = (pair: Pair, index: number): TemplateResult =>
    html`<div class="note">
      <p class="written" id="pair-${index}" tabindex="-1">${read(pair)}</p>
      <p class="row">
        ${button(around, 'link', strings.change, () => give(pairs, index), { of: `pair-${index}`, then: '#cue' })}
        ${button(
          around,
          'link',
          strings.remove,
          () =>
            give(
              pairs.filter((other) => other !== pair),
              pairs.length > 1 ? -1 : 0,
            ),
          { of: `pair-${index}`, then: '#heading' },
        )}
      </p>
    </div>`;
  const current = pairs[at] ?? { cue: unsaid, response: unsaid };

  return html`${pairs.map((pair, index) => (index === at ? nothing : made(pair, index)))}
  ${
    at < 0
      ? html`${own(around, strings.pairRead, 'say')}
        ${
          pairs.length < MOST
            ? button(around, 'button', strings.pairAnother, () => give(pairs, pairs.length), { then: '#cue' })
            : nothing
        }`
      : html`${half(current, 'cue', step.cues)} ${half(current, 'response', step.responses)}
        ${has(current.cue) || has(current.response) ? html`<p class="note written">${read(current)}</p>` : nothing}
        ${
          whole(current)
            ? button(around, 'button', strings.pairDone, () => give(pairs, -1), { then: `#pair-${at}` })
            : nothing
        }
        ${around.player.mode ? nothing : own(around, strings.private)}`
  }`;
}
