import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseCatalogue, type Catalogue, type CatalogueItem } from '@kith/model';
import { catalogueOf } from './catalogue.js';
import { check } from './check.js';
import { collect, type Collection } from './collect.js';
import { checkPages, readStart } from './plans.js';

const library = fileURLToPath(new URL('../../library', import.meta.url));

describe('the catalogue of the library', () => {
  let content: Collection;
  let catalogue: Catalogue;
  before(async () => {
    content = await collect([library]);
    catalogue = catalogueOf(content.sources, content.translations, 'en-GB');
  });
  const item = (url: string): CatalogueItem => catalogue.items.find((one) => one.url === url)!;

  it('is a sound document, and the same each time', () => {
    assert.deepEqual(parseCatalogue(structuredClone(catalogue)), { value: catalogue });
    assert.deepEqual(catalogueOf(content.sources, content.translations, 'en-GB'), catalogue);
  });

  it('names every topic, and everybody whom something is for, in each language that the elements speak', () => {
    const ids = new Set(catalogue.items.flatMap((one) => [...one.topics, ...one.for]));
    assert.ok(ids.size > 8);
    const named = catalogue.labels!.map(({ of, lang }) => `${of} ${lang}`);
    assert.deepEqual(
      [...ids].flatMap((id) => ['en', 'cy', 'ur'].map((lang) => `${id} ${lang}`)).sort(),
      named.sort(), // nothing else is in it
    );
  });

  it('has every module and resource once, and every route but those for danger', () => {
    const ids = (kind: string): string[] =>
      catalogue.items.filter((one) => one.kind === kind).map(({ id }) => id); // prettier-ignore
    const all = (kind: string): string[] =>
      content.sources.flatMap((source) => (source.kind === kind ? [source.value.id] : []));
    assert.deepEqual(ids('module'), all('module'));
    assert.deepEqual(ids('resource'), all('resource'));
    const routes = content.sources.flatMap((source) => (source.kind === 'talk' ? source.value.routes : []));
    assert.deepEqual(
      ids('route'),
      routes.filter(({ tier }) => tier !== 'emergency').map(({ id }) => id),
    );
    assert.ok(ids('route').includes('samaritans') && !ids('route').includes('emergency'));
  });

  it('says of a module how long and how hard it is, in which languages it is there, and its steps', () => {
    const { also, steps, readingAge, ...module } = item('modules/cooling-off/');
    assert.deepEqual(module, {
      kind: 'module',
      id: 'cooling-off',
      lang: 'en-GB',
      url: 'modules/cooling-off/',
      title: 'Cooling off before you talk',
      summary: module.summary,
      source: 'Kith contributors',
      minutes: 8,
      topics: ['rows'],
      for: ['parents', 'couples', 'separated-parents'],
      level: ['universal', 'targeted'],
      languages: ['en-GB', 'cy', 'ur'],
      evidence: 'principle',
      checked: module.checked,
    });
    assert.ok(readingAge! > 5 && readingAge! < 12);
    assert.deepEqual(
      also!.map(({ lang, url }) => [lang, url]),
      [['cy', 'modules/cooling-off/index.cy.html'], ['ur', 'modules/cooling-off/index.ur.html']],
    ); // prettier-ignore
    assert.notEqual(also![0]!.title, module.title);
    const source = content.sources.find(({ value }) => value.id === 'cooling-off')!;
    assert.ok(source.kind === 'module');
    assert.deepEqual(
      steps,
      source.value.steps.map(({ id, title }) => ({ id, title })),
    );
  });

  it('says of a resource who made it, what it is and where it is', () => {
    const { summary, ...resource } = item('resources/budget-planner/');
    assert.ok(summary);
    assert.deepEqual(resource, {
      kind: 'resource',
      id: 'budget-planner',
      lang: 'en-GB',
      url: 'resources/budget-planner/',
      title: 'Budget planner',
      link: 'https://www.moneyhelper.org.uk/en/everyday-money/budgeting/budget-planner',
      source: 'MoneyHelper',
      format: 'tool',
      topics: ['money'],
      for: ['parents', 'couples', 'separated-parents'],
      level: ['universal'],
      languages: ['en', 'cy'],
      cost: 'free',
    });
  });

  it('has the plans to start from, whose pages are all there', async () => {
    const { findings } = await check([library]);
    assert.deepEqual(findings.filter(({ file }) => file.includes('plans')), []); // prettier-ignore
    const plans = content.plans.map(({ value }) => value);
    assert.deepEqual(plans.map(({ id }) => id), ['after-a-row', 'new-baby', 'two-homes']); // prettier-ignore
    const whole = catalogueOf(content.sources, content.translations, 'en-GB', plans);
    assert.deepEqual(parseCatalogue(structuredClone(whole)), { value: whole });
    for (const { items } of plans)
      for (const one of items)
        if ('url' in one && one.url) assert.equal(item(one.url).title, 'title' in one && one.title);
  });

  it('leads to a route on its page', () => assert.equal(item('talk/uk/#samaritans').title, 'Samaritans'));
});

describe('a plan to start from', () => {
  const read = (url: string, steps = '') =>
    readStart(`title: A\nid: a\nlang: en\nitems:\n  - kind: module\n    title: B\n    url: ${url}\n${steps}`, 'a.yaml');
  const things = [{ url: 'modules/b/', steps: [{ id: 'start', title: 'Start' }] }] as CatalogueItem[];
  const wrong = (url: string, steps?: string): string[] => {
    const result = read(url, steps);
    if (result.problems) return result.problems.map(({ message }) => message);
    const { value, locate } = result;
    return checkPages({ file: 'a.yaml', text: '', value, locate }, things).map(
      ({ message, line }) => `${line}: ${message}`,
    );
  };

  it('names pages of its site by their paths, and numbers its items', () => {
    assert.deepEqual(read('modules/b/').value!.items, [{ kind: 'module', id: '1', title: 'B', url: 'modules/b/' }]);
    assert.deepEqual(wrong('modules/b/', '    steps: [start]\n'), []);
    assert.deepEqual(wrong('https://example.org/b'), []);
  });

  it('is told of pages and steps that are not there, with the line', () => {
    assert.deepEqual(wrong('modules/c/'), ['7: There is no page "modules/c/".']);
    assert.deepEqual(wrong('modules/b/', '    steps: [end]\n'), ['8: There is no step "end" in it.']);
    for (const url of ['javascript:alert(1)', 'http://example.org/', '//example.org/'])
      assert.equal(wrong(url).length, 1, url);
  });
});

describe('a translation whose title is out of date', () => {
  let folder: string;
  after(() => rm(folder, { recursive: true }));

  it('is not found by words that are of another module by now', async () => {
    folder = await mkdtemp(join(tmpdir(), 'kith-catalogue-'));
    const read = (name: string): Promise<string> => readFile(join(library, 'modules', name), 'utf8');
    await writeFile(
      join(folder, 'cooling-off.md'),
      (await read('cooling-off.md')).replace(/^title: .*$/m, 'title: Something else'),
    );
    for (const name of ['cooling-off.cy.yaml']) await writeFile(join(folder, name), await read(name));
    const { sources, translations } = await collect([join(folder, 'cooling-off.md')]);
    assert.equal(translations.length, 1);
    const [item] = catalogueOf(sources, translations, 'en-GB').items;
    assert.deepEqual([item!.title, item!.also, item!.languages], ['Something else', undefined, ['en-GB']]);
  });
});
