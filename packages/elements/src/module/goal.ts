import { html, nothing, type TemplateResult } from 'lit';
import type { Goal } from '@kith/model/answer.js';
import { plainText } from '@kith/model/text.js';
import { button, given, type More, type Of, own, rows, writing } from './inputs.js';
import { clear, row } from './rate.js';

/** More are seldom done. */
const MOST = 3;
/** So sure of it, or less: then a smaller one may do more good. */
const UNSURE = 4;

/** What may be said about a goal; all of it may be left out. */
function about(around: More, id: string, goal: Goal, change: (to: Goal) => void): TemplateResult {
  const { strings, lang, dir } = around;
  const { by = '', confidence } = goal;
  const ask = (what: 'importance' | 'confidence', words: string, most: string): TemplateResult => {
    const name = `${id}-${what}`;
    const { [what]: number, ...others } = goal;
    return html`<fieldset>
      <legend>${words}</legend>
      ${row(name, number, [strings.goalLow, most], (picked) => change({ ...goal, [what]: picked }))}
      ${clear(around, name, number, () => change(others))}
    </fieldset>`;
  };
  return html`<div lang=${lang} dir=${dir}>
    <p id="${id}-by">${strings.goalBy}</p>
    <p class="row">
      ${strings.goalSoon.map(
        (soon) =>
          html`<button
            type="button"
            class="button ${by === soon ? 'main' : ''}"
            aria-pressed=${by === soon}
            aria-describedby="${id}-by"
            @click=${() => change({ ...goal, by: by === soon ? '' : soon })}
          >
            ${soon}
          </button>`,
      )}
    </p>
    ${writing(around, 1, [`${id}-by`], by, (words) => change({ ...goal, by: words }))}
    <details>
      <summary>${strings.goalMore}</summary>
      ${ask('importance', strings.goalMatters, strings.goalMost)}
      ${ask('confidence', strings.goalSure, strings.goalSurest)}
    </details>
    <div aria-live="polite">
      ${confidence !== undefined && confidence <= UNSURE ? own(around, strings.goalSmaller, 'say') : nothing}
    </div>
  </div>`;
}

/** Suggestions are ticked where they stand, each with what may be said about it below; those of their own come after. */
export function goal(step: Of<'goal'>, around: More): TemplateResult {
  const { strings, lang, dir, player } = around;
  const { goals } = given<'goal'>(around, { goals: [] });
  const written = goals.filter(({ from }) => !from);
  const picked = (id: string): Goal | undefined => goals.find(({ from }) => from === id);
  const full = goals.length >= MOST;
  const give = (changed: readonly Goal[]): void => around.answer({ goals: changed });
  const change = (one: Goal, to: Goal): void => give(goals.map((other) => (other === one ? to : other)));
  const without = (one: Goal | undefined): Goal[] => goals.filter((other) => other !== one);

  /** It says what the module says, in whatever language that comes, until the person makes the words their own. */
  const suggested = (one: Goal, id: string): TemplateResult =>
    html`<div class="goal">
      ${about(around, id, one, (to) => change(one, to))}
      ${
        player.mode
          ? nothing
          : button(around, 'link', strings.change, () => give([...without(one), { ...one, from: undefined }]), {
              of: id,
              then: `#own-${written.length} textarea`,
            })
      }
    </div>`;
  /** One of their own, or the empty place for it. */
  const place = (one: Goal | undefined, index: number): TemplateResult => {
    const id = `own-${index}`;
    return html`<div class="part" id=${id}>
      <p id="${id}-words" lang=${lang} dir=${dir}>${strings.ownWords}</p>
      ${writing(around, 2, [`${id}-words`], one?.text ?? '', (text) => {
        if (!one) give([...goals, { text }]);
        else if (text || one !== written.at(-1)) change(one, { ...one, text });
        // The last one turns back into the empty place.
        else give(without(one));
      })}
      ${
        one
          ? html`<div class="goal">${about(around, id, one, (to) => change(one, to))}</div>
              ${button(around, 'link', strings.remove, () => give(without(one)), { of: `${id}-words`, then: '#heading' })}`
          : nothing
      }
    </div>`;
  };

  return html`<fieldset aria-labelledby="heading" aria-describedby="body hint">
      <p class="quiet" id="hint" lang=${lang} dir=${dir}>${strings.goalPick}</p>
      ${rows(
        around,
        'goal',
        'checkbox',
        step.suggestions.filter(({ id }) => !full || picked(id)),
        goals.flatMap(({ from }) => from ?? []),
        (id, on) => {
          const { text } = step.suggestions.find((one) => one.id === id)!;
          if (on) give([...goals, { text: plainText(text), from: id }]);
          else give(without(picked(id)));
        },
        ({ id }) => {
          const one = picked(id);
          return one ? suggested(one, `goal-${id}`) : nothing;
        },
      )}
    </fieldset>
    ${player.mode ? own(around, strings.ownTogether, 'say') : [...written, ...(full ? [] : [undefined])].map(place)}
    <div aria-live="polite">${full ? own(around, strings.goalFull) : nothing}</div>
    ${player.mode ? nothing : own(around, strings.private)}`;
}
