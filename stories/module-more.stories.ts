import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Module } from '@kith/model/module.js';
import { html, type TemplateResult } from 'lit';
import { bedtimeUrdu, from, onlyRatings } from './fixtures/more.js';

interface Args {
  module: Module;
  mode?: 'together';
}
interface Story {
  args?: Args;
  render?: (args: Args) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const player = ({ module, mode }: Args): TemplateResult =>
  html`<kith-module .module=${module} .mode=${mode}>
    <a href="#bedtime">Calmer bedtimes: read it on one page</a>
  </kith-module>`;

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string, index = 0): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = el.shadowRoot?.querySelectorAll<HTMLElement>(selector)[index];
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Taps these, one after the other: a selector, and which of those that it finds. */
const tapping =
  (...taps: readonly (readonly [selector: string, index?: number])[]): Story['play'] =>
  async ({ canvasElement }) => {
    for (const [selector, index] of taps) {
      (await shown(canvasElement, selector, index)).click();
      await (canvasElement.querySelector('kith-module') as KithModule).updateComplete;
    }
  };
const writing =
  (box: number, words: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const area = (await shown(canvasElement, 'textarea', box)) as HTMLTextAreaElement;
    area.value = words;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

export default { title: 'Module/More kinds', component: 'kith-module', render: player };

export const Scenario: Story = { args: { module: from('scene') } };

export const ScenarioBetter: Story = {
  args: { module: from('scene') },
  play: tapping(['[name=notice]'], ['.fold summary']),
};

export const ScenarioAll: Story = {
  args: { module: from('scene') },
  play: tapping(['[name=notice]', 1], ['.fold summary'], ['.fold summary', 1], ['[name=point]', 1]),
};

export const Rating: Story = { args: { module: from('first') } };

export const RatingPicked: Story = { args: { module: from('first') }, play: tapping(['.numbers input', 7]) };

export const RatingBeforeAndAfter: Story = {
  args: { module: onlyRatings },
  play: tapping(['.numbers input', 7], ['.controls .main'], ['.numbers input', 4]),
};

export const Goals: Story = { args: { module: from('aims') } };

export const GoalPicked: Story = {
  args: { module: from('aims') },
  play: async (context) => {
    await tapping(['[name=goal]'])!(context);
    const sure = (await shown(context.canvasElement, 'select', 1)) as HTMLSelectElement;
    sure.value = '3';
    sure.dispatchEvent(new Event('change'));
  },
};

export const GoalsWithOneOfTheirOwn: Story = {
  args: { module: from('aims') },
  play: async (context) => {
    await tapping(['[name=goal]'], ['[name=goal]', 2])!(context);
    await writing(0, 'Sit down with a cup of tea when she is asleep')(context);
  },
};

export const Sentence: Story = { args: { module: from('sentence') } };

export const SentenceHalfMade: Story = { args: { module: from('sentence') }, play: tapping(['[name=cue]']) };

export const SentenceAndAnother: Story = {
  args: { module: from('sentence') },
  play: tapping(['[name=cue]'], ['[name=response]'], ['.step > .button'], ['[name=cue]', 1]),
};

export const SentenceInTheirOwnWords: Story = {
  args: { module: from('sentence') },
  play: async (context) => {
    await writing(0, 'my phone rings at bath time')(context);
    await writing(1, 'let it ring')(context);
  },
};

export const Practice: Story = { args: { module: from('home') } };

export const PracticeLookingBack: Story = {
  args: { module: from('home') },
  play: tapping(['[name=try]'], ['[name=try]', 1], ['.fold summary'], ['[name=did]']),
};

export const RatingInUrdu: Story = {
  args: { module: from('first', bedtimeUrdu) },
  play: tapping(['.numbers input', 7]),
};

export const ScenarioInUrdu: Story = {
  args: { module: from('scene', bedtimeUrdu) },
  play: tapping(['.fold summary'], ['.fold summary', 1]),
};

export const GoalInUrdu: Story = {
  args: { module: from('aims', bedtimeUrdu) },
  play: tapping(['[name=goal]']),
};

export const SentenceInUrdu: Story = {
  args: { module: from('sentence', bedtimeUrdu) },
  play: tapping(['[name=cue]'], ['[name=response]']),
};

export const PracticeInUrdu: Story = {
  args: { module: from('home', bedtimeUrdu) },
  play: tapping(['[name=try]'], ['.fold summary']),
};

export const ScenarioTogether: Story = {
  args: { module: from('scene'), mode: 'together' },
  play: tapping(['.fold summary'], ['.fold summary', 1]),
};

export const GoalTogether: Story = {
  args: { module: from('aims'), mode: 'together' },
  play: tapping(['[name=goal]']),
};

export const SentenceTogether: Story = {
  args: { module: from('sentence'), mode: 'together' },
  play: tapping(['[name=cue]'], ['[name=response]']),
};
