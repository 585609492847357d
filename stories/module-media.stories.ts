import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import type { Media } from '@kith/model/media.js';
import { html, type TemplateResult } from 'lit';
import { audio, elsewhere, picture, showing, video } from './fixtures/media.js';

interface Args {
  medium: Media;
  words?: string;
}

const player = ({ medium, words }: Args): TemplateResult =>
  html`<kith-module .module=${showing(medium, words)}><a href="#row">Bedtime: read it on one page</a></kith-module>`;

/** Waits for the element's own work, not for time. */
async function shown(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  const el = canvas.querySelector('kith-module') as KithModule;
  for (;;) {
    const found = el.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility()) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
const press = async (canvas: HTMLElement, selector: string): Promise<void> => (await shown(canvas, selector)).click();

interface Story {
  args: Args;
  render?: (args: Args) => TemplateResult;
  play?: (context: { canvasElement: HTMLElement }) => Promise<unknown>;
}
type Play = NonNullable<Story['play']>;

/** Nothing is looked at before the medium is there. */
const arrived: Play = ({ canvasElement }) => shown(canvasElement, '.medium');
const pressed: Play = ({ canvasElement }) => press(canvasElement, 'button.bar');

export default {
  title: 'Module/Media',
  component: 'kith-module',
  render: player,
  play: arrived,
  argTypes: { medium: { control: 'object' }, words: { control: 'text' } },
};

export const Picture: Story = { args: { medium: picture, words: 'A ball by a door, and a window with light in it' } };

export const DecorativePicture: Story = { args: { medium: { ...picture, decorative: true } } };

export const PictureThatIsNotThere: Story = {
  args: { medium: { ...picture, src: 'none.jpg' }, words: 'A ball by a door, and a window with light in it' },
};

export const Video: Story = { args: { medium: video } };

export const VideoPressed: Story = { args: { medium: video }, play: pressed };

export const VideoInSignLanguage: Story = {
  args: { medium: video },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.tick input');
    await press(canvasElement, 'button.bar');
  },
};

export const VideoRead: Story = {
  args: { medium: video },
  play: ({ canvasElement }) => press(canvasElement, '.medium summary'),
};

export const VideoWithNoPoster: Story = { args: { medium: { ...video, poster: undefined, sign: undefined } } };

export const VideoWithALongName: Story = {
  args: {
    medium: { ...video, duration: 754, bytes: 48_300_000 },
    words: 'What happened at bedtime when nobody had slept, the baby was ill and the bus was late, told twice over',
  },
};

export const VideoThatStandsUpright: Story = { args: { medium: { ...video, width: 180, height: 320 } } };

export const VideoThatCannotBePlayed: Story = {
  args: { medium: { ...video, src: 'none.mp4' } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'button.bar');
    await shown(canvasElement, '.note');
  },
};

export const VideoThatIsNotSound: Story = {
  args: { medium: { ...video, captions: [] } },
  play: ({ canvasElement }) => shown(canvasElement, '#body strong'),
};

export const Sound: Story = { args: { medium: audio, words: 'A slow breath' } };

export const SoundPressed: Story = { args: { medium: audio, words: 'A slow breath' }, play: pressed };

export const Elsewhere: Story = { args: { medium: elsewhere } };

export const InANarrowColumn: Story = {
  args: { medium: elsewhere },
  render: (args) => html`<div style="inline-size: 17.5rem">${player(args)}</div>`,
};
