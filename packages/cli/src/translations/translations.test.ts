import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseModule, parseTranslation, type Module, type Translation } from '@kith/model';
import fc from 'fast-check';
import { modules, wholeModule } from '../../../model/test/documents.js';
import { canonical } from '../canonical-module.js';
import { translate, withWords } from './apply.js';
import { compare, type Compared } from './compare.js';
import { readTranslation, writeTranslation } from './document.js';
import { stringsOf, wordsOf } from './strings.js';
import { writeText } from './text.js';

/** Modules as they are read from Markdown: whatever they are, they have been parsed. */
const anyModule = modules.map(canonical).filter((module) => !parseModule(module).problems);

/** Every string translated by itself. */
const identity = (module: Module): Translation => ({
  format: 'translation/1',
  of: module.id,
  lang: 'cy',
  status: 'draft',
  strings: stringsOf(module).map(({ at, hash, words, form }) => ({ at, source: hash, text: writeText(words, form) })),
});

function compared(module: Module, translation: Translation): Compared {
  const text = writeTranslation(translation, module);
  const read = readTranslation(text, 'x.cy.yaml');
  assert.ok(read.value, JSON.stringify(read.problems));
  return compare(module, { file: 'x.cy.yaml', text, value: read.value, locate: read.locate });
}
const shown = (module: Module, translation: Translation): Module => {
  const { strings, fresh } = compared(module, translation);
  return translate(module, translation, strings, fresh, module.scales ?? []);
};

describe('the strings of a module', () => {
  it('have addresses made of ids, each once', () =>
    fc.assert(
      fc.property(anyModule, (module) => {
        const addresses = stringsOf(module).map(({ at }) => at);
        assert.deepEqual([...new Set(addresses)], addresses);
        assert.ok(parseTranslation(identity(module)).value);
      }),
      { numRuns: 20 },
    ));

  it('are all that a person or a worker reads', () => {
    const addresses = stringsOf(wholeModule()).map(({ at }) => at);
    for (const at of [
      'title',
      'content-notes.1',
      'evidence.limits',
      'steps.start.workers',
      'steps.trigger.options.money',
      'steps.trigger.options.money.feedback',
      'steps.home.options.apart',
      'steps.own-words.prompt',
      'steps.before.low',
      'steps.bedtime.notice.options.phone.feedback',
      'steps.bedtime.points.items.said',
      'steps.aim.suggestions.eat',
      'steps.when.cues.items.shouting',
      'steps.try.items.liked',
      'steps.people.people.samaritans',
      'media.bedtime.transcript',
    ])
      assert.ok(addresses.includes(at), at);
  });
});

describe('a translation', () => {
  it('is the same when it is written and read again', () =>
    fc.assert(
      fc.property(anyModule, (module) => {
        const translation = identity(module);
        assert.deepEqual(readTranslation(writeTranslation(translation, module), 'x').value, translation);
      }),
      { numRuns: 20 },
    ));

  it('of every string by itself is the module, in another language', () =>
    fc.assert(
      fc.property(anyModule, (module) => {
        const { problems, stale, missing, unknown } = compared(module, identity(module));
        assert.deepEqual([problems, stale, missing, unknown], [[], [], [], []]);
        assert.deepEqual(shown(module, identity(module)), { ...module, lang: 'cy' });
      }),
      { numRuns: 20 },
    ));

  it('is out of date in exactly the string whose source changed, and its step falls back', () =>
    fc.assert(
      fc.property(anyModule, fc.nat(), (module, pick) => {
        const translation = identity(module);
        const strings = stringsOf(module);
        const one = strings[pick % strings.length]!;
        const changed = withWords(module, strings, new Map([[one.at, wordsOf('Rhywbeth hollol newydd')]]));
        fc.pre(!parseModule(changed).problems && stringsOf(changed).some(({ at }) => at === one.at));
        const { stale, missing, unknown } = compared(changed, translation);
        assert.deepEqual([stale.map(({ at }) => at), missing, unknown], [[one.at], [], []]);
        const [group, id] = one.at.split('.');
        for (const step of shown(changed, translation).steps)
          if (group === 'steps' && step.id === id) assert.equal(step.lang, module.lang);
          else if (group !== 'media') assert.ok(step.lang === undefined || sharesMedia(changed, step.id, id!));
      }),
      { numRuns: 20 },
    ));

  it('shows a transcript in the language of every step that has it', () => {
    const module = canonical(wholeModule());
    const [before, bedtime] = ['before', 'bedtime'].map((id) => module.steps.find((step) => step.id === id)!);
    const film = { type: 'media' as const, media: 'bedtime', words: 'A row' };
    const shared = {
      ...module,
      steps: module.steps.map((step) => (step === before ? { ...step, body: [film] } : step)),
    };
    const translation = identity(shared);
    const strings = translation.strings.filter(({ at }) => at !== `steps.${bedtime!.id}.title`);
    const steps = shown(shared, { ...translation, strings }).steps.filter(({ lang }) => lang);
    assert.deepEqual(
      steps.map(({ id }) => id),
      ['before', 'bedtime'],
    );
  });

  it('asks a scale in its language, but for a step that is shown as it was written', () => {
    const module = canonical(wholeModule());
    const scales = [...module.scales!, { ...module.scales![0]!, lang: 'cy' }];
    const asked = (translation: Translation): string => {
      const { strings, fresh } = compared(module, translation);
      return translate(module, translation, strings, fresh, scales).scales![0]!.lang;
    };
    const translation = identity(module);
    assert.equal(asked(translation), 'cy');
    const strings = translation.strings.filter(({ at }) => at !== 'steps.worry.title');
    assert.equal(asked({ ...translation, strings }), 'en-GB');
  });

  it('brings its own captions and poster', () => {
    const module = canonical(wholeModule());
    const captions = [{ src: 'media/bedtime.cy.vtt', lang: 'cy' }];
    const translation = { ...identity(module), media: [{ id: 'bedtime', captions, poster: 'media/cy.webp' }] };
    const film = shown(module, translation).media!.find(({ id }) => id === 'bedtime')!;
    assert.ok(film.type === 'video');
    assert.deepEqual([film.poster, film.captions.map(({ lang }) => lang)], ['media/cy.webp', ['cy', 'en-GB']]);
  });
});

/** Whether two steps show the same recording: what one of them lacks, the other does too. */
function sharesMedia({ steps }: Module, one: string, other: string): boolean {
  const [a, b] = [one, other].map((id) =>
    [...JSON.stringify(steps.find((step) => step.id === id) ?? '').matchAll(/"media":"(\w+)"/g)].map(
      ([, name]) => name,
    ),
  );
  return a!.length > 0 && b!.length > 0;
}
