import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '@kith/elements/plan-builder.js';
import type { KithPlanBuilder, KithPlanBuilderHandEvent } from '@kith/elements/plan-builder.js';
import { fromFragment, unlock } from '@kith/model/plan-link.js';
import 'jsqr';
import type JsQR from 'jsqr';
import { harbour, plan, sites, together } from '../../../../stories/fixtures/builder.js';
import {
  builder,
  button,
  carried,
  click,
  handOver,
  labelled,
  list,
  root,
  said,
  titles,
  type,
} from '../../test/builder.js';
import { answering, ax, focused, press, saying, seen, until } from '../../test/support.js';

const { jsQR } = globalThis as unknown as { jsQR: typeof JsQR };

describe('<kith-plan-builder>', () => {
  it('takes one press for each thing, one to hand over, and shows the code', async () => {
    const el = await builder();
    let presses = 0;
    const pressed = (target: HTMLElement): Promise<void> => (presses++, click(el, target));
    for (const title of [
      'Cooling off before you talk',
      'The Harbour line',
      'Sleep in the first year',
      'Make a budget together',
    ])
      await pressed(labelled(el, `Add: ${title}`));
    await pressed(button(el, 'Hand it over'));
    await until(() => root(el).querySelector('svg.code'));
    expect(presses).to.be.at.most(14);
    const link = root(el).querySelector<HTMLTextAreaElement>('textarea.link')!.value;
    expect((await carried(link)).items.map((item) => item.kind)).to.deep.equal([
      'module',
      'route',
      'resource',
      'resource',
    ]);
  });

  it('shows a code that a phone reads: the link itself, black on white', async () => {
    const el = await builder(plan);
    const link = await handOver(el);
    const svg = root(el).querySelector<SVGElement>('svg.code')!;
    const size = Number(svg.getAttribute('viewBox')!.split(' ')[2]);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size * 4;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = getComputedStyle(svg.querySelector('rect')!).fill;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.scale(4, 4);
    pen.fillStyle = getComputedStyle(svg.querySelector('path')!).fill;
    pen.fill(new Path2D(svg.querySelector('path')!.getAttribute('d')!));
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    expect(jsQR(data, width, height)?.data).to.equal(link);
    expect(svg.parentElement!.getAttribute('role')).to.equal('img');
    expect(svg.parentElement!.getAttribute('aria-label')).to.equal('A square code that opens the plan on a phone');
    const heading = root(el).getElementById('handing')!;
    expect(await ax(heading, 'heading', 'Hand it over')).to.include({ role: 'heading', name: 'Hand it over' });
    const { made, ...rest } = await carried(link);
    expect(rest).to.deep.equal(plan);
    expect(made).to.match(/^\d{4}-\d\d-\d\d$/);
  });

  it('locks the link with a word', async () => {
    const el = await builder(plan);
    await handOver(el);
    saying(root(el), 'summary', 'Lock it with a word').click();
    await type(el, root(el).querySelector('#lock-how')!.parentElement!.querySelector('input')!, ' Blue Kettle ');
    await click(el, button(el, 'Lock'));
    await until(() => seen(root(el).querySelector('.hand .warn')).includes('It is locked'));
    const link = root(el).querySelector<HTMLTextAreaElement>('textarea.link')!.value;
    const { hash } = new URL(link);
    expect(await fromFragment(hash)).to.deep.equal({ locked: true });
    expect(await unlock(hash, 'blue kettle')).to.have.nested.property('plan.id', 'k3x9');
    const handed = oneEvent(el, 'kith-plan-builder-hand');
    await click(el, labelled(el, 'Copy: Link'));
    const event = (await handed) as KithPlanBuilderHandEvent;
    expect(event).to.include({ way: 'link', count: 4, locked: true });
    expect(event.bubbles && event.composed && !event.detail).to.equal(true);
  });

  it('moves things by keys, says where they are, and leaves the focus on them', async () => {
    const el = await builder(plan);
    labelled(el, 'Move down: Cooling off before you talk').focus();
    await press('Enter');
    await until(() => said(el));
    expect(titles(el).slice(0, 2)).to.deep.equal(['Sleep in the first year', 'Cooling off before you talk']);
    expect(said(el)).to.equal('Cooling off before you talk is now 2 of 4');
    expect(focused()!.getAttribute('aria-label')).to.equal('Move down: Cooling off before you talk');
    for (let at = 2; at < 4; at++) {
      await press('Enter');
      await until(() => titles(el)[at] === 'Cooling off before you talk');
    }
    expect(titles(el)[3]).to.equal('Cooling off before you talk');
    expect(focused()!.getAttribute('aria-disabled')).to.equal('true');
  });

  for (const touch of [false, true])
    it(`moves things by ${touch ? 'a finger' : 'a mouse'}, as one change, and the page stays where it is`, async () => {
      const el = await builder(plan);
      const rows = [...root(el).querySelectorAll('.items > li')];
      rows[1]!.scrollIntoView({ block: 'center' });
      const middle = (target: Element): { x: number; y: number } => {
        const { left, top, width, height } = target.getBoundingClientRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      };
      const from = middle(rows[0]!.querySelector('.grip')!);
      const end = middle(rows[2]!).y + 12;
      const path = [1, 2, 3, 4, 5, 6].map((part) => ({
        x: from.x,
        y: Math.round(from.y + ((end - from.y) * part) / 6),
      }));
      const { scrollY } = globalThis;
      const able = await executeServerCommand<boolean, object>('drag', { touch, path: [from, ...path] });
      // WebKit's driver has no fingers.
      if (!able) return void expect([touch, navigator.userAgent.includes('Chrome')]).to.deep.equal([true, false]);
      await until(() => titles(el)[2] === 'Cooling off before you talk');
      expect(titles(el)).to.deep.equal([
        'Sleep in the first year',
        'An adviser about money and homes',
        'Cooling off before you talk',
        'Ten minutes for each of you, every evening',
      ]);
      expect(said(el)).to.equal('Cooling off before you talk is now 3 of 4');
      expect(globalThis.scrollY).to.equal(scrollY);
      await click(el, button(el, 'Undo'));
      expect(titles(el)[0]).to.equal('Cooling off before you talk');
      expect(button(el, 'Undo').getAttribute('aria-disabled')).to.equal('true');
    });

  it('turns what it knows into the language of the family', async () => {
    const el = await builder(plan);
    const lang = root(el).querySelector<HTMLSelectElement>('[name=lang]')!;
    lang.value = 'ur';
    lang.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await el.updateComplete;
    const { items, lang: now } = await carried(await handOver(el));
    expect(now).to.equal('ur');
    expect(items[0]).to.include({
      title: 'بات کرنے سے پہلے ٹھنڈے ہونا',
      url: 'https://help.harbour.example/modules/cooling-off/index.ur.html',
      note: 'The first two steps are enough to begin with.',
    });
    expect(items[1]).to.include({ title: 'Sleep in the first year' });
  });

  describe('with catalogues of several organisations', () => {
    const several = async (
      missing = '',
    ): Promise<{ el: KithPlanBuilder; errors: string[]; asked: string[]; restore(): void }> => {
      const { urls: asked, restore } = answering((url) => {
        if (url === missing) return new Response('', { status: 404 });
        return new Response(JSON.stringify((sites as Record<string, unknown>)[url]));
      });
      const [src, ...also] = Object.keys(sites);
      const errors: string[] = [];
      const el = await fixture<KithPlanBuilder>(html`<kith-plan-builder>${list}</kith-plan-builder>`);
      el.addEventListener('kith-plan-builder-error', ({ problem }) => errors.push(problem.message));
      el.src = src;
      el.also = also.join(' ');
      return { el, errors, asked, restore };
    };

    it('mixes them, and asks for each once', async () => {
      const { el, asked, restore } = await several();
      try {
        await until(() => root(el).querySelectorAll('.thing').length === 7);
        expect([...root(el).querySelectorAll('.thing strong')].slice(0, 3).map(seen)).to.deep.equal([
          'From Harbour Families',
          'From Tidewell Health Visitors',
          'From Open Door Advice',
        ]);
        expect([...asked].sort()).to.deep.equal(Object.keys(sites).sort());
      } finally {
        restore();
      }
    });

    it('goes on without one that cannot be had, and says which', async () => {
      const { el, errors, restore } = await several('https://tidewell.example/catalogue.json');
      try {
        await until(() => root(el).querySelector('.warn'));
        expect(seen(root(el).querySelector('.warn'))).to.equal(
          'We could not load what tidewell.example has. The rest is here.',
        );
        expect(errors).to.have.lengthOf(1);
        expect(root(el).querySelectorAll('.thing')).to.have.lengthOf(5);
      } finally {
        restore();
      }
    });
  });

  it('keeps its fallback until there is something to pick, and where a catalogue is none', async () => {
    const el = await fixture<KithPlanBuilder>(html`<kith-plan-builder>${list}</kith-plan-builder>`);
    const link = el.querySelector('a')!;
    expect(link.checkVisibility() && !!link.assignedSlot).to.equal(true);
    const failed = oneEvent(el, 'kith-plan-builder-error');
    el.catalogue = { ...harbour, items: [{ ...harbour.items[0]!, title: '' }] };
    await failed;
    await el.updateComplete;
    expect(link.checkVisibility() && !!link.assignedSlot).to.equal(true);
  });

  it('forgets what was made when the page is told to', async () => {
    const el = await builder(plan);
    document.dispatchEvent(new CustomEvent('kith-forget'));
    await el.updateComplete;
    expect(titles(el)).to.deep.equal([]);
  });

  it('forgets what is half written, too', async () => {
    const el = await builder();
    await click(el, button(el, 'Add something to do'));
    await type(el, root(el).querySelector('.own input')!, 'Phone Amina');
    document.dispatchEvent(new CustomEvent('kith-forget'));
    await el.updateComplete;
    expect(root(el).querySelectorAll('form.own').length).to.equal(0);
  });

  it('forgets what was made also while it is off its page, and does not give it to the next one', async () => {
    const el = await builder();
    await click(el, labelled(el, 'Add: The Harbour line'));
    const { parentNode } = el;
    el.remove();
    document.dispatchEvent(new CustomEvent('kith-forget'));
    parentNode!.append(el);
    await el.updateComplete;
    expect(titles(el)).to.deep.equal([]);
    const next = await fixture<KithPlanBuilder>(
      html`<kith-plan-builder .src=${el.src} .catalogue=${together}></kith-plan-builder>`,
    );
    await until(() => root(next).querySelector('#find'));
    expect(titles(next)).to.deep.equal([]);
  });

  it('has its plan back when the page takes it out and puts another in', async () => {
    const src = 'https://a.example/again';
    const make = (): Promise<KithPlanBuilder> =>
      fixture(html`<kith-plan-builder .src=${src} .catalogue=${together}></kith-plan-builder>`);
    const first = await make();
    await until(() => root(first).querySelector('#find'));
    await click(first, labelled(first, 'Add: The Harbour line'));
    first.remove();
    const second = await make();
    await until(() => root(second).querySelector('#find'));
    expect(titles(second)).to.deep.equal(['The Harbour line']);
  });
});
