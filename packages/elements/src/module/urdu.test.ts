import { expect, fixture, html } from '@open-wc/testing';
import '@kith/elements/module.js';
import type { KithModule } from '@kith/elements/module.js';
import { bedtimeUrdu } from '../../../../stories/fixtures/more.js';
import { focused, press, seen, until } from '../../test/support.js';

/** Goes on with Tab to an element that is wanted; fails where Tab never comes to it. */
async function tabTo(wanted: () => Element | null | undefined): Promise<void> {
  for (let stops = 0; stops < 30; stops++) {
    await press('Tab');
    if (focused() && focused() === wanted()) return;
  }
  throw new Error(`Tab ends at "${seen(focused())}".`);
}

describe('<kith-module>, from right to left', () => {
  it('is walked by keys alone, in each kind of step, with numbers that go on to the left', async () => {
    const page = await fixture(html`<div lang="ur" dir="rtl"><kith-module .module=${bedtimeUrdu}></kith-module></div>`);
    const el = page.querySelector('kith-module') as KithModule;
    const all = (selector: string): HTMLElement[] => [
      ...(el.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
    ];
    const step = (): string => seen(all('.step')[0]);
    const isAt = (title: string): Promise<void> => until(() => seen(focused()) === title);
    const [rate, sentence, scene, goal, practice] = bedtimeUrdu.steps.map(({ title }) => title);
    const onwards = async (title: string): Promise<void> => {
      await tabTo(() => all('.controls button').at(-1));
      await press('Enter');
      await isAt(title);
    };
    const numbers = (): HTMLInputElement[] => all('.numbers input') as HTMLInputElement[];
    await until(() => numbers().length === 11);
    expect(seen(all('[role=heading]')[0])).to.equal(rate);

    await tabTo(() => numbers()[0]);
    await press('Space');
    const { left, top } = numbers()[0]!.getBoundingClientRect();
    // Those at the side turn with the page, but for WebKit's.
    const [on, back] = /^(?!.*Chrome).*AppleWebKit/.test(navigator.userAgent)
      ? ['ArrowDown', 'ArrowUp']
      : ['ArrowLeft', 'ArrowRight'];
    await press(on);
    await until(() => focused() !== numbers()[0]);
    const arrived = (focused() as HTMLInputElement).getBoundingClientRect();
    expect([arrived.left < left, arrived.top]).to.deep.equal([true, top]);
    await press(on);
    await press(back);
    await el.updateComplete;
    expect(numbers().findIndex(({ checked }) => checked)).to.equal(1);

    await onwards(sentence!);
    await until(() => all('[name=cue]').length);
    for (const name of ['cue', 'response']) {
      await tabTo(() => all(`[name=${name}]`)[0]);
      await press('Space');
      await el.updateComplete;
    }
    expect(step()).to.include('شور شروع ہو').and.to.include('تین گہری سانسیں لوں گی۔');

    await onwards(scene!);
    for (const part of [0, 1]) {
      await until(() => all('.fold > summary').length > part);
      await tabTo(() => all('.fold > summary')[part]);
      await press('Enter');
      await el.updateComplete;
    }
    await until(() => step().includes('بات کرنے سے پہلے پاس جائیں'));

    await onwards(goal!);
    await tabTo(() => all('[name=goal]')[0]);
    await press('Space');
    await until(() => all('select').length);

    await onwards(practice!);
    await tabTo(() => all('[name=try]')[0]);
    await press('Space');
    await el.updateComplete;
    expect((all('[name=try]')[0] as HTMLInputElement).checked).to.equal(true);
  });
});
