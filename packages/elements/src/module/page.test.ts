import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Answer } from '@kith/model/answer.js';
import type { Module } from '@kith/model/module.js';
import { configure, forget } from '@kith/elements/config.js';
import '@kith/elements/module.js';
import type { KithModule, KithModuleTakeEvent } from '@kith/elements/module.js';
import { answers, bedtimes, bedtimesUrdu, kept } from '../../../../stories/fixtures/plan.js';
import { worry } from '../../../../stories/fixtures/scales.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';

const key = 'kith:module:bedtimes';
const root = (el: Element): ShadowRoot => el.shadowRoot!;
const step = (el: Element): Element => root(el).querySelector('.step')!;
const heading = (el: Element): string => seen(root(el).getElementById('heading'));
const button = (el: Element, words: string): HTMLElement => saying(root(el), 'button, label', words);
const status = (el: Element): string => seen(step(el).querySelector('[role=status]'));

interface Given {
  at?: string;
  given?: Readonly<Record<string, Answer>>;
  second?: string;
  module?: Module;
  around?: unknown;
}

/** A player whose visitor carries on at a step, with these answers. */
async function player({
  at = 'plan',
  given = answers,
  second,
  module = bedtimes,
  around,
}: Given = {}): Promise<KithModule> {
  sessionStorage.setItem(key, JSON.stringify(kept(at, given)));
  const el = await fixture<KithModule>(
    html`<kith-module .module=${module} save="tab" .second=${second}>${around}</kith-module>`,
  );
  const carryOn = (): HTMLElement | undefined =>
    [...root(el).querySelectorAll('button')].find((one) => seen(one) === 'Carry on');
  await until(carryOn);
  carryOn()!.click();
  await until(() => step(el).querySelector('.take'));
  sessionStorage.clear();
  el.save = undefined;
  await el.updateComplete;
  return el;
}

/** Answers to the steps of these ids alone. */
const only = (...ids: string[]): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));

/** Puts something in the place of a property until `act` is over. */
async function having(on: object, name: string, value: unknown, act: () => unknown): Promise<void> {
  const real = Object.getOwnPropertyDescriptor(on, name);
  Object.defineProperty(on, name, { configurable: true, writable: true, value });
  try {
    await act();
  } finally {
    if (real) Object.defineProperty(on, name, real);
    else delete (on as Record<string, unknown>)[name];
  }
}

/** The paper while it is printed, as plain nodes. */
async function printed(el: KithModule, words = 'Print my plan'): Promise<HTMLElement> {
  let paper: HTMLElement | undefined;
  const look = (): void => void (paper = document.querySelector('.kith-print')!.cloneNode(true) as HTMLElement);
  await having(globalThis, 'print', look, async () => {
    button(el, words).click();
    await until(() => paper);
  });
  dispatchEvent(new CustomEvent('afterprint'));
  return paper!;
}

/** The file that is handed over, read again by the browser; its name stands in the title of the test's own making. */
async function saved(el: KithModule, words = 'Save my plan'): Promise<{ name: string; text: string; page: Document }> {
  let blob: Blob | undefined;
  let name = '';
  const real = URL.createObjectURL.bind(URL);
  await having(
    URL,
    'createObjectURL',
    (given: Blob) => real((blob = given)),
    () =>
      having(
        HTMLAnchorElement.prototype,
        'click',
        function (this: HTMLAnchorElement) {
          name = this.download;
        },
        async () => {
          button(el, words).click();
          await until(() => name);
        },
      ),
  );
  const text = await blob!.text();
  return { name, text, page: new DOMParser().parseFromString(text, 'text/html') };
}

async function copied(el: KithModule, words = 'Copy my plan'): Promise<string> {
  let text = '';
  const writeText = (given: string): Promise<void> => Promise.resolve(void (text = given));
  await having(navigator, 'clipboard', { writeText }, async () => {
    button(el, words).click();
    await until(() => text);
  });
  return text;
}

const lines = (node: Element): string[] =>
  [...node.querySelectorAll('[role=heading], p:not([role]), li')]
    .filter((one) => !one.querySelector('p'))
    .map((one) => one.textContent.replace(/\s+/g, ' ').trim());

describe('the plan of <kith-module>', () => {
  it('says all that goes into it, each under the title of its step', async () => {
    const el = await player();
    expect(seen(step(el))).to.include(
      [
        'Teeth, again Let them choose between two things. Go close before you speak. Shall we race the clock?',
        'One thing to aim for Screens off an hour before bed When: Sunday Ask my mum to ring at six, not eight',
        'When it gets hard If the shouting starts, then I will take three slow breaths.',
        'If Sam gets out of bed again, then I will leave the bath for tomorrow.',
        'This week Say one thing you liked (done) Turn the lights low at seven Look back at this on 30/11/2026.',
        'How hard do you think it will be? Before 7, now 4. 0: not hard 10: as hard as can be',
        'A note to yourself It will pass. It did last time.',
        'People who can help Family Lives answer questions of parents. Call 0808 800 2222.',
      ].join(' '),
    );
    const levels = [...step(el).querySelectorAll('[role=heading]')].map((one) => one.getAttribute('aria-level'));
    expect(levels).to.deep.equal(['2', '3', '3', '3', '3', '3', '3', '3']);
    await expect(el).to.be.accessible();
  });

  it('has only what the person put into it', async () => {
    const el = await player({ given: { ...only('note', 'before'), after: { value: 4, inPlan: false } } });
    const titles = [...step(el).querySelectorAll('[aria-level="3"]')].map(seen);
    expect(titles).to.deep.equal(['A note to yourself', 'People who can help']);
  });

  it('has a score only where the person chose it, in the words of its scale', async () => {
    const module: Module = {
      ...bedtimes,
      scales: [worry],
      steps: [
        { kind: 'scale', id: 'worry', title: 'Worry', body: [], scale: worry.id, show: 'person' },
        ...bedtimes.steps,
      ],
    };
    const items = Object.fromEntries(worry.scores[0]!.items.map((linkId) => [linkId, 'a1']));
    const el = await player({ module, given: { worry: { items, inPlan: true } } });
    expect(seen(step(el))).to.match(/Worry Seven questions about worry \(GAD-7\): 7 \w+/);
    const bands = { 'total.mild': { label: 'Worry comes and goes' }, 'total.minimal': { label: 'Another band' } };
    configure({ scales: { [worry.id]: { bands } } });
    try {
      await el.updateComplete;
      const words = /GAD-7\): 7 ?Worry comes and goes/;
      expect(seen(step(el)), 'the host’s words, on the screen').to.match(words);
      expect(seen(await printed(el)), 'and on paper').to.match(words);
      expect((await copied(el)).replace(/\s+/g, ' '), 'and in a text').to.match(words);
    } finally {
      configure({ scales: undefined });
    }
    const without = await player({ module, given: { worry: { items, inPlan: false } } });
    expect(seen(step(without))).to.not.include('GAD-7');
  });

  it('shows where to go while there is nothing of the person’s own in it', async () => {
    const el = await player({ given: {} });
    expect(seen(step(el))).to.include('Nothing of yours is here yet.');
    expect(seen(step(el))).to.include('0808 800 2222');
    const ways = [...step(el).querySelectorAll('.way')].map(seen);
    expect(ways).to.deep.equal([
      'How hard is bedtime now?',
      'Teeth, again',
      'One thing to aim for',
      'When it gets hard',
      'This week',
      'How hard do you think it will be?',
      'A note to yourself',
    ]);
    await expect(el).to.be.accessible();
    button(el, 'A note to yourself').focus();
    await press('Enter');
    await until(() => seen(focused()) === 'A note to yourself');
    const words = root(el).querySelector('textarea')!;
    words.value = 'Slow down.';
    words.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await el.updateComplete;
    root(el).querySelector<HTMLInputElement>('.tick input')!.click();
    saying(root(el), '.foot button', 'Your plan').click();
    await until(() => step(el).querySelector('.written'));
    expect(seen(step(el)))
      .to.include('Slow down.')
      .and.not.include('Nothing of yours');
  });

  it('says nothing of what is missing in a module that asks for nothing', async () => {
    const steps = bedtimes.steps.filter(({ kind }) => /signpost|plan|end/.test(kind));
    const el = await player({ module: { ...bedtimes, steps }, given: {} });
    expect(seen(step(el))).to.not.include('Nothing of yours');
    expect(step(el).querySelector('.people')).to.not.equal(null);
  });

  it('can be worked by keyboard, and says what each thing is', async () => {
    const el = await player({ second: 'second.json' });
    button(el, 'Print my plan').focus();
    const order = [seen(focused())];
    for (let i = 0; i < 4; i += 1) {
      await press('Tab');
      order.push(seen(focused()));
    }
    expect(order).to.deep.equal(['Print my plan', 'Save my plan', 'Copy my plan', 'Show in two languages', 'Back']);
    for (const words of order.slice(0, 4))
      expect(await ax(button(el, words), 'button', words)).to.include({ role: 'button', name: words });
    const title = step(el).querySelectorAll('[role=heading]')[2]!;
    expect(await ax(title, 'heading', 'One thing to aim for')).to.include({
      role: 'heading',
      name: 'One thing to aim for',
    });
  });

  describe('on paper', () => {
    it('is the plan alone, under a title that gives nothing away, and leaves nothing behind', async () => {
      const el = await player();
      const before = [document.title, document.adoptedStyleSheets.length, document.body.childElementCount];
      let title = '';
      const taken = oneEvent(el, 'kith-module-take');
      await having(
        globalThis,
        'print',
        () => void (title = document.title),
        async () => {
          button(el, 'Print my plan').click();
          await until(() => title);
          expect(document.querySelectorAll('.kith-print')).to.have.lengthOf(1);
          expect(getComputedStyle(document.querySelector('.kith-print')!).display, 'not on the screen').to.equal(
            'none',
          );
          dispatchEvent(new CustomEvent('afterprint'));
        },
      );
      expect(title).to.equal('Notes');
      expect([document.title, document.adoptedStyleSheets.length, document.body.childElementCount]).to.deep.equal(
        before,
      );
      const { moduleId, way } = (await taken) as KithModuleTakeEvent;
      expect([moduleId, way]).to.deep.equal(['bedtimes', 'print']);
    });

    it('has every part, addresses in words, and room to write', async () => {
      const paper = await printed(await player());
      expect(lines(paper)).to.deep.equal([
        'Your plan',
        'Teeth, again',
        'Let them choose between two things.',
        'Go close before you speak.',
        'Shall we race the clock?',
        'One thing to aim for',
        'Screens off an hour before bedWhen: Sunday',
        'Ask my mum to ring at six, not eight',
        'When it gets hard',
        'If the shouting starts, then I will take three slow breaths.',
        'If Sam gets out of bed again, then I will leave the bath for tomorrow.',
        'This week',
        'Say one thing you liked (done)',
        'Turn the lights low at seven',
        'Look back at this on 30/11/2026.',
        'How hard do you think it will be?',
        'Before 7, now 4.',
        '0: not hard10: as hard as can be',
        'A note to yourself',
        'It will pass. It did last time.',
        'People who can help',
        'Family Lives answer questions of parents. Call 0808 800 2222.',
        'Shout is there by text, day and night: send a message (85258: SHOUT).',
        'Your health visitor can come to you. Find yours (www.nhs.uk/visit).',
        'If someone is in danger now, call 999',
        'Room for more',
        ...Array.from({ length: 6 }, () => ''),
      ]);
      expect(paper.querySelectorAll('button, script, style, [style]')).to.have.lengthOf(0);
    });

    it('runs from right to left where the module does', async () => {
      const page = await fixture(html`<div lang="ur" dir="rtl"></div>`);
      const el = await player({ module: bedtimesUrdu });
      page.append(el);
      await until(() => seen(step(el)).includes('میرا منصوبہ چھاپیں'));
      const paper = await printed(el, 'میرا منصوبہ چھاپیں');
      expect([paper.lang, paper.dir]).to.deep.equal(['ur', 'rtl']);
      expect(lines(paper)).to.include('اگر چیخنا شروع ہو، تو میں تین آہستہ سانس لوں گی۔');
      expect(paper.querySelector('bdi[dir=ltr]')!.textContent).to.equal('0808 800 2222');
    });

    it('is tidied away when printing comes to nothing, when it is forgotten, and when the player goes', async () => {
      const el = await player();
      const { title } = document;
      const gone = (): boolean => !document.querySelector('.kith-print') && document.title === title;
      await printed(el);
      expect(gone()).to.equal(true);
      await having(
        globalThis,
        'print',
        () => {},
        async () => {
          button(el, 'Print my plan').click();
          button(el, 'Print my plan').click();
          expect(document.querySelectorAll('.kith-print')).to.have.lengthOf(1);
          forget();
          expect(gone()).to.equal(true);
        },
      );
      const other = await player();
      const fails = (): never => {
        throw new Error('not allowed here');
      };
      await having(globalThis, 'print', fails, () => button(other, 'Print my plan').click());
      expect(gone()).to.equal(true);
      await having(
        globalThis,
        'print',
        () => {},
        () => button(other, 'Print my plan').click(),
      );
      expect(gone()).to.equal(false);
      other.remove();
      expect(gone()).to.equal(true);
    });
  });

  describe('as a file', () => {
    it('is one plain page under a name that gives nothing away', async () => {
      const el = await player();
      const taken = oneEvent(el, 'kith-module-take');
      const { name, text, page } = await saved(el);
      expect(((await taken) as KithModuleTakeEvent).way).to.equal('file');
      expect(name).to.equal('notes.html');
      expect(text).to.match(/^<!doctype html>\n<html lang="en-GB" dir="ltr"><head><meta charset="utf-8">/);
      expect(page.compatMode).to.equal('CSS1Compat');
      expect(page.title).to.equal('Notes');
      expect(page.querySelector('meta[name=robots]')!.getAttribute('content')).to.equal('noindex');
      expect(page.querySelector('meta[name=viewport]')!.getAttribute('content')).to.equal('width=device-width');
      expect(page.querySelectorAll('script, link, iframe, img, [onclick], [style]')).to.have.lengthOf(0);
      expect(text).to.not.include('<!--').and.not.include(location.host);
      expect(lines(page.body)).to.deep.equal(lines(await printed(el)));
      expect(page.querySelector('a')!.getAttribute('href')).to.equal('tel:08088002222');
      await until(() => status(el).startsWith('Your device is saving a file called notes.html.'));
    });
  });

  for (const words of [
    '<script>alert(1)</script>',
    '</style></main><img src=x onerror=alert(1)>',
    '"\'`&amp; &lt;b&gt; <b>bold</b>',
    '<!-- --> ]]> ${1} %3Cscript%3E',
    '\u202Eright to left\u2066 and never back',
    'ٹھیک ہے',
  ])
    it(`lets ${JSON.stringify(words)} be nothing but words, wherever the plan goes`, async () => {
      const el = await player({
        given: {
          note: { text: words, inPlan: true },
          aim: { goals: [{ text: words, by: words }] },
          when: { pairs: [{ cue: { text: words }, response: { text: words } }] },
          teeth: { options: [], kept: [], text: words },
        },
      });
      const { page } = await saved(el);
      for (const where of [step(el), await printed(el), page.body]) {
        expect(where.querySelectorAll('script, img, .written b, .note li b')).to.have.lengthOf(0);
        expect([...where.querySelectorAll('.written')].map((one) => one.textContent)).to.deep.equal([words, words]);
        expect(where.querySelector('.note li bdi')!.textContent).to.equal(words);
        // Whatever directions it holds, they end with it.
        for (const one of where.querySelectorAll<HTMLElement>('.written, .note bdi'))
          expect(one.matches('bdi, [dir=auto]')).to.equal(true);
      }
      expect(page.querySelectorAll('style')).to.have.lengthOf(1);
      expect(await copied(el)).to.include(`\n${words}\n`);
    });

  describe('as a text', () => {
    it('reads well in a message', async () => {
      const el = await player();
      const taken = oneEvent(el, 'kith-module-take');
      expect(await copied(el)).to.equal(`YOUR PLAN

TEETH, AGAIN

- Let them choose between two things.
- Go close before you speak.
Shall we race the clock?

ONE THING TO AIM FOR

- Screens off an hour before bed
  When: Sunday
- Ask my mum to ring at six, not eight

WHEN IT GETS HARD

- If the shouting starts, then I will take three slow breaths.
- If Sam gets out of bed again, then I will leave the bath for tomorrow.

THIS WEEK

[x] Say one thing you liked (done)
[ ] Turn the lights low at seven
Look back at this on 30/11/2026.

HOW HARD DO YOU THINK IT WILL BE?

Before 7, now 4.
0: not hard
10: as hard as can be

A NOTE TO YOURSELF

It will pass.
It did last time.

PEOPLE WHO CAN HELP
- Family Lives answer questions of parents. Call 0808 800 2222.
- Shout is there by text, day and night: send a message (85258: SHOUT).
- Your health visitor can come to you. Find yours (www.nhs.uk/visit).
If someone is in danger now, call 999
`);
      expect(((await taken) as KithModuleTakeEvent).way).to.equal('copy');
      await until(() => status(el) === 'Copied. You can paste it into a message.');
    });

    it('underlines headings in a script that has no capitals, and keeps numbers in order', async () => {
      const el = await player({ module: bedtimesUrdu, given: {} });
      const text = await copied(el);
      expect(text.split('\n').slice(0, 2)).to.deep.equal(['آپ کا منصوبہ', '------------']);
      expect(text).to.include('\u20660808 800 2222\u2069');
    });

    it('is shown, ready to be copied by hand, where the browser does not let us', async () => {
      const el = await player();
      let may = false;
      const writeText = (): Promise<void> => Promise.reject(new DOMException('no', 'NotAllowedError'));
      await having(navigator, 'clipboard', { writeText }, () =>
        having(
          document,
          'execCommand',
          () => may,
          async () => {
            button(el, 'Copy my plan').click();
            await until(() => focused()?.id === 'copy');
            const area = focused() as HTMLTextAreaElement;
            expect(area.value).to.match(/^YOUR PLAN\n/);
            expect([area.selectionStart, area.selectionEnd, area.readOnly]).to.deep.equal([0, area.value.length, true]);
            expect(status(el)).to.equal('We could not copy it for you. Copy it from here:');
            await expect(el).to.be.accessible();
            may = true;
            button(el, 'Copy my plan').click();
            await until(() => status(el) === 'Copied. You can paste it into a message.');
            expect(root(el).getElementById('copy')).to.equal(null);
          },
        ),
      );
      await having(navigator, 'clipboard', undefined, () =>
        having(
          document,
          'execCommand',
          () => true,
          async () => {
            saying(root(el), 'button', 'Next').click();
            await el.updateComplete;
            saying(root(el), 'button', 'Back').click();
            await el.updateComplete;
            expect(status(el), 'what was said is over').to.equal('');
            button(el, 'Copy my plan').click();
            await until(() => status(el) === 'Copied. You can paste it into a message.');
          },
        ),
      );
    });
  });

  describe('in two languages', () => {
    /** A player whose second language comes from the answers of a network. */
    async function twice(
      answer: (url: string) => Response | Promise<Response> = () => Response.json(bedtimesUrdu),
      given?: Record<string, Answer>,
    ): Promise<{ el: KithModule; urls: string[] }> {
      const el = await player({ second: 'module.ur.json', ...(given && { given }) });
      const net = answering(answer);
      try {
        button(el, 'Show in two languages').click();
        await until(() => status(el));
      } finally {
        net.restore();
      }
      return { el, urls: net.urls };
    }

    it('is offered only where there is a second', async () => {
      const el = await player();
      expect(() => button(el, 'Show in two languages')).to.throw();
    });

    it('sets them side by side, each in its direction, with the person’s own words once', async () => {
      const { el, urls } = await twice();
      expect(urls).to.deep.equal([new URL('module.ur.json', document.baseURI).href]);
      expect(status(el)).to.equal('Your plan is now in two languages.');
      const cells = [...step(el).querySelectorAll('.twice > div:not(.own)')];
      const langs = cells.map((one) => `${one.getAttribute('lang')} ${one.getAttribute('dir')}`);
      expect([...new Set(langs)]).to.deep.equal(['en-GB ltr', 'ur rtl']);
      expect(langs.filter((one) => one.startsWith('ur'))).to.have.lengthOf(langs.length / 2);
      const text = seen(step(el));
      for (const both of [
        'Screens off an hour before bed',
        'سونے سے ایک گھنٹہ پہلے سکرین بند',
        'اگر چیخنا شروع ہو، تو میں تین آہستہ سانس لوں گی۔',
        'Before 7, now 4.',
        'پہلے 7، اب 4۔',
        'بولنے سے پہلے قریب جائیں۔',
        'ایک اچھی بات کہیں (ہو گیا)',
      ])
        expect(text).to.include(both);
      for (const once of ['It did last time.', 'Shall we race the clock?', 'Ask my mum to ring at six, not eight'])
        expect(text.split(once)).to.have.lengthOf(2);
      expect(text).to.include('In your own words · آپ کے اپنے الفاظ میں Shall we race the clock?');
      await expect(el).to.be.accessible();
      const [heads] = step(el).querySelectorAll('.twice [role=heading]');
      expect(heads!.getAttribute('aria-level')).to.equal('3');
      button(el, 'Show in one language').click();
      await until(() => !step(el).querySelector('.twice'));
      expect(seen(step(el))).to.not.include('ایک');
    });

    it('goes onto paper, into the file and into the text like that', async () => {
      const { el } = await twice();
      const paper = await printed(el);
      const titles = [...paper.querySelectorAll('[aria-level="1"]')];
      expect(titles.map((one) => `${one.textContent} ${one.closest('[dir]')!.getAttribute('dir')}`)).to.deep.equal([
        'Your plan ltr',
        'آپ کا منصوبہ rtl',
      ]);
      const { page } = await saved(el);
      expect(lines(page.body)).to.deep.equal(lines(paper));
      expect(lines(paper)).to.include('ایک اچھی بات کہیں (ہو گیا)');
      expect(await copied(el)).to.include(`TEETH, AGAIN

- Let them choose between two things.
- Go close before you speak.

پھر سے دانت
-----------

- انہیں دو چیزوں میں سے چننے دیں۔
- بولنے سے پہلے قریب جائیں۔
In your own words · آپ کے اپنے الفاظ میں
Shall we race the clock?
`);
    });

    it('takes the later steps of a long module too', async () => {
      const { steps, ...rest } = bedtimesUrdu;
      const first = {
        ...rest,
        steps: steps.slice(0, 3),
        rest: { src: 'module.ur.rest.json', steps: steps.length - 3 },
      };
      const later = { format: 'module-rest/1', id: rest.id, steps: steps.slice(3) };
      const { el, urls } = await twice((url) => Response.json(url.endsWith('rest.json') ? later : first));
      expect(urls[1]).to.equal(new URL('module.ur.rest.json', document.baseURI).href);
      expect(seen(step(el)))
        .to.include('بولنے سے پہلے قریب جائیں۔')
        .and.include('سات بجے روشنی کم کریں');
    });

    for (const [what, answer] of [
      ['cannot be had', () => Response.error()],
      ['is not there', () => new Response('', { status: 404 })],
      ['is no module', () => Response.json({ format: 'talk/1' })],
      ['is another module', () => Response.json({ ...bedtimesUrdu, id: 'other' })],
      ['lacks its later steps', () => Response.json({ ...bedtimesUrdu, rest: { src: 'x.json', steps: 2 } })],
    ] as const)
      it(`says so, and stays as it is, where the second ${what}`, async () => {
        const { el } = await twice(answer);
        expect(status(el)).to.equal('We could not load the other language. You can try again.');
        expect(seen(step(el))).to.include('One thing to aim for');
        expect(step(el).querySelector('.twice')).to.equal(null);
        expect(button(el, 'Show in two languages')).to.not.equal(null);
      });

    it('is forgotten with the rest', async () => {
      const { el } = await twice();
      forget();
      await el.updateComplete;
      saying(root(el), '.foot button', 'Your plan').click();
      await until(() => step(el).querySelector('.take'));
      expect(step(el).querySelector('.twice')).to.equal(null);
    });
  });
});

describe('the end of <kith-module>', () => {
  const end = (given = answers, around?: unknown): Promise<KithModule> => player({ at: 'end', given, around });

  it('counts what was done in words', async () => {
    const el = await end();
    expect(seen(step(el))).to.include('You looked at 10 pages. Was this useful?');
    expect(seen(step(await end({})))).to.include('You looked at 10 pages. Was this useful?');
  });

  it('asks whether it was useful, by keys, and says that the answer stays', async () => {
    const el = await end();
    const [yes] = step(el).querySelectorAll('input');
    expect(await ax(yes!, 'radio', 'Yes')).to.include({ role: 'radio', name: 'Yes' });
    expect(seen(step(el).querySelector('legend'))).to.equal('Was this useful?');
    expect(seen(step(el))).to.include('Your answer stays on this page.');
    yes!.focus();
    await press('Space');
    await until(() => status(el));
    expect(status(el)).to.equal('Thank you. Take your plan with you. If this may help someone you know, pass it on.');
    expect(root(el).querySelector('.foot > details')).to.have.property('open', false);
    await expect(el).to.be.accessible();
    button(el, 'Your plan').click();
    await until(() => heading(el) === 'Your plan');
    saying(root(el), 'button', 'Next').click();
    await until(() => heading(el) === 'That is it');
    expect(step(el).querySelector('input')!.checked).to.equal(true);
  });

  for (const words of ['In part', 'No'])
    it(`brings people where it was useful: ${words}`, async () => {
      const el = await end();
      button(el, words).click();
      await until(() => status(el));
      expect(status(el)).to.equal('Thank you for saying so. A person can do more: see “Talk to someone” below.');
      expect(seen(root(el).querySelector('.talk'))).to.include('0808 800 2222');
      await expect(el).to.be.accessible();
    });

  it('brings the page’s own way to a person where there is one', async () => {
    const el = await end(answers, html`<p slot="talk">Ask Jo.</p>`);
    expect(el.querySelector('p')!.checkVisibility()).to.equal(false);
    button(el, 'No').click();
    await until(() => status(el));
    expect(el.querySelector('p')!.checkVisibility()).to.equal(true);
  });

  it('says that what was written goes when one starts again, and asks nothing twice', async () => {
    const el = await end();
    const again = button(el, 'Start again');
    expect(seen(root(el).getElementById(again.getAttribute('aria-describedby')!))).to.equal(
      'What you picked and wrote here will then be gone.',
    );
    again.click();
    await until(() => heading(el) === 'How hard is bedtime now?');
    const nothing = await end({});
    button(nothing, 'Yes').click();
    await until(() => status(nothing));
    expect(button(nothing, 'Start again').hasAttribute('aria-describedby')).to.equal(false);
    expect(seen(step(nothing))).to.not.include('will then be gone');
  });

  it('says it in Welsh on a Welsh page', async () => {
    const page = await fixture(html`<div lang="cy"></div>`);
    const el = await end();
    page.append(el);
    await until(() => seen(step(el)).includes('Oedd hyn o gymorth?'));
    expect(seen(step(el))).to.include('Fe edrychoch chi ar 10 tudalen.');
  });
});
