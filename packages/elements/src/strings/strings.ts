import type { ModuleStrings } from '../module/steps.strings.js';
import type { ResourceStrings } from '../resource/resource.strings.js';
import type { TalkStrings } from '../talk/talk.strings.js';

/** The words of every element in one language. What is missing falls back to English. */
export type Strings = {
  readonly module: Partial<ModuleStrings>;
  readonly talk: Partial<TalkStrings>;
  readonly resource: Partial<ResourceStrings>;
};
