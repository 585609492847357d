import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Result } from '../src/index.js';

/** Stands for a field that is left out. */
export const missing = Symbol('missing');

/** One mistake: where it is made (`steps.0.title`), what is written there, and the problem that tells of it. */
export type Mistake = [at: string, value: unknown, path: string, message: string, hint: string];

/** The document with one thing changed. A place that does not exist is an error in the test. */
export function changed<T extends object>(document: T, at: string, value: unknown): T {
  const keys = at.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce<Record<string, unknown>>(
    (part, key) => part[key] as Record<string, unknown>,
    document as Record<string, unknown>,
  );
  if (value === missing) {
    assert.ok(last in parent, `there is no ${at}`);
    delete parent[last];
  } else parent[last] = value;
  return document;
}

/** A test for each mistake: exactly this problem is found, and no other. */
export function itExplains<T extends object>(some: () => T, parse: (input: unknown) => Result<T>, mistakes: Mistake[]) {
  for (const [at, value, path, message, hint] of mistakes) {
    const shown = value === missing ? 'missing' : JSON.stringify(value);
    it(`explains ${at} ${shown}`, () => {
      assert.deepEqual(parse(changed(some(), at, value)).problems, [{ path, message, hint }]);
    });
  }
}
