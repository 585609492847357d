import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  exports: Record<string, unknown>;
};
const nouns = Object.keys(exports).flatMap((path) => /^\.\/(\w+)\.class\.js$/.exec(path)?.[1] ?? []);

describe('on a server', () => {
  it('there are elements to try', () => assert.ok(nouns.length >= 3));

  for (const noun of nouns) {
    it(`the class of <kith-${noun}> can be imported, and registers nothing`, async () => {
      await import(`@kith/elements/${noun}.class.js`);
      assert.equal(customElements.get(`kith-${noun}`), undefined);
    });
  }
  for (const noun of nouns) {
    it(`<kith-${noun}> is rendered as its fallback`, async () => {
      await import(`@kith/elements/${noun}.js`);
      const tag = unsafeStatic(`kith-${noun}`);
      const markup = await collectResult(render(html`<${tag} src="/x.json"><a href="/x/">Read it here</a></${tag}>`));
      // The way out is not on Lit: its link stands as it is, without a shadow root around it.
      if (noun === 'exit') assert.doesNotMatch(markup, /<template/);
      else assert.match(markup, /<template[^>]* shadowrootmode="open"[^]*<slot>/);
      assert.match(markup, /<a href="\/x\/">Read it here<\/a>/);
    });
  }
});
