import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Module } from '@kith/model/module.js';
import { html, type TemplateResult } from 'lit';
import { pause, pauseUrdu } from './fixtures/modules.js';

const key = 'kith:module:pause';
const words = 'I need ten minutes. I will be back at eight.';
/** What an earlier visit left. */
const earlier = JSON.stringify({
  format: 'state/1',
  module: 'pause',
  lang: 'en-GB',
  at: 'words',
  trail: ['start', 'spark', 'home', 'apart'],
  seen: ['start', 'spark', 'home', 'apart', 'words'],
  answers: { spark: { options: ['money'] }, home: { options: ['apart'] }, words: { text: words, inPlan: true } },
  day: '2026-11-20',
});

interface Args {
  module?: Module;
  save?: 'tab' | 'device';
}

const player = ({ module = pause, save = 'device' }: Args): TemplateResult =>
  html`<kith-module .module=${module} save=${save}>
    <a href="#pause">A pause when things get loud: read it on one page</a>
  </kith-module>`;

interface Play {
  canvasElement: HTMLElement;
}

/** The page as an earlier visit left it, or as a first visit finds it. */
const before = (kept?: string) => (): void => {
  localStorage.clear();
  sessionStorage.clear();
  if (kept) localStorage.setItem(key, kept);
};

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = el.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility()) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
const pressing =
  (...selectors: string[]) =>
  async ({ canvasElement }: Play): Promise<void> => {
    for (const selector of selectors) (await shown(canvasElement, selector)).click();
    const el = canvasElement.querySelector('kith-module') as KithModule;
    await el.updateComplete;
  };

const offer = '.keep > summary';
const choose = '.panel .main';
const ways = '.panel .keep > summary';
const status = '.kept [role=status]';

interface Story {
  args?: Args;
  beforeEach?: () => void | (() => void);
  render?: (args: Args) => TemplateResult;
  play?: (context: Play) => Promise<void>;
}

export default {
  title: 'Module keep',
  component: 'kith-module',
  render: player,
  argTypes: { save: { control: 'inline-radio', options: ['tab', 'device'] } },
  beforeEach: before(),
};

export const Offered: Story = { play: async ({ canvasElement }) => void (await shown(canvasElement, offer)) };

export const WhatIsKeptOnTheDevice: Story = { play: pressing(offer, choose.replace('.main', 'p')) };

export const WhatIsKeptInTheTab: Story = {
  args: { save: 'tab' },
  play: pressing(offer, choose.replace('.main', 'p')),
};

export const Kept: Story = { play: pressing(offer, choose, status) };

export const KeptInTheTab: Story = { args: { save: 'tab' }, play: pressing(offer, choose, status) };

export const Forgotten: Story = { play: pressing(offer, choose, '.kept .link', status) };

export const OtherWays: Story = { play: pressing(offer, ways, '.elsewhere') };

export const ACode: Story = { play: pressing(offer, ways, '.elsewhere .row + p + p + .row .button', 'bdi.letters') };

export const AWrongCode: Story = {
  play: pressing(offer, ways, '.code + .button', '.elsewhere [role=status]'),
};

export const BeenHereBefore: Story = {
  beforeEach: before(earlier),
  play: async ({ canvasElement }) => void (await shown(canvasElement, '.said')),
};

export const CarriedOn: Story = { beforeEach: before(earlier), play: pressing('.said .main', 'textarea', status) };

export const AnOlderPlaceInTheWay: Story = {
  beforeEach: before(earlier),
  play: pressing('.controls .main', offer, choose.replace('.main', 'p')),
};

export const ChangedSince: Story = {
  beforeEach: before(earlier.replace('"at":"words"', '"at":"gone"')),
  play: pressing('.said .main', '.said'),
};

/** Takes all and keeps nothing, as some browsers in private windows do. */
export const CannotBeKept: Story = {
  beforeEach: () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => undefined;
    return () => void (Storage.prototype.setItem = setItem);
  },
  play: pressing(offer, choose, '.elsewhere'),
};

export const CannotBeErased: Story = {
  beforeEach: () => {
    before(earlier)();
    const { removeItem } = Storage.prototype;
    Storage.prototype.removeItem = () => undefined;
    return () => void (Storage.prototype.removeItem = removeItem);
  },
  play: pressing('.controls .main', '.kept .link', '.kept'),
};

export const InUrdu: Story = {
  args: { module: { ...pauseUrdu, id: 'pause' } },
  beforeEach: before(earlier.replace('"at":"words"', '"at":"spark"')),
  render: (args) => html`<div lang="ur" dir="rtl">${player(args)}</div>`,
  play: pressing(offer, ways, '.elsewhere'),
};
