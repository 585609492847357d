// The lines that charities paste into their pages: the library's numbers, as HTML that every editor leaves alone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readTalk } from '@kith/cli';
import { smsUrl, telUrl } from '@kith/model';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const snippets = (path: string): string[] =>
  [...read(path).matchAll(/```html\n(<p[^]*?)```/g)].map(([, html]) => html!.replace(/\s+/g, ' ').trim());
const linksOf = (html: string): { href: string; words: string }[] =>
  [...html.matchAll(/<a href="([^"]*)">([^]*?)<\/a>/g)].map(([, href, words]) => ({
    href: href!.replaceAll('&amp;', '&'),
    words: words!.replace(/<[^>]*>/g, ''),
  }));

const routes = readTalk(read('packages/library/talk/uk.yaml'), 'uk.yaml').value!.routes;
const numbers = routes
  .filter(({ tier }) => tier === 'emergency' || tier === 'crisis')
  .flatMap(({ channels }) => channels)
  .flatMap((channel) =>
    channel.kind === 'phone'
      ? [telUrl(channel.number) as string]
      : channel.kind === 'text'
        ? [smsUrl(channel.number, channel.say) as string]
        : [],
  );

const all = snippets('docs/crisis-lines.md');

describe('the crisis lines', () => {
  it('are the same in the README and in their own page, which has them in Welsh and Urdu too', () => {
    assert.deepEqual(snippets('README.md'), all.slice(0, 1));
    assert.deepEqual(
      all.map((html) => /^<p(?: lang="(\w+)")?/.exec(html)![1]),
      [undefined, 'cy', 'ur'],
    );
  });

  it('are paragraphs, links and no more', () => {
    for (const html of all)
      for (const [, name, attributes] of html.matchAll(/<(\w+)([^>]*)>/g)) {
        assert.match(name!, /^(p|strong|a|bdi)$/);
        assert.match(attributes!, /^( (href|lang|dir)="[^"]*")*$/);
      }
  });

  it('dial numbers that the library has, and say them, so that they can be dialled without a link', () => {
    for (const html of all) {
      const links = linksOf(html);
      assert.deepEqual(
        links.map(({ href }) => href),
        ['tel:999', 'tel:116123', 'sms:85258?&body=SHOUT', 'https://findahelpline.com'],
      );
      for (const { href, words } of links.slice(0, 3)) {
        assert.ok(numbers.includes(href), href);
        assert.equal(words.replace(/\D/g, ''), /\d+/.exec(href)![0]);
      }
      assert.ok(html.includes('SHOUT '), 'what to send stands in words');
    }
  });

  // But the way out, which stands first, where a hand finds it.
  it('stand above everything of ours on each page of the demonstration', () => {
    const pages = readdirSync(new URL('../../../examples/script-tag', import.meta.url)).filter((name) =>
      /html$/.test(name),
    );
    assert.ok(pages.length > 4);
    for (const name of pages) {
      const html = read(`examples/script-tag/${name}`);
      const [before] = html.split(/data-kith="(?!exit")/);
      const hrefs = linksOf(before!.replace(/\s+/g, ' ')).map(({ href }) => href);
      for (const href of ['tel:999', 'tel:116123', 'sms:85258?&body=SHOUT', 'https://findahelpline.com'])
        assert.ok(hrefs.includes(href), `${name}: ${href}`);
    }
  });
});
