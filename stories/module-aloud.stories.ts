import '@kith/elements/module.js';
import { html, type TemplateResult } from 'lit';
import { pause, pauseUrdu } from './fixtures/modules.js';

/**
 * The button is there only where a voice on the device speaks the module's language. A machine that shows these stories
 * may have none, so they bring a silent one.
 */
function withVoice(story: () => TemplateResult): TemplateResult {
  const voices = ['en-GB', 'ur'].map((lang) => ({ lang, name: lang, localService: true, default: false }));
  const quiet = Object.assign(new EventTarget(), { getVoices: () => voices, speak: () => {}, cancel: () => {} });
  Object.defineProperty(globalThis, 'speechSynthesis', { configurable: true, value: quiet });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { configurable: true, value: class {} });
  return story();
}

export default { title: 'Module/Read aloud', component: 'kith-module', decorators: [withVoice] };

interface Story {
  render: () => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const button = async (canvas: HTMLElement): Promise<HTMLElement> => {
  for (;;) {
    const found = canvas.querySelector('kith-module')?.shadowRoot?.querySelector<HTMLElement>('.aloud button');
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

export const Offered: Story = {
  render: () => html`<kith-module .module=${pause}><a href="#pause">Read it on one page</a></kith-module>`,
  play: async ({ canvasElement }) => void (await button(canvasElement)),
};

export const Reading: Story = {
  render: Offered.render,
  play: async ({ canvasElement }) => (await button(canvasElement)).click(),
};

export const RightToLeft: Story = {
  render: () =>
    html`<div lang="ur" dir="rtl">
      <kith-module .module=${pauseUrdu}><a href="#pause">اردو</a></kith-module>
    </div>`,
  play: Offered.play!,
};
