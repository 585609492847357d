import '@kith/elements/exit.js';
import type { KithExit } from '@kith/elements/exit.js';
import { html, nothing, type TemplateResult } from 'lit';

interface Args {
  href?: string;
  safety?: string;
  keys?: 'off';
  intro?: 'on';
  headingLevel?: number;
}

interface Play {
  canvasElement: HTMLElement;
}

interface Story {
  args?: Args;
  render?: (args: Args) => TemplateResult;
  play?: (context: Play) => Promise<void>;
}

const words: Readonly<Record<string, string>> = { ur: 'یہ صفحہ چھوڑیں', cy: 'Gadael y dudalen hon' };

/** The words of the link are the page's own, in its language. */
const link = (): TemplateResult => {
  const { globals } = new URL(location.href).searchParams.get('globals')
    ? { globals: new URL(location.href).searchParams.get('globals')! }
    : { globals: '' };
  const lang = /lang:(\w+)/.exec(globals)?.[1] ?? 'en';
  return html`<a href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer"
    >${words[lang] ?? 'Leave this page'}</a
  >`;
};

const exit = ({ href, safety, keys, intro, headingLevel = 2 }: Args): TemplateResult =>
  html`<kith-exit
      href=${href ?? nothing}
      safety=${safety ?? nothing}
      keys=${keys ?? nothing}
      intro=${intro ?? nothing}
      heading-level=${headingLevel}
      >${link()}</kith-exit
    >
    <div style="block-size: 6em"></div>`;

/** Shift goes down and up, as often as this; then another key, if it is to stop. */
const pressing =
  (times: number, then?: string) =>
  async ({ canvasElement }: Play): Promise<void> => {
    const el = canvasElement.querySelector('kith-exit') as KithExit;
    // The words in the page's language may have to come first.
    while (!el.shadowRoot?.querySelector('[part=about]')?.textContent)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const press = (key: string): void => {
      for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }));
    };
    for (let time = 0; time < times; time++) press('Shift');
    if (then) press(then);
    const said = el.shadowRoot.querySelector('[role=status]')!;
    if (!said.textContent) throw new Error('Nothing was said.');
  };

export default {
  title: 'Exit',
  component: 'kith-exit',
  render: exit,
  argTypes: { headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
};

export const Button: Story = {};

export const WithSafetyPage: Story = { args: { safety: '/safety/' } };

export const Explained: Story = { args: { intro: 'on', safety: '/safety/' } };

export const ShiftOnce: Story = { play: pressing(1) };

export const ShiftTwice: Story = { play: pressing(2) };

export const ShiftStopped: Story = { play: pressing(2, 'a') };

export const KeysLeftToThePage: Story = { args: { keys: 'off' } };

export const AddressThatIsNone: Story = { args: { href: 'http://not-safe.example/' } };

export const NoLink: Story = { render: () => html`<kith-exit></kith-exit>` };

export const TwoOnAPage: Story = { render: (args) => html`${exit(args)}<kith-exit>${link()}</kith-exit>` };

export const NoScript: Story = { render: () => html`<p>${link()}</p>` };
