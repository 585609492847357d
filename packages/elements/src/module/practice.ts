import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import { today } from './day.js';
import { options, own } from './inputs.js';
import { fold, given, heading, type More, type Of } from './pieces.js';

/** Things to try at home, and how it went: folded on the day they were picked, and first of all on another. */
export function practice(step: Of<'practice'>, around: More): TemplateResult {
  const { strings, lang, dir } = around;
  const answer = given<'practice'>(around, { tries: [], done: [] });
  const { tries, done, day } = answer;
  const later = day !== today();
  const give = (change: Partial<AnswerOf['practice']>): void => around.answer({ ...answer, ...change });
  const chosen = step.items.filter(({ id }) => tries.includes(id));
  const kind = done[0] ? strings.trySome : later && strings.tryNone;
  const title = html`<span lang=${lang} dir=${dir}>${strings.tryDone}</span>`;
  const did = html`<fieldset aria-labelledby="did">
      ${options(around, 'did', true, chosen, done, (ids) => give({ done: ids }))}
    </fieldset>
    <div aria-live="polite">${kind ? own(around, kind, 'say') : nothing}</div>`;

  return html`${chosen[0] && later ? html`${heading(around, 'did', title)} ${did}` : nothing}
    <fieldset aria-labelledby="heading" aria-describedby="body hint">
      ${own(around, strings.inPlan, 'quiet', 'hint')}
      ${options(around, 'try', true, step.items, tries, (ids) =>
        give({
          tries: ids,
          done: done.filter((id) => ids.includes(id)),
          // What is picked after nothing was is a new beginning.
          day: (chosen[0] && day) || today(),
        }),
      )}
    </fieldset>
    ${
      chosen[0] && !later
        ? html`${step.days ? own(around, strings.tryBack(step.days)) : nothing} ${fold(around, 'did', title, did)}`
        : nothing
    }`;
}
