import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check } from './check.js';

const content = fileURLToPath(new URL('../fixtures/content', import.meta.url));
const today = new Date('2026-11-22T12:00:00Z');

const answers = `
        - { valueCoding: { code: 0, display: Never, extension: [{ url: "http://hl7.org/fhir/StructureDefinition/itemWeight", valueDecimal: 0 }] } }
        - { valueCoding: { code: 1, display: Often, extension: [{ url: "http://hl7.org/fhir/StructureDefinition/itemWeight", valueDecimal: 1 }] } }`;
const scale = `id: mood
lang: en
title: How you feel
source: { title: A paper, doi: 10.1000/182 }
permission: none-required
rights: { licence: CC0-1.0, holder: Them }
questionnaire:
  resourceType: Questionnaire
  version: 2
  status: active
  item:
    - type: choice
      linkId: glum
      text: Feeling glum
      required: true
      answerOption:${answers}
    - type: choice
      linkId: low
      text: Feeling low
      answerOption:${answers}
scores:
  - id: total
    method: sum
    items: [glum, low]
    at-least: 2
    bands: [{ id: some, from: 0, label: Some }, { id: much, from: 1.5, label: Much }]
`;
const welsh = scale
  .replace('lang: en', 'lang: cy')
  .replaceAll('Never', 'Byth')
  .replace('Feeling glum', 'Yn ddigalon')
  .replace('Feeling low', 'Yn isel');

let folder: string;
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, 'scales', name), text);
const found = async (...paths: readonly string[]): Promise<string[]> =>
  (await check(paths.length ? paths.map((path) => join(folder, path)) : [folder], { today })).findings.map(
    ({ severity, file, line, message, hint }) =>
      `${severity} ${file.slice(folder.length + 1)}:${line} ${message} ${hint}`,
  );

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-scales-'));
});
after(() => rm(folder, { recursive: true }));

// Good content whose module asks the scale `mood`.
beforeEach(async () => {
  await rm(folder, { recursive: true });
  await cp(content, folder, { recursive: true });
  await mkdir(join(folder, 'scales'));
  await put('mood.yaml', scale);
  const path = join(folder, 'modules/kettle.md');
  const step = '# How are you? {#mood}\n\n:::scale{use=mood show=person}\n:::\n\n# People';
  await writeFile(path, (await readFile(path, 'utf8')).replace('# People', step));
});

const titleIn = async (lang: string): Promise<unknown> => {
  const path = join(folder, 'modules/kettle.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(/lang: \S+/, `lang: ${lang}`));
  const { sources } = await check([path], { today });
  await writeFile(path, text);
  const [source] = sources;
  const item = source?.kind === 'module' && source.value.scales?.[0]?.questionnaire.item[0];
  return item && item.text;
};

describe('a scale', () => {
  it('comes from the folder beside the modules, whether that was named or not', async () => {
    assert.deepEqual(await found(), []);
    assert.deepEqual(await found('modules'), []);
    assert.deepEqual(await found('modules/kettle.md'), []);
    const { sources, files } = await check([join(folder, 'modules')], { today });
    const [source] = sources;
    assert.equal(files, 2);
    assert.deepEqual(source?.kind === 'module' && source.value.scales?.[0]?.scores, [
      {
        id: 'total',
        method: 'sum',
        items: ['glum', 'low'],
        atLeast: 2,
        bands: [
          { id: 'some', from: 0, label: 'Some' },
          { id: 'much', from: 1.5, label: 'Much' },
        ],
      },
    ]);
  });

  it('is told of where it is wrong, deep in its questionnaire too', async () => {
    await put('mood.yaml', scale.replace('code: 1', 'code: 0'));
    const [first = ''] = await found('scales');
    assert.match(first, /^error scales\/mood.yaml:18 .*"0" is used twice in this item/);
    await put('mood.yaml', scale.replace('status: active', 'status: fine'));
    assert.match((await found('scales'))[0]!, /^error scales\/mood.yaml:10 status: "fine"/);
    await put('mood.yaml', scale.replace('linkId: low', 'link-id: low'));
    assert.match((await found('scales')).join('\n'), /error scales\/mood.yaml:20 .*not known/);
  });

  it('is used in the language of a module, where all of it is translated', async () => {
    await put('mood.cy.yaml', welsh);
    assert.deepEqual(await found(), []);
    assert.equal(await titleIn('cy'), 'Yn ddigalon');
    assert.equal(await titleIn('cy-GB'), 'Yn ddigalon');
    assert.equal(await titleIn('ur'), 'Feeling glum');
  });

  it('is used whole in its own language, where a translation is not whole', async () => {
    await put(
      'mood.cy.yaml',
      welsh
        .replace(/ {4}- type: choice\n {6}linkId: low[^]*?scores/, 'scores')
        .replace('[glum, low]', '[glum]')
        .replace('least: 2', 'least: 1'),
    );
    const [first = '', second = ''] = await found();
    assert.match(first, /^warning scales\/mood.cy.yaml:1 This translation is not used: it is not whole/);
    assert.match(second, /^warning scales\/mood.cy.yaml:11 This item is missing/);
    assert.equal(await titleIn('cy'), 'Feeling glum');
  });

  it('is not used without its source', async () => {
    await put('mind.cy.yaml', welsh.replace('id: mood', 'id: mind'));
    assert.deepEqual(
      (await found()).map((one) => one.replace(/ Put .*/, '')),
      ['warning scales/mind.cy.yaml:1 This translation is not used: its source is not there.'],
    );
  });

  it('has the name of its file', async () => {
    await put('sad.yaml', scale);
    assert.match((await found())[0]!, /^warning scales\/sad.yaml:1 .* Call the file "mood.yaml"/);
  });

  it('that not everybody may show is told', async () => {
    await put('mood.yaml', scale.replace('none-required', 'licence-required'));
    assert.match((await found())[0]!, /^warning scales\/mood.yaml:5 .*configure\(\{ scales: \{ 'mood'/);
  });

  for (const grave of ['better off dead', 'Thoughts of suicide', 'hurting yourself', 'Somebody harmed you'])
    it(`that asks about this has an alert: ${grave}`, async () => {
      const text = scale.replace('Feeling low', grave);
      await put('mood.yaml', text);
      const [first = 'nothing', ...more] = await found();
      assert.match(first, /^error scales\/mood.yaml:19 The item "low" speaks of .* no alert looks at its answer/);
      assert.deepEqual(more, []);
      await put('mood.yaml', `${text}alerts:\n  - when: { '>=': [{ var: glum }, 1] }\n`);
      assert.equal((await found()).length, 1);
      await put('mood.yaml', `${text}alerts:\n  - when: { or: [{ '>=': [{ var: low }, 1] }] }\n`);
      assert.deepEqual(await found(), []);
    });

  it('is one a file, and a file in its folder is one', async () => {
    await put('notes.txt', 'A');
    assert.match((await found())[0]!, /^warning scales\/notes.txt:1 This file is not read/);
    await rm(join(folder, 'scales/notes.txt'));
    const loose = join(folder, 'loose.yaml');
    await writeFile(loose, `format: scale/1\n${scale.replace('id: mood', 'id: loose')}`);
    assert.deepEqual((await check([loose])).findings, []);
    await rm(loose);
  });
});
