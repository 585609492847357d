import { identified } from '../draft.js';
import { wordsOf } from '../html.js';
import { at, fieldsOf, listOf, numberOf, textOf } from '../json.js';
import type { Entry } from '../losses.js';
import { titleOf } from '../words.js';
import { contentOf, ownTitle, type Content } from './content.js';
import { questionIn } from './questions.js';
import { fieldAt, type Hold, type Reader } from './reader.js';
import { picture } from './show-media.js';

/** One screen of a scenario. */
interface Node {
  readonly value: unknown;
  readonly content: Content | undefined;
  readonly place: string;
  readonly index: number;
  /** The id of its first step. */
  readonly id: string;
}

/** Where a screen leads. */
interface Target {
  readonly id: string;
  /** The index of the other screen; one past the last for an end. */
  readonly index: number;
}

/** Turns the indexes by which screens lead to one another into the ids of steps. */
class Scenario {
  readonly #reader: Reader;
  readonly #nodes: readonly Node[];
  /** The ids of the end screens by the index of the screen that they belong to; -1 for all others. */
  readonly #ends: ReadonlyMap<number, string>;

  constructor(nodes: readonly Node[], ends: ReadonlyMap<number, string>, reader: Reader) {
    this.#nodes = nodes;
    this.#ends = ends;
    this.#reader = reader;
  }

  async read(): Promise<void> {
    for (const node of this.#nodes) {
      this.#reader.pages.section(undefined, node.id);
      if (node.content?.type === 'BranchingQuestion') await this.#question(node, node.content);
      else await this.#screen(node);
    }
  }

  #target(value: unknown, from: number): Target {
    const index = numberOf(value) ?? -1;
    const node = this.#nodes[index];
    if (node) return { id: node.id, index };
    return { id: this.#ends.get(from) ?? this.#ends.get(-1)!, index: this.#nodes.length };
  }

  /** A screen that is read or watched, and then leads on. */
  async #screen({ value, content, place, index, id }: Node): Promise<void> {
    const { pages, draft, losses } = this.#reader;
    if (content) await this.#reader.read(content);
    pages.flush();
    // Others lead to it, so it has a step even where nothing of it came along.
    if (!draft.has(id)) {
      losses.note(content?.at ?? place, 'An empty step stands in its place, as others lead to it.');
      pages.step(undefined, 'content', (content && ownTitle(content)) ?? 'To be written', { body: [] });
    }
    const last = pages.last!;
    const target = this.#target(at(value, 'nextContentId'), index);
    if (target.index <= index) losses.note(content?.at ?? place, backwards);
    draft.lead(last, await this.#feedback(at(value, 'feedback'), `${place}.feedback`, target.id, content));
  }

  async #question(node: Node, content: Content): Promise<void> {
    const reader = this.#reader;
    const root = content.params['branchingQuestion'] ? 'branchingQuestion.' : '';
    const params = fieldsOf(content.params['branchingQuestion'] ?? content.params);
    const entry = reader.entry(content);
    const { title, body } = await questionIn(
      params['question'],
      fieldAt(content, `${root}question`),
      ownTitle(content),
      reader,
    );
    const alternatives = listOf(params['alternatives']).map((value, index) => {
      const place = fieldAt(content, `${root}alternatives[${index}]`);
      const target = this.#target(at(value, 'nextContentId'), node.index);
      if (target.index <= node.index) entry.note(backwards);
      return { value, place, target, text: reader.line(at(value, 'text'), place), go: target.id };
    });
    const ways = identified(alternatives);
    if (ways.length >= 2) {
      // What is said to an answer stands between it and where it leads: its step has to be known before it is made.
      const said = ways.map(({ value }) =>
        saysMore(at(value, 'feedback')) ? reader.draft.reserve('feedback') : undefined,
      );
      const options = ways.map(({ id, text, go }, index) => ({ id, text, go: said[index] ?? go }));
      reader.pages.step(entry, 'choice', title, { body, options });
      for (const [index, { value, place, target }] of ways.entries())
        if (said[index])
          await this.#feedback(at(value, 'feedback'), `${place}.feedback`, target.id, content, said[index], entry);
      return;
    }
    entry.note('It has fewer than two answers, and became a text. Write more answers, and make it a choice.');
    const id = reader.pages.step(entry, 'content', title, {
      body: [...body, ...ways.map(({ text }) => ({ type: 'paragraph' as const, children: text }))],
    });
    reader.draft.lead(id, ways[0]?.go ?? this.#target(-1, node.index).id);
  }

  /** Makes a step of what is said before going on; `go` where nothing is. */
  async #feedback(
    value: unknown,
    place: string,
    go: string,
    content: Content | undefined,
    id?: string,
    entry?: Entry,
  ): Promise<string> {
    if (!saysMore(value)) return go;
    const { pages, draft, losses } = this.#reader;
    const step = id ?? draft.reserve('feedback');
    if (entry && numberOf(at(value, 'endScreenScore')) !== undefined) entry.note('There are no scores.');
    pages.section(undefined, step);
    const { title, body } = await screenOf(value, place, this.#reader);
    // It belongs to the item of the screen before it.
    const made = pages.step(entry, 'content', title || 'Before you go on', { body });
    if (!entry && content) losses.note(content.at, `What was said after it stands in the step #${made}.`);
    draft.lead(made, go);
    return made;
  }
}

const backwards =
  'It leads back. Nobody is taken to a step twice here: who has passed it goes on to the next one that they have not seen. Read the way through.';

const saysMore = (value: unknown): boolean =>
  ['title', 'subtitle'].some((key) => wordsOf(textOf(at(value, key)))) || !!at(value, 'image', 'path');

/** A screen with a title, a text and a picture, whatever the three are called. */
async function screenOf(
  value: unknown,
  place: string,
  reader: Reader,
  [title, text, image, alt] = ['title', 'subtitle', 'image', 'imageAltText'],
): Promise<Awaited<ReturnType<typeof questionIn>>> {
  const named = wordsOf(textOf(at(value, title)));
  const words = wordsOf(textOf(at(value, alt)));
  const shown = await picture(at(value, image), { at: place, words, decorative: !words }, reader);
  const body = [...shown, ...(await reader.blocks(at(value, text), place))];
  const isWhole = titleOf(named) === named;
  const more = isWhole ? [] : await reader.blocks(at(value, title), place);
  return { title: titleOf(named), body: [...more, ...body] };
}

/** A scenario: the first screen, the others with their ways, and the last. */
export const branchingScenario: Hold = async (content, reader) => {
  const root = content.params['branchingScenario'] ? 'branchingScenario.' : '';
  const params = fieldsOf(content.params['branchingScenario'] ?? content.params);
  const { pages, draft, losses } = reader;

  const start = params['startScreen'];
  const startPlace = fieldAt(content, `${root}startScreen`);
  const first = await screenOf(start, startPlace, reader, [
    'startScreenTitle',
    'startScreenSubtitle',
    'startScreenImage',
    'startScreenAltText',
  ]);
  if (first.title || first.body.length) {
    const entry = losses.entry(`Start screen: ${first.title || draft.title}`, startPlace);
    pages.step(entry, 'content', first.title || draft.title, { body: first.body });
  }

  const nodes = listOf(params['content']).map((value, index): Node => {
    const place = fieldAt(content, `${root}content[${index}]`);
    const inner = contentOf(value, place);
    const words = (inner && ownTitle(inner)) ?? wordsOf(textOf(at(inner?.params, 'branchingQuestion', 'question')));
    return { value, content: inner, place, index, id: draft.reserve(words || 'screen') };
  });
  const screens = listOf(params['endScreens']).map((value, index) => ({
    value,
    place: fieldAt(content, `${root}endScreens[${index}]`),
    owner: numberOf(at(value, 'contentId')) ?? -1,
    id: draft.reserve('end-screen'),
  }));
  const ends = new Map(screens.map(({ owner, id }) => [owner, id]));
  const plain = ends.get(-1) ?? draft.reservePlan();
  await new Scenario(nodes, ends.set(-1, plain), reader).read();

  const planned = screens.some(({ id }) => id === plain) ? draft.reservePlan() : plain;
  for (const { value, place, owner, id } of screens) {
    // Of two for the same screen the last is shown.
    if (ends.get(owner) !== id) continue;
    pages.section(undefined, id);
    const { title, body } = await screenOf(value, place, reader, [
      'endScreenTitle',
      'endScreenSubtitle',
      'endScreenImage',
      'endScreenImageAltText',
    ]);
    const entry = losses.entry(`End screen: ${title || 'The end of this way'}`, place);
    if (numberOf(at(value, 'endScreenScore'))) entry.note('There are no scores.');
    draft.lead(pages.step(entry, 'content', title || draft.words.endTitle, { body }), planned);
  }
  pages.section();
  draft.plan(planned);
};
