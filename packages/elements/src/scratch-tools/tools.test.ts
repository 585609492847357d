import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
@customElement('x-tools')
class X extends LitElement {
  @property() label = 'Bold';
  clicks = 0;
  render() {
    return html`<button @click=${() => this.clicks++}>${this.label}</button>`;
  }
}
const press = (keys: string) => executeServerCommand('press', { keys });
describe('tools', () => {
  it('keys', async () => {
    const root = await fixture<HTMLElement>(
      html`<div><input id="before" /><x-tools></x-tools><input id="after" /></div>`,
    );
    root.querySelector<HTMLElement>('#before')!.focus();
    await press('Tab');
    expect(document.activeElement!.localName).to.equal('x-tools');
    await press('Enter');
    await press('Space');
    expect(root.querySelector<X>('x-tools')!.clicks).to.equal(2);
    await press('Shift+Tab');
    expect(document.activeElement!.id).to.equal('before');
    await expect(root.querySelector('x-tools')).to.be.accessible();
    const b = root.querySelector<X>('x-tools')!.shadowRoot!.querySelector('button')!;
    (globalThis as any).axTarget = b;
    expect(await executeServerCommand('ax', { role: 'button', name: 'Bold' })).to.include({
      role: 'button',
      name: 'Bold',
    });
    const r = b.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(r.x + 5), Math.round(r.y + 5)] });
    expect(root.querySelector<X>('x-tools')!.clicks).to.equal(3);
  });
  it('screen', async () => {
    const v = await executeServerCommand('viewport', { width: 360, height: 740 });
    console.log(JSON.stringify(v));
    expect({ width: innerWidth, height: innerHeight }).to.deep.equal(v);
    const able = await executeServerCommand('media', {
      'forced-colors': 'active',
      'prefers-color-scheme': 'dark',
      'prefers-reduced-motion': 'reduce',
      type: 'print',
    });
    console.log(navigator.userAgent.slice(-30), able);
    if (able) {
      expect(
        matchMedia('(forced-colors: active) and (prefers-color-scheme: dark) and (prefers-reduced-motion: reduce)')
          .matches,
      ).to.equal(true);
      expect(matchMedia('print').matches).to.equal(true);
      await executeServerCommand('media', {});
      expect(matchMedia('(forced-colors: active), print').matches).to.equal(false);
    }
  });
});
