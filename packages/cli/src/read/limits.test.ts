import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type * as md from 'mdast';
import { readModule } from '../read-module.js';
import { limits, TooMuch, withinLimits, type Limits } from './limits.js';
import { treeOf } from './syntax.js';

const small: Limits = { file: 400, lines: 60, paragraphLines: 5, signs: 6, work: 150, depth: 5 };

const refused = (text: string, most?: Limits): TooMuch | undefined => {
  try {
    withinLimits(text, most);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof TooMuch);
    assert.match(error.hint, /\.$/);
    return error;
  }
};

/** Every part of a tree, with how many lists, quotations and blocks it stands in. */
function* partsOf(node: md.Nodes, depth = 0): Generator<readonly [node: md.Nodes, depth: number]> {
  yield [node, depth];
  const deeper = /^(listItem|blockquote|containerDirective)$/.test(node.type) ? depth + 1 : depth;
  if ('children' in node) for (const child of node.children) yield* partsOf(child, deeper);
}

const signsIn = (text: string): number => [...text.replace(/\\./g, '').matchAll(/\*+|_+|`+|[[\]<&!]|\{#/g)].length;

describe('what the Markdown parser is given', () => {
  const pieces = fc.constantFrom(
    ...['_a', '*', '**b', '[', '](', '<', '`', '\\*', '!', '{#', '&', 'word', ' ', '    ', '\t', '\n', '\n\n', '\r\n'],
    ...[
      '\n- ',
      '\n1. ',
      '\n2) ',
      '\n> ',
      '\n# ',
      '\n:::a\n',
      '\n:::\n',
      '\n\n:::question\n',
      '- ',
      '> ',
      '\n  - ',
      '---\n',
      '\n===\n',
    ],
  );

  it('has no paragraph with more signs, lines or depth than is allowed, whatever the text', () => {
    let parsed = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
        const text = list.join('');
        if (refused(text, small)) return;
        parsed++;
        let work = 0;
        for (const [node, depth] of partsOf(treeOf(text))) {
          assert.ok(depth <= small.depth, `${depth} parts inside each other in ${JSON.stringify(text)}`);
          if (node.type !== 'paragraph' && node.type !== 'heading') continue;
          const source = text.slice(node.position!.start.offset, node.position!.end.offset);
          assert.ok(signsIn(source) <= small.signs, JSON.stringify(source));
          work += signsIn(source) ** 2;
          assert.ok(source.split(/\r\n?|\n/).length <= small.paragraphLines, JSON.stringify(source));
        }
        assert.ok(work <= small.work, `${work} in ${JSON.stringify(text)}`);
      }),
      { numRuns: 3000 },
    );
    assert.ok(parsed > 300, `Hardly any was parsed: ${parsed}.`);
  });

  it('counts on over empty lines of a quotation, which the parser may take for words of the paragraph before', () => {
    const text = '---\n_a\n1. \n> \n> \n1. \n:::\n';
    assert.equal(treeOf(text).children[1]?.position?.end.line, 7);
    assert.match(refused(text, small)?.message ?? '', /more than 5 lines/);
  });

  for (const [what, text, line, why] of [
    ['signs in one paragraph', `One\n\n${'_a*'.repeat(600)}`, 3, /more than 1,000 signs/],
    ['brackets', '[a]('.repeat(1001), 1, /more than 1,000 signs/],
    ['lines', 'a\n'.repeat(1001), 1, /more than 1,000 lines/],
    ['blocks that nothing ends', `${':::a\n'.repeat(50)}`, 41, /inside each other/],
    ['quotations', `x\n${'>'.repeat(50)} a`, 2, /inside each other/],
    ['lists on one line', `${'- '.repeat(50)}a`, 1, /inside each other/],
    ['lists, each in the last', Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'), 41, /inside/],
    ['signs in all paragraphs', `${'_a*'.repeat(400)}\n\n`.repeat(40), 63, /more signs such as/],
    ['lines in the file', 'a\n\n'.repeat(10_001), 1, /more than 20,000 lines/],
    ['characters in the file', 'a'.repeat(2 ** 22 + 1), 1, /more than 4,194,304 characters/],
  ] as const)
    it(`is not too much of these: ${what}`, () => {
      const found = refused(text);
      assert.match(found?.message ?? '', why);
      assert.equal(found?.place.line, line);
    });

  it('may be as much as any author writes', () => {
    const long = `${'A *word* and [a link](https://example.org). '.repeat(60)}\n\n`;
    const list = Array.from({ length: 900 }, (_, n) => `- **${n}** and _more_`).join('\n');
    const deep = Array.from({ length: 12 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n');
    const blocks = ':::question\n- a\n:::\n\n'.repeat(100);
    for (const text of [
      long.repeat(40),
      list,
      deep,
      blocks,
      '-'.repeat(80),
      '\\*'.repeat(5000),
      '{'.repeat(60_000),
      'word '.repeat(20_000),
    ])
      assert.equal(refused(text), undefined, text.slice(0, 40));
    assert.equal(refused(`---\nmedia: [${'[a], '.repeat(2000)}]\n---\n\nWords`), undefined);
    assert.equal(limits.signs, 1000);
  });

  it('is told as a problem of the file, with its line', () => {
    const { problems } = readModule(`---\nid: a\n---\n\n# A {#a}\n\n${'_a*'.repeat(20_000)}\n`, 'a.md');
    assert.equal(problems?.length, 1);
    assert.deepEqual([problems[0]!.line, problems[0]!.severity], [7, 'error']);
    assert.match(problems[0]!.message, /This paragraph has more than 1,000 signs/);
  });
});
