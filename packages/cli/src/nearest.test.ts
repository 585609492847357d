import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { command, UsageError } from './command.js';
import { nearest } from './nearest.js';

describe('a misspelt name', () => {
  const names = ['new', 'preview', 'check', 'build', 'translate', 'import'];
  for (const [word, meant] of [
    ['biuld', 'build'],
    ['Check', 'check'],
    ['chek', 'check'],
    ['previw', 'preview'],
    ['nwe', 'new'],
    ['translation', 'translate'],
    ['bake', undefined],
    ['', undefined],
    ['x'.repeat(50), undefined],
  ] as const)
    it(`${JSON.stringify(word.slice(0, 20))} is ${meant ?? 'none'}`, () => assert.equal(nearest(word, names), meant));
});

describe('the arguments of a command', () => {
  const tea = command({
    name: 'tea',
    summary: 'make tea',
    usage: ['tea [cups]'],
    options: { milk: { type: 'string', help: 'how much' }, hot: { type: 'boolean', help: 'or not' } },
    run: ({ milk, hot }, cups) => Promise.resolve(cups.length + (hot ? 10 : 0) + Number(milk ?? 0)),
  });

  it('are its options and all other words', async () => {
    assert.equal(await tea.run(['one', '--milk', '100', 'two', '--hot']), 112);
  });

  for (const [args, says] of [
    [['--mlik', '1'], 'There is no option "--mlik" here. Did you mean "--milk"?'],
    [['--sugar'], 'There is no option "--sugar" here.'],
    [['-x'], 'There is no option "-x" here.'],
    [['--milk'], 'Say what "--milk" is to be.'],
    [['--milk', '--hot'], 'Say what "--milk" is to be.'],
    [['--hot=yes'], '"--hot" takes no value.'],
  ] as const)
    it(`are not ${args.join(' ')}`, () => {
      assert.throws(() => tea.run(args), new UsageError(says));
    });
});
