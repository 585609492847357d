import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseModule } from '@kith/model';
import fc from 'fast-check';
import { modules } from '../../../../model/test/documents.js';
import { canonical } from '../../canonical-module.js';
import { hashOf, stringsOf, wordsOf } from '../strings.js';
import { writeText } from '../text.js';
import { readXliff } from './read.js';
import { writeXliff } from './write.js';
import { isElement, readXml, type Element } from './xml.js';

const anyModule = modules.map(canonical).filter((module) => !parseModule(module).problems);

// What the core of XLIFF 2.0 asks of the parts that we use: children in order, and attributes with their values.
const nmtoken = /^[\w.:-]+$/;
const yesNo = /^(yes|no)$/;
const type = /^(fmt|ui|quote|link|image|other)$/;
const subType = /^(xlf:(b|i|lb)|kith:[a-z0-9]+)$/;
const inline = /^((cp|ph|pc|sc|ec) )*$/;
const editing = { canCopy: yesNo, canDelete: yesNo, type, subType };
const rules: Readonly<
  Record<string, readonly [children: RegExp, attributes: Readonly<Record<string, RegExp>>, needed: readonly string[]]>
> = {
  xliff: [
    /^(file )+$/,
    { version: /^2\.0$/, srcLang: /./, trgLang: /./, xmlns: /./ },
    ['version', 'srcLang', 'trgLang'],
  ],
  file: [
    /^(notes )?(unit )+$/,
    {
      id: nmtoken,
      original: /./,
      canResegment: yesNo,
      srcDir: /^(ltr|rtl)$/,
      trgDir: /^(ltr|rtl)$/,
      'xml:space': /^preserve$/,
    },
    ['id'],
  ],
  notes: [/^(note )+$/, {}, []],
  note: [inline, { category: /./ }, []],
  unit: [/^(notes )?(originalData )?(ignorable )*segment ((segment|ignorable) )*$/, { id: nmtoken }, ['id']],
  originalData: [/^(data )+$/, {}, []],
  data: [/^(cp )*$/, { id: nmtoken, 'xml:space': /^preserve$/ }, ['id']],
  ignorable: [/^source $/, {}, []],
  segment: [
    /^source (target )?$/,
    { id: nmtoken, state: /^(initial|translated|reviewed)$/, subState: /^kith:stale$/ },
    [],
  ],
  source: [inline, {}, []],
  target: [inline, {}, []],
  cp: [/^$/, { hex: /^([0-9A-F]{2})+$/ }, ['hex']],
  ph: [/^$/, { id: nmtoken, dataRef: nmtoken, ...editing }, ['id', 'dataRef', 'type']],
  pc: [inline, { id: nmtoken, dataRefStart: nmtoken, dataRefEnd: nmtoken, ...editing }, ['id', 'type']],
  sc: [/^$/, { id: nmtoken, dataRef: nmtoken, ...editing }, ['id', 'dataRef', 'type']],
  ec: [/^$/, { startRef: nmtoken, dataRef: nmtoken, ...editing }, ['startRef', 'dataRef', 'type']],
};

const inside = (element: Element): Element[] =>
  element.children.filter(isElement).flatMap((one) => [one, ...inside(one)]);
const named = (element: Element, ...names: string[]): Element[] =>
  inside(element).filter(({ name }) => names.includes(name));
const ids = (elements: readonly Element[], attribute = 'id'): string[] =>
  elements.flatMap(({ attributes }) => attributes.get(attribute) ?? []);
const once = (all: readonly string[], what: string): void => assert.deepEqual([...new Set(all)], all, what);

function assertXliff(text: string): void {
  const root = readXml(text);
  for (const element of [root, ...inside(root)]) {
    const [children, attributes, needed] = rules[element.name] ?? assert.fail(`<${element.name}>`);
    assert.match(
      element.children.map((one) => (isElement(one) ? `${one.name} ` : '')).join(''),
      children,
      element.name,
    );
    for (const [name, value] of element.attributes)
      assert.match(value, attributes[name] ?? assert.fail(`${element.name} ${name}`));
    for (const name of needed) assert.ok(element.attributes.has(name), `${element.name} without ${name}`);
    if (element.attributes.has('subState')) assert.ok(element.attributes.has('state'));
  }
  once(ids(named(root, 'unit')), 'units');
  for (const unit of named(root, 'unit')) {
    const [sources, targets] = [named(unit, 'source'), named(unit, 'target')];
    const codes = (all: readonly Element[]): Element[] => all.flatMap((one) => named(one, 'pc', 'ph', 'sc'));
    once([...ids(named(unit, 'segment')), ...ids(codes(sources))], 'codes');
    once(ids(named(unit, 'data')), 'data');
    for (const attribute of ['dataRef', 'dataRefStart', 'dataRefEnd'])
      for (const ref of ids(inside(unit), attribute)) assert.ok(ids(named(unit, 'data')).includes(ref), ref);
    const opened = ids(sources.flatMap((one) => named(one, 'sc')));
    assert.deepEqual(
      ids(
        sources.flatMap((one) => named(one, 'ec')),
        'startRef',
      ).sort(),
      opened.sort(),
    );
    // All of a unit is translated, or none; and each translation has the codes of its own source.
    assert.ok([0, named(unit, 'segment').length].includes(targets.length));
    for (const segment of targets.length ? named(unit, 'segment') : []) {
      const [source, target] = [named(segment, 'source'), named(segment, 'target')].map((all) =>
        ids(codes(all)).sort(),
      );
      assert.deepEqual(target, source);
    }
  }
}

describe('writeXliff', () => {
  it('writes what the core of XLIFF 2.0 asks, for any module', () =>
    fc.assert(
      fc.property(
        anyModule,
        fc.constantFrom('draft' as const, 'reviewed' as const),
        fc.nat(3),
        (module, status, each) => {
          const strings = stringsOf(module).map(({ at, hash, words, form }, index) => ({
            at,
            source: index % 3 ? hash : '000000000000',
            text: index % 4 < each ? writeText(words, form) : '',
          }));
          const about = { format: 'translation/1' as const, of: module.id, lang: 'ur' };
          const reviewed = status === 'reviewed' ? { reviewed: { by: 'N', on: '2026-11-20' } } : {};
          assertXliff(writeXliff(module, { ...about, status, ...reviewed, strings }, 'ur'));
        },
      ),
      { numRuns: 20 },
    ));

  it('carries signs that XML cannot', () =>
    fc.assert(
      fc.property(
        anyModule,
        fc.string({ unit: fc.constantFrom('a', ' ', '\u0007', '\u001f', '\ufffe', '&', '<', ']]>', '\u0085', '"') }),
        (any, words) => {
          const title = `ŵ${words}`;
          const module = { ...any, title };
          const text = writeXliff(module, undefined, 'cy');
          assertXliff(text);
          const back = readXliff(text.replace(/(<source>)(.*?)(<\/source>)/, '$1$2$3<target>$2</target>'), 'x').value!;
          assert.equal(back.strings[0]!.source, hashOf(wordsOf(title)));
          assert.equal(back.strings[0]!.text, title.replace(/ +/g, ' ').trim());
        },
      ),
      { numRuns: 20 },
    ));
});
