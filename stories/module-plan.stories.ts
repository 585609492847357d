import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Answer } from '@kith/model/answer.js';
import type { Module } from '@kith/model/module.js';
import { html, type TemplateResult } from 'lit';
import { answers, bedtimes, bedtimesUrdu, kept } from './fixtures/plan.js';

interface Story {
  render: () => TemplateResult;
  play: (context: { canvasElement: HTMLElement }) => Promise<void>;
}
const key = 'kith:module:bedtimes';
const address = (module: Module): string => `data:application/json,${encodeURIComponent(JSON.stringify(module))}`;

interface Given {
  given?: Readonly<Record<string, Answer>>;
  module?: Module;
  second?: string;
  around?: TemplateResult;
}

/** A visitor comes back to a step, with these answers. */
const player = (
  at: string,
  { given = answers, module = bedtimes, second = '', around = html`` }: Given = {},
): TemplateResult => {
  sessionStorage.setItem(key, JSON.stringify(kept(at, given)));
  return html`<kith-module save="tab" .module=${module} .second=${second}>
    <a href="#bedtimes">Calmer bedtimes: read it on one page</a>${around}
  </kith-module>`;
};

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const { shadowRoot } = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Carries on, then presses what these select, one after the other. */
const then =
  (...selectors: string[]): Story['play'] =>
  async ({ canvasElement }) => {
    (await shown(canvasElement, '.said .main')).click();
    await shown(canvasElement, '.take');
    sessionStorage.removeItem(key);
    for (const selector of selectors) (await shown(canvasElement, selector)).click();
  };
/** Which of the ways to take a plan along. */
const [copy, twice] = ['.take button:nth-of-type(3)', '.take button:nth-of-type(4)'] as const;

export default { title: 'Module/Plan', component: 'kith-module' };

export const OfEverything: Story = { render: () => player('plan'), play: then() };

export const WithNothingInIt: Story = { render: () => player('plan', { given: {} }), play: then() };

export const InUrdu: Story = {
  render: () => html`<div lang="ur" dir="rtl">${player('plan', { module: bedtimesUrdu })}</div>`,
  play: then(),
};

export const InTwoLanguages: Story = {
  render: () => player('plan', { second: address(bedtimesUrdu) }),
  play: async (context) => {
    await then(twice)(context);
    await shown(context.canvasElement, '.twice');
  },
};

export const WithoutTheSecondLanguage: Story = {
  render: () => player('plan', { second: 'nowhere.json' }),
  play: async (context) => {
    await then(twice)(context);
    await until(context.canvasElement);
  },
};

/** Until something was said of what became of it. */
async function until(canvas: HTMLElement): Promise<void> {
  while (!(await shown(canvas, '.step [role="status"]')).textContent)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** With a clipboard that takes what it is given, or takes nothing. */
const copying =
  (takes: boolean): Story['play'] =>
  async (context) => {
    const writeText = (): Promise<void> => (takes ? Promise.resolve() : Promise.reject(new Error('not allowed')));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const { execCommand } = document;
    document.execCommand = () => false;
    await then(copy)(context);
    await until(context.canvasElement);
    document.execCommand = execCommand;
    delete (navigator as { clipboard?: Clipboard }).clipboard;
  };
export const Copied: Story = { render: () => player('plan'), play: copying(true) };
export const CouldNotCopy: Story = { render: () => player('plan'), play: copying(false) };

export const End: Story = { render: () => player('end'), play: then() };

export const EndWithNothingInThePlan: Story = { render: () => player('end', { given: {} }), play: then() };

export const UsefulAtTheEnd: Story = { render: () => player('end'), play: then('fieldset input') };

export const NotUsefulAtTheEnd: Story = {
  render: () => player('end'),
  play: then('fieldset .option:nth-of-type(3) input'),
};

export const NotUsefulOnASiteWithItsOwnPeople: Story = {
  render: () => player('end', { around: html`<p slot="talk">Ask for Jo at the front desk.</p>` }),
  play: then('fieldset .option:nth-of-type(3) input'),
};
