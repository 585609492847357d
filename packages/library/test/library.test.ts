import { check, readingAge, readModule, readResource, readScale, readTalk, type Read } from '@kith/cli';
import {
  alarmsOf,
  alertsAt,
  answer,
  choiceItems,
  currentStep,
  dialled,
  goTo,
  next,
  plainText,
  scoresOf,
  start,
  type Answer,
  type BodyBlock,
  type Channel,
  type Media,
  type Module,
  type OptionsQuestion,
  type Phrasing,
  type Progress,
  type Scale,
  type Step,
  type Talk,
  ways,
} from '@kith/model';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** The words of a module in another language: `cooling-off.cy.yaml`. They are read with their module, by `check`. */
const isTranslation = (name: string): boolean => /\.\w+\.yaml$/.test(name);
const translations = readdirSync(new URL('modules/', root)).filter(isTranslation);

/** Every document of a folder, read. A problem in one fails the run, and says where it stands. */
function load<T>(folder: string, read: (text: string, file: string) => Read<T>): T[] {
  return readdirSync(new URL(`${folder}/`, root))
    .filter((name) => /\.(md|yaml)$/.test(name) && !isTranslation(name))
    .map((name) => {
      const result = read(readFileSync(new URL(`${folder}/${name}`, root), 'utf8'), `${folder}/${name}`);
      assert.deepEqual(result.problems ?? [], []);
      return result.value!;
    });
}

const scales = load('scales', readScale);
const modules = load('modules', (text, file) => readModule(text, file, { scales }));
const resources = load('resources', readResource);
const talks = load('talk', readTalk);
const routes = talks.flatMap((talk) => talk.routes);
const optionsOf = ({ questions }: Talk, about: 'way'): OptionsQuestion['options'] =>
  questions.flatMap((question) => (question.about === about ? question.options : []));

const linesOf = (blocks: readonly BodyBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'media') return block.words ? [block.words] : [];
    if (block.type === 'list') return block.children.flatMap(({ children }) => linesOf(children));
    return block.type === 'blockquote' ? linesOf(block.children) : [plainText(block.children)];
  });
/** What can be picked, ticked or kept, and what is said when it is. */
const linesOfPoints = (points: readonly { text: readonly Phrasing[]; feedback?: readonly BodyBlock[] | undefined }[]) =>
  points.flatMap(({ text, feedback = [] }) => [plainText(text), ...linesOf(feedback)]);

/** What a person reads in the interactive part of a step. A scale's words are not ours, so nobody may make them plainer. */
function linesOfPart(step: Step): string[] {
  switch (step.kind) {
    case 'question':
    case 'choice':
      return linesOfPoints(step.options);
    case 'scenario':
      return [
        ...[step.before, step.notice!, step.after, step.own!].flatMap(({ title, body }) => [title, ...linesOf(body)]),
        step.points.title,
        ...linesOfPoints([...step.notice!.options, ...step.points.items]),
      ];
    case 'reflect':
      return linesOf(step.prompt);
    case 'rate':
      return [step.low, step.high];
    case 'goal':
      return linesOfPoints(step.suggestions);
    case 'ifthen':
      return [step.cues, step.responses].flatMap(({ title, items }) => [title, ...linesOfPoints(items)]);
    case 'practice':
      return linesOfPoints(step.items);
    case 'signpost':
      return step.people.flatMap(({ text }) => linesOf(text));
    default:
      return [];
  }
}
const transcriptOf = (medium: Media): string[] => ('transcript' in medium ? linesOf(medium.transcript) : []);

/** Everything that a family reads in a module, a paragraph or an answer a line. */
const linesOfModule = ({ title, summary, steps, media = [] }: Module): string[] => [
  title,
  summary,
  ...steps.flatMap((step) => [step.title, ...linesOf(step.body), ...linesOfPart(step)]),
  ...media.flatMap(transcriptOf),
];

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
  it('is published whole: each of its folders that has documents', () => {
    const { files } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { files: string[] };
    const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const whole = folders
      .map(({ name }) => name)
      .filter((name) => readdirSync(new URL(`${name}/`, root)).some((file) => /\.(md|yaml)$/.test(file)));
    assert.deepEqual(whole.sort(), files.sort());
  });

  it('has nothing that kith check would warn of, on the day on which it was reviewed', async () => {
    const folders = ['modules', 'scales', 'talk', 'resources'].map((name) => fileURLToPath(new URL(name, root)));
    const { findings, files } = await check(folders, { today: new Date('2026-11-23') });
    // That nobody has reviewed a translation is said until somebody has.
    const [unreviewed, others] = [true, false].map((is) =>
      findings.filter(({ file, message }) => is === (isTranslation(file) && /reviewed/.test(message))),
    );
    assert.deepEqual(others, []);
    assert.equal(unreviewed!.length, translations.length);
    assert.equal(files, modules.length + scales.length + talks.length + resources.length + translations.length);
  });

  it('has two modules in Welsh and in Urdu, each with every word', () => {
    assert.deepEqual(
      translations,
      ['cooling-off', 'new-baby'].flatMap((id) => [`${id}.cy.yaml`, `${id}.ur.yaml`]),
    );
  });

  it('uses the same licence for all that is its own, and only links to the rest', () => {
    for (const { id, rights } of [...modules, ...talks]) assert.equal(rights.licence, 'CC-BY-4.0', id);
    for (const { id, rights } of resources) assert.equal(rights.licence, 'LicenseRef-link-only', id);
  });
});

/** The step whose people an answer brings first. */
const alertAt = (progress: Progress, stepId: string): string | undefined => alertsAt(progress, stepId)[0]?.go;

const byId = (id: string): Module => modules.find((module) => module.id === id)!;
const stress = byId('when-it-all-gets-too-much');

describe('the modules', () => {
  it('are about all that the national lines are about, but for what needs a person from the start', () => {
    const byTopic: Record<string, string> = {
      rows: 'cooling-off',
      'new-baby': 'new-baby',
      'living-apart': 'between-two-homes',
      'my-child': 'when-they-will-not',
      feelings: 'when-it-all-gets-too-much',
      money: 'money-and-rows',
    };
    const topics = new Set(talks.flatMap((talk) => talk.routes.flatMap((route) => route.topics ?? [])));
    assert.deepEqual(
      [...topics].filter((topic) => !['afraid', 'my-anger'].includes(topic)).sort(),
      Object.keys(byTopic).sort(),
    );
    for (const id of Object.values(byTopic)) assert.ok(byId(id), id);
  });

  it('have 40 steps and more, 13 to 18 in one of them and 8 to 12 in each of the others', () => {
    const { 'when-it-all-gets-too-much': whole = 0, ...shorter } = Object.fromEntries(
      modules.map(({ id, steps: { length } }) => [id, length]),
    );
    assert.ok(whole >= 13 && whole <= 18, String(whole));
    for (const [id, length] of Object.entries(shorter)) assert.ok(length >= 8 && length <= 12, `${id}: ${length}`);
    assert.ok(whole + Object.values(shorter).reduce((sum, length) => sum + length) >= 40);
  });

  it('use every kind of step, one of them all by itself', () => {
    const kinds = [
      ...['choice', 'content', 'end', 'goal', 'ifthen', 'plan', 'practice', 'question', 'rate', 'reflect', 'scale'],
      ...['scenario', 'signpost'],
    ];
    assert.deepEqual([...new Set(stress.steps.map(({ kind }) => kind))].sort(), kinds);
    const selects = modules.flatMap(({ steps }) => steps.flatMap((step) => ('select' in step ? [step.select] : [])));
    assert.deepEqual([...new Set(selects)].sort(), ['many', 'one']);
  });

  it('answer whatever is picked', () => {
    for (const { id, steps } of modules)
      for (const step of steps)
        for (const option of step.kind === 'question' ? step.options : 'notice' in step ? step.notice!.options : [])
          assert.ok(option.feedback?.length, `${id}: ${step.id}: ${option.id}`);
  });

  it('branch for real: each way has steps of its own, and all come together again before the end', () => {
    const module = byId('cooling-off');
    const trails = [walk(module, 0), walk(module, 1)] as const;
    assert.deepEqual(
      trails.map((trail) => trail.filter((id) => ['one-roof', 'two-homes'].includes(id))),
      [['one-roof'], ['two-homes']],
    );
    for (const trail of trails) assert.deepEqual(trail.slice(-4), ['your-words', 'people', 'plan', 'end']);
    assert.equal(new Set(trails.flat()).size, module.steps.length, 'every step is on one of the ways');
  });

  it('come to people, to the plan and to the end, whichever way is chosen', () => {
    for (const module of modules) {
      const ways = Math.max(...module.steps.map((step) => (step.kind === 'choice' ? step.options.length : 1)));
      for (let pick = 0; pick < ways; pick++) {
        const trail = walk(module, pick).map((id) => module.steps.find((step) => step.id === id)!);
        // Of being watched, there is nothing to be kept or printed.
        const last = module.id === 'safer-online' ? ['signpost', 'end'] : ['signpost', 'plan', 'end'];
        assert.deepEqual(
          trail.slice(-last.length).map(({ kind }) => kind),
          last,
          `${module.id}: ${pick}`,
        );
      }
    }
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

      it('links to nothing outside but what stands among the resources', () => {
        const known = resources.map(({ url }) => url);
        for (const { url } of linksIn(module)) if (url.startsWith('http')) assert.ok(known.includes(url), url);
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

describe('an answer that tells of fear or control', () => {
  /** Thoughts that a parent does not want lead to how to tell somebody, which is tried below. */
  const ofAnotherKind = ['scary-thoughts'];
  const alarming = modules.flatMap((module) =>
    module.steps.flatMap((step) =>
      step.kind === 'question' || step.kind === 'choice'
        ? step.options
            .map(({ id }) => ({ module, step, id }))
            .filter(({ id }) => alertAt(answer(goTo(start(module), step.id), step.id, { options: [id] }), step.id))
        : [],
    ),
  );

  it('is in five modules', () => {
    assert.deepEqual(alarming.map(({ module, step, id }) => `${module.id}: ${step.id}: ${id}`).sort(), [
      'between-two-homes: middle: scared',
      'between-two-homes: way: not-safe',
      'money-and-rows: under: by-control',
      'new-baby: what-changed: afraid',
      'new-baby: what-changed: scary-thoughts',
      'when-it-all-gets-too-much: pouring-in: afraid',
      'when-it-all-gets-too-much: pouring-in: what-i-might-do',
      'when-they-will-not: under: hurt',
      'when-they-will-not: under: what-i-might-do',
    ]);
  });

  for (const { module, step, id } of alarming.filter((one) => !ofAnotherKind.includes(one.id)))
    it(`leads on to people, and to no more tips: ${module.id}: ${id}`, () => {
      // Alone, and with all that can be picked beside it: no other answer may lead elsewhere first.
      const all = 'select' in step && step.select === 'many' ? step.options.map((option) => option.id) : [id];
      for (const options of [[id], all]) {
        const trail: string[] = [];
        let progress = next(answer(goTo(start(module), step.id), step.id, { options }));
        for (; currentStep(progress).kind === 'content'; progress = next(progress))
          trail.push(currentStep(progress).id);
        assert.equal(currentStep(progress).kind, 'signpost', options.join());
        // One step may stand between, which is written for whoever gave this answer.
        assert.deepEqual(trail, step.kind === 'choice' ? [id] : []);
      }
    });
});

describe('when it all gets too much', () => {
  /** What was answered at a step, and nothing before it. */
  const answered = (stepId: string, given: Answer) => answer(goTo(start(stress), stepId), stepId, given);
  const rated = (stepId: string, value: number) => answered(stepId, { value, inPlan: false });
  const picked = (...options: string[]) => answered('pouring-in', { options });
  const worried = (total: number) => {
    const items = Object.fromEntries(choiceItems(gad7).map(({ linkId }, index) => [linkId, answersTo(total)[index]!]));
    return answered('worry', { items, inPlan: false });
  };
  const after = (progress: ReturnType<typeof answered>) => currentStep(next(progress)).id;

  it('gives a minute to somebody who is nearly full, and takes nobody else there', () => {
    assert.deepEqual(
      [0, 6, 7, 10].map((value) => after(rated('how-full', value))),
      ['pouring-in', 'pouring-in', 'one-minute', 'one-minute'],
    );
    assert.equal(after(goTo(start(stress), 'how-full')), 'pouring-in', 'or who does not say');
    assert.equal(after(goTo(start(stress), 'one-minute')), 'pouring-in');
  });

  it('shows how to tell somebody from the score on at which it is worth it', () => {
    assert.equal(after(worried(9)), 'goal');
    assert.equal(after(worried(10)), 'worth-telling');
    assert.equal(after(goTo(start(stress), 'worry')), 'goal', 'and not to somebody who skips it');
    assert.equal(after(goTo(start(stress), 'worth-telling')), 'goal');
  });

  it('brings people at once to somebody who is afraid, or of themselves, or running over, and then only', () => {
    for (const fear of ['afraid', 'what-i-might-do']) {
      assert.equal(alertAt(picked(fear), 'pouring-in'), 'people');
      assert.equal(alertAt(picked('money', fear), 'pouring-in'), 'people');
    }
    assert.equal(alertAt(picked('money', 'sleep', 'rows'), 'pouring-in'), undefined);
    for (const step of ['how-full', 'how-full-now']) {
      assert.equal(alertAt(rated(step, 9), step), 'people');
      assert.equal(alertAt(rated(step, 8), step), undefined);
    }
  });

  it('asks the same at the beginning and at the end', () => {
    const [first, last] = stress.steps.filter((step) => step.kind === 'rate');
    assert.equal(last?.before, first?.id);
    assert.deepEqual([last?.low, last?.high], [first?.low, first?.high]);
  });

  it('has a note for workers on all but the last step', () => {
    const without = stress.steps.filter(({ workers }) => !workers?.length).map(({ id }) => id);
    assert.deepEqual(without, ['end']);
  });
});

describe('the modules on a new baby, two homes, a child who will not, and money', () => {
  const four = ['new-baby', 'between-two-homes', 'when-they-will-not', 'money-and-rows'].map(byId);
  const picked = (module: Module, stepId: string, ...options: string[]) =>
    answer(goTo(start(module), stepId), stepId, { options });

  it('show one moment go badly, then better, and ask for an example of one’s own', () => {
    for (const { id, steps } of four) {
      const scenes = steps.filter((step) => step.kind === 'scenario');
      assert.equal(scenes.length, 1, id);
      for (const { before, notice, after, points, own } of scenes) {
        assert.ok(own && notice && notice.options.length >= 4, id);
        assert.ok(points.items.length >= 3 && points.items.length <= 5, id);
        for (const { body } of [before, after]) assert.ok(linesOf(body).join('\n').match(/“/g)!.length >= 4, id);
      }
    }
  });

  it('say first how long they take, and that one may stop', () => {
    for (const { id, time, steps } of four) {
      const first = linesOf(steps[0]!.body).join('\n');
      assert.equal(time, '10 min', id);
      assert.match(first, /about ten minutes/, id);
      assert.match(first, /Stop when you like/, id);
    }
  });

  it('bring people at once to somebody who is afraid or in danger, and then only', () => {
    const alarming: Record<string, Record<string, string[]>> = {
      'new-baby': { 'what-changed': ['scary-thoughts', 'afraid'] },
      'between-two-homes': { middle: ['scared'], way: ['not-safe'] },
      'when-they-will-not': { under: ['hurt', 'what-i-might-do'] },
      'money-and-rows': { under: ['by-control'] },
    };
    for (const module of four)
      for (const step of module.steps)
        if (step.kind === 'question' || step.kind === 'choice')
          for (const { id } of step.options)
            assert.equal(
              alertAt(picked(module, step.id, id), step.id),
              alarming[module.id]?.[step.id]?.includes(id) ? 'people' : undefined,
              `${module.id}: ${step.id}: ${id}`,
            );
  });

  it('never lead a parent who is afraid of the other one on to making plans with them', () => {
    const progress = next(picked(byId('between-two-homes'), 'way', 'not-safe'));
    assert.equal(currentStep(progress).id, 'not-safe');
    assert.equal(currentStep(next(progress)).id, 'people');
  });

  it('give somebody who may not be able to keep safe a line for their nation', () => {
    for (const { id, steps } of four) {
      const given = [...linksIn(steps.find(({ kind }) => kind === 'signpost'))].map(({ words }) => words);
      for (const number of ['111', '0808 808 8000']) assert.ok(given.includes(number), `${id}: ${number}`);
    }
  });

  it('show how to say it to a parent who feels low or has thoughts that scare them, and to nobody else', () => {
    const after = (...options: string[]) => currentStep(next(picked(byId('new-baby'), 'what-changed', ...options))).id;
    assert.equal(after('low'), 'tell');
    assert.equal(after('sleep', 'scary-thoughts'), 'tell');
    assert.equal(after('sleep', 'touch'), 'three-am');
  });

  it('tell rows about money from control over it before anything is asked or shown', () => {
    const [, second] = byId('money-and-rows').steps;
    assert.equal(second!.id, 'control');
    assert.match(linesOf(second!.body).join('\n'), /economic abuse/);
    assert.ok([...linksIn(second!.body)].some(({ url }) => url === '#people'));
  });

  it('have a note for workers on all but the last two steps', () => {
    for (const { id, steps } of four) {
      const without = steps.filter(({ workers }) => !workers?.length).map(({ kind }) => kind);
      assert.deepEqual(without, ['plan', 'end'], id);
    }
  });
});

describe('the pictures and films', () => {
  const media = modules.flatMap((module) => module.media ?? []);
  const fileOf = (src: string) => new URL(`modules/${src}`, root);
  const bytesOf = (src: string) => statSync(fileOf(src)).size;
  const films = media.filter(({ type }) => type === 'video') as Extract<Media, { type: 'video' }>[];

  it('are ours, and two of them are films', () => {
    assert.equal(films.length, 2);
    for (const { id, rights } of media) assert.equal(rights.holder, 'Kith contributors', id);
    for (const { id, rights } of media) assert.equal(rights.licence, 'CC-BY-4.0', id);
  });

  it('cost little to load', () => {
    for (const film of films) {
      assert.ok(bytesOf(film.src) <= 200_000, `${film.src}: ${bytesOf(film.src)}`);
      assert.ok(bytesOf(film.poster!) <= 20_000, `${film.poster}: ${bytesOf(film.poster!)}`);
    }
    for (const medium of media)
      if (medium.type === 'image') assert.ok(bytesOf(medium.src) <= 20_000, `${medium.src}: ${bytesOf(medium.src)}`);
  });

  it('are all used, and each is named or described where it stands', () => {
    const used = modules.flatMap((module) =>
      module.steps.flatMap((step) => {
        const bodies = step.kind === 'scenario' ? [step.body, step.before.body, step.after.body] : [step.body];
        return bodies.flat().flatMap((block) => (block.type === 'media' ? [block] : []));
      }),
    );
    assert.deepEqual(used.map((block) => block.media).sort(), media.map(({ id }) => id).sort());
    for (const block of used) assert.ok(block.words, block.media);
  });

  for (const film of films) {
    describe(film.id, () => {
      const bytes = readFileSync(fileOf(film.src));
      const text = readFileSync(fileOf(film.captions[0]!.src), 'utf8');

      it('begins to play before all of it is there, on an old phone too', () => {
        const [index, data] = [bytes.indexOf('moov'), bytes.indexOf('mdat')];
        assert.ok(index > 0 && index < data, 'the index stands before the pictures');
        // After "avcC" and its version: the profile, 66 for baseline, which every phone can play.
        assert.equal(bytes[bytes.indexOf('avcC') + 5], 66);
      });

      it('is as long as the module says', () => {
        // A box "mvhd" of version 0: two days, then how many units a second has, and how many the film lasts.
        const header = bytes.indexOf('mvhd') + 4;
        assert.equal(bytes[header], 0);
        assert.equal(bytes.readUInt32BE(header + 16) / bytes.readUInt32BE(header + 12), film.duration);
      });

      it('has captions in English that say who speaks, and the transcript says all that they say', () => {
        assert.deepEqual(
          film.captions.map(({ lang }) => lang),
          ['en-GB'],
        );
        const transcript = transcriptOf(film).map((line) => line.replace(/^(\w+)[^:]*: /, '$1: '));
        const spoken = text.split('\n').filter((line) => /^\w+: /.test(line));
        assert.ok(spoken.length >= 4);
        assert.deepEqual(
          transcript.filter((line) => /^(Imran|Sana): /.test(line)),
          spoken,
        );
      });

      it('has captions that stay long enough: no more than 200 words a minute', () => {
        const cue = /:(\d\d\.\d{3}) --> \d\d:\d\d:(\d\d\.\d{3})\n(.+)/g;
        for (const [, from, to, words] of text.matchAll(cue)) {
          const minutes = (Number(to) - Number(from)) / 60;
          assert.ok(wordsIn(words!) / minutes <= 200, words);
        }
      });
    });
  }
});

const gad7 = scales.find(({ id }) => id === 'gad-7')!;
const weights = ['not-at-all', 'several-days', 'more-than-half', 'nearly-every-day'];
/** Answers to seven questions, not worst to the last, that add up to a total. */
const answersTo = (total: number): string[] =>
  Array.from({ length: 7 }, (_, index) => weights[Math.floor(total / 7) + (index < total % 7 ? 1 : 0)]!);

describe('the GAD-7', () => {
  const itemsTo = (scale: Scale, total: number) =>
    Object.fromEntries(choiceItems(scale).map(({ linkId }, index) => [linkId, answersTo(total)[index]!]));

  it('is the only scale, and says who made it, where, and that anybody may use it', () => {
    assert.deepEqual(
      scales.map(({ id }) => id),
      ['gad-7'],
    );
    assert.equal(gad7.source.doi, '10.1001/archinte.166.10.1092');
    assert.equal(gad7.permission, 'none-required');
    assert.match(
      gad7.questionnaire.copyright!,
      /No permission required to reproduce, translate, display or distribute\.$/,
    );
    const cited = stress.evidence!.sources.flatMap((source) => ('doi' in source ? [source.doi] : []));
    assert.ok(cited.includes(gad7.source.doi));
  });

  it('is word for word as on the form of its authors', () => {
    const [group] = gad7.questionnaire.item;
    assert.equal(group!.text, 'Over the last 2 weeks, how often have you been bothered by the following problems?');
    assert.deepEqual(
      choiceItems(gad7).map(({ text }) => text),
      [
        'Feeling nervous, anxious or on edge',
        'Not being able to stop or control worrying',
        'Worrying too much about different things',
        'Trouble relaxing',
        'Being so restless that it is hard to sit still',
        'Becoming easily annoyed or irritable',
        'Feeling afraid as if something awful might happen',
      ],
    );
    for (const { answerOption } of choiceItems(gad7))
      assert.deepEqual(
        answerOption.map(({ valueCoding: { display, extension } }) => [extension![0]!.valueDecimal, display]),
        [
          [0, 'Not at all'],
          [1, 'Several days'],
          [2, 'More than half the days'],
          [3, 'Nearly every day'],
        ],
      );
  });

  it('adds up to 21, and has a score only where all seven are answered', () => {
    for (let total = 0; total <= 21; total++) assert.equal(scoresOf(gad7, itemsTo(gad7, total))[0]!.value, total);
    const { 'gad-7-4': _, ...six } = itemsTo(gad7, 21);
    assert.equal(scoresOf(gad7, six)[0]!.value, undefined);
  });

  // Spitzer and others 2006, and the manual of the PHQ and GAD-7: 5, 10 and 15 are mild, moderate and severe.
  it('has the published bands, with their published names', () => {
    const bandOf = (total: number) => scoresOf(gad7, itemsTo(gad7, total))[0]!.band!.id;
    for (const [band, lowest, highest] of [
      ['minimal', 0, 4],
      ['mild', 5, 9],
      ['moderate', 10, 14],
      ['severe', 15, 21],
    ] as const) {
      assert.equal(bandOf(lowest), band);
      assert.equal(bandOf(highest), band);
    }
    for (const { id, label, text } of gad7.scores[0]!.bands!) {
      assert.match(label, new RegExp(`\\(${id}\\)$`));
      assert.ok(text);
    }
  });

  // "When screening … a recommended cut point for further evaluation is a score of 10 or greater", says the manual.
  it('brings a person from 10 on, and to somebody who is afraid nearly every day', () => {
    assert.equal(alarmsOf(gad7, itemsTo(gad7, 9)).length, 0);
    assert.ok(alarmsOf(gad7, itemsTo(gad7, 10)).length > 0);
    assert.ok(alarmsOf(gad7, { 'gad-7-7': 'nearly-every-day' }).length > 0);
    assert.equal(alarmsOf(gad7, { 'gad-7-1': 'nearly-every-day' }).length, 0);
  });

  it('asks nothing about harming oneself, which nobody here could answer', () => {
    for (const { text } of choiceItems(gad7)) assert.doesNotMatch(text, /dead|die|hurt|harm/i);
  });

  it('says what a score means in words that can be read at eleven', () => {
    const lines = gad7.scores[0]!.bands!.flatMap(({ label, text }) => [label, text!]);
    const age = readingAge(lines.join('\n'));
    assert.ok(age <= 11, String(age));
  });
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

  it('ask how things are, how one would like to talk and where one is: never who, and not what it is about', () => {
    for (const talk of talks)
      assert.deepEqual(
        talk.questions.map(({ about }) => about),
        ['urgency', 'way', 'place'],
      );
  });

  it('can be reached in every way that they offer', () => {
    for (const talk of talks) {
      const kinds = talk.routes.flatMap(({ channels }) => channels.map(({ kind }) => kind as string));
      for (const { id } of optionsOf(talk, 'way'))
        assert.ok(
          (ways[id as keyof typeof ways] as readonly string[]).some((kind) => kinds.includes(kind)),
          id,
        );
    }
  });

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
