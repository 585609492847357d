import '@kith/elements/talk.js';
import type { KithTalk } from '@kith/elements/talk.js';
import type { Talk } from '@kith/model/talk.js';
import { html, type TemplateResult } from 'lit';
import { clockAt } from './fixtures/clock.js';
import { everyWay, narrow, nearby, ownRoutes, talk, talkUrdu, talkWelsh, unverified } from './fixtures/talks.js';
import { details, tile } from './fixtures/tiles.js';

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

const settled = async (el: KithTalk): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await el.updateComplete;
};

/** The element, once it is drawn: its words may have to come first. */
async function drawn({ canvasElement }: { canvasElement: HTMLElement }): Promise<KithTalk> {
  const el = canvasElement.querySelector('kith-talk') as KithTalk;
  do await settled(el);
  while (!el.shadowRoot!.querySelector('.frame'));
  return el;
}

/** Asks for the questions and presses answers by their words, going on until each is found, as a visitor would. */
const pick =
  (...labels: string[]) =>
  async (context: { canvasElement: HTMLElement }): Promise<void> => {
    const el = await drawn(context);
    const press = async (words: string): Promise<boolean> => {
      const button = [...el.shadowRoot!.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
      button?.click();
      await settled(el);
      return !!button;
    };
    // By their place, not by their words, which are in the language of the toolbar.
    el.shadowRoot!.querySelector<HTMLElement>('.head button')!.click();
    while (!el.shadowRoot!.querySelector('#ask')) await settled(el);
    for (const label of labels)
      while (!(await press(label))) {
        const on = [...el.shadowRoot!.querySelectorAll<HTMLElement>('.moves button')].at(-1)!;
        on.click();
        await settled(el);
      }
  };

const tuesdayAfternoon = (): (() => void) => clockAt('2026-11-24T14:20:00Z');

/** What a directory answers, by the end of an address, on that afternoon; everything else is asked of the network. */
function answeredBy(answers: Readonly<Record<string, unknown>>, status = 404): () => void {
  const restore = tuesdayAfternoon();
  const real = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const path = input instanceof URL ? input.pathname : '';
    if (!path.startsWith('/d/')) return real(input, options);
    const [, answer] = Object.entries(answers).find(([end]) => path.endsWith(end)) ?? [];
    return Promise.resolve(answer ? Response.json(answer) : new Response('', { status }));
  };
  return () => {
    globalThis.fetch = real;
    restore();
  };
}

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

export const EveryWay: Story = {
  args: { talk: everyWay },
  beforeEach: tuesdayAfternoon,
  play: async (context) => {
    const el = await drawn(context);
    el.shadowRoot!.querySelector('details')!.open = true;
    await settled(el);
  },
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

export const Asked: Story = { beforeEach: tuesdayAfternoon, play: pick() };

export const Danger: Story = {
  args: { talk: { ...talk, questions: [{ about: 'urgency' }] } },
  beforeEach: () => clockAt('2026-11-25T02:10:00Z'),
  play: async (context) => {
    await pick()(context);
    const el = context.canvasElement.querySelector('kith-talk') as KithTalk;
    el.shadowRoot!.querySelector<HTMLElement>('.answer')!.click();
    await settled(el);
  },
};

/** Types a place, as a visitor would. */
const typed =
  (words: string) =>
  async (context: { canvasElement: HTMLElement }): Promise<void> => {
    await pick()(context);
    const el = context.canvasElement.querySelector('kith-talk') as KithTalk;
    el.shadowRoot!.querySelector('input')!.value = words;
    el.shadowRoot!.querySelector<HTMLElement>('#ask .button')!.click();
    while (!el.shadowRoot!.querySelector('#found')!.textContent.trim()) await settled(el);
  };
const byPlace: Talk = { ...talk, questions: [{ about: 'place' }] };

export const PlaceGiven: Story = { args: { talk: byPlace }, beforeEach: tuesdayAfternoon, play: typed('BS5 6AA') };

/** A page that names a directory: the services near a place, one of them opened. */
export const NearbyFound: Story = {
  beforeEach: () => answeredBy({ 'near/BS5.json': tile, 'more/0a.json': details }),
  render: () => html`<kith-talk directory="/d/" .talk=${byPlace}><a href="#talk">See them on one page</a></kith-talk>`,
  play: async (context) => {
    await typed('BS5 6AA')(context);
    const el = context.canvasElement.querySelector('kith-talk') as KithTalk;
    while (!el.shadowRoot!.querySelector('.about')) await settled(el);
    for (const details of el.shadowRoot!.querySelectorAll('details')) details.open = true;
    while (!el.shadowRoot!.querySelector('.about strong')) await settled(el);
  },
};

export const NearbyLost: Story = {
  beforeEach: () => answeredBy({}, 500),
  render: () => html`<kith-talk directory="/d/" .talk=${byPlace}><a href="#talk">See them on one page</a></kith-talk>`,
  play: async (context) => {
    await typed('BS5 6AA')(context);
    await settled(context.canvasElement.querySelector('kith-talk') as KithTalk);
  },
};

export const WhichPlace: Story = { args: { talk: byPlace }, beforeEach: tuesdayAfternoon, play: typed('Newport') };

export const PlaceNotFound: Story = { args: { talk: byPlace }, beforeEach: tuesdayAfternoon, play: typed('Zzyzx') };

export const OutsideTheUk: Story = {
  beforeEach: tuesdayAfternoon,
  render: () => html`<kith-talk abroad .talk=${talk}><a href="#talk">See them on one page</a></kith-talk>`,
};

/** On a page about money, as the charity says. */
export const AboutThisPage: Story = {
  beforeEach: tuesdayAfternoon,
  render: () => html`<kith-talk topic="money" .talk=${talk}><a href="#talk">See them on one page</a></kith-talk>`,
};

/** Long lists are shown in part, ten at a press. */
export const SixtyNearby: Story = {
  args: { talk: nearby },
  beforeEach: tuesdayAfternoon,
  play: async (context) => {
    const el = await drawn(context);
    // Until what shows more of them has come, all are in the list.
    while (!el.shadowRoot!.querySelector('details button')) await settled(el);
    el.shadowRoot!.querySelector('details')!.open = true;
    await settled(el);
  },
};

/** Past the day by which it was to be reviewed. */
export const Stale: Story = {
  args: { talk: { ...talk, reviewed: '2025-11-03', reviewBy: '2026-05-03' } },
  beforeEach: tuesdayAfternoon,
};

/** The year of its review has not begun by the clock of this device: nothing is called open or closed. */
export const WrongClock: Story = {
  args: { talk: { ...talk, reviewed: '2027-01-05', reviewBy: '2027-11-05' } },
  beforeEach: tuesdayAfternoon,
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
