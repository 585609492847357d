import { check, readingAge, readModule, readResource, readTalk, type Read } from '@kith/cli';
import { dialled, plainText, type Block, type Channel, type Module, type Step } from '@kith/model';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Every document of a folder, read. A problem in one fails the run, and says where it stands. */
function load<T>(folder: string, read: (text: string, file: string) => Read<T>): T[] {
  return readdirSync(new URL(`${folder}/`, root)).map((name) => {
    const result = read(readFileSync(new URL(`${folder}/${name}`, root), 'utf8'), `${folder}/${name}`);
    assert.deepEqual(result.problems ?? [], []);
    return result.value!;
  });
}

const modules = load('modules', readModule);
const resources = load('resources', readResource);
const talks = load('talk', readTalk);
const routes = talks.flatMap((talk) => talk.routes);

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.flatMap(({ children }) => linesOf(children));
    return block.type === 'blockquote' ? linesOf(block.children) : [plainText(block.children)];
  });

/** Everything that a person reads in a step, a paragraph or an answer a line. */
function linesOfStep(step: Step): string[] {
  const lines = [step.title, ...linesOf(step.body)];
  if (step.kind === 'reflect') lines.push(...linesOf(step.prompt));
  if (step.kind === 'signpost') lines.push(...step.people.flatMap(({ text }) => linesOf(text)));
  if (step.kind === 'choice') lines.push(...step.options.map(({ text }) => plainText(text)));
  if (step.kind === 'question')
    for (const { text, feedback } of step.options) lines.push(plainText(text), ...linesOf(feedback ?? []));
  return lines;
}
const linesOfModule = ({ title, summary, steps }: Module): string[] => [title, summary, ...steps.flatMap(linesOfStep)];

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const sentencesOf = (line: string): string[] => [...segmenter.segment(line)].map(({ segment }) => segment.trim());
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

/** Every link in a document, wherever it stands. */
function* linksIn(node: unknown): Generator<{ url: string; words: string }> {
  if (!node || typeof node !== 'object') return;
  if ('type' in node && node.type === 'link' && 'url' in node && 'children' in node)
    yield { url: String(node.url), words: plainText(node.children as Parameters<typeof plainText>[0]) };
  for (const child of Object.values(node)) yield* linksIn(child);
}

/** The steps that a person comes through who picks the answer with this index at every choice. */
function walk({ steps }: Module, pick: number): string[] {
  const trail: string[] = [];
  for (let step: Step | undefined = steps[0]; step && !trail.includes(step.id);) {
    trail.push(step.id);
    const next: string | undefined = step.kind === 'choice' ? step.options[pick]!.go : step.next;
    step = next ? steps.find(({ id }) => id === next) : steps[steps.indexOf(step) + 1];
  }
  return trail;
}

describe('the library', () => {
  it('has nothing that kith check would warn of, on the day on which it was reviewed', async () => {
    const folders = ['modules', 'talk', 'resources'].map((name) => fileURLToPath(new URL(name, root)));
    const { findings, files } = await check(folders, { today: new Date('2026-11-22') });
    assert.deepEqual(findings, []);
    assert.equal(files, modules.length + talks.length + resources.length);
  });

  it('uses the same licence for all that is its own, and only links to the rest', () => {
    for (const { id, rights } of [...modules, ...talks]) assert.equal(rights.licence, 'CC-BY-4.0', id);
    for (const { id, rights } of resources) assert.equal(rights.licence, 'LicenseRef-link-only', id);
  });
});

describe('the modules', () => {
  it('are two, with 15 to 20 steps between them', () => {
    assert.deepEqual(modules.map(({ id }) => id).sort(), ['cooling-off', 'listening']);
    const count = modules.flatMap(({ steps }) => steps).length;
    assert.ok(count >= 15 && count <= 20, String(count));
  });

  it('use every kind of step, and both kinds of question', () => {
    const steps = modules.flatMap((module) => module.steps);
    const kinds = ['choice', 'content', 'end', 'plan', 'question', 'reflect', 'signpost'];
    assert.deepEqual([...new Set(steps.map(({ kind }) => kind))].sort(), kinds);
    const selects = steps.flatMap((step) => (step.kind === 'question' ? [step.select] : []));
    assert.deepEqual([...new Set(selects)].sort(), ['many', 'one']);
  });

  it('answer whatever is picked', () => {
    for (const { id, steps } of modules)
      for (const step of steps)
        if (step.kind === 'question')
          for (const option of step.options) assert.ok(option.feedback?.length, `${id}: ${step.id}: ${option.id}`);
  });

  it('branch for real: each way has steps of its own, and all come together again before the end', () => {
    const module = modules.find(({ id }) => id === 'cooling-off')!;
    const trails = [walk(module, 0), walk(module, 1)] as const;
    assert.deepEqual(
      trails.map((trail) => trail.filter((id) => ['one-roof', 'two-homes'].includes(id))),
      [['one-roof'], ['two-homes']],
    );
    for (const trail of trails) assert.deepEqual(trail.slice(-4), ['your-words', 'people', 'plan', 'end']);
    assert.equal(new Set(trails.flat()).size, module.steps.length, 'every step is on one of the ways');
  });

  for (const module of modules) {
    describe(module.id, () => {
      it('can be read at eleven', () => {
        const age = readingAge(linesOfModule(module).join('\n'));
        assert.ok(age <= 11, String(age));
      });

      it('has short sentences: none over 25 words, nearly all under 16', () => {
        const lengths = linesOfModule(module)
          .flatMap(sentencesOf)
          .map((sentence) => ({ sentence, words: wordsIn(sentence) }));
        assert.deepEqual(
          lengths.filter(({ words }) => words > 25),
          [],
        );
        const short = lengths.filter(({ words }) => words <= 15).length;
        assert.ok(short / lengths.length > 0.9, `${short} of ${lengths.length}`);
      });

      it('has short steps', () => {
        for (const { id, body } of module.steps) {
          const words = wordsIn(linesOf(body).join('\n'));
          assert.ok(words <= 130, `${id}: ${words}`);
        }
      });

      it('says first whom it is not for, and leads to people from there', () => {
        const [first] = module.steps;
        const people = module.steps.find(({ kind }) => kind === 'signpost')!;
        assert.match(linesOf(first!.body).join('\n'), /afraid/);
        assert.ok([...linksIn(first!.body)].some(({ url }) => url === `#${people.id}`));
      });

      it('never shouts, and names nobody a victim', () => {
        for (const line of linesOfModule(module)) assert.doesNotMatch(line, /!|\bvictims?\b|\babusers?\b/i);
      });

      it('cites research by DOI, and says what is not known', () => {
        const { sources, limits } = module.evidence!;
        assert.ok(sources.length >= 3);
        for (const source of sources) {
          assert.ok('doi' in source && source.title, JSON.stringify(source));
          assert.match(source.doi, /^10\.\d{4,9}\/[\w.()/:;-]+$/);
        }
        assert.equal(new Set(sources.map((source) => JSON.stringify(source))).size, sources.length);
        assert.match(limits!, /has not been tested/);
      });

      it('gives only numbers that stand in the national lines', () => {
        const known = routes.flatMap(({ channels }) =>
          channels.flatMap((channel) => ('number' in channel ? [`${channel.number}`] : [])),
        );
        const given = [...linksIn(module)].filter(({ url }) => /^(tel|sms):/.test(url));
        assert.ok(given.length >= 8);
        for (const { url, words } of given) {
          assert.ok(known.includes(words), `${words} is in no route, or is written in another way there`);
          assert.equal(url.replace(/\?.*/, '').replace(/\D/g, ''), words.replace(/\D/g, ''));
        }
      });
    });
  }
});

describe('the national lines', () => {
  const hasNumber = (channel: Channel): channel is Extract<Channel, { number: string }> => 'number' in channel;

  it('say of each where its facts were read, and on which day', () => {
    for (const { id, source } of routes) {
      assert.ok(
        source.url || /not checked/.test(source.name),
        `${id}: a source is a page, or says that there was none`,
      );
      assert.ok(source.date <= talks[0]!.reviewed, `${id}: ${source.date}`);
    }
  });

  it('have the lines that nobody may leave out', () => {
    const numbers = routes.flatMap(({ channels }) => channels.filter(hasNumber).map(dialled));
    for (const number of ['999', '18000', '111', '116123', '85258', '08001111', '08082000247'])
      assert.ok(numbers.includes(number), number);
  });

  it('have numbers as they are dialled in the UK', () => {
    for (const { id, channels } of routes)
      for (const channel of channels.filter(hasNumber))
        assert.match(dialled(channel), /^(999|111|18000|116123|85258|08001111|0(80[08]|3\d\d|7\d\d)\d{6,7})$/, id);
  });

  it('are free to call where the number is of a free kind', () => {
    for (const { id, channels } of routes)
      for (const channel of channels.filter(hasNumber))
        if (channel.kind === 'phone' && /^(080|116|999|111$)/.test(dialled(channel)))
          assert.equal(channel.cost, 'free', `${id}: ${channel.number}`);
  });

  it('have somebody to speak with and somebody to type to, at any hour, in a crisis', () => {
    const always = routes
      .filter(({ tier }) => tier === 'crisis')
      .flatMap(({ channels }) => channels.filter(({ hours }) => hours === 'always').map(({ kind }) => kind));
    assert.ok(always.includes('phone') && always.includes('text'));
  });

  it('reach each nation when somebody is afraid, day and night', () => {
    for (const nation of ['england', 'wales', 'scotland', 'northern-ireland'] as const) {
      const there = routes.filter(({ topics, nations }) => topics?.includes('afraid') && nations?.includes(nation));
      assert.ok(
        there.some(({ channels }) => channels.some(({ kind, hours }) => kind === 'phone' && hours === 'always')),
        nation,
      );
    }
  });

  for (const about of ['topic', 'for'] as const) {
    it(`offer every ${about} that a route has, and have a route for every ${about} that they offer`, () => {
      for (const talk of talks) {
        const offered = talk.questions.find((question) => question.about === about)!.options.map(({ id }) => id);
        const used = talk.routes.flatMap((route) => (about === 'topic' ? route.topics : route.for) ?? []);
        assert.deepEqual([...new Set(used)].sort(), [...offered].sort());
      }
    });
  }

  it('can be read at eleven', () => {
    const age = readingAge(routes.map(({ what }) => what).join('\n'));
    assert.ok(age <= 11, String(age));
    for (const { id, what } of routes)
      for (const sentence of sentencesOf(what)) assert.ok(wordsIn(sentence) <= 20, `${id}: ${sentence}`);
  });
});

describe('the resources', () => {
  it('are eight, of several kinds and sources, one of them in Welsh too', () => {
    assert.equal(resources.length, 8);
    assert.ok(new Set(resources.map(({ kind }) => kind)).size >= 5);
    assert.ok(new Set(resources.map(({ source }) => source.kind)).size >= 4);
    assert.ok(resources.some(({ languages }) => languages.includes('cy')));
  });

  it('are about what the national lines are about', () => {
    const topics = new Set(routes.flatMap((route) => route.topics ?? []));
    for (const resource of resources)
      for (const topic of resource.topics) assert.ok(topics.has(topic), `${resource.id}: ${topic}`);
  });

  it('have summaries that can be read at eleven', () => {
    const age = readingAge(resources.map(({ summary }) => summary).join('\n'));
    assert.ok(age <= 11, String(age));
  });
});
