import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseModule, type Translation } from '@kith/model';
import { build } from './build.js';
import { check } from './check.js';
import { readModule } from './read-module.js';
import { writeTranslation } from './translations/document.js';
import { stringsOf } from './translations/strings.js';
import { writeText } from './translations/text.js';

const fixtures = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const today = new Date('2026-11-22T12:00:00Z');
const kettle = readModule(await readFile(join(fixtures, 'modules/kettle.md'), 'utf8'), 'kettle.md').value!;
let folder: string;
let sidecar: string;

/** In Welsh as far as signs go: every word has a "ŵ" before it. */
const welsh: Translation = {
  format: 'translation/1',
  of: 'kettle',
  lang: 'cy',
  status: 'draft',
  strings: stringsOf(kettle).map(({ at, hash, words, form }) => ({
    at,
    source: hash,
    text: writeText(words, form).replace(/(?<=^|[\s[*])(?=[A-Z])/g, 'ŵ'),
  })),
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-languages-'));
  await cp(fixtures, join(folder, 'content'), { recursive: true });
  sidecar = join(folder, 'content/modules/kettle.cy.yaml');
  await mkdir(join(folder, 'embed/cdn'), { recursive: true });
  await mkdir(join(folder, 'embed/take-away'));
  await writeFile(join(folder, 'embed/package.json'), '{ "version": "0.3.1" }');
  await writeFile(join(folder, 'embed/cdn/kith.js'), '// loader');
  await writeFile(join(folder, 'embed/take-away/en.js'), '// player');
});
after(() => rm(folder, { recursive: true }));

/** Builds the module with a translation, and gives what the site has of it. */
async function built(
  translation: Translation,
): Promise<Record<'json' | 'page' | 'source' | 'alone' | 'index', string>> {
  await writeFile(sidecar, writeTranslation(translation, kettle));
  const out = join(folder, 'site');
  const embed = join(folder, 'embed/cdn');
  const { findings } = await build(join(folder, 'content'), { out, embed, today, base: 'https://example.org/' });
  assert.deepEqual(
    findings.filter(({ severity }) => severity === 'error'),
    [],
  );
  const read = (name: string): Promise<string> => readFile(join(out, 'modules/kettle', name), 'utf8');
  return {
    json: await read('module.cy.json'),
    page: await read('index.cy.html'),
    source: await read('index.html'),
    alone: await read('take-away.cy.html'),
    index: await readFile(join(out, 'index.html'), 'utf8'),
  };
}
const without = (...addresses: string[]): Translation => ({
  ...welsh,
  strings: welsh.strings.filter(({ at }) => !addresses.includes(at)),
});

describe('kith build, of a translation', () => {
  it('makes a whole module in its language', async () => {
    const module = parseModule(JSON.parse((await built(welsh)).json)).value!;
    assert.deepEqual([module.lang, module.title], ['cy', 'ŵPut the kettle on']);
    assert.deepEqual(
      module.steps.map(({ id, lang }) => [id, lang]),
      kettle.steps.map(({ id }) => [id, undefined]),
    );
  });

  it('links the languages to each other', async () => {
    const { page, source, index } = await built(welsh);
    assert.match(page, /^<!doctype html>\s*<html lang="cy" dir="ltr">/);
    assert.match(page, /<a\s+href="\.\/"\s+hreflang="en-GB"\s+lang="en-GB"\s+dir="ltr">English<\/a>/);
    assert.match(source, /<a\s+href="index\.cy\.html"\s+hreflang="cy"\s+lang="cy"\s+dir="ltr">Cymraeg<\/a>/);
    assert.match(index, /href="modules\/kettle\/index\.cy\.html"/);
    for (const one of [page, source])
      assert.match(
        one,
        /hreflang="en-GB" href="https:\/\/example\.org\/modules\/kettle\/" \/><link rel="alternate" hreflang="cy" href="https:\/\/example\.org\/modules\/kettle\/index\.cy\.html"/,
      );
  });

  it('shows a step that is not all translated as it was written, and says so', async () => {
    const { json, page } = await built(without('steps.cup.options.tea.feedback'));
    const { steps } = parseModule(JSON.parse(json)).value!;
    const [source, made] = [kettle, { steps }].map((one) => one.steps.find(({ id }) => id === 'cup')!);
    assert.deepEqual(made, { ...source, lang: 'en-GB' });
    assert.equal(steps.filter(({ lang }) => lang).length, 1);
    assert.match(
      page,
      /mewn iaith arall \(Saesneg\)[^<]*<\/p>\s*<div lang="en-GB" dir="ltr">\s*<h2>What is in your cup/,
    );
  });

  it('marks the title alone where only that is missing', async () => {
    const { json, page } = await built(without('title', 'evidence.limits'));
    assert.equal(parseModule(JSON.parse(json)).value!.title, kettle.title);
    assert.match(page, /<h1 lang="en-GB" dir="ltr">Put the kettle on<\/h1>/);
    assert.match(page, /<p class="lead">ŵA small/);
    assert.match(page, /<span lang="en-GB" dir="ltr">Nobody has tested it/);
  });

  it('says in its language that nobody has reviewed it, until somebody has', async () => {
    const draft = await built(welsh);
    for (const one of [draft.page, draft.alone, draft.json]) assert.match(one, /Does neb wedi gwirio’r cyfieithiad/);
    assert.doesNotMatch(draft.source, /gwirio|checked this translation/);
    const done = await built({ ...welsh, status: 'reviewed', reviewed: { by: 'Nia Rhys', on: '2026-11-20' } });
    for (const one of [done.page, done.alone, done.json]) assert.doesNotMatch(one, /gwirio’r/);
  });
});

describe('kith check, of a translation', () => {
  /** What is said of the translation when its text is changed. */
  async function said(from: string | RegExp, to: string): Promise<string[]> {
    const text = writeTranslation({ ...welsh, status: 'reviewed', reviewed: { by: 'N', on: '2026-11-20' } }, kettle);
    if (from !== to) assert.notEqual(text.replace(from, to), text);
    await writeFile(sidecar, text.replace(from, to));
    const { findings } = await check([join(folder, 'content')], { today });
    const lines = (await readFile(sidecar, 'utf8')).split('\n');
    return findings.map(
      ({ severity, line, message, hint }) => `${severity} "${lines[line - 1]!.trim()}": ${message} ${hint}`,
    );
  }

  it('has nothing to say of a good one', async () => assert.deepEqual(await said('', ''), []));

  const cases: readonly (readonly [name: string, from: string | RegExp, to: string, says: RegExp])[] = [
    [
      'a draft',
      /status: reviewed\nreviewed:\n.*\n.*\n/,
      'status: draft\n',
      /^warning "status: draft": Nobody has reviewed/,
    ],
    [
      'a string that is out of date',
      /(at: steps.cup.title\n +source: )\w+/,
      '$1000000000000',
      /^warning "- at: steps.cup.title": .*out of date.* "source: [0-9a-f]{12}"/,
    ],
    [
      'a string that is missing',
      /text: ŵTea/,
      "text: ''",
      /^warning "strings:": 1 of \d+ strings .*: steps\.cup\.options\.tea\. .*kith translate/,
    ],
    ['a string that is given twice', 'at: summary', 'at: title', /^error "- at: title": at: "title" is used twice/],
    ['a string that is not known', 'at: summary', 'at: sumary', /^warning "- at: sumary": The module has no string/],
    [
      'a link that leads elsewhere',
      /(ŵIt is.*)\]\(#plan\)/,
      '$1](#cup)',
      /^error ".*\]\(#cup\).*": steps\.start\.body: The link "#plan" of the source is not here/,
    ],
    [
      'a link that may not be followed',
      /(text: .*)\]\(tel:116123\)/,
      '$1](javascript:1)',
      /^error "text: .*samaritans: The link "tel:116123" of the source is not here/,
    ],
    ['HTML', 'ŵIt is 10:30', '<b>10:30</b>', /^error ".*<b>.*": steps\.start\.body: HTML cannot be shown here/],
    [
      'a title with markup',
      'text: ŵSay it',
      'text: "**Dywed**"',
      /^error "text: .*": steps\.words\.title: These words have no markup/,
    ],
    ['the language of the module', 'lang: cy', 'lang: en-GB', /^error "lang: en-GB": .*language of the module itself/],
    ['a language that is not in its name', 'lang: cy', 'lang: ga', /^warning "lang: ga": .*kettle\.ga\.yaml/],
    ['another module', 'of: kettle', 'of: pan', /^error "of: pan": This translates "pan"/],
    [
      'captions of nothing',
      'strings:',
      'media:\n  - id: film\n    poster: media/film.webp\nstrings:',
      /^error ".*film.*": .*no video "film"/,
    ],
  ];
  for (const [name, from, to, says] of cases)
    it(`tells of ${name}`, async () => {
      const all = await said(from, to);
      assert.ok(
        all.some((line) => says.test(line)),
        all.join('\n'),
      );
    });

  it('reads the module of a translation that is named alone, and tells of one that has none', async () => {
    await said('', '');
    assert.deepEqual((await check([sidecar], { today })).findings, []);
    await cp(sidecar, sidecar.replace('kettle', 'pot'));
    const { findings } = await check([join(folder, 'content')], { today });
    assert.match(findings[0]!.message, /has no module/);
    await rm(sidecar.replace('kettle', 'pot'));
  });

  it('tells of two in one language', async () => {
    await said('', '');
    await cp(sidecar, sidecar.replace('.yaml', '.yml'));
    const { findings } = await check([join(folder, 'content')], { today });
    assert.ok(findings.some(({ severity, message }) => severity === 'error' && /is in "cy" too/.test(message)));
    await rm(sidecar.replace('.yaml', '.yml'));
  });
});
