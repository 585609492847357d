import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Module } from '@kith/model/module.js';
import { html, type TemplateResult } from 'lit';
import { pause, pauseUrdu } from './fixtures/modules.js';

interface Args {
  module?: Module;
  headingLevel?: number;
}

const player = ({ module = pause, headingLevel = 2 }: Args): TemplateResult =>
  html`<kith-module .module=${module} heading-level=${headingLevel}>
    <a href="#pause">A pause when things get loud: read it on one page</a>
  </kith-module>`;

/** A module that opens at one of its steps. */
const from = (stepId: string): Module => {
  const at = pause.steps.findIndex(({ id }) => id === stepId);
  return { ...pause, id: `pause-${stepId}`, steps: [...pause.steps.slice(at), ...pause.steps.slice(0, at)] };
};

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = el.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

interface Story {
  args?: Args;
  render?: (args: Args) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

export default {
  title: 'Module',
  component: 'kith-module',
  render: player,
  argTypes: { module: { control: 'object' }, headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
};

export const FirstStep: Story = {};

export const Question: Story = { args: { module: from('spark') } };

export const QuestionAnswered: Story = {
  args: { module: from('spark') },
  play: async ({ canvasElement }) => (await shown(canvasElement, 'input')).click(),
};

export const QuestionWithOneAnswer: Story = {
  args: {
    module: {
      ...pause,
      id: 'one',
      steps: from('spark').steps.map((step) => (step.kind === 'question' ? { ...step, select: 'one' as const } : step)),
    },
  },
};

export const Choice: Story = { args: { module: from('home') } };

/** They went that way, and came back. */
export const ChoicePicked: Story = {
  args: { module: from('home') },
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.way')).click();
    // The next step has one of these, and a way back.
    await shown(canvasElement, '.controls .main');
    (await shown(canvasElement, '.controls .button:not(.main)')).click();
    await shown(canvasElement, '.way[aria-pressed=true]');
  },
};

export const Reflection: Story = { args: { module: from('words') } };

/** Its translation is not there, or no longer fits: the step stands in the language that it was written in. */
export const NotYetTranslated: Story = {
  args: {
    module: {
      ...pauseUrdu,
      id: 'pause-in-part',
      steps: [
        { ...pause.steps.find(({ id }) => id === 'spark')!, lang: 'en-GB' },
        ...pauseUrdu.steps.filter(({ id }) => id !== 'spark'),
      ],
    },
  },
};

export const Signpost: Story = { args: { module: from('people') } };

export const PlanWithNothingInIt: Story = { args: { module: from('plan') } };

export const PlanWithOwnWords: Story = {
  args: { module: from('words') },
  play: async ({ canvasElement }) => {
    const words = (await shown(canvasElement, 'textarea')) as HTMLTextAreaElement;
    words.value = 'I need ten minutes. I will be back at eight.';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    (await shown(canvasElement, '.tick input')).click();
    (await shown(canvasElement, '.foot > .link')).click();
    await shown(canvasElement, '.written');
  },
};

export const End: Story = {
  args: {
    module: { ...pause, id: 'end', steps: pause.steps.filter(({ id }) => id === 'plan' || id === 'end').reverse() },
  },
};

export const APersonOneTapAway: Story = {
  play: async ({ canvasElement }) => (await shown(canvasElement, 'summary')).click(),
};

export const ThePagesOwnPeople: Story = {
  render: () =>
    html`<kith-module .module=${pause}>
      <a href="#pause">A pause when things get loud: read it on one page</a>
      <p slot="talk">Ask for Jo at the front desk, any weekday, or call <a href="tel:02079460000">020 7946 0000</a>.</p>
    </kith-module>`,
  play: async ({ canvasElement }) => (await shown(canvasElement, 'summary')).click(),
};

export const InUrdu: Story = {
  render: () => html`<div lang="ur" dir="rtl">${player({ module: pauseUrdu })}</div>`,
};

export const EnglishOnAWelshPage: Story = { render: () => html`<div lang="cy">${player({})}</div>` };

export const InABrightBrand: Story = {
  render: () => html`<div style="--kith-accent: #ffd400; --kith-radius: 0">${player({})}</div>`,
};

export const InANarrowColumn: Story = { render: () => html`<div style="inline-size: 17.5rem">${player({})}</div>` };

export const NoModuleYet: Story = {
  render: () => html`<kith-module><a href="#pause">A pause when things get loud: read it on one page</a></kith-module>`,
};

export const CannotBeLoaded: Story = {
  render: () =>
    html`<kith-module src="nowhere.json"
      ><a href="#pause">A pause when things get loud: read it on one page</a></kith-module
    >`,
};

export const BrokenAndNoFallback: Story = {
  render: () => html`<kith-module .module=${{ format: 'module/1' }}></kith-module>`,
};
