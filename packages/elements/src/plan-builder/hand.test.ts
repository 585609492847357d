import { expect } from '@open-wc/testing';
import { plan } from '../../../../stories/fixtures/builder.js';
import { builder, button, click, handOver, labelled, root, type } from '../../test/builder.js';
import { seen, until } from '../../test/support.js';

const looks = (el: Element, selector: string): string[] =>
  [...root(el).querySelectorAll(`${selector} .suspects li`)].map(seen);

describe('<kith-plan-builder>, when a plan is handed over', () => {
  it('says of each way what it leaves behind', async () => {
    const el = await builder(plan);
    await handOver(el);
    const ways = [...root(el).querySelectorAll<HTMLDetailsElement>('.hand > details')];
    for (const way of ways) way.open = true;
    const of = (way: Element | undefined): string =>
      seen([...way!.querySelectorAll('.quiet')].find((line) => line.querySelector('strong')));
    const leaves = Object.fromEntries(
      ways
        .filter((way) => seen(way.querySelector('summary')) !== 'Lock it with a word')
        .map((way) => [seen(way.querySelector('summary')), of(way)]),
    );
    const code = [...root(el).querySelectorAll('.hand > .quiet')].find((line) => line.querySelector('strong'));
    expect({ Code: seen(code), ...leaves }).to.deep.equal({
      Code: 'What it leaves behind: Nothing is sent. The plan stays in the history of their browser until they clear it. Who sees a picture of the code can read the plan.',
      Link: 'What it leaves behind: The whole plan is in the link. Anyone who has it can read the plan. It stays where you send it, and in the history of their browser.',
      'Text message':
        'What it leaves behind: It stays among the messages on both phones, and a locked phone may show it.',
      'E-mail': 'What it leaves behind: It stays in both mailboxes. Others may read theirs.',
      Paper: 'What it leaves behind: Anyone who finds the paper can read it.',
      File: 'What it leaves behind: It stays among the downloads of this computer or phone until you delete it.',
    });
  });

  const spoken = {
    en: [
      'Ask Tom first.',
      'Ring 07700 900123.',
      'We meet at 12 Mill Lane.',
      'You leave on Friday at 9pm.',
      ['“Tom” looks like a name.', '“07700 900123” looks like a phone number.'],
      ['“12 Mill Lane” looks like an address.', '“You leave on Friday at 9pm.” may say when somebody leaves.'],
    ],
    cy: [
      'Gofynnwch i Bethan yn gyntaf.',
      'Ffoniwch 07700 900123.',
      'Dewch i 12 Heol Mawr.',
      'Gadael dydd Gwener.',
      ['Bethan', '07700 900123'],
      ['12 Heol Mawr', 'Gadael dydd Gwener.'],
    ],
    ur: [
      'فاطمہ سے پوچھیں۔',
      'فون کریں ۰۷۷۰۰ ۹۰۰۱۲۳۔',
      'مکان نمبر ۱۲ پر ملیں۔',
      'کل گھر چھوڑ دیں۔',
      ['فاطمہ', '۰۷۷۰۰ ۹۰۰۱۲۳'],
      ['مکان نمبر ۱۲', 'کل گھر چھوڑ دیں۔'],
    ],
  } as const;
  for (const [lang, [name, phone, address, leaving, inFirst, inSecond]] of Object.entries(spoken))
    it(`warns of a name, a phone, an address and a day of leaving where they are typed, and before all of it goes: ${lang}`, async () => {
      const el = await builder(plan);
      if (lang !== 'en') {
        el.lang = lang;
        await until(() => root(el).querySelector(`.frame[lang=${lang}] .own-task`));
      }
      root(el).querySelector<HTMLDetailsElement>('.about')!.open = true;
      const press = (target: Element | null): Promise<void> => click(el, target as HTMLElement);
      const warned = (selector: string, ...wanted: string[]): void => {
        const lines = looks(el, selector);
        expect(lines).to.have.lengthOf(wanted.length);
        wanted.forEach((words, at) => expect(lines[at]).to.include(words));
      };
      // A note beside a thing.
      await press(root(el).querySelector('.item:nth-child(2) .change'));
      await type(el, root(el).querySelector('#fields textarea')!, `${phone} ${name}`);
      expect(looks(el, '#suspects')).to.have.lengthOf(2);
      for (const words of inFirst) expect(looks(el, '#suspects').join(' ')).to.include(words);
      expect(root(el).querySelector('#suspects')!.getAttribute('role')).to.equal('status');
      // Something to do, while it is typed and when it is looked at again.
      await press(root(el).querySelector('.own-task'));
      await type(el, root(el).querySelector('.own input')!, leaving);
      warned('#own-suspects', leaving.replace(/[۔.]$/u, ''));
      await press(root(el).querySelector('.own [type=submit]'));
      await press(root(el).querySelector('.item:last-child .change'));
      warned('#suspects', leaving.replace(/[۔.]$/u, ''));
      // The title, and who made it.
      await type(el, root(el).querySelector('[name=title]')!, name);
      expect(looks(el, '.about').join()).to.include(inFirst[0]);
      await type(el, root(el).querySelector('[name=title]')!, '');
      await type(el, root(el).querySelector('[name=reach]')!, `${phone} ${address}`);
      warned('.about', inSecond[0]);
      await press(root(el).querySelector('#hand'));
      await until(() => root(el).querySelector('.hand .warn .suspects'));
      const all = looks(el, '.hand .warn').join(' ');
      for (const words of [...inFirst, ...inSecond]) expect(all).to.include(words);
    });

  it('does not warn of a worker’s own name and number, which are meant to be there', async () => {
    const el = await builder(plan);
    await type(el, root(el).querySelector('[name=reach]')!, 'Call me on 07700 900123, or sam@example.org.');
    expect(looks(el, '.about')).to.deep.equal([]);
    await handOver(el);
    expect(looks(el, '.hand')).to.deep.equal([]);
  });

  it('never shows what was made of another plan', async () => {
    const el = await builder(plan);
    const first = await handOver(el);
    await click(el, button(el, 'Back to the plan'));
    await click(el, labelled(el, 'Take out: Sleep in the first year'));
    await click(el, button(el, 'Hand it over'));
    for (const field of root(el).querySelectorAll<HTMLTextAreaElement>('textarea.link'))
      expect(field.value).not.to.equal(first);
    await until(() => root(el).querySelector('svg.code'));
    expect(root(el).querySelector<HTMLTextAreaElement>('textarea.link')!.value).not.to.equal(first);
  });
});
