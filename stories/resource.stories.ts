import '@kith/elements/resource.js';
import type { Resource } from '@kith/model/resource.js';
import { html, type TemplateResult } from 'lit';
import { clockAt } from './fixtures/clock.js';
import { article, articleUrdu, broken, course, neverChecked, old, otherLanguage, video } from './fixtures/resources.js';

interface Args {
  resource?: Resource;
  headingLevel?: number;
}

interface Story {
  args?: Args;
  beforeEach?: () => () => void;
  render?: (args: Args) => TemplateResult;
}

const card = ({ resource = article, headingLevel = 2 }: Args): TemplateResult =>
  html`<kith-resource .resource=${resource} heading-level=${headingLevel} style="max-inline-size: 26em">
    <a href="https://www.harbour.example/money">Rows about money: how to have fewer</a>
  </kith-resource>`;

const dataOf = (value: object): HTMLScriptElement => {
  const script = Object.assign(document.createElement('script'), { type: 'application/ld+json' });
  script.append(JSON.stringify(value));
  return script;
};

export default {
  title: 'Resource',
  component: 'kith-resource',
  render: card,
  beforeEach: (): (() => void) => clockAt('2026-11-24T14:20:00Z'),
  argTypes: { resource: { control: 'object' }, headingLevel: { control: { type: 'number', min: 1, max: 6 } } },
};

export const Article: Story = {};

export const Video: Story = { args: { resource: video } };

export const Charged: Story = { args: { resource: course } };

export const BrokenLink: Story = { args: { resource: broken } };

export const BrokenLinkWithoutPhone: Story = { args: { resource: { ...video, broken: true } } };

export const NeverChecked: Story = { args: { resource: neverChecked } };

export const CheckedLongAgo: Story = { args: { resource: old } };

export const OtherLanguages: Story = { args: { resource: otherLanguage } };

export const WithEvidence: Story = {
  args: { resource: { ...course, cost: 'free' } },
};

export const OwnWayToTalk: Story = {
  render: () =>
    html`<kith-resource .resource=${article} style="max-inline-size: 26em">
      <a href="https://www.harbour.example/money">Rows about money: how to have fewer</a>
      <p slot="talk">Call <a href="tel:08081570142">0808 157 0142</a>, 9am to 9pm.</p>
    </kith-resource>`,
};

export const Fallback: Story = {
  render: () =>
    html`<kith-resource
      ><a href="https://www.harbour.example/money">Rows about money: how to have fewer</a></kith-resource
    >`,
};

export const NotFound: Story = {
  render: () =>
    html`<kith-resource src="/no-such-resource.json"
      ><a href="https://www.harbour.example/money">Rows about money: how to have fewer</a></kith-resource
    >`,
};

export const BrokenDocument: Story = { args: { resource: { ...article, title: '' } } };

/** schema.org's words for it, inside the tag: who made it does not say who checked it, how hard it is, or in which language. */
export const FromJsonLd: Story = {
  render: () =>
    html`<kith-resource style="max-inline-size: 26em">
      <a href="https://bay.example/first-weeks">The first weeks</a>
      ${dataOf({
        '@context': 'https://schema.org',
        '@type': 'VideoObject',
        name: 'The first weeks',
        description: 'Three couples talk about the first weeks with a baby, and what helped them stay kind.',
        url: 'https://bay.example/first-weeks',
        duration: 'PT4M',
        publisher: { '@type': 'Organization', name: 'Bay Radio and Television' },
      })}
    </kith-resource>`,
};

export const BrokenJsonLd: Story = {
  render: () =>
    html`<kith-resource style="max-inline-size: 26em">${dataOf({ '@type': 'Recipe', name: 'Soup' })}</kith-resource>`,
};

/** Looks as any other: the page has a script more, for search engines. */
export const WritesJsonLd: Story = {
  render: () =>
    html`<kith-resource json-ld .resource=${article} style="max-inline-size: 26em">
      <a href="https://www.harbour.example/money">Rows about money: how to have fewer</a>
    </kith-resource>`,
};

export const Grid: Story = {
  render: () =>
    html`<div style="display: grid; gap: 1.25em; grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr))">
      ${[article, video, course, otherLanguage].map(
        (resource) => html`<kith-resource .resource=${resource} heading-level="3"></kith-resource>`,
      )}
    </div>`,
};

export const Welsh: Story = {
  render: () => html`<div lang="cy">${card({ resource: video })}</div>`,
};

export const Urdu: Story = {
  render: () => html`<div lang="ur" dir="rtl">${card({ resource: articleUrdu })}</div>`,
};
