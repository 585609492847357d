import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Module } from '@kith/model/module.js';
import { html, type TemplateResult } from 'lit';
import { pause, pauseUrdu } from './fixtures/modules.js';

const note = (words: string): Module['steps'][number]['workers'] => [
  { type: 'paragraph', children: [{ type: 'text', value: words }] },
];
/** With a note for workers at its first step, opened at one of them. */
const from = (stepId: string, module: Module = pause): Module => {
  const at = module.steps.findIndex(({ id }) => id === stepId);
  if (at < 0) throw new Error(`There is no step "${stepId}".`);
  const steps = [...module.steps.slice(at), ...module.steps.slice(0, at)];
  return {
    ...module,
    id: `together-${stepId}`,
    steps: steps.map((step) => ({ ...step, workers: note('Go slowly.') })),
  };
};

const player = (module: Module): TemplateResult =>
  html`<kith-module mode="together" .module=${module}><a href="#pause">A pause: read it on one page</a></kith-module>`;

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = el.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

interface Story {
  render: () => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

export default { title: 'Module/Together', component: 'kith-module' };

const ready: Story['play'] = async ({ canvasElement }) => void (await shown(canvasElement, '.worker'));

export const FirstStep: Story = { render: () => player(from('start')), play: ready };

export const TalkInPlaceOfWriting: Story = { render: () => player(from('words')), play: ready };

export const NotesThatTheBrowserDidNotOpen: Story = {
  render: () => player(from('start')),
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.worker');
    const { open } = window;
    window.open = () => null;
    (await shown(canvasElement, '.worker button')).click();
    await shown(canvasElement, '.worker .quiet');
    window.open = open;
  },
};

export const RightToLeft: Story = {
  render: () => html`<div lang="ur" dir="rtl">${player(from(pauseUrdu.steps[0]!.id, pauseUrdu))}</div>`,
  play: ready,
};
