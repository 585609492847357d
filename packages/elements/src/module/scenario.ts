import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, AnswerOf } from '@kith/model/answer.js';
import { blocks } from '../shared/text.js';
import { button, focusOn, given, heading, type More, type Of, own, rows, toggled, writing } from './inputs.js';

type Given = AnswerOf['scenario'];

/** How many parts were opened, by the answer they were opened with: it is forgotten when that is, and not kept. */
const opened = new WeakMap<Answer, number>();

/**
 * Unfolds by choice: it goes badly and what was noticed, then it goes better, then what to keep and an example of one's
 * own. An answer that was kept from an earlier visit opens all of it.
 */
export function scenario(step: Of<'scenario'>, around: More): TemplateResult {
  const { before, notice, after, points, own: example } = step;
  const { strings, lang, dir, text } = around;
  const answer = given<'scenario'>(around, { options: [], kept: [], text: '' });
  const open = opened.get(answer) ?? (around.progress.answers[step.id] ? 2 : 0);
  const give = (change: Partial<Given>, parts = open): void => {
    const changed = { ...answer, ...change };
    opened.set(changed, parts);
    around.answer(changed);
  };
  const unfold = (to: number): void => {
    give({}, to);
    void focusOn(around, `#part-${open + 1}`);
  };
  const rest = [after.title, points.title].slice(open);

  return html`<div class="scene">${heading(around, 'part-0', before.title)} ${around.body(before.body)}</div>
    ${
      notice &&
      html`<div class="part">
        ${heading(around, 'notice', notice.title)} ${blocks(notice.body, text)}
        <fieldset aria-labelledby="notice">
          ${rows(
            around,
            'notice',
            'checkbox',
            notice.options,
            answer.options,
            (id, on) => give({ options: toggled(answer.options, id, on) }),
            ({ id }) => {
              const feedback = answer.options.includes(id) && notice.options.find((one) => one.id === id)!.feedback;
              return html`<div class="feedback" aria-live="polite">
                ${feedback ? html`<div>${blocks(feedback, text)}</div>` : nothing}
              </div>`;
            },
          )}
        </fieldset>
      </div>`
    }
    ${
      open > 0
        ? html`<div class="scene better">${heading(around, 'part-1', after.title)} ${around.body(after.body)}</div>`
        : nothing
    }
    ${
      open > 1
        ? html`<div class="part">
              ${heading(around, 'part-2', points.title)} ${own(around, strings.scenarioKeep)}
              <fieldset aria-labelledby="part-2">
                ${rows(around, 'point', 'checkbox', points.items, answer.kept, (id, on) => give({ kept: toggled(answer.kept, id, on) }))}
              </fieldset>
            </div>
            ${
              example &&
              html`<div class="part">
                ${heading(around, 'own', example.title)}
                <div id="prompt">${blocks(example.body, text)}</div>
                ${
                  around.player.mode
                    ? own(around, strings.sayIt, 'say')
                    : html`${writing(around, 3, ['own', 'prompt private'], answer.text, (words) => give({ text: words }))}
                        <p class="quiet" id="private" lang=${lang} dir=${dir}>
                          ${strings.scenarioOwn} ${strings.private}
                        </p>`
                }
              </div>`
            }`
        : nothing
    }
    ${
      rest.length
        ? html`<button type="button" class="way unfold" aria-expanded="false" @click=${() => unfold(open + 1)}>
              ${rest[0]}
            </button>
            ${rest[1] ? button(around, 'link', strings.scenarioAll, () => unfold(2)) : nothing}`
        : nothing
    }`;
}
