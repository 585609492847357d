import '@kith/elements/plan-builder.js';
import type { KithPlanBuilder } from '@kith/elements/plan-builder.js';
import type { Plan } from '@kith/model/plan-document.js';
import { html, type TemplateResult } from 'lit';
import { plan, starts, together } from './fixtures/builder.js';
import { clockAt } from './fixtures/clock.js';

interface Story {
  args?: { plan?: Plan };
  render?: (args: { plan?: Plan }) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const builder = ({ plan: given }: { plan?: Plan }): TemplateResult =>
  html`<kith-plan-builder .catalogue=${{ ...together, plans: starts }} .plan=${given}>
    <a href="#all">All that we have</a>
  </kith-plan-builder>`;

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = (canvas.querySelector('kith-plan-builder') as KithPlanBuilder).shadowRoot?.querySelector<HTMLElement>(
      selector,
    );
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Presses what these select, one after the other; the last is only waited for. */
const pressing =
  (...selectors: string[]): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    for (const [at, selector] of selectors.entries()) {
      const found = await shown(canvasElement, selector);
      if (at < selectors.length - 1) found.click();
    }
  };

const type = (field: HTMLElement, words: string): boolean => {
  (field as HTMLInputElement).value = words;
  return field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export default {
  title: 'Plan builder',
  component: 'kith-plan-builder',
  render: builder,
  beforeEach: (): (() => void) => clockAt('2026-11-24T14:20:00Z'),
};

export const Empty: Story = {};

export const Picking: Story = { play: pressing('.thing .main', '.thing .main', '.item') };

export const FourItems: Story = { args: { plan } };

export const FromAPlan: Story = { play: pressing('.start button', '.item') };

export const NoteWarning: Story = {
  args: { plan },
  play: async ({ canvasElement }) => {
    await pressing('.change', '#fields textarea')({ canvasElement });
    type(await shown(canvasElement, '#fields textarea'), 'Call me on 07700 900123. Ask Tom first.');
    await shown(canvasElement, '.suspects');
  },
};

export const HandOver: Story = { args: { plan }, play: pressing('#hand', 'svg.code') };

export const EveryWay: Story = {
  args: { plan },
  play: async ({ canvasElement }) => {
    await pressing('#hand', 'svg.code')({ canvasElement });
    const { shadowRoot } = canvasElement.querySelector('kith-plan-builder') as KithPlanBuilder;
    for (const one of shadowRoot!.querySelectorAll('.hand details')) (one as HTMLDetailsElement).open = true;
  },
};

export const Locked: Story = {
  args: { plan },
  play: async ({ canvasElement }) => {
    await pressing('#hand', 'svg.code')({ canvasElement });
    type(await shown(canvasElement, '[aria-describedby="lock-how"]'), 'three blue kettles');
    (await shown(canvasElement, '[aria-describedby="lock-how"] ~ *, .hand form [type=submit]')).click();
    await shown(canvasElement, '.hand .warn');
  },
};

export const AsTheFamilySeesIt: Story = { args: { plan }, play: pressing('#see', 'kith-plan') };

export const OneSiteMissing: Story = {
  render: () =>
    html`<kith-plan-builder .catalogue=${together} also="/no-such-catalogue.json"
      ><a href="#all">All that we have</a></kith-plan-builder
    >`,
  play: pressing('.find .warn'),
};

export const CannotBeLoaded: Story = {
  render: () =>
    html`<kith-plan-builder src="/no-such-catalogue.json"><a href="#all">All that we have</a></kith-plan-builder>`,
};

export const Urdu: Story = {
  render: () => html`<div lang="ur" dir="rtl">${builder({ plan })}</div>`,
  play: pressing('.item'),
};

export const UrduHandOver: Story = {
  render: () => html`<div lang="ur" dir="rtl">${builder({ plan })}</div>`,
  play: pressing('#hand', 'svg.code'),
};
