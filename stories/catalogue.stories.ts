import '@kith/elements/catalogue.js';
import type { Catalogue } from '@kith/model/catalogue.js';
import { html, type TemplateResult } from 'lit';
import { catalogue, empty, many, one } from './fixtures/catalogue.js';
import { clockAt } from './fixtures/clock.js';

interface Args {
  catalogue?: Catalogue;
  headingLevel?: number;
  topic?: string;
}

interface Story {
  args?: Args;
  render?: (args: Args) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const link = html`<a href="https://help.harbour.example/">All our help, as a list</a>`;
const list = ({ catalogue: its = catalogue, headingLevel = 2, topic = '' }: Args): TemplateResult =>
  html`<kith-catalogue .catalogue=${its} heading-level=${headingLevel} topic=${topic}>${link}</kith-catalogue>`;

export default {
  title: 'Catalogue',
  component: 'kith-catalogue',
  render: list,
  beforeEach: (): (() => void) => clockAt('2026-11-24T14:20:00Z'),
  argTypes: {
    catalogue: { control: 'object' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    topic: { control: 'text' },
  },
};

/** What a visitor would do, once there is something to do it with. */
async function shown<Found extends HTMLElement>(canvas: HTMLElement, selector: string): Promise<Found> {
  const root = (): ShadowRoot | null | undefined => canvas.querySelector('kith-catalogue')?.shadowRoot;
  while (!root()?.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 20));
  return root()!.querySelector<Found>(selector)!;
}

const typed =
  (words: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const field = await shown<HTMLInputElement>(canvasElement, 'input');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const said = await shown(canvasElement, '[role=status]');
    const before = said.textContent;
    while (said.textContent === before) await new Promise((resolve) => setTimeout(resolve, 50));
  };

const opened = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await shown(canvasElement, 'select');
  (await shown<HTMLDetailsElement>(canvasElement, 'details')).open = true;
};

export const All: Story = {};

export const One: Story = { args: { catalogue: one } };

export const Empty: Story = { args: { catalogue: empty } };

export const Thousand: Story = { args: { catalogue: many(1000) } };

export const Filters: Story = { play: opened };

export const Chosen: Story = { args: { topic: 'money' }, play: opened };

export const Searched: Story = { play: typed('baby') };

export const NothingFound: Story = { args: { topic: 'living-apart' }, play: typed('zebra') };

export const OwnWayToTalk: Story = {
  render: () =>
    html`<kith-catalogue .catalogue=${one}>
      ${link}
      <p slot="talk">Call <a href="tel:08081570142">0808 157 0142</a>, 9am to 9pm.</p>
    </kith-catalogue>`,
};

export const NotFound: Story = {
  render: () => html`<kith-catalogue src="/no-such-catalogue.json">${link}</kith-catalogue>`,
};

export const Welsh: Story = {
  render: () => html`<div lang="cy">${list({})}</div>`,
  play: opened,
};

export const Urdu: Story = {
  render: () => html`<div lang="ur" dir="rtl">${list({})}</div>`,
  play: opened,
};
