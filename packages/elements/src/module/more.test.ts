import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Module } from '@kith/model/module.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { bedtime, bedtimeUrdu, from, onlyRatings } from '../../../../stories/fixtures/more.js';
import { ax, focused, press, saying, seen, until } from '../../test/support.js';

/** The player with its first interactive part drawn. */
async function player(module: Module, mode?: 'together'): Promise<KithModule> {
  const el = await fixture<KithModule>(html`<kith-module .module=${module} .mode=${mode}></kith-module>`);
  await until(() => all(el, '.step fieldset, .step .scene').length);
  return el;
}
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const all = <Found extends HTMLElement>(el: Element, selector: string): Found[] => [
  ...root(el).querySelectorAll<Found>(selector),
];
const step = (el: Element): string => seen(root(el).querySelector('.step'));
const number = (el: Element, value: number): HTMLInputElement => all<HTMLInputElement>(el, '.numbers input')[value]!;

async function tap(el: KithModule, ...words: string[]): Promise<void> {
  for (const word of words) {
    saying(root(el), 'button, summary, label', word).click();
    await el.updateComplete;
  }
}
async function write(el: KithModule, box: number, words: string): Promise<void> {
  const area = all<HTMLTextAreaElement>(el, '.step textarea')[box]!;
  area.focus();
  area.value = words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await el.updateComplete;
}
/** What the plan says; then back to where it was asked. */
async function plan(el: KithModule): Promise<string> {
  await tap(el, 'Your plan');
  const words = step(el);
  await tap(el, 'Back');
  return words;
}
const landsOn = (words: string): Promise<void> => until(() => seen(focused()) === words);

describe('<kith-module>, a scenario', () => {
  /** The part that opens with these words. */
  const part = (el: Element, words: string): HTMLDetailsElement =>
    all(el, '.fold').find((one) => seen(one.firstElementChild) === words) as HTMLDetailsElement;

  it('unfolds by choice, part by part, by keys as well', async () => {
    const el = await player(from('scene'));
    expect(step(el)).to.include('It goes badly').and.to.include('What did you notice?');
    const better = part(el, 'It goes better');
    const story = [...better.querySelectorAll('p')].at(-1)!;
    expect(story.checkVisibility()).to.equal(false);
    expect(await ax(better.querySelector('[role=heading]')!, 'heading', 'It goes better')).to.include({
      role: 'heading',
      name: 'It goes better',
    });
    better.querySelector('summary')!.focus();
    await press('Enter');
    await until(() => better.open);
    expect(story.checkVisibility()).to.equal(true);
    const points = part(el, 'What made the difference');
    expect(points.open, 'one at a time').to.equal(false);
    await tap(el, 'What made the difference');
    expect(points.open).to.equal(true);
    expect(seen(points)).to.include('Go close before you speak').and.to.include('In your own words');
  });

  it('never stands in the way of the next step, and is folded again by the way back', async () => {
    const el = await player(from('scene'));
    await tap(el, 'They were both tired', 'It goes better');
    expect(part(el, 'It goes better').open, 'an answer folds nothing').to.equal(true);
    await tap(el, 'They were both tired');
    expect(part(el, 'It goes better').open).to.equal(true);
    await tap(el, 'Next', 'Back');
    await until(() => !part(el, 'It goes better').open);
    expect(part(el, 'What made the difference').open, 'nothing opens by itself').to.equal(false);
  });

  it('answers what was noticed with a few words, and nothing is wrong', async () => {
    const el = await player(from('scene'));
    await tap(el, 'He looked at his phone');
    expect(step(el)).to.include('It is hard to be heard when we look away. We all do it.');
    await tap(el, 'He looked at his phone');
    expect(step(el)).to.not.include('It is hard to be heard');
  });

  it('puts the points that are kept, and their own example, into the plan', async () => {
    const el = await player(from('scene'));
    await tap(el, 'What made the difference', 'Let them choose one small thing');
    await write(el, 0, 'Shall we hop to the bath?');
    expect(await plan(el))
      .to.include('Let them choose one small thing')
      .and.to.include('Shall we hop to the bath?')
      .and.not.to.include('Go close before you speak');
    expect(all<HTMLTextAreaElement>(el, 'textarea')[0]!.value).to.equal('Shall we hop to the bath?');
  });
});

describe('<kith-module>, a rating', () => {
  it('is eleven radio buttons with words at both ends, and arrow keys move among them', async () => {
    const el = await player(from('first'));
    expect(all(el, '.numbers input').map((input) => seen(input.parentElement))).to.deep.equal(
      [...Array(11).keys()].map(String),
    );
    expect(await ax(number(el, 0), 'radio', '0')).to.include({ role: 'radio', name: '0' });
    expect([0, 5, 10].map((n) => number(el, n).getAttribute('aria-describedby'))).to.deep.equal(['low', null, 'high']);
    expect(seen(root(el).getElementById('high'))).to.equal('As hard as it gets');
    number(el, 0).focus();
    await press('Space');
    await press('ArrowRight');
    await press('ArrowRight');
    await el.updateComplete;
    expect(number(el, 2).checked).to.equal(true);
  });

  it('goes into the plan only when that is ticked, and can be taken back', async () => {
    const el = await player(from('first'));
    number(el, 7).click();
    await el.updateComplete;
    expect(await plan(el)).to.not.include('7');
    await tap(el, 'Put this in my plan');
    expect(await plan(el)).to.include('7');
    await tap(el, 'Clear my number');
    await until(() => focused() === number(el, 0));
    expect(all<HTMLInputElement>(el, '.numbers input').some(({ checked }) => checked)).to.equal(false);
    expect(await plan(el)).to.not.include('7');
  });

  for (const [now, kind] of [
    [4, 'Your number moved. It is good that you noticed.'],
    [9, 'Your number moved. It is good that you noticed.'],
    [7, 'Your number is the same. That is all right.'],
  ] as const)
    it(`shows 7 and ${now} side by side, with kind words`, async () => {
      const el = await player(onlyRatings);
      number(el, 7).click();
      await el.updateComplete;
      await tap(el, 'Next');
      expect(step(el)).to.not.include('Before');
      number(el, now).click();
      await el.updateComplete;
      expect(step(el)).to.include(`Before: 7 Now: ${now} ${kind}`);
    });

  it('says nothing of before where there was no number before', async () => {
    const el = await player(onlyRatings);
    await tap(el, 'Next');
    number(el, 3).click();
    await el.updateComplete;
    expect(number(el, 3).checked).to.equal(true);
    expect(step(el)).to.not.include('Before');
  });
});

describe('<kith-module>, a goal', () => {
  const by = (el: KithModule): HTMLTextAreaElement => all<HTMLTextAreaElement>(el, '.note textarea')[0]!;

  it('is ticked, and may have a day in their own words', async () => {
    const el = await player(from('aims'));
    await tap(el, 'Read one story together');
    expect(await ax(by(el).closest('.note')!, 'group', 'Read one story together')).to.include({
      name: 'Read one story together',
    });
    by(el).value = 'By Sunday';
    by(el).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await el.updateComplete;
    expect(await plan(el))
      .to.include('Read one story together')
      .and.to.include('By Sunday');
    expect(by(el).value).to.equal('By Sunday');
    await tap(el, 'Put my phone away at seven');
    expect(await plan(el), 'one more changes nothing about the other').to.include('By Sunday');
    await tap(el, 'Read one story together');
    expect(await plan(el)).to.not.include('Read one story together');
  });

  it('asks how much and how sure, and hints at a smaller one', async () => {
    const el = await player(from('aims'));
    await tap(el, 'Put my phone away at seven');
    const [, sure] = all<HTMLSelectElement>(el, 'select');
    expect(await ax(sure!, 'combobox', 'From 0 to 10: how sure are you that you can do it?')).to.include({
      name: 'From 0 to 10: how sure are you that you can do it?',
    });
    expect([...sure!.options].map(({ value }) => value)).to.deep.equal(['', ...[...Array(11).keys()].map(String)]);
    const pick = async (value: string): Promise<void> => {
      sure!.value = value;
      sure!.dispatchEvent(new Event('change', { bubbles: true }));
      await el.updateComplete;
    };
    await pick('5');
    expect(step(el)).to.not.include('smaller');
    await pick('0');
    expect(step(el)).to.include('That is a lot to take on. Could you make it smaller?');
    await tap(el, 'Next', 'Back');
    expect(all<HTMLSelectElement>(el, 'select').map(({ value }) => value)).to.deep.equal(['', '0']);
    const [, again] = all<HTMLSelectElement>(el, 'select');
    again!.value = '';
    again!.dispatchEvent(new Event('change', { bubbles: true }));
    await el.updateComplete;
    expect(step(el), 'and a number can be taken back').to.not.include('smaller');
  });

  it('can be written, with the focus kept, and is gone with its words', async () => {
    const el = await player(from('aims'));
    await write(el, 0, 'Sit down with a cup of tea');
    const [first, second] = all<HTMLTextAreaElement>(el, 'fieldset textarea');
    expect(focused()).to.equal(first);
    expect(second!.value, 'there is a place for another').to.equal('');
    // A label's words, in WebKit, are also those that stand in the field inside it: so asked of the one that is empty.
    expect(await ax(second!, 'textbox', 'Or in your own words')).to.include({ name: 'Or in your own words' });
    await write(el, 0, '');
    expect(all(el, 'textarea'), 'an empty place is one place').to.have.lengthOf(1);
    expect(focused()).to.equal(first);
    expect(await plan(el)).to.not.include('Sit down');
    await write(el, 0, 'Sit down with a cup of tea');
    await write(el, 1, 'Breathe');
    expect(await plan(el))
      .to.include('Sit down with a cup of tea')
      .and.to.include('Breathe');
  });
});

describe('<kith-module>, a plan in one sentence', () => {
  const made = 'If the shouting starts, then I will take three slow breaths.';

  it('is read back as it is made', async () => {
    const el = await player(from('sentence'));
    expect(await ax(all(el, 'fieldset')[0]!, 'group', 'If …')).to.include({ role: 'group', name: 'If …' });
    await tap(el, 'the shouting starts');
    expect(step(el)).to.include('If the shouting starts, then I will …').and.not.to.include('Make another');
    await tap(el, 'take three slow breaths');
    expect(step(el)).to.include(made).and.to.include('Say it to yourself once or twice.');
    expect(await plan(el)).to.include(made);
  });

  it('can be made by keys alone', async () => {
    const el = await player(from('sentence'));
    root(el).getElementById('heading')!.focus();
    for (const key of ['Tab', 'Space', 'Tab', 'Tab', 'Space', 'Tab', 'Tab']) {
      await press(key);
      await el.updateComplete;
    }
    expect(await ax(focused()!, 'button', 'Remove')).to.include({ role: 'button', name: 'Remove' });
    expect(seen(root(el).getElementById(focused()!.getAttribute('aria-describedby')!))).to.equal(made);
    await press('Tab');
    expect(seen(focused())).to.equal('Make another');
    await press('Enter');
    await landsOn('If …');
    expect(step(el)).to.include(made);
  });

  it('takes their own words, without a full stop too many', async () => {
    const el = await player(from('sentence'));
    await tap(el, 'the shouting starts');
    await write(el, 0, ' my phone rings. ');
    expect(all<HTMLInputElement>(el, '[name=cue]').some(({ checked }) => checked)).to.equal(false);
    await write(el, 1, 'let it ring');
    expect(step(el)).to.include('If my phone rings, then I will let it ring.');
  });

  it('keeps a half-made one out of the plan, but not from the person', async () => {
    const el = await player(from('sentence'));
    await tap(el, 'the shouting starts');
    expect(await plan(el)).to.not.include('shouting');
    expect(step(el)).to.include('If the shouting starts, then I will …');
    await tap(el, 'take three slow breaths', 'Next', 'Back');
    expect(step(el)).to.include(made);
  });

  it('can be changed while it is the last, and removed, and there are three at most', async () => {
    const el = await player(from('sentence'));
    for (const more of [1, 2, 3]) {
      await tap(el, 'the shouting starts', 'take three slow breaths');
      if (more < 3) {
        await tap(el, 'Make another');
        await landsOn('If …');
        expect(all<HTMLInputElement>(el, 'input').some(({ checked }) => checked)).to.equal(false);
      }
    }
    expect(() => saying(root(el), 'button', 'Make another')).to.throw();
    await tap(el, 'she says no to her bath');
    expect(all(el, '.note p').map(seen)).to.deep.equal([
      made,
      made,
      'If she says no to her bath, then I will take three slow breaths.',
    ]);
    await tap(el, 'Remove');
    await landsOn('Make a plan in one sentence');
    expect(all(el, '.note')).to.have.lengthOf(2);
    expect(step(el)).to.include('If she says no to her bath');
  });

  it('is joined by the words of the module, in the order and with the marks of its language', async () => {
    const el = await player(from('sentence', bedtimeUrdu));
    await tap(el, 'شور شروع ہو', 'تین گہری سانسیں لوں گی');
    expect(step(el)).to.include('اگر شور شروع ہو، تو میں تین گہری سانسیں لوں گی۔');
    const steps = bedtime.steps.map((one) =>
      one.kind === 'ifthen'
        ? { ...one, cues: { ...one.cues, title: '… ise' }, responses: { ...one.responses, title: 'Then' } }
        : one,
    );
    const other = await player(from('sentence', { ...bedtime, steps }));
    await tap(other, 'the shouting starts', 'take three slow breaths');
    expect(step(other)).to.include('the shouting starts ise, Then take three slow breaths.');
  });
});

describe('<kith-module>, things to try', () => {
  const liked = 'Tell your child one thing you liked today';

  it('go into the plan, and are looked back at when the person opens that', async () => {
    const el = await player(from('home'));
    const back = (): HTMLDetailsElement | undefined => all(el, '.fold')[0] as HTMLDetailsElement | undefined;
    expect(back()).to.equal(undefined);
    await tap(el, liked);
    expect(step(el)).to.include('Come back in 7 days, and see how it went.');
    expect(await plan(el)).to.include(liked);
    expect(back()!.open).to.equal(false);
    await tap(el, 'How did it go? Tick what you did.');
    expect(back()!.open).to.equal(true);
    expect(step(el)).to.not.include('Nothing yet?');
    all<HTMLInputElement>(el, '[name=did]')[0]!.click();
    await el.updateComplete;
    expect(step(el)).to.include('Well done. Trying is what counts.');
    await tap(el, 'Next', 'Back');
    expect(all<HTMLInputElement>(el, '[name=did]')[0]!.checked).to.equal(true);
    all<HTMLInputElement>(el, '[name=try]')[0]!.click();
    await el.updateComplete;
    expect(step(el), 'what is not tried is not done').to.not.include('How did it go?');
  });

  it('begin anew, today, when others are picked after none', async () => {
    const el = await player(from('home'));
    const real = Date;
    try {
      await tap(el, liked);
      all<HTMLInputElement>(el, '[name=try]')[0]!.click();
      await el.updateComplete;
      globalThis.Date = class extends real {
        constructor() {
          super(real.now() + 8 * 864e5);
        }
      } as DateConstructor;
      await tap(el, 'Start ten minutes earlier');
      expect(step(el)).to.include('Come back in 7 days').and.not.to.include('Nothing yet?');
    } finally {
      globalThis.Date = real;
    }
  });

  it('ask on another day, with kind words for none', async () => {
    const el = await player(from('home'));
    await tap(el, liked);
    const real = Date;
    try {
      globalThis.Date = class extends real {
        constructor() {
          super(real.now() + 8 * 864e5);
        }
      } as DateConstructor;
      el.requestUpdate();
      await el.updateComplete;
      expect(step(el)).to.include('How did it go?').and.to.include('Nothing yet? That is all right.');
    } finally {
      globalThis.Date = real;
    }
  });
});

/** What a person does at each kind of step, so that all of it is drawn. */
const filled: Readonly<Record<string, (el: KithModule) => Promise<void>>> = {
  first: async (el) => {
    number(el, 7).click();
    await el.updateComplete;
  },
  scene: (el) =>
    tap(el, 'He looked at his phone', 'It goes better', 'What made the difference', 'Go close before you speak'),
  aims: (el) => tap(el, 'Read one story together'),
  sentence: (el) => tap(el, 'the shouting starts', 'take three slow breaths'),
  home: (el) => tap(el, 'Go close before you speak', 'How did it go? Tick what you did.'),
};

for (const [id, fill] of Object.entries(filled))
  describe(`<kith-module>, the step "${id}"`, () => {
    it('is accessible, before and after', async () => {
      const el = await player(from(id));
      await expect(el).to.be.accessible();
      await fill(el);
      await expect(el).to.be.accessible();
    });

    it('can be gone past without an answer, and tells nobody what was said', async () => {
      const el = await player(from(id));
      const told: string[] = [];
      el.addEventListener('kith-module-step', (event) => told.push(JSON.stringify({ ...event })));
      await fill(el);
      await tap(el, 'Next');
      expect(told).to.have.lengthOf(1);
      expect(Object.keys(JSON.parse(told[0]!) as object).filter((key) => key !== 'isTrusted')).to.have.members([
        'moduleId',
        'stepId',
        'number',
        'of',
      ]);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
      const skipper = await player(from(id));
      await tap(skipper, 'Next');
      expect(seen(root(skipper).getElementById('place'))).to.include('Step 2 of');
    });

    it('has targets of 44 pixels on a narrow screen, none beyond its edge, and keeps what is written from the browser', async () => {
      await executeServerCommand('viewport', { width: 360, height: 740 });
      const el = await player(from(id));
      await fill(el);
      const edge = el.getBoundingClientRect();
      const targets = all(el, '.step button, .step label, .step summary, .step textarea, .step select').filter((one) =>
        one.checkVisibility(),
      );
      expect(targets).to.have.length.above(2);
      for (const target of targets) {
        const box = target.getBoundingClientRect();
        expect(box.height, seen(target)).to.be.at.least(43.5);
        expect(box.width, seen(target)).to.be.at.least(43.5);
        expect(box.left >= edge.left && box.right <= edge.right, seen(target)).to.equal(true);
      }
      for (const area of all(el, '.step textarea'))
        expect(
          ['autocomplete', 'spellcheck', 'writingsuggestions'].map((name) => area.getAttribute(name)),
        ).to.deep.equal(['off', 'false', 'false']);
      await executeServerCommand('viewport', { width: 1280, height: 800 });
    });

    it('asks for talk, not writing, where two use it side by side', async () => {
      const el = await player(from(id), 'together');
      await fill(el);
      expect(all(el, 'textarea')).to.have.lengthOf(0);
      const prompts: Readonly<Record<string, string>> = {
        scene: 'Talk about it together.',
        aims: 'Or say one of your own.',
        sentence: 'Or say one of your own.',
      };
      expect(step(el)).to.include(prompts[id] ?? '');
      await expect(el).to.be.accessible();
    });
  });
