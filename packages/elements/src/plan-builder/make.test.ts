import { expect } from '@open-wc/testing';
import type { KithPlanBuilder } from '@kith/elements/plan-builder.js';
import type { Catalogue } from '@kith/model/catalogue.js';
import type { Plan } from '@kith/model/plan-document.js';
import { plan, starts, together } from '../../../../stories/fixtures/builder.js';
import { builder, button, carried, click, handOver, labelled, root, said, titles, type } from '../../test/builder.js';
import { focused, press, saying, seen, until } from '../../test/support.js';

const choose = async (el: KithPlanBuilder, name: string, value: string): Promise<void> => {
  const field = root(el).querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
  field.value = value;
  expect(field.value).to.equal(value);
  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  await el.updateComplete;
};
const found = (el: KithPlanBuilder): string[] => [...root(el).querySelectorAll('.thing .name')].map(seen);
const field = (el: KithPlanBuilder, selector: string): HTMLInputElement => root(el).querySelector(selector)!;
/** Puts something in by hand, with real keys. */
async function write(el: KithPlanBuilder, kind: string, words: string): Promise<void> {
  button(el, kind).focus();
  await press('Enter');
  await until(() => focused() === field(el, '.own input'));
  await type(el, field(el, '.own input'), words);
  await press('Enter');
  await until(() => seen(focused()) === kind);
}
/** Gives it a file, as somebody does who picks one. */
const open = (el: KithPlanBuilder, text: string): void => {
  const files = new DataTransfer();
  files.items.add(new File([text], 'notes.json'));
  const input = field(el, '[type=file]');
  input.files = files.files;
  input.dispatchEvent(new CustomEvent('change'));
};
/** The plan as it would be handed over now, but for its day. */
async function now(el: KithPlanBuilder): Promise<Plan> {
  const { made: _, ...rest } = await carried(await handOver(el));
  await click(el, button(el, 'Back to the plan'));
  return rest;
}

describe('<kith-plan-builder>, while a plan is made', () => {
  it('finds as one types', async () => {
    const el = await builder();
    const search = field(el, '[type=search]');
    search.focus();
    await type(el, search, 'budget');
    await until(() => found(el).length === 1);
    expect(found(el)).to.deep.equal(['Make a budget together']);
  });

  for (const [name, what, value, titlesOf] of [
    ['level', 'how things are', 'targeted', ['Cooling off before you talk', 'Make a budget together']],
    ['topic', 'what it is about', 'money', ['Make a budget together', 'An adviser about money and homes']],
    ['time', 'how long it takes', '5', ['Sleep in the first year']],
    ['language', 'its language', 'ur', ['Cooling off before you talk']],
    ['reading', 'how hard it is to read', '12', ['Cooling off before you talk']],
    ['format', 'what it is', 'meeting', ['Tuesday drop-in']],
  ] as const)
    it(`narrows the list by ${what} alone, and shows all of it again`, async () => {
      const el = await builder();
      const all = found(el);
      expect(all).to.have.lengthOf(7);
      await choose(el, name, value);
      expect(found(el)).to.deep.equal(titlesOf);
      await choose(el, name, '');
      expect(found(el)).to.deep.equal(all);
    });

  it('takes each kind of thing from the list: a module, something to read, somebody to talk to, a meeting', async () => {
    const el = await builder();
    for (const title of [
      'Cooling off before you talk',
      'Sleep in the first year',
      'The Harbour line',
      'Tuesday drop-in',
    ])
      await click(el, labelled(el, `Add: ${title}`));
    await click(el, labelled(el, 'Note and day: Tuesday drop-in'));
    await type(el, field(el, '#fields [type=date]'), '2026-12-01');
    await type(el, field(el, '#fields [type=time]'), '09:30');
    const { items } = await now(el);
    expect(items.map(({ kind }) => kind)).to.deep.equal(['module', 'resource', 'route', 'meeting']);
    expect(items[3]).to.deep.equal({
      kind: 'meeting',
      id: '4',
      title: 'Tuesday drop-in',
      url: 'https://tidewell.example/meetings/drop-in/',
      organisation: 'Tidewell Health Visitors',
      day: '2026-12-01',
      time: '09:30',
    });
  });

  it('takes things of one’s own: something to do, a note, a meeting with its day and time, and all of it by keys', async () => {
    const el = await builder();
    await write(el, 'Add something to do', 'A walk on Sunday');
    expect(said(el)).to.equal('Added: A walk on Sunday. 1 in the plan');
    await write(el, 'Add a note', 'You said mornings are hardest.');
    await write(el, 'Add a meeting', 'At the clinic');
    await click(el, labelled(el, 'Note and day: At the clinic'));
    await type(el, field(el, '#fields [type=date]'), '2026-12-01');
    await type(el, field(el, '#fields [type=time]'), '09:30');
    const { items } = await now(el);
    expect(items).to.deep.equal([
      { kind: 'task', id: '1', title: 'A walk on Sunday' },
      { kind: 'note', id: '2', text: 'You said mornings are hardest.' },
      { kind: 'meeting', id: '3', title: 'At the clinic', day: '2026-12-01', time: '09:30' },
    ]);
  });

  it('lets one’s own words be written anew, and never leaves a thing without any', async () => {
    const el = await builder();
    await write(el, 'Add something to do', 'A walk');
    await click(el, labelled(el, 'Note and day: A walk'));
    await type(el, field(el, '#fields input[type=text]'), 'A walk on Sunday');
    await type(el, field(el, '#fields input[type=text]'), '  ');
    expect((await now(el)).items).to.deep.equal([{ kind: 'task', id: '1', title: 'A walk on Sunday' }]);
    await click(el, labelled(el, 'Add: The Harbour line'));
    await click(el, labelled(el, 'Note and day: The Harbour line'));
    expect(root(el).querySelector('#fields input[type=text]')).to.equal(null);
  });

  it('takes notes, days and single steps', async () => {
    const el = await builder(plan);
    await click(el, labelled(el, 'Note and day: Cooling off before you talk'));
    expect(focused()).to.equal(field(el, '#fields textarea'));
    await type(el, field(el, '#fields textarea'), '  Read it when the house is quiet. ');
    const step = (title: string): HTMLElement => saying(root(el), '.tick', title).querySelector('input')!;
    await click(el, step('One sentence you could say'));
    await type(el, field(el, '#fields [type=date]'), '2026-12-01');
    const [item] = (await now(el)).items;
    expect(item).to.include({ note: 'Read it when the house is quiet.', by: '2026-12-01' });
    expect(item).to.have.deep.property('steps', ['start']);
    expect(seen(root(el).querySelector('.item .quiet'))).to.include('1 of 3 steps');
    // All of them, and none of them, is the whole module.
    await click(el, step('One sentence you could say'));
    await click(el, step('Your plan'));
    expect((await now(el)).items[0]).not.to.have.property('steps');
  });

  const file = JSON.stringify({ ...plan, id: 'team', items: plan.items.slice(2) });
  const changes: Record<string, (el: KithPlanBuilder) => Promise<unknown>> = {
    'a thing put in': (el) => click(el, labelled(el, 'Add: The Harbour line')),
    'a thing taken out': (el) => click(el, labelled(el, 'Take out: Sleep in the first year')),
    'a move': (el) => click(el, labelled(el, 'Move down: Cooling off before you talk')),
    'a note': async (el) => {
      await click(el, labelled(el, 'Note and day: Sleep in the first year'));
      for (const typed of ['O', 'On', 'Only the start.']) await type(el, field(el, '#fields textarea'), typed);
    },
    'a day': async (el) => {
      await click(el, labelled(el, 'Note and day: Sleep in the first year'));
      await type(el, field(el, '#fields [type=date]'), '2026-12-01');
    },
    'a step left out': async (el) => {
      await click(el, labelled(el, 'Note and day: Cooling off before you talk'));
      await click(el, saying(root(el), '.tick', 'One sentence you could say').querySelector('input')!);
    },
    'words of one’s own': async (el) => {
      await click(el, labelled(el, 'Note and day: Ten minutes for each of you, every evening'));
      await type(el, field(el, '#fields input[type=text]'), 'Five minutes');
    },
    'something to do': (el) => write(el, 'Add something to do', 'A walk'),
    'the title': (el) => type(el, field(el, '[name=title]'), 'After a row'),
    'who it is from': (el) => type(el, field(el, '[name=name]'), 'Ash'),
    'the day to look at it again': (el) => type(el, field(el, '[name=review]'), '2026-12-07'),
    'the language': (el) => choose(el, 'lang', 'ur'),
    'another plan to start from': (el) => click(el, button(el, 'Start from: A new baby')),
    'a file of the team’s': async (el) => {
      open(el, file);
      await until(() => said(el) === 'Opened: 2 things');
    },
  };
  for (const [what, change] of Object.entries(changes))
    it(`undoes ${what} in one press, and does it again`, async () => {
      const el = await builder(plan);
      el.catalogue = { ...together, plans: starts } as Catalogue;
      await el.updateComplete;
      const before = await now(el);
      expect(before).to.deep.equal(plan);
      await change(el);
      const after = await now(el);
      expect(after).not.to.deep.equal(before);
      await click(el, button(el, 'Undo'));
      expect(await now(el)).to.deep.equal(before);
      await click(el, button(el, 'Redo'));
      expect(await now(el)).to.deep.equal(after);
      expect(button(el, 'Redo').getAttribute('aria-disabled')).to.equal('true');
    });

  const text = JSON.stringify(plan);
  for (const [what, hostile] of Object.entries({
    nothing: '',
    'no JSON': '<!doctype html><script>alert(1)</script>',
    'half a plan': text.slice(0, 200),
    'another kind of document': JSON.stringify({ ...plan, format: 'module/1' }),
    'more than a plan can hold': JSON.stringify({ ...plan, title: 'a'.repeat(300_000) }),
    'a link that runs a script': text.replace('https://tidewell.example/resources/sleep/', 'javascript:alert(1)'),
    'words that turn around': JSON.stringify({ ...plan, greeting: 'Hello \u202e both' }),
    'a key that changes every object': text.replace('{', '{"__proto__":{"greeting":"x"},'),
    'JSON inside itself, very often': '['.repeat(100_000),
  }))
    it(`refuses a file with ${what}, calmly, and changes nothing`, async () => {
      const el = await builder(plan);
      root(el).querySelector<HTMLDetailsElement>('.start')!.open = true;
      open(el, hostile);
      await until(() => root(el).querySelector('.start .warn'));
      expect(seen(root(el).querySelector('.start .warn'))).to.equal(
        'This file is no plan, or a part of it is not right. Nothing has changed.',
      );
      expect(titles(el)).to.deep.equal(plan.items.map((item) => (item.kind === 'note' ? item.text : item.title)));
      expect(button(el, 'Undo').getAttribute('aria-disabled')).to.equal('true');
    });
});
