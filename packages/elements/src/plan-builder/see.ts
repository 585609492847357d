import { css, html, type TemplateResult } from 'lit';
import { dress } from '../shared/dress.js';
import { directionOf } from '../shared/localize.js';
import { finished } from './handing.js';
import type { View } from './view.js';

const styles = css`
  .phone {
    box-sizing: content-box;
    inline-size: min(360px, 100%);
    margin-inline: auto;
  }
`;

/** The plan as the family will see it, as wide as a phone. What is pressed in here changes nothing. */
export function see({ host, drafts, level }: View): TemplateResult {
  const { draft } = drafts;
  dress(host, styles);
  return html`<div class="phone" lang=${draft.lang} dir=${directionOf(draft.lang)}>
    <kith-plan .plan=${finished(draft)} heading-level=${level}></kith-plan>
  </div>`;
}
