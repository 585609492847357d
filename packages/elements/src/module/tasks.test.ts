// What makes a tap wait on a slow phone, told without a clock: how the work is cut into tasks, and what is never done in one.
// How long each takes is measured by scripts/measure-long.mjs.
import { expect, fixture, html } from '@open-wc/testing';
import type { Module } from '@kith/model/module.js';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { showing, video } from '../../../../stories/fixtures/media.js';
import { bedtime } from '../../../../stories/fixtures/more.js';
import { asking } from '../../../../stories/fixtures/scales.js';
import { pause } from '../../../../stories/fixtures/modules.js';
import { answering, seen, until } from '../../test/support.js';

const step = (el: Element): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>('.step')!;
const next = (el: Element): HTMLElement | undefined =>
  [...el.shadowRoot!.querySelectorAll<HTMLElement>('.controls .button')].find((one) => seen(one) === 'Next');

describe('<kith-module> on a slow phone', () => {
  it('is made, checks its document and draws it in a task each', async () => {
    /** The timer whose task runs now; what promises do after it is of the same task. */
    let task = 0;
    let timers = 0;
    const at: Record<string, number> = {};
    const { setTimeout: realTimeout } = globalThis;
    const { parse } = JSON;
    const { importNode } = Document.prototype;
    const net = answering(() => Response.json(pause));
    try {
      Object.assign(globalThis, {
        setTimeout: (run: () => void, ms?: number) => {
          const its = ++timers;
          return realTimeout(() => {
            task = its;
            run();
          }, ms);
        },
      });
      JSON.parse = (text: string) => {
        at['checked'] ??= task;
        return parse(text) as unknown;
      };
      Document.prototype.importNode = function (this: Document, ...values: [Node, boolean]) {
        if ((values[0] as ParentNode & Node).querySelector('#place')) at['drawn'] ??= task;
        return importNode.apply(this, values);
      } as typeof importNode;
      const el = document.createElement('kith-module');
      el.src = '/pause.json';
      document.body.append(el);
      at['made'] = task;
      await el.updateComplete;
      await until(() => el.shadowRoot!.getElementById('heading'));
      el.remove();
    } finally {
      Object.assign(globalThis, { setTimeout: realTimeout });
      Object.assign(JSON, { parse });
      Object.assign(Document.prototype, { importNode });
      net.restore();
    }
    expect(Object.keys(at)).to.have.members(['made', 'checked', 'drawn']);
    expect(new Set(Object.values(at)).size, JSON.stringify(at)).to.equal(3);
  });

  it('draws what is folded, and takes the focus, in tasks after those that draw a step', async () => {
    const el = document.createElement('kith-module');
    el.module = pause;
    document.body.append(el);
    await el.updateComplete;
    const shadow = el.shadowRoot!;
    const people = (): number => shadow.querySelectorAll('.talk li').length;
    expect([seen(shadow.getElementById('heading')), people()]).to.deep.equal([pause.steps[0]!.title, 0]);
    await until(people);
    next(el)!.click();
    await el.updateComplete;
    expect(seen(shadow.getElementById('heading'))).to.equal(pause.steps[1]!.title);
    expect(shadow.activeElement?.id).to.not.equal('heading');
    await until(() => shadow.activeElement?.id === 'heading');
    el.remove();
  });

  it('takes no focus from a visitor who has gone on with the step before it came', async () => {
    const el = await fixture<KithModule>(html`<kith-module .module=${pause}></kith-module>`);
    const shadow = el.shadowRoot!;
    const focuses: (string | undefined)[] = [];
    shadow.addEventListener('focusin', () => focuses.push(seen(shadow.activeElement)));
    next(el)!.click();
    await el.updateComplete;
    const back = shadow.querySelector<HTMLElement>('.controls .button')!;
    back.focus();
    // Behind the task in which it would come: timers of the same wait run in the order in which they were set.
    for (let i = 0; i < 2; i += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([seen(shadow.activeElement), focuses]).to.deep.equal(['Back', ['Back']]);
    back.click();
    await until(() => shadow.activeElement?.id === 'heading');
  });

  const ways: Readonly<Record<string, Module>> = {
    'with the kinds of step that few modules have': bedtime,
    'with a film': showing(video),
    'with a scale': asking('person'),
  };
  for (const [what, module] of Object.entries(ways))
    it(`draws a module ${what} without opening the platform’s own formatters, which takes longer than a step`, async () => {
      const used = new Set<string>();
      const undo: (() => void)[] = [];
      const watch = (owner: object, name: string): void => {
        const real = Object.getOwnPropertyDescriptor(owner, name)!;
        const value = new Proxy(real.value as CallableFunction, {
          apply: (target, self, values: unknown[]) => (used.add(name), Reflect.apply(target, self, values) as unknown),
          construct: (target, values: unknown[]) => (used.add(name), Reflect.construct(target, values) as object),
        });
        Object.defineProperty(owner, name, { ...real, value });
        undo.push(() => void Object.defineProperty(owner, name, real));
      };
      for (const name of Object.getOwnPropertyNames(Intl))
        if (typeof Intl[name as keyof typeof Intl] === 'function') watch(Intl, name);
      for (const { prototype } of [Number, Date, String, Array])
        for (const name of Object.getOwnPropertyNames(prototype))
          if (/locale|normalize/i.test(name)) watch(prototype, name);
      try {
        new Date().toLocaleDateString('sv');
        expect([...used], 'it would be seen').to.deep.equal(['toLocaleDateString']);
        used.clear();

        const el = await fixture<KithModule>(html`<kith-module .module=${module}></kith-module>`);
        let shown = '';
        for (;;) {
          // The parts of a step may be on their way.
          const { kind } = module.steps.find(({ title }) => title === seen(el.shadowRoot!.getElementById('heading')))!;
          await until(() => (kind === 'content' && !module.media) || step(el).querySelector('input, button, ul'));
          step(el).querySelector<HTMLElement>('input')?.click();
          await until(() => !el.isUpdatePending);
          shown += seen(step(el));
          const on = next(el);
          if (!on) break;
          on.click();
          await el.updateComplete;
        }
        if (module === bedtime) expect(shown).to.match(/Look back at this on \d\d\/\d\d\/\d{4}\./);
        if (what === 'with a film') expect(shown).to.include('uses 0.1 MB');
        expect([...used]).to.deep.equal([]);
      } finally {
        for (const back of undo) back();
      }
    });
});
