import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Module } from '@kith/model';
import { readModule } from '../../read-module.js';
import { merge } from '../exchange.js';
import { stringsOf } from '../strings.js';
import { writeText } from '../text.js';
import { readXliff } from './read.js';
import { writeXliff } from './write.js';

const moduleWith = (number: string): Module =>
  readModule(
    `---
id: calls
title: Calls
summary: Whom to call.
lang: en-GB
time: 3 min
level: [universal]
for: [parents]
rights: { licence: CC-BY-4.0, holder: Us }
reviewed: 2026-11-01
review-by: 2028-11-01
---

# Calls {#calls}

Go to [the others](#others), or read [the NHS](https://www.nhs.uk/).

**Call** [${number}](tel:${number}).

# Others {#others}

:::signpost

- Call [116 123](tel:116123), or [text](sms:85258). {#one}

:::
`,
    'calls.md',
  ).value!;

const module = moduleWith('999');
const strings = stringsOf(module).map(({ at, hash, words, form }) => ({
  at,
  source: hash,
  text: writeText(words, form).replaceAll('Call', 'Ffoniwch'),
}));
const translation = { format: 'translation/1', of: 'calls', lang: 'cy', status: 'draft', strings } as const;
const sent = writeXliff(module, translation, 'cy');
/** As a program gives it back that does not keep what the codes stand for. */
const bare = sent.replace(/<originalData>.*?<\/originalData>/g, '');

describe('XLIFF that came back without what its codes stand for', () => {
  it('is refused where the module is not known', () => {
    const { problems, of } = readXliff(bare, 'x') as { problems: readonly { message: string }[]; of?: string };
    assert.equal(of, 'calls');
    assert.ok(problems.length);
    for (const { message } of problems) assert.match(message, /^steps\..*: It is not known where this link leads\.$/);
  });

  it('leads where the links of the module lead', () => {
    assert.notEqual(bare, sent);
    const { value } = readXliff(bare, 'x', module);
    assert.deepEqual(value!.warnings, []);
    assert.deepEqual(merge(module, undefined, value!), translation);
  });

  it('keeps each link where a translator has changed their order', () => {
    const turned = bare.replace(
      /<target>Go to (<pc [^>]*>)the others<\/pc>, or read (<pc [^>]*>)the NHS<\/pc>/,
      '<target>Darllenwch $2y GIG</pc>, neu $1y lleill</pc>',
    );
    assert.notEqual(turned, bare);
    const body = readXliff(turned, 'x', module).value!.strings.find(({ at }) => at === 'steps.calls.body');
    assert.match(body!.text, /^Darllenwch \[y GIG\]\(https:\/\/www\.nhs\.uk\/\), neu \[y lleill\]\(#others\)\./);
  });

  it('is taken at no word where the module says something else by now', () => {
    const { value } = readXliff(bare, 'x', moduleWith('112'));
    assert.deepEqual(
      value!.warnings!.map(({ message }) => message),
      ['steps.calls.body: It is not known where its links lead: it is left as it was.'],
    );
    const made = value!.strings.map(({ at }) => at);
    assert.ok(made.includes('steps.others.people.one'));
    assert.ok(!made.includes('steps.calls.body'));
  });

  it('is taken at no word where a code has another number', () => {
    const other = bare.replaceAll('<pc id="1"', '<pc id="7"');
    assert.notEqual(other, bare);
    assert.match(readXliff(other, 'x', module).problems![0]!.message, /It is not known where this link leads/);
  });
});
