import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, AnswerOf } from '@kith/model/answer.js';
import { given, type More, type Of, own, ticks, toggled } from './inputs.js';

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
  const back = lookingBack.has(answer) || done.length > 0 || (!!day && day !== today());
  const give = (change: Partial<AnswerOf['practice']>, toBack = back): void => {
    const changed = { ...answer, ...change };
    if (toBack) lookingBack.add(changed);
    around.answer(changed);
  };
  const chosen = step.items.filter(({ id }) => tries.includes(id));

  return html`${
      back && chosen.length
        ? html`<fieldset aria-describedby="went">
              <legend class="h2" lang=${lang} dir=${dir}>${strings.tryDone}</legend>
              ${ticks(around, chosen, done, (id, on) => give({ done: toggled(done, id, on) }))}
            </fieldset>
            <p class="hint" id="went" aria-live="polite" lang=${lang} dir=${dir}>
              ${done.length ? strings.trySome : strings.tryNone}
            </p>`
        : nothing
    }
    <fieldset aria-labelledby="heading" aria-describedby="body hint">
      <p class="quiet" id="hint" lang=${lang} dir=${dir}>${strings.tryPick}</p>
      ${ticks(around, step.items, tries, (id, on) =>
        give({ tries: toggled(tries, id, on), done: toggled(done, id, false), day: day ?? today() }),
      )}
    </fieldset>
    ${
      chosen.length && !back
        ? html`${step.days ? own(around, strings.tryBack(step.days)) : nothing}
            <button type="button" class="button" lang=${lang} dir=${dir} @click=${() => give({}, true)}>
              ${strings.tryTried}
            </button>`
        : nothing
    }`;
}
