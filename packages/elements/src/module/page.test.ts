import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Answer } from '@kith/model/answer.js';
import type { Module } from '@kith/model/module.js';
import { configure, forget } from '@kith/elements/config.js';
import '@kith/elements/module.js';
import type { KithModule, KithModuleTakeEvent } from '@kith/elements/module.js';
import { answers, bedtimes, bedtimesUrdu, kept } from '../../../../stories/fixtures/plan.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';

const key = 'kith:module:bedtimes';
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const step = (el: Element): Element => root(el).querySelector('.step')!;
const heading = (el: Element): string => seen(root(el).getElementById('heading'));
const button = (el: Element, words: string): HTMLElement => saying(root(el), 'button, label', words);
const status = (el: Element): string => seen(step(el).querySelector('[role=status]'));

interface Given {
  at?: string;
  given?: Readonly<Record<string, Answer>>;
  second?: string;
  module?: Module;
  around?: unknown;
}

/** A player whose visitor carries on at a step, with these answers. */
async function player({
  at = 'plan',
  given = answers,
  second,
  module = bedtimes,
  around,
}: Given = {}): Promise<KithModule> {
  sessionStorage.setItem(key, JSON.stringify(kept(at, given)));
  const el = await fixture<KithModule>(
    html`<kith-module .module=${module} save="tab" .second=${second}>${around}</kith-module>`,
  );
  await until(() => root(el).querySelector('.back button'));
  saying(root(el), '.back button', 'Carry on').click();
  await until(() => step(el).querySelector('.take'));
  sessionStorage.clear();
  el.save = undefined;
  await el.updateComplete;
  return el;
}

describe('the plan of <kith-module>', () => {
  it('says all of it', async () => {
    const el = await player();
    console.log(seen(step(el)));
    console.log(heading(el), status(el), button(el, 'Print my plan').textContent);
  });
});
