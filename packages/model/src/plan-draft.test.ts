import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { someCatalogue } from '../test/documents.js';
import type { CatalogueItem } from './catalogue.js';
import { checkPlan } from './check/plan.js';
import {
  addItem,
  change,
  itemFrom,
  moveItem,
  plainWords,
  redo,
  removeItem,
  setItem,
  setMaker,
  startDrafting,
  undo,
  type Draft,
} from './plan-draft.js';
import { parsePlan } from './plan-document.js';
import { isPlain, mostItems } from './rules.js';

const empty = startDrafting('k3x9', 'en').draft;
const task = (title: string) => ({ kind: 'task', title }) as const;
const titles = ({ items }: Draft): string => items.map((item) => ('title' in item ? item.title : '')).join('');
const three = ['a', 'b', 'c'].map(task).reduce(addItem, empty);

describe('a draft', () => {
  it('gives each item the number that it stands at, and never one twice', () => {
    assert.deepEqual(three.items.map(({ id }) => id), ['1', '2', '3']); // prettier-ignore
    const moved = addItem(removeItem(three, '1'), task('d'));
    assert.deepEqual(moved.items.map(({ id }) => id), ['2', '3', '4']); // prettier-ignore
  });

  it('moves an item, and never past an end', () => {
    assert.equal(titles(moveItem(three, '3', 0)), 'cab');
    assert.equal(titles(moveItem(three, '1', 9)), 'bca');
    assert.equal(moveItem(three, '1', -4), three);
    assert.equal(moveItem(three, 'x', 1), three);
  });

  it('takes no more than a plan holds', () => {
    let draft = empty;
    for (let at = 0; at < mostItems + 3; at++) draft = addItem(draft, task('a'));
    assert.equal(draft.items.length, mostItems);
    assert.ok(checkPlan(draft));
  });

  it('leaves nothing where words were taken out again', () => {
    const noted = setItem(three, '2', { note: 'Try it.' });
    assert.equal((noted.items[1] as { note?: string }).note, 'Try it.');
    assert.deepEqual(setItem(noted, '2', { note: undefined }), three);
    assert.deepEqual(setMaker(setMaker(three, { name: 'Sam' }), { name: undefined }), three);
  });

  it('is undone and done again, a field at a time', () => {
    let drafting = startDrafting('k3x9', 'en');
    drafting = change(drafting, three);
    drafting = change(drafting, setItem(three, '1', { note: 'T' }), 'note 1');
    drafting = change(drafting, setItem(three, '1', { note: 'Tr' }), 'note 1');
    drafting = change(drafting, drafting.draft);
    assert.equal(undo(drafting).draft, three);
    assert.equal(undo(undo(drafting)).draft.items.length, 0);
    assert.equal(undo(undo(undo(drafting))).draft.items.length, 0);
    assert.deepEqual(redo(undo(drafting)).draft, drafting.draft);
    assert.deepEqual(redo(drafting).draft, drafting.draft);
    assert.equal(change(undo(drafting), removeItem(three, '1')).future.length, 0);
  });

  it('comes back as it was after any number of undos and as many redos', () => {
    const step = fc.oneof(
      fc.record({ add: fc.string({ minLength: 1 }) }),
      fc.record({ move: fc.nat(9), to: fc.integer({ min: -2, max: 9 }) }),
      fc.record({ remove: fc.nat(9) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let drafting = startDrafting('k3x9', 'en');
        for (const one of steps) {
          const { draft } = drafting;
          const id = (at: number): string => draft.items[at]?.id ?? '';
          drafting = change(
            drafting,
            'add' in one
              ? addItem(draft, task(plainWords(one.add) ?? 'x'))
              : 'move' in one
                ? moveItem(draft, id(one.move), one.to)
                : removeItem(draft, id(one.remove)),
          );
        }
        let back = drafting;
        for (const _ of drafting.past) back = undo(back);
        assert.equal(back.draft.items.length, 0);
        for (const _ of drafting.past) back = redo(back);
        assert.deepEqual(back.draft, drafting.draft);
        if (drafting.draft.items.length) assert.equal(parsePlan(drafting.draft).problems, undefined);
      }),
    );
  });
});

describe('plainWords', () => {
  it('makes of whatever is typed what a plan takes, or nothing', () => {
    assert.equal(plainWords('  One\r\ntwo\tthree\u202e '), 'One\ntwo three');
    assert.equal(plainWords(' \n\u0007 '), undefined);
    assert.equal(plainWords(`${'a'.repeat(999)}👶`)!.length, 999);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1_500 }), (typed) => {
        const words = plainWords(typed);
        assert.ok(words === undefined || isPlain(words));
      }),
    );
  });
});

describe('itemFrom', () => {
  const base = 'https://help.example/catalogue.json';

  it('makes an item that a plan takes of everything in a catalogue', () => {
    const { items } = someCatalogue();
    const draft = items.map((item) => itemFrom(item, 'cy', base)!).reduce(addItem, empty);
    assert.equal(draft.items.length, items.length);
    assert.equal(parsePlan(draft).problems, undefined);
    assert.ok(checkPlan(draft));
  });

  it('takes the words and the page of the family’s language, where there are any', () => {
    const item: CatalogueItem = {
      ...someCatalogue().items[0]!,
      kind: 'module',
      lang: 'en',
      title: 'Cooling off',
      url: 'modules/cooling-off/',
      also: [{ lang: 'ur', url: 'modules/cooling-off/index.ur.html', title: 'ٹھنڈا ہونا', summary: 'مدد' }],
    };
    assert.equal((itemFrom(item, 'ur-PK', base) as { title: string }).title, 'ٹھنڈا ہونا');
    assert.equal(
      (itemFrom(item, 'ur', base) as { url: string }).url,
      'https://help.example/modules/cooling-off/index.ur.html',
    );
    assert.equal((itemFrom(item, 'pl', base) as { title: string }).title, 'Cooling off');
    assert.deepEqual((itemFrom(item, 'en', base, ['one']) as { steps: unknown }).steps, ['one']);
    assert.equal(itemFrom(item, 'en', 'http://help.example/'), undefined);
  });
});
