import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { po } from 'gettext-parser';
import { wholeModule } from '../../../model/test/documents.js';
import { canonical } from '../canonical-module.js';
import { readBack } from './formats.js';
import { readPo, writePo } from './po/exchange.js';
import { stringsOf } from './strings.js';
import { writeText } from './text.js';
import { readXliff } from './xliff/read.js';
import { writeXliff } from './xliff/write.js';

const module = canonical(wholeModule());
const translation = {
  format: 'translation/1' as const,
  of: module.id,
  lang: 'cy',
  status: 'draft' as const,
  strings: stringsOf(module).map(({ at, hash, words, form }) => ({ at, source: hash, text: writeText(words, form) })),
};
const xliff = writeXliff(module, translation, 'cy');
const written = writePo(module, translation, 'cy');

/** What is said of a file when a part of it is changed. */
const said = (read: typeof readXliff, text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  const { problems, value } = read(changed, 'x');
  const found = problems ?? value.warnings ?? [];
  return found.map(({ line, message, hint }) => `${line}: ${message} ${hint}`).join('\n');
};

/** The first unit that has a code: the text of the step "start". */
const code = '<pc id="2" canCopy="no" canDelete="no" type="fmt" subType="xlf:b" dataRefStart="d2" dataRefEnd="d2">';
const target = /<target>Rows happen\. .*?<\/target>/;
const withTarget = (words: string): [RegExp, string] => [target, `<target>${words}</target>`];
const deep = '<mrk id="m">'.repeat(100);

describe('XLIFF that comes back', () => {
  const cases: readonly (readonly [name: string, from: string | RegExp, to: string, says: RegExp])[] = [
    ['a DOCTYPE', '<xliff', '<!DOCTYPE x [<!ENTITY a "b">]><xliff', /DOCTYPE is not read/],
    ['an entity of its own', ...withTarget('&a;'), /not XML: undefined entity/],
    ['what is not closed', '</unit>', '', /not XML/],
    ['version 1.2', 'xliff:document:2.0', 'xliff:document:1.2', /not XLIFF 2\.0.*version 1\.2/],
    ['no language', 'trgLang="cy"', '', /does not say which language/],
    ['another file', '<notes>', '<skeleton href="file:///etc/passwd"/><notes>', /points to another file/],
    ['two modules', '</file>', '</file><file id="b"/>', /two files/],
    ['a unit that is there twice', 'id="summary"', 'id="title"', /title: This unit is there twice/],
    ['a code that is missing', ...withTarget('Mae'), /steps\.start\.body: segment "s1": The code "2" is missing/],
    [
      'a code that is there twice',
      ...withTarget(`${code}a</pc>${code}b</pc>`),
      /segment "s1": The code "2" is there 2 times/,
    ],
    ['a code of no source', ...withTarget(`${code}a</pc><ph id="99"/>`), /segment "s1": The source has no code "99"/],
    [
      'codes that overlap',
      ...withTarget(
        '<sc id="2"/>a</target></segment><ignorable><source><ec startRef="2"/></source></ignorable><segment id="x"><source>b</source><target>b',
      ),
      /overlaps another/,
    ],
    [
      'a link that leads nowhere',
      / dataRefEnd="[^"]*">Go to your plan/,
      '>Go to your plan',
      /not known where this link leads/,
    ],
    ['a code that nobody knows', 'subType="xlf:i"', 'subType="x:y"', /not known what the code/],
    ['a list that does not end', /<ec startRef="\d+"[^>]*kith:li"[^>]*\/>/, '', /not closed in order/],
    ['segments in another order', '<target>Rows', '<target order="3">Rows', /order of the segments was changed/],
    ['too much nesting', ...withTarget(deep), /nested too deeply/],
    ['half of a unit', ...withTarget(''), /steps\.start\.body: 3 of 4 segments are translated: it is left as it was/],
  ];
  for (const [name, from, to, says] of cases)
    it(`tells of ${name}`, () => assert.match(said(readXliff, xliff, from, to), says));

  it('may have its segments divided, its codes spelt in two, and notes of a program', () => {
    const divided = xliff.replace(
      target,
      '<target xmlns:x="urn:x"><x:note>?</x:note>Mae <mrk id="m1" type="term"><sc id="2"/>yn<ec startRef="2"/></mrk>' +
        '</target></segment><ignorable><source> </source></ignorable>' +
        '<segment id="s1b"><source>!</source><target>digwydd.</target>',
    );
    const { value, problems } = readXliff(divided, 'x');
    assert.deepEqual(problems, undefined);
    assert.match(value.strings.find(({ at }) => at === 'steps.start.body')!.text, /^Mae \*\*yn\*\* digwydd\./);
  });

  it('is not read where it is too large, or in another encoding', () => {
    const big = readBack(new Uint8Array(10_000_001), 'x.xlf').problems!;
    assert.match(big[0]!.message, /10000001 bytes/);
    assert.match(readBack(Buffer.from(xliff, 'utf16le'), 'x.xlf').problems![0]!.message, /not XML|not in UTF-8/);
    assert.match(readBack(Buffer.from([0xff]), 'x.po').problems![0]!.message, /not in UTF-8/);
    assert.match(readBack(Buffer.from(''), 'x.doc').problems![0]!.hint, /\.xlf, \.xliff, \.po, \.yaml/);
  });
});

describe('PO that comes back', () => {
  it('may be very long, but for its strings', () => {
    const long = written.replace('msgstr "Cooling off"', `msgstr "${'a'.repeat(9_000_000)}"`);
    assert.equal(readPo(long, 'x').problems, undefined);
    assert.match(readBack(Buffer.from(long), 'x.po').problems![0]!.message, /^title: This string has 9000000/);
  });

  const cases: readonly (readonly [name: string, from: string | RegExp, to: string, says: RegExp])[] = [
    ['a quote that does not end', 'msgid "Cooling off"', 'msgid "Cooling off', /11?\d?: There is no text in quotes/],
    ['no context', 'msgctxt "title"\n', '', /"Cooling off" has no msgctxt/],
    ['a string that is there twice', 'msgctxt "summary"', 'msgctxt "title"', /title: This string is there twice/],
    ['no translation', /msgstr "Cooling off"\n/, '', /no msgid, or no msgstr/],
    ['plurals', 'msgstr "Cooling off"', 'msgid_plural "x"\nmsgstr[0] "y"', /"msgid_plural" is not known/],
    ['another encoding', 'charset=UTF-8', 'charset=ISO-8859-1', /in ISO-8859-1/],
    ['no module', /"X-Kith-Module.*\n/, '', /which module/],
    ['no language', 'Language: cy', 'Language: Welsh', /which language/],
    ['a backslash', 'msgstr "Cooling off"', String.raw`msgstr "Cooling \q"`, /"\\q" stands for nothing/],
    ['what is obsolete', /$/, '\n#~ msgctxt "gone"\n#~ msgid "Gone"\n#~ msgstr "Wedi mynd"\n', /"Gone" is obsolete/],
    ['what belongs to nothing', /$/, '\n"alone"\n', /belongs to no string/],
  ];
  for (const [name, from, to, says] of cases)
    it(`tells of ${name}`, () => assert.match(said(readPo, written, from, to), says));

  it('is read by others as it is by us', () => {
    const { headers, translations } = po.parse(written);
    assert.deepEqual([headers['Language'], headers['X-Kith-Module']], ['cy', module.id]);
    for (const { at, text } of translation.strings)
      assert.deepEqual(
        Object.values(translations[at]!).map(({ msgid, msgstr }) => [msgid, msgstr]),
        [[text, [text]]],
      );
  });

  it('may be written by others', () => {
    const folded = po.compile(po.parse(written), { foldLength: 20, eol: '\r\n' }).toString();
    assert.deepEqual(
      readPo(folded, 'x').value!.strings.map(({ at, text, source }) => ({ at, source, text })),
      translation.strings,
    );
  });
});
