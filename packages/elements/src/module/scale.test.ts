import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Module } from '@kith/model/module.js';
import type { Scale } from '@kith/model/scale.js';
import { executeServerCommand } from '@web/test-runner-commands';
import { configure, forget } from '@kith/elements/config.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { alerting, asking, askingUrdu, worry, worryUrdu } from '../../../../stories/fixtures/scales.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';
import type { KithErrorEvent } from '../shared/error.events.js';

const root = (el: Element): ShadowRoot => el.shadowRoot!;
const find = (el: Element, selector: string): HTMLElement | null => root(el).querySelector<HTMLElement>(selector);
const step = (el: Element): string => seen(find(el, '.step'));
const fieldsets = (el: Element): HTMLElement[] => [...root(el).querySelectorAll<HTMLElement>('fieldset')];
const radios = (el: Element, question: number): HTMLInputElement[] => [
  ...fieldsets(el)[question]!.querySelectorAll('input'),
];
const button = (el: Element, words: string): HTMLElement => saying(root(el), 'button, summary', words);
const said = (el: Element): string => find(el, '.heard')!.textContent.trim();
const panel = (el: Element): HTMLElement | null => find(el, '.alarm');
const openPanel = (el: Element): HTMLElement | null => find(el, '.alarm.note');

const fallback = html`<a href="/worry/">Read it on one page</a>`;

/** A player that asks a scale, or the first question of another module. */
async function player(module: Module = asking('person'), inside = fallback): Promise<KithModule> {
  const el = await fixture<KithModule>(html`<kith-module .module=${module}>${inside}</kith-module>`);
  await until(() => find(el, 'fieldset') && find(el, '.heard'));
  return el;
}

/** Picks an answer to each question, by its place; a question without one is left out. */
async function pick(el: KithModule, ...places: (number | undefined)[]): Promise<void> {
  for (const [question, place] of places.entries())
    if (place !== undefined) {
      radios(el, question)[place]!.click();
      await el.updateComplete;
    }
}

async function go(el: KithModule, ...words: string[]): Promise<void> {
  for (const word of words) {
    button(el, word).click();
    await el.updateComplete;
  }
}

const inView = (element: Element | null): boolean => {
  const { top, bottom } = element!.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
};

const licensed = (scale: Scale = worry): Module => asking('person', { ...scale, permission: 'licence-required' });

describe('<kith-module> at a scale', () => {
  afterEach(() => configure({ scales: undefined, talk: undefined }));

  it('asks every question word for word, in its order, with its answers in theirs', async () => {
    const el = await player();
    const group = worry.questionnaire.item[0] as Extract<Scale['questionnaire']['item'][number], { type: 'group' }>;
    expect(fieldsets(el).map((one) => seen(one.querySelector('.asked p')))).to.deep.equal(
      group.item.map(({ text }) => text),
    );
    for (const one of fieldsets(el))
      expect([...one.querySelectorAll('label')].map(seen)).to.deep.equal([
        'Not at all',
        'Several days',
        'More than half the days',
        'Nearly every day',
      ]);
    expect(step(el)).to.include(group.text!).and.to.include('Seven questions about worry (GAD-7)');
    expect(step(el)).to.include('You answered 0 of 7.').and.to.include('Leave out any');
  });

  it('is heard as questions with answers, under what they all ask', async () => {
    const el = await player();
    const stem = 'Over the last 2 weeks, how often have you been bothered by the following problems?';
    expect(await ax(find(el, '[role=group] [role=group]')!, 'group', stem)).to.include({ role: 'group', name: stem });
    expect(await ax(fieldsets(el)[3]!, 'group', 'Trouble relaxing')).to.include({
      role: 'group',
      name: 'Trouble relaxing',
    });
    expect(await ax(radios(el, 3)[1]!, 'radio', 'Several days')).to.include({ role: 'radio', name: 'Several days' });
    expect(await ax(find(el, '[role=group] > .h2')!, 'heading', stem)).to.include({ role: 'heading', name: stem });
    await pick(el, undefined, undefined, undefined, 1);
    const clear = fieldsets(el)[3]!.querySelector('button')!;
    expect(await ax(clear, 'button', 'Clear Trouble relaxing')).to.include({
      role: 'button',
      name: 'Clear Trouble relaxing',
    });
  });

  it('is answered by keys, and takes an answer back', async () => {
    const el = await player();
    find(el, '#heading')!.focus();
    await press('Tab');
    expect(focused()).to.equal(radios(el, 0)[0]);
    await press('Space');
    await press('ArrowDown');
    await el.updateComplete;
    expect(radios(el, 0).map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    expect(step(el)).to.include('You answered 1 of 7.');
    await press('Shift+Tab');
    expect(seen(focused())).to.equal('Clear');
    await press('Enter');
    await el.updateComplete;
    expect(radios(el, 0).some(({ checked }) => checked)).to.equal(false);
    expect(step(el)).to.include('You answered 0 of 7.');
    expect(focused(), 'the focus is not lost with the button').to.equal(radios(el, 0)[0]);
    expect(getComputedStyle(fieldsets(el)[0]!.querySelector('button')!).visibility).to.equal('hidden');
  });

  it('keeps the answers when the visitor goes on and comes back, and drops them with everything', async () => {
    const el = await player();
    await pick(el, 2, undefined, 0);
    await go(el, 'Next', 'Back');
    expect(radios(el, 0)[2]!.checked).to.equal(true);
    expect(radios(el, 1).some(({ checked }) => checked)).to.equal(false);
    expect(radios(el, 2)[0]!.checked).to.equal(true);
    forget();
    await el.updateComplete;
    expect(step(el)).to.include('You answered 0 of 7.');
    expect(radios(el, 0)[2]!.checked).to.equal(false);
  });

  it('can be left out altogether', async () => {
    const el = await player();
    await go(el, 'Next');
    expect(seen(find(el, '#heading'))).to.equal('People who can help');
  });

  it('says in words what the answers say, with the number small and what it is not', async () => {
    const el = await player();
    await pick(el, 1, 1, 1, 1, 1, 1);
    expect(find(el, '.note:has(.band, .tick)')).to.equal(null);
    const live = [...root(el).querySelectorAll('.step [aria-live]')].at(-1)!;
    expect(seen(live)).to.equal('');
    await pick(el, ...Array<undefined>(6), 2);
    expect(seen(find(el, '.note:has(.band, .tick)'))).to.equal(
      'What your answers say Some worry (mild) Worry has been around. Small steps may help. Look again in two or three ' +
        'weeks. Score 8, from 0 to 21 This is not a diagnosis. It can help to talk it over with someone. Talk to ' +
        'someone Put this in my plan',
    );
    expect(live.isConnected && seen(live), 'said once, and not what it is').to.equal('What your answers say');
    const band = parseFloat(getComputedStyle(find(el, '.band')!).fontSize);
    expect(parseFloat(getComputedStyle(saying(root(el), 'p', 'Score 8, from 0 to 21')).fontSize)).to.be.below(band);
    await pick(el, 0);
    expect(step(el)).to.include('Score 7, from 0 to 21');
    expect(seen(live)).to.equal('What your answers say');
  });

  it('has a person right where the score is', async () => {
    const el = await player();
    await pick(el, 0, 0, 0, 0, 0, 0, 0);
    saying(find(el, '.note:has(.band, .tick)')!, 'button', 'Talk to someone').click();
    await until(() => find(el, '.foot details')!.hasAttribute('open'));
    expect(seen(focused())).to.equal('Talk to someone');
    expect(seen(find(el, '.foot details'))).to.include('116 123');
  });

  it('says what is missing only when it is asked', async () => {
    const el = await player();
    expect(() => button(el, 'What do my answers say?')).to.throw();
    await pick(el, 1, undefined, 2);
    expect(step(el)).to.not.include('more answers');
    await go(el, 'What do my answers say?');
    expect(step(el)).to.include('We can say more after 5 more answers.');
    await pick(el, undefined, 1, undefined, 1, 1, 1);
    expect(step(el)).to.include('We can say more after 1 more answer.');
  });

  it('says a score with fewer answers where the scale allows it, and the range of what is counted', async () => {
    const el = await player(
      asking('person', {
        ...worry,
        alerts: [],
        scores: [
          { id: 'mean', title: 'All of it', method: 'mean', items: ['q1', 'q2', 'q3'], atLeast: 2 },
          { id: 'often', method: 'count', items: ['q1', 'q2', 'q3'], countFrom: 2, atLeast: 2, times: 4 },
        ],
      }),
    );
    await pick(el, 2, 3);
    expect(seen(find(el, '.note:has(.band, .tick)'))).to.include(
      'All of it Score 2.5, from 0 to 3 Score 8, from 0 to 12',
    );
  });

  it('goes into the plan only when it is ticked', async () => {
    const el = await player();
    await pick(el, 1, 1, 1, 1, 1, 1, 1);
    const tick = find(el, '.tick input') as HTMLInputElement;
    expect(tick.checked).to.equal(false);
    await go(el, 'Your plan');
    await until(() => find(el, '.people'));
    expect(step(el)).to.not.include('Some worry (mild)');
    await go(el, 'Back');
    (find(el, '.tick input') as HTMLInputElement).click();
    await go(el, 'Your plan');
    await until(() => step(el).includes('Some worry (mild)'));
    expect(step(el)).to.include('Seven questions about worry (GAD-7)');
  });

  it('shows no score where it is only for the plan, or for nobody', async () => {
    const planned = await player(asking('plan'));
    await pick(planned, 1, 1, 1);
    expect(step(planned)).to.include('We show no score here. Tick this to put it in your plan.');
    expect(find(planned, '.note:has(.band, .tick)')).to.equal(null);
    (find(planned, '.tick input') as HTMLInputElement).click();
    await planned.updateComplete;
    expect(step(planned)).to.include('We can say more after 4 more answers.');
    await pick(planned, 1, 1, 1, 1, 1, 1, 1);
    expect(step(planned)).to.not.include('more answers').and.not.include('mild').and.not.include('from 0');
    const secret = await player(asking('nobody'));
    await pick(secret, 1, 1, 1, 1, 1, 1, 1);
    expect(find(secret, '.tick')).to.equal(null);
    expect(step(secret)).to.match(/You answered 7 of 7\.$/);
  });

  it('uses the page’s own words for a band, at any time', async () => {
    const el = await player();
    await pick(el, 1, 1, 1, 1, 1, 1, 1);
    configure({ scales: { 'gad-7': { bands: { 'total.mild': { label: 'Worry comes and goes' } } } } });
    await el.updateComplete;
    expect(seen(find(el, '.band'))).to.equal('Worry comes and goes');
    expect(step(el), 'what is not named stays').to.include('Small steps may help.');
  });

  it('brings people for a choice that leads to a scale that cannot be asked', async () => {
    const module = licensed();
    const el = await fixture<KithModule>(
      html`<kith-module
        .module=${{
          ...module,
          alerts: [
            { when: { '==': [{ var: 'who' }, 'hurt'] }, go: module.steps.find(({ kind }) => kind === 'signpost')!.id },
          ],
          steps: [
            {
              id: 'who',
              kind: 'choice',
              title: 'How are things?',
              body: [],
              options: ['hurt', 'fine'].map((id) => ({
                id,
                text: [{ type: 'text', value: id }],
                go: module.steps.find(({ kind }) => kind === 'scale')!.id,
              })),
            },
            ...module.steps,
          ],
        }}
        >${fallback}</kith-module
      >`,
    );
    await until(() => find(el, '.way'));
    await go(el, 'hurt');
    await until(() => openPanel(el));
    expect(step(el)).to.include('We cannot show these questions here.');
  });

  it('does not ask what needs a licence until the page says that it has one, and tells it once', async () => {
    const told: KithErrorEvent[] = [];
    const listen = (event: Event): void => void told.push(event as KithErrorEvent);
    document.addEventListener('kith-module-error', listen);
    try {
      const el = await fixture<KithModule>(html`<kith-module .module=${licensed()}>${fallback}</kith-module>`);
      await until(() => told.length);
      expect(fieldsets(el)).to.deep.equal([]);
      expect(step(el)).to.include('We cannot show these questions here.');
      expect(told[0]!.problem.message).to.include('"gad-7"');
      expect(told[0]!.problem.hint).to.include("configure({ scales: { 'gad-7': { licence:");
      await go(el, 'Next', 'Back');
      configure({ scales: { 'gad-7': { licence: ' ' }, 'other-scale': { licence: 'REF-123' } } });
      await el.updateComplete;
      expect(fieldsets(el)).to.deep.equal([]);
      configure({ scales: { 'gad-7': { licence: 'REF-123' } } });
      await el.updateComplete;
      expect(fieldsets(el)).to.have.lengthOf(7);
      expect(told).to.have.lengthOf(1);
    } finally {
      document.removeEventListener('kith-module-error', listen);
    }
  });

  for (const [what, scales] of [
    ['is not sound', [{ ...worry, questionnaire: { ...worry.questionnaire, item: [] } }]],
    ['has an alert that is none', [{ ...worry, alerts: [null] }]],
    ['has alerts that are no list', [{ ...worry, alerts: {} }]],
    ['lies about its scores', [{ ...worry, scores: [{ id: 'total', method: 'guess', items: ['q1'] }] }]],
    ['is not there', undefined],
    ['is no list', { id: 'gad-7' }],
    ['is nothing', [null]],
  ] as const)
    it(`says that the part failed, to the visitor and to the page, when the scale ${what}`, async () => {
      const module = { ...asking('person'), scales } as unknown as Module;
      const shown = fixture<KithModule>(html`<kith-module .module=${module}>${fallback}</kith-module>`);
      const { problem } = (await oneEvent(document, 'kith-module-error')) as unknown as KithErrorEvent;
      expect(problem.path).to.match(/^scales\(gad-7\)/);
      expect(problem.hint).to.not.equal('');
      const el = await shown;
      expect(step(el)).to.include('We could not load this part.');
      expect(el.querySelector('a')!.checkVisibility() && el.querySelector('a')!.assignedSlot).to.be.ok;
      await go(el, 'Next');
      expect(seen(find(el, '#heading'))).to.equal('People who can help');
    });

  it('takes a question of any name', async () => {
    const names = ['constructor', '__proto__', 'to.String/1'];
    const item = names.map((linkId) => ({
      type: 'choice' as const,
      linkId,
      text: `About ${linkId}`,
      answerOption: ['no', 'yes'].map((code) => ({ valueCoding: { code, display: code } })),
    }));
    const el = await player(
      asking('person', { ...worry, alerts: [], scores: [], questionnaire: { ...worry.questionnaire, item } }),
    );
    expect(step(el)).to.include('You answered 0 of 3.');
    await pick(el, 1, 0, 1);
    expect(step(el)).to.include('You answered 3 of 3.');
    expect(radios(el, 1)[0]!.checked).to.equal(true);
  });

  it('shows a scale whole in its own language, and says so in the player’s', async () => {
    const el = await player(asking('person', worryUrdu));
    expect(step(el)).to.include('We show these questions in Urdu, as they were tested in these words.');
    const scale = find(el, '.scale')!;
    expect([scale.lang, scale.dir, getComputedStyle(fieldsets(el)[0]!).direction]).to.deep.equal(['ur', 'rtl', 'rtl']);
    const clear = fieldsets(el)[0]!.querySelector('button')!;
    expect([clear.lang, clear.textContent.trim()]).to.deep.equal(['en', 'Clear']);
    const same = await player();
    expect(step(same)).to.not.include('We show these questions in');
  });

  it('speaks the language of the page around it', async () => {
    const page = await fixture(html`<div lang="ur" dir="rtl"><kith-module .module=${askingUrdu}></kith-module></div>`);
    const el = page.querySelector('kith-module')!;
    await until(() => find(el, 'fieldset'));
    await pick(el, 3, 2);
    expect(step(el)).to.include('آپ نے 2 میں سے 2 کا جواب دیا۔').and.to.include('اسکور 5، 0 سے 6 تک');
    expect(seen(openPanel(el)))
      .to.include('آپ ابھی کسی سے بات کر سکتے ہیں')
      .and.to.include('116 123');
    const welsh = await fixture(html`<div lang="cy"><kith-module .module=${asking('person')}></kith-module></div>`);
    const other = welsh.querySelector('kith-module')!;
    await until(() => find(other, 'fieldset'));
    expect(step(other)).to.include('Atebwyd 0 o 7.');
  });

  it('sends nothing of an answer anywhere', async () => {
    const el = await player();
    const sent: string[] = [];
    const real = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      sent.push(event.type);
      return real.call(this, event);
    };
    const heard: Event[] = [];
    // What the browser itself fires for a radio button stays inside, but for a click and an input that name nothing.
    for (const type of ['change', 'input']) el.addEventListener(type, (event) => heard.push(event));
    const net = answering(() => new Response());
    try {
      await pick(el, 3, 3, 3, 3, 3, 3, 3);
      await go(el, 'Not now');
      expect(sent).to.deep.equal([]);
      expect(net.urls).to.deep.equal([]);
      for (const event of heard) expect(event.target, event.type).to.equal(el);
      expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    } finally {
      EventTarget.prototype.dispatchEvent = real;
      net.restore();
    }
  });

  it('is accessible in every state', async () => {
    const el = await player();
    await expect(el).to.be.accessible();
    await pick(el, 1);
    await go(el, 'What do my answers say?');
    await expect(el).to.be.accessible();
    await pick(el, 3, 3, 3, 3, 3, 3, 3);
    await expect(el).to.be.accessible();
    await go(el, 'Not now');
    await expect(el).to.be.accessible();
  });
});

describe('<kith-module> when an answer sets off an alert', () => {
  afterEach(() => configure({ talk: undefined }));

  it('brings a person to the very answer, in view and said, and leaves the focus where it is', async () => {
    await executeServerCommand('viewport', { width: 360, height: 740 });
    try {
      const el = await player();
      expect(said(el)).to.equal('');
      radios(el, 6)[0]!.focus();
      await press('Space');
      await el.updateComplete;
      expect(panel(el)).to.equal(null);
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await press(key);
      await el.updateComplete;
      expect(seen(openPanel(el))).to.equal(
        'You can talk to someone now What you picked can be a lot to carry alone. Nobody has been told. Samaritans ' +
          'listen, day and night. Call 116 123. If someone is in danger now, call 999 Not now',
      );
      expect(openPanel(el)!.previousElementSibling).to.equal(fieldsets(el)[6]);
      expect(said(el)).to.equal('You can talk to someone now');
      expect(find(el, '.heard')!.getAttribute('aria-live')).to.equal('polite');
      expect(focused()).to.equal(radios(el, 6)[3]);
      await until(() => inView(openPanel(el)));
    } finally {
      await executeServerCommand('viewport', { width: 800, height: 600 });
    }
  });

  it('stands by the answer that set it off, not where the last one was given', async () => {
    const el = await player();
    await pick(el, 3, 3, 2, 1, 1, undefined, 0);
    expect(panel(el)).to.equal(null);
    await pick(el, ...Array<undefined>(5), 0);
    expect(openPanel(el)!.previousElementSibling).to.equal(fieldsets(el)[5]);
    await pick(el, undefined, undefined, 3);
    expect(openPanel(el)!.previousElementSibling).to.equal(fieldsets(el)[5]);
  });

  it('can be put away, stays one tap away, and comes again with a new answer that sets it off', async () => {
    const el = await player();
    await pick(el, 2, 2, 2, 2, 2, 2, 3);
    button(el, 'Not now').focus();
    await press('Enter');
    await el.updateComplete;
    expect(openPanel(el)).to.equal(null);
    expect(seen(focused()), 'the focus stays').to.equal('Talk to someone');
    expect(said(el)).to.equal('');
    await pick(el, 1);
    expect(openPanel(el), 'the same alert does not come twice').to.equal(null);
    saying(panel(el)!, 'button', 'Talk to someone').click();
    await el.updateComplete;
    expect(seen(openPanel(el))).to.include('116 123');
    await go(el, 'Not now');
    await pick(el, ...Array<undefined>(6), 1);
    expect(openPanel(el)).to.equal(null);
    await pick(el, ...Array<undefined>(6), 3);
    expect(openPanel(el)!.previousElementSibling).to.equal(fieldsets(el)[6]);
    await go(el, 'Not now', 'Next', 'Back');
    expect(openPanel(el), 'it stays put away').to.equal(null);
    expect(saying(panel(el)!, 'button', 'Talk to someone')).to.be.ok;
    await pick(el, 0, 0, 0, 0, 0, 0, 0);
    expect(panel(el), 'and goes with what set it off').to.equal(null);
  });

  it('shows the page’s own way to a person with the module’s', async () => {
    configure({ talk: '/talk-to-us' });
    const el = await player();
    await pick(el, ...Array<undefined>(6), 3);
    expect(openPanel(el)!.querySelector('a')!.href).to.equal(`${location.origin}/talk-to-us`);
    const own = await player(asking('person'), html`<p slot="talk">Ask Jo at the desk.</p>`);
    await pick(own, ...Array<undefined>(6), 3);
    const jo = own.querySelector('p')!;
    expect(openPanel(own)!.contains(jo.assignedSlot)).to.equal(true);
    expect(seen(openPanel(own)))
      .to.include('116 123')
      .and.to.include('999')
      .and.not.to.include('Talk to us');
    await go(own, 'Not now');
    expect(find(own, '.foot')!.contains(jo.assignedSlot), 'it goes back to its place').to.equal(true);
  });

  it('shows the people of the step that the module’s alert names, at any kind of step', async () => {
    const el = await player(alerting);
    const boxes = [...root(el).querySelectorAll('input')];
    boxes[0]!.click();
    await el.updateComplete;
    expect(panel(el)).to.equal(null);
    boxes[1]!.focus();
    await press('Space');
    await el.updateComplete;
    expect(seen(openPanel(el)))
      .to.include('National Domestic Abuse Helpline')
      .and.to.include('999');
    expect(said(el)).to.not.equal('');
    expect(focused()).to.equal(boxes[1]);
    await until(() => inView(openPanel(el)));
    boxes[1]!.click();
    await el.updateComplete;
    expect(panel(el)).to.equal(null);
  });

  it('comes with the visitor where a choice sets it off, as that answer leads on at once', async () => {
    const el = await player(alerting);
    await go(el, 'Next', 'I am afraid at times');
    expect(seen(find(el, '#heading'))).to.equal('One small step');
    expect(seen(openPanel(el))).to.include('National Domestic Abuse Helpline');
    await go(el, 'Next');
    expect(panel(el)).to.equal(null);
  });

  it('leads to the step that it names, where that is no list of people', async () => {
    const [question, , small, safe, end] = alerting.steps;
    const el = await player({
      ...alerting,
      alerts: [{ when: { in: ['hurt', { var: 'spark' }] }, go: 'after' }],
      steps: [question!, small!, safe!, end!],
    });
    root(el).querySelectorAll('input')[1]!.click();
    await el.updateComplete;
    expect(seen(openPanel(el))).to.include('National Domestic Abuse Helpline');
    saying(openPanel(el)!, 'button', 'One small step').click();
    await el.updateComplete;
    expect(seen(find(el, '#heading'))).to.equal('One small step');
  });

  it('is accessible', async () => {
    const el = await player(alerting);
    root(el).querySelectorAll('input')[1]!.click();
    await el.updateComplete;
    await expect(el).to.be.accessible();
  });
});
