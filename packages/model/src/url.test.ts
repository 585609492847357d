import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { digits, planUrl, safeUrl, smsUrl, telUrl } from './url.js';

const script = 'javascript:alert(1)';
const controls = Array.from({ length: 33 }, (_, code) => String.fromCharCode(code));

/** Spellings under which a browser, a sanitiser or a reader has at some time been brought to run a script. */
const refused: string[] = [
  script,
  'JAVASCRIPT:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript://example.org/%0Aalert(1)',
  'javascript://https://example.org/%0Aalert(1)',
  'javascript:https://example.org',
  'javascript:void(0)',
  'javascript:/*--></title></style><svg/onload=alert(1)>',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript&#x3a;alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;&#x61;vascript:alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'j\na\tv\ra\ns\tc\rr\ni\tp\rt\n:alert(1)',
  'javascript\t:alert(1)',
  'javascript :alert(1)',
  'java\u0000script:alert(1)',
  'java\u00adscript:alert(1)',
  'java\u200bscript:alert(1)',
  '\u200bjavascript:alert(1)',
  '\ufeffjavascript:alert(1)',
  '\u00a0javascript:alert(1)',
  '\u202ejavascript:alert(1)',
  '\u2028javascript:alert(1)',
  'ｊavascript:alert(1)',
  'javaſcript:alert(1)',
  'javascript：alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  '\\u006aavascript:alert(1)',
  '\\javascript:alert(1)',
  '"javascript:alert(1)',
  ':javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'feed:javascript:alert(1)',
  'jar:javascript:alert(1)!/',
  'blob:javascript:alert(1)',
  'blob:https://example.org/9115d58c-bcda-ff47-86e5-083e9a215304',
  'filesystem:https://example.org/temporary/a.html',
  'vbscript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  'about:blank',
  'about:srcdoc',
  'chrome://settings',
  'file:///etc/passwd',
  'intent://example.org#Intent;scheme=javascript;end',
  'ws://example.org',
  'ftp://example.org',
  'http://example.org',
  'httpss://example.org',
  'x-https://example.org',
  'xhttps:alert(1)',
  'mailto',
  '//example.org',
  '/modules/a',
  './a',
  '?a',
  '#a',
  '',
  ' ',
  'example.org',
  'https://',
  'https:',
  'https://exa mple.org',
  'https://me@example.org',
  'https://me:word@example.org',
  'https://www.nhs.uk@evil.example/',
  'tel:',
  'tel:javascript:alert(1)',
  'tel:116123;phone-context=example.org',
  'tel:116123#31#',
  'tel:*21*0900123456#',
  'tel:116123,1',
  'tel:116123?body=x',
  'tel:116123/1',
  'tel://116123',
  'sms:85258?body=SHOUT&to=0900123456',
  'sms:85258?cc=0900123456',
  'sms:85258?body=a#b',
  'sms:85258;0900123456',
  'smsto:85258',
  'callto:116123',
  ...controls.map((control) => `${control}${script}`),
  ...controls.slice(0, 32).map((control) => `java${control}script:alert(1)`),
];

const accepted: [text: string, href: string][] = [
  ['https://example.org', 'https://example.org/'],
  ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
  [' https://example.org/ ', 'https://example.org/'],
  ['ht\ntps://example.org/', 'https://example.org/'],
  ['https:example.org', 'https://example.org/'],
  ['https://example.org/?q=javascript:alert(1)', 'https://example.org/?q=javascript:alert(1)'],
  ['mailto:help@example.org?subject=Hello', 'mailto:help@example.org?subject=Hello'],
  ['tel:116123', 'tel:116123'],
  ['tel:+44 20 7946 0000', 'tel:+44 20 7946 0000'],
  ['TEL:0800-123-4567', 'tel:0800-123-4567'],
  ['sms:85258', 'sms:85258'],
  ['sms:85258?body=SHOUT', 'sms:85258?body=SHOUT'],
  ['sms:85258?&body=SHOUT', 'sms:85258?&body=SHOUT'],
];

const schemes = ['https:', 'mailto:', 'tel:', 'sms:'];

describe('safeUrl', () => {
  for (const text of refused) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(safeUrl(text), undefined));
  for (const [text, href] of accepted)
    it(`makes ${href} of ${JSON.stringify(text)}`, () => assert.equal(safeUrl(text), href));

  it('gives only the schemes of the list, whatever is done to a URL', () => {
    const bits = fc.constantFrom(
      ...controls, ...schemes, 'javascript:', 'data:', 'vbscript:', 'blob:', '://', ':', '/', '\\', '#', '?', '@', '&',
      '&colon;', '%3a', '\u200b', '\u00ad', '：', 'j', 'J', 'example.org', '116123', '85258', 'body=', '+', '-',
    ); // prettier-ignore
    const base = fc.constantFrom(...refused, ...accepted.map(([text]) => text));
    const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(3), bits), { maxLength: 4 });
    let given = 0;
    fc.assert(
      fc.property(base, edits, (text, list) => {
        const mutated = list.reduce((url, [at, gone, bit]) => url.slice(0, at) + bit + url.slice(at + gone), text);
        const href = safeUrl(mutated);
        if (href === undefined) return;
        given++;
        const url = new URL(href);
        assert.ok(schemes.includes(url.protocol), href);
        assert.equal(url.href, href, 'not the normal form');
        assert.deepEqual([url.username, url.password], ['', '']);
        assert.equal(safeUrl(href), href, 'refused the second time');
        assert.ok(href.startsWith(url.protocol), 'something stands before the scheme');
      }),
      { numRuns: 20_000 },
    );
    assert.ok(given > 500, `only ${given} were given`);
  });

  it('never throws for what is no text', () => {
    for (const other of [undefined, null, 0, {}, [], Symbol.iterator, () => script])
      assert.equal(safeUrl(other as string), undefined);
  });
});

describe('planUrl', () => {
  const page = 'http://localhost:4173/plan.html';

  it('leads to https from anywhere, and to one’s own machine from there alone', () => {
    for (const from of ['https://example.org/', page])
      assert.equal(planUrl('https://help.example.org', from), 'https://help.example.org/');
    for (const own of ['http://localhost:4174/talk/uk/#samaritans', 'http://127.0.0.1/'])
      for (const [from, leads] of [
        [page, own],
        ['http://127.0.0.1:8000/', own],
        ['https://example.org/', undefined],
        ['http://localhost.example/', undefined],
        ['file:///localhost/', undefined],
      ] as const)
        assert.equal(planUrl(own, from), leads, from);
  });

  it('refuses all else, from one’s own machine too', () => {
    for (const url of [
      ...refused,
      'http://example.org/',
      'http://localhost@example.org/',
      'http://localhost:80@example.org/',
      'http://localhost.example.org/',
      'mailto:a@example.org',
      'tel:999',
    ].filter((one) => !one.startsWith('https:')))
      assert.equal(planUrl(url, page), undefined, url);
  });
});

describe('a number', () => {
  const shown = fc.stringMatching(/^\d[\d ]{1,18}\d$/);

  it('dials the digits that are shown, and no others', () => {
    fc.assert(
      fc.property(shown, (number) => {
        assert.equal(telUrl(number), `tel:${number.replaceAll(' ', '')}`);
        assert.equal(digits(telUrl(number)), digits(number));
        assert.equal(safeUrl(telUrl(number)), telUrl(number));
      }),
    );
  });

  it('dials short numbers and those by way of Relay UK as they are', () => {
    const dialled = ['116 123', '111', '999', '85258', '18001 116 123', '0800 1111'].map(telUrl);
    assert.deepEqual(dialled, ['tel:116123', 'tel:111', 'tel:999', 'tel:85258', 'tel:18001116123', 'tel:08001111']);
  });

  it('is texted with a message in a form that iOS and Android read', () => {
    assert.equal(smsUrl('85 258'), 'sms:85258');
    assert.equal(smsUrl('85258', 'SHOUT'), 'sms:85258?&body=SHOUT');
    fc.assert(
      fc.property(shown, fc.string({ minLength: 1, unit: 'grapheme' }), (number, body) => {
        const url = smsUrl(number, body);
        assert.equal(safeUrl(url), url, 'what we make passes the gate');
        assert.equal(decodeURIComponent(url.split('body=')[1]!), body);
      }),
    );
  });
});
