import type { Block, Phrasing } from '@kith/model';

// Plain words as the blocks of a step.

export const text = (value: string): Phrasing => ({ type: 'text', value });

export const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });

/** A heading inside a step: its title is the one above. */
export const heading = (value: string): Block => ({ type: 'heading', depth: 2, children: [text(value)] });

export const bulletList = (items: readonly Block[][]): Block => ({
  type: 'list',
  ordered: false,
  children: items.map((children) => ({ type: 'listItem', children })),
});
