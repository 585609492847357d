import { fixture, html } from '@open-wc/testing';
import '@kith/elements/plan-builder.js';
import type { KithPlanBuilder } from '@kith/elements/plan-builder.js';
import type { Plan } from '@kith/model/plan-document.js';
import { fromFragment } from '@kith/model/plan-link.js';
import { together } from '../../../stories/fixtures/builder.js';
import { saying, seen, until } from './support.js';

// What the tests of <kith-plan-builder> press, and what they look at.

export const list = html`<a href="/all/">All that we have</a>`;
let urls = 0;
/** A builder of its own: what was made before in another is kept for it in memory. */
export const builder = async (given?: Plan): Promise<KithPlanBuilder> => {
  const el = await fixture<KithPlanBuilder>(
    html`<kith-plan-builder .src=${`https://a.example/${urls++}`} .catalogue=${together} .plan=${given}
      >${list}</kith-plan-builder
    >`,
  );
  await until(() => root(el).querySelector('#find'));
  return el;
};
export const root = (el: Element): ShadowRoot => el.shadowRoot!;
export const button = (el: Element, words: string): HTMLElement =>
  root(el).querySelector<HTMLElement>(`button[aria-label="${words}"]`) ?? saying(root(el), 'button', words);
export const labelled = (el: Element, label: string): HTMLElement =>
  root(el).querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
export const titles = (el: Element): string[] => [...root(el).querySelectorAll('.items .name')].map(seen);
export const said = (el: Element): string => root(el).querySelector('.aloud')!.textContent;
export const click = async (el: KithPlanBuilder, target: HTMLElement): Promise<void> => {
  target.click();
  await el.updateComplete;
};
/** Types as a person does, as far as the element can tell. */
export const type = async (el: KithPlanBuilder, field: Element, words: string): Promise<void> => {
  (field as HTMLInputElement).value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await el.updateComplete;
};
export const handOver = async (el: KithPlanBuilder): Promise<string> => {
  await click(el, button(el, 'Hand it over'));
  await until(() => root(el).querySelector('svg.code'));
  return root(el).querySelector<HTMLTextAreaElement>('textarea.link')!.value;
};
export const carried = async (link: string): Promise<Plan> => {
  const opened = await fromFragment(new URL(link).hash);
  if (!('plan' in opened)) throw new Error(JSON.stringify(opened));
  return opened.plan;
};
