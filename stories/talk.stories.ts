import '@kith/elements/talk.js';
import type { KithTalk } from '@kith/elements/talk.js';
import type { Talk } from '@kith/model/talk.js';
import { html, type TemplateResult } from 'lit';
import { clockAt } from './fixtures/clock.js';
import { narrow, ownRoutes, talk, talkUrdu, talkWelsh, unverified } from './fixtures/talks.js';

interface Args {
  talk?: Talk;
  headingLevel?: number;
}

interface Story {
  args?: Args;
  beforeEach?: () => () => void;
  render?: (args: Args) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const list = ({ talk: shown = talk, headingLevel = 2 }: Args): TemplateResult =>
  html`<kith-talk .talk=${shown} heading-level=${headingLevel}>
    <a href="#talk">Ways to talk to someone: see them on one page</a>
  </kith-talk>`;

/** Presses answers by their words, as a visitor would. */
const pick =
  (...labels: string[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const el = canvasElement.querySelector('kith-talk') as KithTalk;
    await el.updateComplete;
    for (const button of el.shadowRoot!.querySelectorAll('button'))
      if (labels.includes(button.textContent.trim())) button.click();
    await el.updateComplete;
  };

const tuesdayAfternoon = (): (() => void) => clockAt('2026-11-24T14:20:00Z');

export default {
  title: 'Talk',
  component: 'kith-talk',
  render: list,
  argTypes: { talk: { control: 'object' }, headingLevel: { control: { type: 'number', min: 1, max: 5 } } },
};

export const ByDay: Story = { beforeEach: tuesdayAfternoon };

export const AtNight: Story = { beforeEach: () => clockAt('2026-11-25T02:10:00Z') };

export const OnChristmasDay: Story = { args: { talk: ownRoutes }, beforeEach: () => clockAt('2026-12-25T11:00:00Z') };

export const JustBeforeItCloses: Story = {
  args: { talk: ownRoutes },
  beforeEach: () => clockAt('2026-11-24T20:50:00Z'),
};

export const NobodyHasChecked: Story = { args: { talk: unverified }, beforeEach: tuesdayAfternoon };

export const OneAnswerPicked: Story = { beforeEach: tuesdayAfternoon, play: pick('By typing') };

export const SeveralAnswersPicked: Story = {
  beforeEach: tuesdayAfternoon,
  play: pick('Rows at home', 'A parent', 'By phone', 'By typing'),
};

export const NothingFits: Story = {
  args: { talk: narrow },
  beforeEach: tuesdayAfternoon,
  play: pick('School', 'A young person', 'On video'),
};

export const NoQuestions: Story = { args: { talk: { ...talk, questions: [] } }, beforeEach: tuesdayAfternoon };

export const Fallback: Story = {
  render: () => html`<kith-talk><a href="#talk">Ways to talk to someone: see them on one page</a></kith-talk>`,
};

export const NotFound: Story = {
  render: () =>
    html`<kith-talk src="/no-such-talk.json"
      ><a href="#talk">Ways to talk to someone: see them on one page</a></kith-talk
    >`,
};

export const BrokenDocument: Story = { args: { talk: { ...talk, title: '' } } };

export const Welsh: Story = {
  beforeEach: tuesdayAfternoon,
  render: () => html`<div lang="cy">${list({ talk: talkWelsh })}</div>`,
};

export const Urdu: Story = {
  beforeEach: tuesdayAfternoon,
  render: () => html`<div lang="ur" dir="rtl">${list({ talk: talkUrdu })}</div>`,
};

/** An English document on an Urdu page: our words are Urdu, theirs are marked as English. */
export const EnglishRoutesInUrdu: Story = {
  beforeEach: tuesdayAfternoon,
  render: () => html`<div lang="ur" dir="rtl">${list({})}</div>`,
};

const accent = (colour: string): Story => ({
  beforeEach: tuesdayAfternoon,
  render: () => html`<div style="--kith-accent: ${colour}">${list({})}</div>`,
  play: pick('By phone'),
});

export const YellowAccent: Story = accent('#ffd400');

export const PurpleAccent: Story = accent('#5b2a86');
