import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { minifyCss, minifyHtml, minifyTemplates } from './minify-templates.mjs';

const HOLE = '\uE000';

test('html keeps the white space that a reader sees', () => {
  const table = [
    ['<p>\n    one\n    <b>two</b> <i>three</i>\n</p>', '<p>one <b>two</b> <i>three</i></p>'],
    [`<p> ${HOLE} </p>\n ${HOLE}\n<ul>\n<li>a</li> </ul>`, `<p>${HOLE}</p>${HOLE}<ul><li>a</li></ul>`],
    [
      '<button> a </button> <button title="a > b">b </button> c',
      '<button>a</button> <button title="a > b">b</button> c',
    ],
    [`<label> <input /> ${HOLE} </label >`, `<label> <input> ${HOLE} </label>`],
    [`<input .checked=${HOLE} @change=${HOLE} /><br/>a`, `<input .checked=${HOLE} @change=${HOLE}><br>a`],
    ['<img src="a.svg/" alt="a /> b" />', '<img src="a.svg/" alt="a /> b">'],
    [`<input value=${HOLE}/>`, `<input value=${HOLE}>`],
    [`<a\n  href=${HOLE}\n  class="x  y"\n>`, `<a href=${HOLE} class="x  y">`],
    [`<span>${HOLE}</span>\n<span>${HOLE}</span>`, `<span>${HOLE}</span> <span>${HOLE}</span>`],
    ['<a><!-- why --><b></b>', '<a><b></b>'],
    [`<!-- ${HOLE} --><b></b>`, `<!-- ${HOLE} --><b></b>`],
    ['<pre>a\n  b</pre>\n  <p></p>', '<pre>a\n  b</pre><p></p>'],
    ['<textarea>\n a\n</textarea>', '<textarea>\n a\n</textarea>'],
    ['<textarea\n  rows=4\n>\n a</textarea>', '<textarea rows=4 >\n a</textarea>'],
    ['<circle r="1" />', '<circle r="1" />'],
    ["<p>it's   <b>hers</b></p>", "<p>it's <b>hers</b></p>"],
  ];
  for (const [before, after] of table) assert.equal(minifyHtml(before), after, before);
});

test('css keeps its meaning', () => {
  const table = [
    ['a {\n  color: red;\n  margin: 0 auto;\n}\n', 'a{color:red;margin:0 auto}'],
    ['a /* why */ b { c: d }', 'a b{c:d}'],
    ['a{b:calc(1px + 2px)}', 'a{b:calc(1px + 2px)}'],
    ['li + li, a:is(b + c) + d { e: f }', 'li+li,a:is(b + c)+d{e:f}'],
    ['a { b + c { d: e + f } }', 'a{b+c{d:e + f}}'],
    ['@media (width > calc(1em + 2px)) { a + b { c: d } }', '@media (width>calc(1em + 2px)){a+b{c:d}}'],
    ['a::after { content: "x + y {" }', 'a::after{content:"x + y {"}'],
    ['a { --empty: ; }', 'a{--empty: }'],
    ['a :hover { c: d }', 'a :hover{c:d}'],
    ['a{content:"  ;  }  "}', 'a{content:"  ;  }  "}'],
    ['@media (width > 1px) and (height) { & b { c: d } }', '@media (width>1px) and (height){& b{c:d}}'],
    ['a > b + c ~ d { e: f }', 'a>b+c ~ d{e:f}'],
    ['a { b: 0.5em -0.25em 10.5px; c: f(0.1, x-0.5) }', 'a{b:.5em -.25em 10.5px;c:f(.1,x-0.5)}'],
    ["a { content: '> 0.5'; b: c !important }", "a{content:'> 0.5';b:c!important}"],
    ['a { color: color( from red xyz 0 0.1 ) }', 'a{color:color(from red xyz 0 .1)}'],
    [`a { b: ${HOLE}; /* ${HOLE} */ }`, `a{b:${HOLE}; /* ${HOLE} */}`],
    ['@supports (color: light-dark(red, blue)) { a { b: c } }', '@supports (color:light-dark(red,blue)){a{b:c}}'],
  ];
  for (const [before, after] of table) assert.equal(minifyCss(before), after, before);
});

test('a template keeps its expressions, and strings that are no templates stay', async () => {
  const id = '/packages/x/src/x.js';
  const code =
    'export const a = (html, x) => html`<p>\n  ${x}\n  <b class=${x}></b>\n</p>`; export const b = `html  `;';
  const build = await rollup({
    input: id,
    plugins: [minifyTemplates(), { name: 'virtual', resolveId: (one) => one, load: () => code }],
  });
  const { output } = await build.generate({ format: 'es' });
  assert.match(output[0].code, /html`<p>\$\{x\} <b class=\$\{x\}><\/b><\/p>`/);
  assert.match(output[0].code, /`html {2}`/);
});
