import { html, type TemplateResult } from 'lit';
import type { AnswerOf } from '@kith/model/answer.js';
import { blocks } from '../shared/text.js';
import { options, own, writing } from './inputs.js';
import { fold, given, heading, type More, type Of, ofWords } from './pieces.js';

/**
 * It goes badly, and what was noticed. What comes then is folded, so that nothing is told before somebody wants to know:
 * it goes better; what to keep, and an example of one's own.
 */
export function scenario(step: Of<'scenario'>, around: More): TemplateResult {
  const { before, notice, after, points, own: example } = step;
  const { strings, text, player } = around;
  const answer = given<'scenario'>(around, { options: [], kept: [], text: '' });
  const give = (change: Partial<AnswerOf['scenario']>): void => around.answer({ ...answer, ...change });

  return html`<div class="scene">${heading(around, 'before', before.title)} ${around.body(before.body)}</div>
    ${
      notice &&
      html`<fieldset aria-labelledby="notice">
        ${heading(around, 'notice', notice.title)} ${blocks(notice.body, text)}
        ${options(around, 'notice', true, notice.options, answer.options, (ids) => give({ options: ids }))}
      </fieldset>`
    }
    ${fold(around, 'after', after.title, around.body(after.body))}
    ${fold(
      around,
      'points',
      points.title,
      html`${own(around, strings.inPlan)}
        <fieldset aria-labelledby="points">
          ${options(around, 'point', true, points.items, answer.kept, (kept) => give({ kept }))}
        </fieldset>
        ${
          example &&
          html`${heading(around, 'own', example.title)}
            <div id="prompt">${blocks(example.body, text)}</div>
            ${
              player.mode
                ? own(around, strings.sayIt, 'say')
                : writing(3, 'own', 'prompt private', answer.text, (words) => give({ text: words }))
            }
            ${ofWords(around)}`
        }`,
    )}`;
}
