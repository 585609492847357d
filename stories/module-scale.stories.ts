import '@kith/elements/module.js';
import { configure } from '@kith/elements/config.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Module } from '@kith/model/module.js';
import { html, type TemplateResult } from 'lit';
import { alerting, asking, askingUrdu, worry, worryUrdu } from './fixtures/scales.js';

interface Story {
  args?: { module: Module };
  render?: (args: { module: Module }) => TemplateResult;
  beforeEach?: () => () => void;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const player = ({ module }: { module: Module }): TemplateResult =>
  html`<kith-module .module=${module}><a href="#worry">How has worry been? Read it on one page</a></kith-module>`;

const inUrdu = (args: { module: Module }): TemplateResult => html`<div lang="ur" dir="rtl">${player(args)}</div>`;

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = el.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Picks an answer to each question, by its place; a question without one is left out. */
const picking =
  (...places: (number | undefined)[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const first = await shown(canvasElement, '.scale .option');
    const questions = (first.getRootNode() as ShadowRoot).querySelectorAll('.option');
    for (const [index, place] of places.entries())
      if (place !== undefined) {
        questions[index]!.querySelectorAll('input')[place]!.click();
        await canvasElement.querySelector('kith-module')!.updateComplete;
      }
  };

/** The page's own settings, for one story. */
const withScales = (scales: Parameters<typeof configure>[0]['scales']) => (): (() => void) => {
  configure({ scales });
  return () => configure({ scales: undefined });
};

export default { title: 'Module/Scale', component: 'kith-module', render: player };

export const NothingAnswered: Story = { args: { module: asking('person') } };

export const PartlyAnswered: Story = {
  args: { module: asking('person') },
  play: async (context) => {
    await picking(1, undefined, 0)(context);
    await shown(context.canvasElement, '[aria-live] + details');
  },
};

export const AskedTooSoon: Story = {
  args: { module: asking('person') },
  play: async (context) => {
    await picking(1, undefined, 0)(context);
    (await shown(context.canvasElement, '[aria-live] + details summary')).click();
    await shown(context.canvasElement, '[aria-live] + details[open] > p');
  },
};

export const AnsweredLow: Story = {
  args: { module: asking('person') },
  play: async (context) => {
    await picking(0, 1, 0, 1, 0, 0, 0)(context);
    await shown(context.canvasElement, '.note .band');
  },
};

export const AnsweredHigh: Story = {
  args: { module: asking('person') },
  play: async (context) => {
    await picking(3, 2, 3, 2, 3, 3, 2)(context);
    await shown(context.canvasElement, '.note .band');
    await shown(context.canvasElement, '.alarm.note');
  },
};

export const AlertShown: Story = {
  args: { module: asking('person') },
  play: async (context) => {
    await picking(undefined, undefined, undefined, undefined, undefined, undefined, 3)(context);
    await shown(context.canvasElement, '.alarm.note');
  },
};

export const AlertPutAway: Story = {
  args: { module: asking('person') },
  play: async (context) => {
    await AlertShown.play!(context);
    (await shown(context.canvasElement, '.alarm .button:last-child')).click();
    await shown(context.canvasElement, '.alarm:not(.note)');
  },
};

export const AlertOfTheModule: Story = {
  args: { module: alerting },
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '.option:nth-of-type(2) input')).click();
    await shown(canvasElement, '.alarm.note');
  },
};

export const AlertWithThePagesOwnPeople: Story = {
  args: { module: asking('person') },
  render: ({ module }) =>
    html`<kith-module .module=${module}>
      <p slot="talk">Ask for Jo at the front desk, any weekday, or call <a href="tel:02079460000">020 7946 0000</a>.</p>
    </kith-module>`,
  play: AlertShown.play!,
};

export const OnlyForThePlan: Story = { args: { module: asking('plan') }, play: picking(1, 1, 1, 1, 1, 1, 1) };

export const ForNobody: Story = { args: { module: asking('nobody') }, play: picking(1, 1, 1, 1, 1, 1, 1) };

export const LicenceNotDeclared: Story = {
  args: { module: asking('person', { ...worry, permission: 'licence-required' }) },
};

export const LicenceDeclaredAndOtherWords: Story = {
  args: { module: asking('person', { ...worry, permission: 'licence-required' }) },
  beforeEach: withScales({
    'gad-7': {
      licence: 'REF-123',
      bands: { 'total.mild': { label: 'Worry comes and goes', text: 'Our drop-in is on Tuesdays, with tea.' } },
    },
  }),
  play: async (context) => {
    await picking(1, 1, 1, 1, 1, 1, 1)(context);
    await shown(context.canvasElement, '.note .band');
  },
};

export const InAnotherLanguageThanTheModule: Story = { args: { module: asking('person', worryUrdu) } };

export const InUrdu: Story = {
  args: { module: askingUrdu },
  render: inUrdu,
  play: async (context) => {
    await picking(3, 2)(context);
    await shown(context.canvasElement, '.note .band');
    await shown(context.canvasElement, '.alarm.note');
  },
};

export const NotSound: Story = {
  args: { module: asking('person', { ...worry, questionnaire: { ...worry.questionnaire, item: [] } }) },
};
