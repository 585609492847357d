import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-docs'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Stories import the packages by their published names, and get the source.
  viteFinal: (vite) => ({
    ...vite,
    // The page's own light-dark() stays: what it would be rewritten to knows nothing of a scheme that an attribute sets.
    build: { ...vite.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
    resolve: { ...vite.resolve, conditions: ['kith-source', 'module', 'browser', 'development|production'] },
  }),
};
export default config;
