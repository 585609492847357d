import { expect, fixture, html } from '@open-wc/testing';
import type { Module } from '@kith/model/module.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { bedtime } from '../../../../stories/fixtures/more.js';
import { saying, seen, until } from '../../test/support.js';

const root = (el: Element): ShadowRoot => el.shadowRoot!;

/** The player, opened at a step. */
async function at(stepId: string, module: Module = bedtime): Promise<KithModule> {
  const index = module.steps.findIndex(({ id }) => id === stepId);
  const steps = [...module.steps.slice(index), ...module.steps.slice(0, index)];
  const el = await fixture<KithModule>(html`<kith-module .module=${{ ...module, steps }}></kith-module>`);
  await until(() => root(el).querySelector('.step fieldset, .step .scene'));
  return el;
}

describe('<kith-module>, kinds that not every module has', () => {
  for (const { id } of bedtime.steps.slice(0, -1))
    it(`draws ${id}`, async () => {
      const el = await at(id);
      console.log(seen(root(el).querySelector('.step')));
      expect(saying(root(el), 'button', 'Next')).to.exist;
    });
});
