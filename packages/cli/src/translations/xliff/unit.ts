import type { Phrasing } from '@kith/model';
import type { Words } from '../strings.js';
import { containers, joined, leaves, PartError, type Sign, type TextPart } from './codes.js';
import { isElement, XmlError, type Element } from './xml.js';

/** What a code of a source stands for. */
type Code =
  | { readonly kind: 'strong' | 'emphasis' | 'break' }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'sign'; readonly sign: Sign };
type Codes = ReadonlyMap<string, Code>;

const again = 'Export the module again, and leave the codes of the source as they are.';
const fail = ({ line }: Element, message: string, hint: string): never => {
  throw new XmlError(line, message, hint);
};
export const elementsOf = ({ children }: Element, name?: string): Element[] =>
  children.filter(isElement).filter((one) => name === undefined || one.name === name);

/** The words of an element that has nothing else in it but signs that XML cannot hold. */
const textOf = ({ children }: Element): string =>
  children.map((node) => (isElement(node) ? (node.name === 'cp' ? signOf(node) : textOf(node)) : node)).join('');

/** `<cp hex="0007"/>` */
const signOf = (element: Element): string => {
  const point = Number.parseInt(element.attributes.get('hex') ?? '', 16);
  return point >= 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
};

/** Finds what a code stands for that does not say it itself. */
type Known = (id: string) => Code | undefined;

/** The codes that the source of a unit has, by their ids. */
function codesIn(sources: readonly Element[], data: ReadonlyMap<string, string>, known: Known): Codes {
  const codes = new Map<string, Code>();
  const walk = (element: Element): void => {
    for (const one of elementsOf(element)) {
      const id = one.attributes.get('id');
      if (id !== undefined && ['pc', 'ph', 'sc'].includes(one.name)) {
        if (codes.has(id)) fail(one, `The code "${id}" is twice in the source.`, again);
        codes.set(id, codeOf(one, data) ?? known(id) ?? unknown(one));
      }
      walk(one);
    }
  };
  for (const source of sources) walk(source);
  return codes;
}

const unknown = (element: Element): never =>
  element.attributes.get('type') === 'link'
    ? fail(element, 'It is not known where this link leads.', again)
    : fail(element, `It is not known what the code "${element.attributes.get('id')}" stands for.`, again);

/** What a code says of itself; nothing where that is not enough. */
function codeOf({ attributes }: Element, data: ReadonlyMap<string, string>): Code | undefined {
  const subType = attributes.get('subType') ?? '';
  if (subType === 'xlf:b') return { kind: 'strong' };
  if (subType === 'xlf:i') return { kind: 'emphasis' };
  if (subType === 'xlf:lb') return { kind: 'break' };
  if (attributes.get('type') === 'link') {
    const url = /^\]\(([^]*)\)$/.exec(data.get(attributes.get('dataRefEnd') ?? '') ?? '')?.[1];
    return url === undefined ? undefined : { kind: 'link', url };
  }
  const sign = subType.replace(/^kith:/, '');
  const container = containers.find((one) => one === sign);
  if (container) return { kind: 'sign', sign: { type: 'open', name: container } };
  const leaf = leaves.find((one) => one === sign);
  if (leaf) return { kind: 'sign', sign: { type: 'leaf', name: leaf } };
  const medium = sign === 'media' ? data.get(attributes.get('dataRef') ?? '') : undefined;
  return medium === undefined ? undefined : { kind: 'sign', sign: { type: 'media', id: medium } };
}

/** Makes parts of what stands in sources or in targets, one after the other. */
class Row {
  readonly parts: TextPart[] = [];
  readonly #codes: Codes;
  /** What is being said: the innermost last. Each has the id of its code. */
  #open: { id: string | undefined; words: Phrasing[] }[] = [{ id: undefined, words: [] }];
  /** The containers that are open, by the ids of their codes. */
  readonly #containers: string[] = [];

  constructor(codes: Codes) {
    this.#codes = codes;
  }

  add(element: Element): void {
    for (const node of element.children)
      if (!isElement(node)) this.#say({ type: 'text', value: node });
      else this.#addElement(node);
  }

  #say(words: Phrasing): void {
    this.#open.at(-1)!.words.push(words);
  }

  #addElement(node: Element): void {
    const id = node.attributes.get('id') ?? '';
    switch (node.name) {
      case 'cp':
        return this.#say({ type: 'text', value: signOf(node) });
      case 'mrk':
        return this.add(node);
      case 'sm':
      case 'em':
        return undefined;
      case 'ec':
        return this.#close(node, node.attributes.get('startRef') ?? '');
      case 'pc':
        this.#begin(node, id);
        this.add(node);
        return this.#close(node, id);
      case 'ph':
      case 'sc':
        return this.#begin(node, id);
      default:
        return fail(node, `<${node.name}> does not belong here.`, again);
    }
  }

  #begin(node: Element, id: string): void {
    const code = this.#codes.get(id) ?? fail(node, `The source has no code "${id}".`, 'Use the codes of the source.');
    if (code.kind === 'sign') {
      this.end(node);
      if (code.sign.type === 'open') this.#containers.push(id);
      this.parts.push(code.sign);
    } else if (code.kind === 'break') this.#say({ type: 'break' });
    else this.#open.push({ id, words: [] });
  }

  #close(node: Element, id: string): void {
    const code = this.#codes.get(id) ?? fail(node, `The source has no code "${id}".`, 'Use the codes of the source.');
    if (code.kind === 'sign') {
      this.end(node);
      if (code.sign.type === 'open' && this.#containers.pop() === id)
        this.parts.push({ type: 'close', name: code.sign.name });
      else fail(node, `What the code "${id}" opens is not closed in order.`, again);
      return;
    }
    const { id: last, words } = this.#open.at(-1)!;
    if (last !== id)
      fail(node, `The code "${id}" overlaps another.`, 'Let each code end before the one around it ends.');
    this.#open.pop();
    if (code.kind === 'link') this.#say({ type: 'link', url: code.url, children: words });
    else if (code.kind !== 'break') this.#say({ type: code.kind, children: words });
  }

  /** The end of a line of words. White space between signs is none. */
  end(node: Element): void {
    const [{ words }, inner] = this.#open as [{ words: Phrasing[] }, unknown];
    if (inner) fail(node, 'A code for bold, emphasis or a link does not end before its line does.', again);
    if (words.some((one) => one.type !== 'text' || /\S/.test(one.value))) this.parts.push({ type: 'words', words });
    this.#open = [{ id: undefined, words: [] }];
  }
}

/** The codes of a source or a target, each as often as it is there. */
function idsIn(element: Element): string[] {
  return elementsOf(element).flatMap((one) => {
    const own = ['pc', 'ph', 'sc'].includes(one.name) ? [one.attributes.get('id') ?? ''] : [];
    return [...own, ...idsIn(one)];
  });
}

/** A segment's translation has each code of its source once, and no other. */
function checkCodes(segment: Element, source: Element, target: Element): void {
  const [wanted, found] = [idsIn(source), idsIn(target)];
  const where = `segment "${segment.attributes.get('id') ?? '?'}"`;
  for (const id of new Set([...wanted, ...found])) {
    const times = found.filter((one) => one === id).length;
    if (!wanted.includes(id)) fail(target, `${where}: The source has no code "${id}".`, 'Take it out.');
    if (!times) fail(target, `${where}: The code "${id}" is missing.`, 'Put it on the words that mean the same.');
    if (times > 1) fail(target, `${where}: The code "${id}" is there ${times} times.`, 'Keep one of them.');
  }
}

export interface Unit {
  /** What the translator saw. */
  readonly source: Words;
  /** Absent where not every segment is translated. */
  readonly target?: Words | undefined;
  /** How many of its segments are. */
  readonly translated: number;
  readonly segments: readonly Element[];
  /** Some codes did not say what they stand for: it was taken from the unit as it would be sent now. */
  readonly isGuessed: boolean;
}

const partsOf = (unit: Element): Element[] =>
  elementsOf(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');

const dataOf = (unit: Element): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(unit, 'originalData').flatMap((all) =>
      elementsOf(all, 'data').map((one) => [one.attributes.get('id') ?? '', textOf(one)] as const),
    ),
  );

/**
 * Reads a unit. Its segments may have been divided further since it was written.
 *
 * @param sent the same unit as it would be sent now: it tells what the codes stand for that no longer say it themselves
 * @throws XmlError
 */
export function readUnit(unit: Element, sent?: () => Element): Unit {
  const parts = partsOf(unit);
  const sourceOf = (part: Element): Element =>
    elementsOf(part, 'source')[0] ?? fail(part, 'Here is no <source>.', again);
  const targetOf = (part: Element): Element | undefined => {
    const [target] = elementsOf(part, 'target');
    if (target?.attributes.has('order'))
      fail(target, 'The order of the segments was changed.', 'Put the words into the segment that they belong to.');
    return target && (/\S/.test(textOf(target)) || idsIn(target).length) ? target : undefined;
  };
  let isGuessed = false;
  let theirs: Codes | undefined;
  const codes = codesIn(parts.map(sourceOf), dataOf(unit), (id) => {
    isGuessed = true;
    theirs ??= sent && codesOf(sent());
    return theirs?.get(id);
  });
  const segments = parts.filter(({ name }) => name === 'segment');
  const translated = segments.filter(targetOf).length;
  const rowOf = (choose: (part: Element) => Element): Words => {
    const row = new Row(codes);
    for (const part of parts) row.add(choose(part));
    row.end(unit);
    try {
      return joined(row.parts);
    } catch (error) {
      if (error instanceof PartError) return fail(unit, `This cannot be put together: ${error.message}.`, again);
      throw error;
    }
  };
  const source = rowOf(sourceOf);
  const so = { source, translated, segments, isGuessed };
  if (!translated || translated < segments.length) return so;
  for (const segment of segments) checkCodes(segment, sourceOf(segment), targetOf(segment)!);
  const target = rowOf((part) => (part.name === 'segment' ? targetOf(part)! : sourceOf(part)));
  return { ...so, target };
}

/** The codes of a unit that says of each what it stands for. */
const codesOf = (unit: Element): Codes =>
  codesIn(
    partsOf(unit).flatMap((part) => elementsOf(part, 'source')),
    dataOf(unit),
    () => undefined,
  );
