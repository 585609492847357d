import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { allows } from '../../model/test/json-schema.js';
import { newMeeting } from './new/meeting.js';
import { newModule } from './new/module.js';
import { newResource, newScale, newTalk } from './new/others.js';
import { readModule } from './read-module.js';
import { report } from './report.js';
import { untranslated, writeTranslation } from './translations/document.js';

// An editor reads the YAML as YAML is read everywhere, and holds it to the schema: what kith takes, the schema must take.

const nouns = { module: 'modules', talk: 'talk', resource: 'resources', meeting: 'meetings', scale: 'scales' } as const;
const templates = { module: newModule, talk: newTalk, resource: newResource, meeting: newMeeting, scale: newScale };
const given = { id: 'new', title: 'New: a "title"', lang: 'en-GB', day: '2026-11-23' };
type Schema = Parameters<typeof allows>[0];

const schemaOf = (noun: string): Schema =>
  JSON.parse(readFileSync(new URL(`../../model/schemas/author/${noun}-1.json`, import.meta.url), 'utf8')) as Schema;
const yamlIn = (text: string): unknown => parse(/^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? text);

/** The documents of the library and of the tests, in one folder each. */
const documents = (folder: string): [name: string, text: string][] =>
  ['../../library/', '../fixtures/content/'].flatMap((root) => {
    const place = new URL(`${root}${folder}/`, import.meta.url);
    const names = root === '../../library/' || folder !== 'scales' ? readdirSync(place) : [];
    return (
      names
        // A translation beside a module is a document of another format.
        .filter((name) => /^[^.]+\.(md|yaml)$/.test(name))
        .map((name): [string, string] => [name, readFileSync(new URL(name, place), 'utf8')])
    );
  });

for (const [noun, folder] of Object.entries(nouns) as [keyof typeof nouns, string][])
  describe(`the schema for authors of a ${noun}`, () => {
    const schema = schemaOf(noun);
    const written = yamlIn(templates[noun](given)) as Record<string, unknown>;

    it('takes every document that there is, and a new one', () => {
      assert.ok(allows(schema, written));
      const all = documents(folder);
      assert.ok(all.length);
      for (const [name, text] of all) assert.ok(allows(schema, yamlIn(text)), name);
    });

    it('refuses a field that is not known, or is spelt as browsers read it', () => {
      assert.equal(allows(schema, { ...written, colour: 'red' }), false);
      assert.doesNotMatch(JSON.stringify(Object.keys(schema['properties'] as object)), /[A-Z]/);
    });

    it('refuses a document with a part missing, or one of another kind', () => {
      for (const field of schema['required'] as string[]) {
        const { [field]: _, ...rest } = written;
        assert.equal(allows(schema, rest), false, field);
      }
      assert.equal(allows(schema, { ...written, lang: 'English' }), false);
      assert.equal(allows(schema, { ...written, rights: 'ours' }), false);
    });
  });

describe('the schema for authors of a translation', () => {
  const schema = schemaOf('translation');
  const folders = ['../../library/modules/', '../fixtures/content/modules/'].map(
    (path) => new URL(path, import.meta.url),
  );
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^[^.]+\.[^.]+\.yaml$/.test(name))
      .map((name) => [name, yamlIn(readFileSync(new URL(name, folder), 'utf8'))] as const),
  );

  it('takes every translation that there is, and no part of one', () => {
    assert.ok(all.length >= 4);
    for (const [name, written] of all) {
      assert.ok(allows(schema, written), name);
      for (const field of schema['required'] as string[])
        assert.equal(allows(schema, { ...(written as object), [field]: undefined }), false, field);
      assert.equal(allows(schema, { ...(written as object), colour: 'red' }), false);
      assert.equal(allows(schema, { ...(written as object), strings: [{ at: 'title', text: 'A' }] }), false);
    }
  });

  it('takes what "kith translate" writes', () => {
    const { value: module } = readModule(newModule(given), 'new.md');
    const translation = { format: 'translation/1', of: 'new', lang: 'cy', status: 'draft' } as const;
    assert.ok(allows(schema, yamlIn(writeTranslation({ ...translation, strings: untranslated(module!) }, module!))));
  });
});

describe('the schema of what stands at the top of a module', () => {
  const schema = schemaOf('module');
  const written = yamlIn(newModule(given)) as Record<string, unknown>;

  it('knows media without their transcripts, which stand in a step, and branches by the step they lead on from', () => {
    const film = { id: 'film', type: 'audio', src: 'a.mp3', rights: { licence: 'CC0-1.0', holder: 'Us' } };
    assert.ok(allows(schema, { ...written, media: [film] }));
    assert.equal(allows(schema, { ...written, media: [{ ...film, transcript: [] }] }), false);
    const branch = { when: { '==': [{ var: 'like' }, 'first'] }, go: 'words' };
    assert.ok(allows(schema, { ...written, branches: { like: [branch] } }));
    assert.equal(allows(schema, { ...written, branches: [branch] }), false);
    assert.equal(allows(schema, { ...written, branches: { like: [{ go: 'words' }] } }), false);
  });

  it('has neither steps nor scales, which stand elsewhere', () => {
    for (const field of ['format', 'steps', 'scales', 'rest'])
      assert.equal(allows(schema, { ...written, [field]: [] }), false, field);
  });
});

describe('docs/editor.md', () => {
  const text = readFileSync(new URL('../../../docs/editor.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```json\n([^]*?)\n```/g)].map(([, json]) => JSON.parse(json!) as object);

  it('names schemas that are published', () => {
    const paths = new Set([...text.matchAll(/@kith\/model\/(schemas\/[\w/-]+\.json)/g)].map(([, path]) => path!));
    assert.equal(paths.size, Object.keys(nouns).length + 1);
    for (const path of paths) assert.ok(readFileSync(new URL(`../../model/${path}`, import.meta.url)).length);
  });

  it('gives a task whose pattern reads what kith check prints', () => {
    const { tasks } = blocks.find((block) => 'tasks' in block) as {
      tasks: { problemMatcher: { pattern: Record<string, string | number> } }[];
    };
    const { regexp, ...groups } = tasks[0]!.problemMatcher.pattern;
    const place = { file: 'modules/a b.md', line: 3, column: 1 };
    const findings = [
      { ...place, severity: 'error', message: 'title: This field is missing.', hint: 'Add "title".' },
      { ...place, line: 4, severity: 'warning', message: 'The evidence names no source.', hint: 'Give one.' },
    ] as const;
    const read = report(findings, 'text', 1)
      .split('\n')
      .flatMap((line) => {
        const match = new RegExp(regexp as string).exec(line);
        return match ? [Object.fromEntries(Object.entries(groups).map(([name, at]) => [name, match[Number(at)]]))] : [];
      });
    assert.deepEqual(
      read,
      findings.map(({ file, line, column, severity, message }) => ({
        file,
        line: String(line),
        column: String(column),
        severity: severity === 'warning' ? severity : undefined,
        message,
      })),
    );
  });
});
