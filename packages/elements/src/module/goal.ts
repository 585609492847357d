import { html, nothing, type TemplateResult } from 'lit';
import type { Goal } from '@kith/model/answer.js';
import { plainText } from '@kith/model/text.js';
import { phrasing } from '../shared/text.js';
import { options, own } from './inputs.js';
import { field, given, type More, type Of, ofWords, ownWords } from './pieces.js';
import { numbers } from './rate.js';

/** As sure of it, or surer: below, a smaller one may do more good. */
const SURE = 5;

/** Suggestions to tick, and places for those of their own; then what may be said about each, all of which may be left out. */
export function goal(step: Of<'goal'>, around: More): TemplateResult {
  const { strings, lang, dir } = around;
  const { goals } = given<'goal'>(around, { goals: [] });
  const picked = goals.filter(({ from }) => from);
  const written = goals.filter(({ from }) => !from);
  const give = (...lists: (readonly Goal[])[]): void => around.answer({ goals: lists.flat() });

  const write = (text: string, at: number): void => {
    const now = [...written];
    now[at] = { ...now[at], text };
    // The last one, emptied, turns back into the empty place.
    give(picked, text || at < written.length - 1 ? now : now.slice(0, -1));
  };

  const about = (one: Goal, at: number): TemplateResult => {
    const { text, from, by = '', confidence } = one;
    const suggestion = step.suggestions.find(({ id }) => id === from);
    const change = (to: Partial<Goal>): void => give(goals.map((other) => (other === one ? { ...one, ...to } : other)));
    const ask = (what: 'importance' | 'confidence', words: string): TemplateResult =>
      html`<label class="field" lang=${lang} dir=${dir}
        >${words}<select
          @change=${({ target }: Event) => {
            const { value } = target as HTMLSelectElement;
            change({ [what]: value ? +value : undefined });
          }}
        >
          <option></option>
          ${numbers.map((number) => html`<option .selected=${number === one[what]}>${number}</option>`)}
        </select></label
      >`;
    return html`<div class="note" role="group" aria-labelledby="goal-${at}">
      <p id="goal-${at}"><b>${suggestion ? phrasing(suggestion.text, around.text) : html`<bdi>${text}</bdi>`}</b></p>
      ${field(around, strings.goalBy, by, (words) => change({ by: words }))} ${ask('importance', strings.goalMatters)}
      ${ask('confidence', strings.goalSure)}
      <div aria-live="polite">${confidence! < SURE ? own(around, strings.goalSmaller, '') : nothing}</div>
    </div>`;
  };

  return html`<fieldset aria-labelledby="heading" aria-describedby="body hint">
      ${own(around, strings.goalPick, 'quiet', 'hint')}
      ${options(
        around,
        'goal',
        true,
        step.suggestions,
        picked.map(({ from }) => from!),
        (ids) =>
          give(
            ids.map(
              (id) =>
                picked.find(({ from }) => from === id) ?? {
                  text: plainText(step.suggestions.find((one) => one.id === id)!.text),
                  from: id,
                },
            ),
            written,
          ),
      )}
      ${(around.player.mode ? [''] : [...written.map(({ text }) => text), '']).map((text, at) =>
        ownWords(around, text, (words) => write(words, at)),
      )}
    </fieldset>
    ${goals.map(about)} ${ofWords(around)}`;
}
