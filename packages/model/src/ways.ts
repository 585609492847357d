import type { ChannelKind } from './talk.js';

/** The ways to talk that a person can choose between, and the channels that serve each. */
export const ways = {
  voice: ['phone'],
  typing: ['text', 'webchat', 'email', 'relay'],
  video: ['video', 'bsl'],
  'in-person': ['visit'],
} as const satisfies Record<string, readonly ChannelKind[]>;
export type Way = keyof typeof ways;
