import '@kith/elements/meeting.js';
import type { Meeting } from '@kith/model/meeting.js';
import { html, type TemplateResult } from 'lit';
import { clockAt } from './fixtures/clock.js';
import { byPhone, inRoom, once, urdu, weekly } from './fixtures/meetings.js';

interface Args {
  meeting?: Meeting;
  headingLevel?: number;
}

interface Story {
  args?: Args;
  beforeEach?: () => () => void;
  render?: (args: Args) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const link = html`<a href="#meeting">A first talk: see it on one page</a>`;
const shown = ({ meeting = once, headingLevel = 2 }: Args): TemplateResult =>
  html`<kith-meeting .meeting=${meeting} heading-level=${headingLevel}>${link}</kith-meeting>`;

const at = (moment: string) => (): (() => void) => clockAt(moment);
const running = at('2026-12-03T19:20:00Z');

/** Presses something, once it is drawn. */
const press =
  (selector: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const root = (): ShadowRoot | null => canvasElement.querySelector('kith-meeting')!.shadowRoot;
    while (!root()?.querySelector(selector)) await new Promise((resolve) => setTimeout(resolve, 50));
    const found = root()!.querySelector<HTMLElement>(selector)!;
    // It would leave the story.
    found.addEventListener('click', (event) => event.preventDefault(), { once: true });
    found.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
  };

export default {
  title: 'Meeting',
  component: 'kith-meeting',
  render: shown,
  beforeEach: at('2026-12-01T14:20:00Z'),
  argTypes: { meeting: { control: 'object' }, headingLevel: { control: { type: 'number', min: 1, max: 5 } } },
};

export const Before: Story = {};

export const AboutToStart: Story = { beforeEach: at('2026-12-03T18:52:00Z') };

export const Running: Story = { args: { meeting: weekly }, beforeEach: running };

export const Left: Story = { beforeEach: running, play: press('.ways a') };

export const Over: Story = { beforeEach: at('2026-12-03T20:20:00Z') };

export const Cancelled: Story = {
  args: { meeting: { ...once, status: 'cancelled', note: 'Mina is ill. We are sorry. Call us for another day.' } },
};

export const Moved: Story = { args: { meeting: { ...once, status: 'moved', was: '2026-12-02T18:00' } } };

export const Full: Story = { args: { meeting: { ...once, status: 'full', note: 'Ask us about the next one.' } } };

export const ByPhone: Story = { args: { meeting: byPhone }, beforeEach: running };

export const InARoom: Story = { args: { meeting: inRoom } };

export const EachWeek: Story = { args: { meeting: weekly } };

export const OneDayCancelled: Story = { args: { meeting: weekly }, beforeEach: at('2026-12-15T09:00:00Z') };

export const WrongClock: Story = { beforeEach: at('2019-01-01T09:00:00Z') };

export const HostElsewhere: Story = { args: { meeting: { ...once, zone: 'America/New_York' } } };

export const ForACalendar: Story = { play: press('button') };

export const Fallback: Story = { render: () => html`<kith-meeting>${link}</kith-meeting>` };

export const NotFound: Story = { render: () => html`<kith-meeting src="/no-such-meeting.json">${link}</kith-meeting>` };

export const Welsh: Story = { render: () => html`<div lang="cy">${shown({ meeting: weekly })}</div>` };

export const Urdu: Story = { render: () => html`<div lang="ur" dir="rtl">${shown({ meeting: urdu })}</div>` };
