import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../packages/elements/custom-elements.json';
import './preview.css';

setCustomElementsManifest(manifest);

/** The page around the story, as a host page would be: its colour scheme, its language, its brand. */
const page: Decorator = (story, { globals }) => {
  const { theme, lang, dir, accent } = globals as Record<'theme' | 'lang' | 'dir' | 'accent', string>;
  const colours = [`color-scheme: ${theme}`, ...(accent ? [`--kith-accent: ${accent}`] : [])].join('; ');
  return html`<div class="page" lang=${lang} dir=${dir || (lang === 'ur' ? 'rtl' : 'ltr')} style=${colours}>
    ${story()}
  </div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [page],
  initialGlobals: { theme: 'light', lang: 'en', dir: '', accent: '' },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    lang: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'cy', title: 'Cymraeg' },
          { value: 'ur', title: 'اردو' },
        ],
      },
    },
    dir: {
      description: 'Direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          { value: '', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    accent: {
      description: 'Accent colour of the page',
      toolbar: {
        title: 'Accent',
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: '', title: 'Kith green' },
          { value: '#1b4f9c', title: 'Blue' },
          { value: '#a3195b', title: 'Plum' },
          { value: '#ffd400', title: 'Bright yellow' },
          { value: '#111111', title: 'Nearly black' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: { test: 'error', options: { rules: { region: { enabled: false } } } },
  },
};
export default preview;
