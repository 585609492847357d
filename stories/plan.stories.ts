import '@kith/elements/plan.js';
import type { KithPlan } from '@kith/elements/plan.js';
import type { Plan } from '@kith/model/plan-document.js';
import { toFragment, toLockedFragment, type Carried } from '@kith/model/plan-link.js';
import { html, type TemplateResult } from 'lit';
import { afterTheBaby, inUrdu, sharedBack } from './fixtures/plans.js';

interface Story {
  args?: { plan?: Plan };
  beforeEach?: () => Promise<() => void>;
  render?: () => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const fallback = html`<a href="https://help.example.org/plan/">Open the link that your worker gave you.</a>`;
const element = html`<kith-plan sites="https://help.example.org/" save="tab">${fallback}</kith-plan>`;

/** Comes to the page by a link, as a family does. */
const byLink = (fragment: () => string | Promise<string>): Story => ({
  beforeEach: async () => {
    location.hash = await fragment();
    return () => history.replaceState(null, '', location.pathname + location.search);
  },
  render: () => element,
});
const carrying = (carried: Carried): Story => byLink(() => toFragment(carried));

/** What is in the element, once that is there: the tests run on what is then shown. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const plan = canvas.querySelector<KithPlan>('kith-plan');
    const found = plan?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const showing =
  (selector: string): Story['play'] =>
  async ({ canvasElement }) =>
    void (await shown(canvasElement, selector));

export default {
  title: 'Plan',
  component: 'kith-plan',
  // What another story kept in this tab.
  beforeEach: (): void => sessionStorage.clear(),
  render: ({ plan = afterTheBaby }: { plan?: Plan }): TemplateResult =>
    html`<kith-plan .plan=${plan}>${fallback}</kith-plan>`,
  argTypes: { plan: { control: 'object' } },
};

export const GivenByThePage: Story = {};

export const FromALink: Story = { ...carrying(afterTheBaby), play: showing('.items') };

export const InUrdu: Story = { ...carrying(inUrdu), play: showing('.items') };

export const SharingBack: Story = {
  ...carrying(afterTheBaby),
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.items > li:nth-child(5) input')).click();
    (await shown(canvasElement, '.items > li:nth-child(2) input')).click();
    (await shown(canvasElement, '.share summary')).click();
    for (const box of [await shown(canvasElement, 'fieldset input')]) box.click();
    const ask = (await shown(canvasElement, '#ask')) as HTMLTextAreaElement;
    ask.value = 'Is it normal that he wakes so often?';
    ask.dispatchEvent(new InputEvent('input'));
    (await shown(canvasElement, '.seen ~ .row .main')).click();
    await shown(canvasElement, '.code');
  },
};

export const WhatAWorkerSees: Story = { ...carrying(sharedBack), play: showing('.shared') };

export const Locked: Story = {
  ...byLink(() => toLockedFragment(afterTheBaby, 'blue kettle')),
  play: showing('#word'),
};

export const BrokenLink: Story = {
  ...byLink(async () => (await toFragment(afterTheBaby)).slice(0, 100)),
  play: showing('.head [role=status]'),
};

export const Kept: Story = {
  ...carrying(afterTheBaby),
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.foot > details:not(.talk, .share) .main')).click();
    await shown(canvasElement, '.foot > .row');
  },
};

/** The family comes back without the link. */
export const KeptBefore: Story = {
  ...carrying(afterTheBaby),
  play: async (context) => {
    await Kept.play!(context);
    const plan = context.canvasElement.querySelector('kith-plan')!;
    plan.replaceWith(plan.cloneNode(true));
    await shown(context.canvasElement, '.card .main');
  },
};

export const NothingOpened: Story = { render: () => element };
