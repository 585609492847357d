import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, AnswerOf } from '@kith/model/answer.js';
import { button, given, type More, type Of, own, rows, toggled } from './inputs.js';

/** Answers with which the person wants to look back, before another day comes. */
const lookingBack = new WeakSet<Answer>();

/** Of the visitor's clock: 2026-11-03. The day is all that is kept of it. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Things to try at home; from another day on, or when the person says so, also how it went. */
export function practice(step: Of<'practice'>, around: More): TemplateResult {
  const { strings, lang, dir } = around;
  const answer = given<'practice'>(around, { tries: [], done: [] });
  const { tries, done, day } = answer;
  const later = !!day && day !== today();
  const back = later || done.length > 0 || lookingBack.has(answer);
  const give = (change: Partial<AnswerOf['practice']>, toBack = back): void => {
    const changed = { ...answer, ...change };
    if (toBack) lookingBack.add(changed);
    around.answer(changed);
  };
  const chosen = step.items.filter(({ id }) => tries.includes(id));
  // What is picked after nothing was is a new beginning.
  const begun = chosen.length > 0;

  return html`${
      back && begun
        ? html`<fieldset>
              <legend class="h2" lang=${lang} dir=${dir}>${strings.tryDone}</legend>
              ${rows(around, 'did', 'checkbox', chosen, done, (id, on) => give({ done: toggled(done, id, on) }))}
            </fieldset>
            <div aria-live="polite">
              ${done.length || later ? own(around, done.length ? strings.trySome : strings.tryNone, 'say') : nothing}
            </div>`
        : nothing
    }
    <fieldset aria-labelledby="heading" aria-describedby="body hint">
      <p class="quiet" id="hint" lang=${lang} dir=${dir}>${strings.tryPick}</p>
      ${rows(around, 'try', 'checkbox', step.items, tries, (id, on) =>
        give(
          {
            tries: toggled(tries, id, on),
            done: toggled(done, id, false),
            day: (begun && day) || today(),
          },
          back && begun,
        ),
      )}
    </fieldset>
    ${
      begun && !back
        ? html`${step.days ? own(around, strings.tryBack(step.days)) : nothing}
          ${button(around, 'button', strings.tryTried, () => give({}, true))}`
        : nothing
    }`;
}
