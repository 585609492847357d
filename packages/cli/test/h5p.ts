import assert from 'node:assert/strict';
import type { Module, Step, StepKind } from '@kith/model';
import type { Imported } from '../src/import/importer.js';

// H5P packages that a test writes itself, and what it looks at in what was made of them.

export const manifest = { title: 'A', language: 'en', mainLibrary: 'H5P.Column', license: 'CC0 1.0' };

/** A piece of content as a column holds it. */
export const piece = (type: string, params: object): object => ({ content: { library: `H5P.${type} 1.1`, params } });

export const text = (html: string): object => piece('AdvancedText', { text: html });

/** The files of a package with these pieces, one below the other. */
export const column = (...content: unknown[]): Record<string, unknown> => ({
  'h5p.json': manifest,
  'content/content.json': { content },
});

export const only = ({ drafts }: Imported): Module => {
  assert.equal(drafts.length, 1);
  return drafts[0]!.module;
};

export function step<K extends StepKind>(module: Module, kind: K, id: string): Extract<Step, { kind: K }> {
  const found = module.steps.find((one) => one.id === id);
  assert.equal(found?.kind, kind, `There are: ${module.steps.map((one) => one.id).join(', ')}`);
  return found as Extract<Step, { kind: K }>;
}
