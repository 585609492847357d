import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseModule, parseTranslation, type Module, type Translation } from '@kith/model';
import fc from 'fast-check';
import { modules, wholeModule } from '../../../model/test/documents.js';
import { canonical } from '../canonical-module.js';
import { translate } from './apply.js';
import { compare, type Compared } from './compare.js';
import { readTranslation, writeTranslation } from './document.js';
import { stringsOf } from './strings.js';
import { writeText } from './text.js';

/** Modules as they are read from Markdown: whatever they are, they have been parsed. */
const anyModule = modules.map(canonical).filter((module) => !parseModule(module).problems);

/** Every string translated by itself. */
const identity = (module: Module): Translation => ({
  format: 'translation/1',
  of: module.id,
  lang: 'cy',
  status: 'draft',
  strings: stringsOf(module).map(({ at, hash, words, form }) => ({ at, source: hash, text: writeText(words, form) })),
});

function compared(module: Module, translation: Translation): Compared {
  const text = writeTranslation(translation, module);
  const read = readTranslation(text, 'x.cy.yaml');
  assert.ok(read.value, JSON.stringify(read.problems));
  return compare(module, { file: 'x.cy.yaml', text, value: read.value, locate: read.locate });
}
const shown = (module: Module, translation: Translation): Module => {
  const { strings, fresh } = compared(module, translation);
  return translate(module, translation, strings, fresh, module.scales ?? []);
};

describe('the strings of a module', () => {
  it('have addresses made of ids, each once', () =>
    fc.assert(
      fc.property(anyModule, (module) => {
        const addresses = stringsOf(module).map(({ at }) => at);
        assert.deepEqual([...new Set(addresses)], addresses);
        assert.ok(parseTranslation(identity(module)).value);
      }),
      { numRuns: 20 },
    ));

  it('are all that a person or a worker reads', () => {
    const addresses = stringsOf(wholeModule()).map(({ at }) => at);
    for (const at of [
      'title',
      'content-notes.1',
      'evidence.limits',
      'steps.start.workers',
      'steps.trigger.options.money',
      'steps.trigger.options.money.feedback',
      'steps.home.options.apart',
      'steps.own-words.prompt',
      'steps.before.low',
      'steps.bedtime.notice.options.phone.feedback',
      'steps.bedtime.points.items.said',
      'steps.aim.suggestions.eat',
      'steps.when.cues.items.shouting',
      'steps.try.items.liked',
      'steps.people.people.samaritans',
      'media.bedtime.transcript',
    ])
      assert.ok(addresses.includes(at), at);
  });
});

describe('a translation', () => {
  it('is the same when it is written and read again', () =>
    fc.assert(
      fc.property(anyModule, (module) => {
        const translation = identity(module);
        assert.deepEqual(readTranslation(writeTranslation(translation, module), 'x').value, translation);
      }),
      { numRuns: 20 },
    ));

  it('of every string by itself is the module, in another language', () =>
    fc.assert(
      fc.property(anyModule, (module) => {
        const { problems, stale, missing, unknown } = compared(module, identity(module));
        assert.deepEqual([problems, stale, missing, unknown], [[], [], [], []]);
        assert.deepEqual(shown(module, identity(module)), { ...module, lang: 'cy' });
      }),
      { numRuns: 20 },
    ));
});
