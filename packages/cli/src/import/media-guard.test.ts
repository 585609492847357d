import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fixture } from '../../test/importing.js';
import { guardMedia } from './media-guard.js';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const media = (name: string): Promise<Buffer> => readFile(fixture(`h5p/book/content/${name}`));

describe('what may be copied', () => {
  it('is told by its bytes, with its size', async () => {
    assert.deepEqual(guardMedia(await media('images/door-c3.png')), {
      kind: 'image',
      extension: 'png',
      width: 24,
      height: 16,
    });
    assert.deepEqual(guardMedia(await media('images/sofa-d4.jpg')), {
      kind: 'image',
      extension: 'jpg',
      width: 20,
      height: 10,
    });
    const film = { kind: 'video', extension: 'mp4', width: 32, height: 18, duration: 0.4 };
    assert.deepEqual(guardMedia(await media('videos/bedtime-a1.mp4')), film);
    assert.deepEqual(guardMedia(await media('videos/bedtime-a1.vtt')), { kind: 'captions', extension: 'vtt' });
    assert.deepEqual(guardMedia(await media('audios/breathe-b2.mp3')), { kind: 'audio', extension: 'mp3' });
    const gif = bytes('GIF89a\x05\0\x07\0');
    assert.deepEqual(guardMedia(gif), { kind: 'image', extension: 'gif', width: 5, height: 7 });
    const webp = bytes('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x07\0\0');
    assert.deepEqual(guardMedia(webp), { kind: 'image', extension: 'webp', width: 16, height: 8 });
    assert.deepEqual(guardMedia(bytes('\x1aE\xdf\xa3\0')), { kind: 'video', extension: 'webm' });
    assert.deepEqual(guardMedia(bytes('OggS\0')), { kind: 'audio', extension: 'ogg' });
  });

  it('has its sides changed where the camera was held upright', async () => {
    const picture = await media('images/sofa-d4.jpg');
    const exif = bytes('\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0');
    const turned = Buffer.concat([picture.subarray(0, 2), exif, picture.subarray(2)]);
    assert.deepEqual(guardMedia(turned), { kind: 'image', extension: 'jpg', width: 10, height: 20 });
  });

  it('has no size where its head is cut off', async () => {
    for (const name of ['images/door-c3.png', 'images/sofa-d4.jpg', 'videos/bedtime-a1.mp4']) {
      const whole = await media(name);
      for (let length = 14; length < whole.length; length += 7) {
        const { width = 1 } = guardMedia(whole.subarray(0, length)) as { width?: number };
        assert.ok(Number.isInteger(width) && width > 0);
      }
    }
  });

  it('is no picture that is small to send and too large to show', () => {
    const gif = (wide: string, high: string): Buffer => bytes(`GIF89a${wide}${high}`);
    const bomb = guardMedia(gif('\xff\xff', '\xff\xff'));
    assert.match('refused' in bomb ? bomb.refused : '', /65535 pixels wide and 65535 high, which no phone can show/);
    assert.ok('kind' in guardMedia(gif('\x40\x1f', '\x40\x1f')));
  });

  for (const [what, text, why] of [
    ['a program', 'MZ\x90\0', /program for Windows/],
    ['a script', '#!/bin/sh\nrm -rf', /program/],
    ['a web page', '<!DOCTYPE html><script>alert(1)</script>', /web page/],
    ['an archive', 'PK\x03\x04', /archive/],
    ['a QuickTime film', '\0\0\0\x14ftypqt  ', /QuickTime/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['nothing', '', /empty/],
    ['words', 'hello', /no picture or recording/],
    ['code that begins like words', 'GIF87', /no picture or recording/],
  ] as const)
    it(`is not ${what}`, () => {
      const found = guardMedia(bytes(text));
      assert.ok('refused' in found, JSON.stringify(found));
      assert.match(found.refused, why);
      assert.match(found.hint, /\.$/);
    });
});

describe('a drawing', () => {
  const svg = (inner: string, attributes = ''): string =>
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20" ${attributes}>${inner}</svg>`;
  const judged = (text: string) => guardMedia(Buffer.from(text));

  it('may come along where it only draws', () => {
    const drawing = svg(
      '<defs><linearGradient id="a"/></defs><style>.b{fill:url(#a)}</style><path class="b" d="M0 0"/><use xlink:href="#a"/>',
    );
    assert.deepEqual(judged(drawing), { kind: 'image', extension: 'svg', width: 40, height: 20 });
    assert.deepEqual(judged(svg('', 'width="10" height="5px"')), {
      kind: 'image',
      extension: 'svg',
      width: 10,
      height: 5,
    });
  });

  for (const [what, inner] of [
    ['a script', '<script>alert(1)</script>'],
    ['a script in another namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a handler', '<rect onload="alert(1)"/>'],
    ['a link', '<a href="javascript:alert(1)"><text>x</text></a>'],
    ['HTML', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'],
    ['a picture from elsewhere', '<image xlink:href="https://example.org/a.png"/>'],
    ['a part from elsewhere', '<use href="https://example.org/a.svg#b"/>'],
    ['a drawing inside its address', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a style sheet that fetches', '<style>@import url(https://example.org/a.css);</style>'],
    ['a style sheet in pieces', '<style>@im<!-- -->port "//example.org";</style>'],
    ['a style sheet around a part', '<style><g/>@import url(https://example.org/a.css);</style>'],
    ['a style sheet after another part', '<style><g>.b{}</g>.a{fill:url(https://example.org/a)}</style>'],
    ['a style that fetches', '<rect style="fill:url( //example.org/a )"/>'],
    ['a style spelt strangely', '<rect style="fill:\\75rl(//example.org)"/>'],
    ['an animation of a link', '<set attributeName="href" to="javascript:alert(1)"/>'],
    ['a set of pictures from elsewhere', '<rect style="fill:image-set(\'//example.org/a.png\' 1x)"/>'],
    ['a part that holds itself', '<g id="a"><use href="#a"/></g>'],
    ['two parts that hold each other', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
    [
      'more copies than can be drawn',
      Array.from({ length: 30 }, (_, n) => `<g id="g${n + 1}"><use href="#g${n}"/><use href="#g${n}"/></g>`).join(''),
    ],
    ['many parts inside each other', '<g id="a">'.repeat(100) + '</g>'.repeat(100)],
    ['what is not closed', '<g>'],
  ] as const)
    it(`may not hold ${what}`, () => {
      const found = judged(svg(inner));
      assert.ok('refused' in found, JSON.stringify(found));
      assert.match(found.refused, /drawing that may do harm/);
    });

  it('may draw the same again, and again, as often as a person would', () => {
    const rows = Array.from({ length: 90 }, () => '<use href="#row"/>').join('');
    const row = Array.from({ length: 90 }, () => '<use href="#leaf"/>').join('');
    const drawing = judged(svg(`<path id="leaf" d="M0 0"/><g id="row">${row}</g>${rows}`));
    assert.ok('kind' in drawing, JSON.stringify(drawing));
  });

  it('is read in one table of letters, the one that a browser reads it in', () => {
    const inner = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    for (const encoding of ['UTF-16', 'iso-2022-jp', 'windows-1252'])
      assert.ok('refused' in judged(`<?xml version="1.0" encoding="${encoding}"?>${inner}`), encoding);
    assert.ok('kind' in judged(`<?xml version="1.0" encoding="utf-8"?>${inner}`));
    assert.ok('refused' in guardMedia(Buffer.concat([Buffer.from(inner), Buffer.from([0xff])])));
  });

  it('may not declare entities or fetch style sheets', () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>';
    assert.ok('refused' in judged(bomb));
    assert.ok(
      'refused' in judged('<?xml-stylesheet href="//example.org/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    );
    assert.ok('refused' in judged(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(5 * 2 ** 20)}</svg>`));
  });
});
