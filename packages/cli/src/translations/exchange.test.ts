import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseModule, type Module, type Phrasing, type TranslatedString, type Translation } from '@kith/model';
import fc from 'fast-check';
import { modules } from '../../../model/test/documents.js';
import { canonical } from '../canonical-module.js';
import { canonicalBody } from '../canonical.js';
import { compare } from './compare.js';
import { merge } from './exchange.js';
import { exchangeFormats, exchanges, readBack } from './formats.js';
import { stringsOf, type ModuleString, type Words } from './strings.js';
import { writeText } from './text.js';

const anyModule = modules.map(canonical).filter((module) => !parseModule(module).problems);

/** Words as a translator might have made them: built as the source is, with the same codes. */
function shouted<T>(part: T): T {
  if (Array.isArray(part)) return part.map(shouted) as T;
  if (typeof part !== 'object' || part === null) return part;
  const node = part as unknown as Phrasing;
  if (node.type === 'text') return { ...part, value: `ŵ${node.value.toUpperCase()}` };
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, key === 'words' ? 'ŵ & <b>' : shouted(value as unknown)]),
  ) as T;
}
const spoken = ({ words, largest }: ModuleString): Words => canonicalBody(shouted(words), undefined, largest);

const reviewed = { by: 'Nia', on: '2026-11-20' };

/** Modules with translations that are out of date here, missing there, and built in another way in a third place. */
const anyTranslation = anyModule.chain((module) => {
  const strings = stringsOf(module);
  const one = (string: ModuleString): fc.Arbitrary<TranslatedString | undefined> =>
    fc
      .record({
        how: fc.constantFrom('left out', 'translated', 'translated', 'translated', 'another way'),
        isStale: fc.constantFrom(false, false, true),
      })
      .map(({ how, isStale }) => {
        if (how === 'left out') return undefined;
        const text = how === 'translated' ? writeText(spoken(string), string.form) : 'Rhywbeth arall';
        return { at: string.at, source: isStale ? 'abcdefabcdef' : string.hash, text };
      });
  return fc.record({
    module: fc.constant(module),
    translation: fc.tuple(fc.boolean(), fc.tuple(...strings.map(one))).map(([isReviewed, given]): Translation => {
      const made = given.filter((item) => item !== undefined);
      return {
        format: 'translation/1',
        of: module.id,
        lang: 'cy',
        ...(isReviewed && made.length ? { status: 'reviewed', reviewed } : { status: 'draft' }),
        strings: made,
      };
    }),
  });
});

const back = (module: Module, text: string, format: (typeof exchangeFormats)[number]) => {
  const read = readBack(Buffer.from(text), `x${exchanges[format].endings[0]}`);
  assert.ok(read.value, `${JSON.stringify(read.problems, null, 1)}\n${text}`);
  assert.equal(read.value.of, module.id);
  return read.value;
};

for (const format of exchangeFormats)
  describe(`a translation that travels as ${format}`, () => {
    const { write } = exchanges[format];

    it('comes back as it went', () =>
      fc.assert(
        fc.property(anyTranslation, ({ module, translation }) => {
          const text = write(module, translation, 'cy');
          assert.deepEqual(merge(module, translation, back(module, text, format)), translation);
        }),
        { numRuns: 20 },
      ));

    it('brings what was translated to where nothing was', () =>
      fc.assert(
        fc.property(anyModule, (module) => {
          const strings = stringsOf(module).map((string) => ({
            at: string.at,
            source: string.hash,
            text: writeText(spoken(string), string.form),
          }));
          const translation: Translation = {
            format: 'translation/1',
            of: module.id,
            lang: 'cy',
            status: 'draft',
            strings,
          };
          const made = merge(module, undefined, back(module, write(module, translation, 'cy'), format));
          assert.deepEqual(made, translation);
        }),
        { numRuns: 20 },
      ));

    it('sends only what is asked for', () =>
      fc.assert(
        fc.property(anyTranslation, ({ module, translation }) => {
          const known = new Map(translation.strings.map((one) => [one.at, one]));
          const wanted = stringsOf(module).filter(({ at, hash }) => known.get(at)?.source !== hash);
          const text = write(module, translation, 'cy', ['missing', 'stale']);
          for (const { at } of stringsOf(module))
            assert.equal(
              new RegExp(`(id=|msgctxt |at: )["']?${at.replaceAll('.', '\\.')}["']?$`, 'm').test(
                text.replaceAll('>', '\n').replaceAll('"\n', '"\n'),
              ),
              wanted.some((one) => one.at === at),
              at,
            );
        }),
        { numRuns: 10 },
      ));

    it('knows what it translated, when the source has changed meanwhile', () =>
      fc.assert(
        fc.property(anyModule, fc.nat(), (module, pick) => {
          const strings = stringsOf(module);
          const translation: Translation = {
            format: 'translation/1',
            of: module.id,
            lang: 'cy',
            status: 'draft',
            strings: strings.map((one) => ({ at: one.at, source: one.hash, text: writeText(spoken(one), one.form) })),
          };
          const text = write(module, translation, 'cy');
          const step = module.steps[pick % module.steps.length]!;
          const changed = {
            ...module,
            steps: module.steps.map((one) => (one === step ? { ...one, title: 'Rhywbeth newydd' } : one)),
          };
          const made = merge(changed, undefined, back(changed, text, format));
          const file = { file: 'x', text: '', value: made, locate: () => ({ line: 1, column: 1 }) };
          const { stale, missing, unknown, problems } = compare(changed, file);
          assert.deepEqual(
            stale.map(({ at }) => at),
            [`steps.${step.id}.title`],
          );
          assert.deepEqual([missing, unknown, problems], [[], [], []]);
        }),
        { numRuns: 10 },
      ));
  });
