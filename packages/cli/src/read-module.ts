import { parseModule, type Block, type ListItem, type Module, type Phrasing } from '@kith/model';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { toString } from 'mdast-util-to-string';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { ContainerDirective } from 'mdast-util-directive';
import type * as md from 'mdast';
import { canonicalBlocks, canonicalPhrasing, canonicalTitle } from './canonical.js';
import { guarded } from './guard.js';
import { markerFromMarkdown, markerSyntax, type Marker } from './marker.js';
import type { Finding, Place } from './report.js';
import { parsed, readYaml, segments, type Read } from './yaml-document.js';

// Only `:::name` is a directive here. `::name` and `:name` stay text, so that "10:30" and ":)" mean what they say.
const [containerSyntax] = [directive().flow?.[58] ?? []].flat();
const syntax = {
  extensions: [frontmatter(['yaml']), { flow: { 58: containerSyntax! } }, markerSyntax],
  mdastExtensions: [frontmatterFromMarkdown(['yaml']), directiveFromMarkdown(), markerFromMarkdown],
};

/** What Markdown can say and a module cannot: what it is, and what to do instead. */
const unwelcome: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  html: ['HTML cannot be shown here.', 'Write it in Markdown, or put a backslash before the "<".'],
  image: ['Pictures cannot be shown yet.', 'Say in words what the picture shows, or link to it.'],
  imageReference: ['Pictures cannot be shown yet.', 'Say in words what the picture shows, or link to it.'],
  code: ['This is read as code.', 'Take away the spaces before it, or the ``` around it.'],
  inlineCode: ['This is read as code.', 'Take away the ` signs, or make the words **bold**.'],
  thematicBreak: ['A line across the page cannot be shown.', 'Take it out, or begin a new step with "# Title {#id}".'],
  definition: ['Links with their address elsewhere cannot be read.', 'Write the link as [words](https://…).'],
  linkReference: ['Links with their address elsewhere cannot be read.', 'Write the link as [words](https://…).'],
  marker: ['An id in braces does not belong here.', 'Take it out, or put a backslash before "{" to show it.'],
  containerDirective: [
    'A block that begins with ":::" cannot stand inside something else.',
    'Start it at the left edge, on a line of its own.',
  ],
};
const tableHint = 'Write it as a list, or as sentences.';

const directives = ['question', 'choice', 'reflect', 'signpost', 'plan', 'end'] as const;
type DirectiveName = (typeof directives)[number];

/** An id made of a title's words: `What helps?` gives `what-helps`. */
const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 4)
    .join('-') || 'step-name';

/**
 * Reads a module from Markdown. `file` is its name in the problems, each of which has a line, what is wrong and how to
 * mend it; nothing that cannot be kept is dropped in silence. Texts come in their canonical form (canonical.ts).
 * Never throws.
 */
export function readModule(text: string, file: string): Read<Module> {
  return guarded(file, () => new Reader(text, file).read());
}

/** A step before the parser has judged it. */
interface RawStep {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** A list item that has an id at the end of its first paragraph. */
interface Item {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly words: readonly md.PhrasingContent[];
  /** The first block, without the id. */
  readonly first: md.RootContent | undefined;
  readonly rest: readonly md.RootContent[];
}

class Reader {
  readonly #text: string;
  readonly #file: string;
  readonly #problems: Finding[] = [];
  readonly #warnings: Finding[] = [];
  /** Where each step, answer, block and link was read. */
  readonly #places = new WeakMap<object, Place>();

  constructor(text: string, file: string) {
    this.#text = text.replace(/^\uFEFF/, '');
    this.#file = file;
  }

  read(): Read<Module> {
    const read = this.#read();
    return read.problems
      ? { problems: [...read.problems, ...this.#warnings] }
      : { ...read, ...(this.#warnings.length && { warnings: this.#warnings }) };
  }

  #read(): Read<Module> {
    const [first, ...rest] = fromMarkdown(this.#text, syntax).children;
    if (first?.type !== 'yaml') {
      const hint = 'Begin with a line "---", then id, title, summary and the rest, then "---" again.';
      this.#fail(undefined, 'The file does not say what it is.', hint);
      return { problems: this.#problems };
    }
    const front = readYaml(`${first.value}\n`, this.#file, 2);
    if (front.value && 'steps' in front.value)
      this.#fail(first, 'Steps do not stand between the "---" lines.', 'Write each below, as "# Title {#id}".');
    const input = { format: 'module/1', ...front.value, steps: this.#steps(rest) };

    const locate = (path: string): Place => {
      const [field, ...parts] = segments(path);
      if (field !== 'steps') return front.problems ? { line: 1, column: 1 } : front.locate(path);
      let place: Place = { line: 1, column: 1 };
      let node: unknown = input.steps;
      for (const part of parts) {
        node = (node as Readonly<Record<string | number, unknown>> | undefined)?.[part];
        place = (typeof node === 'object' && node && this.#places.get(node)) || place;
      }
      return place;
    };
    const subject = (path: string): string => {
      const [field, index] = segments(path);
      if (field !== 'steps') return String(field ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const step = typeof index === 'number' ? input.steps[index] : undefined;
      return step ? `step "${step.id}"` : '';
    };
    if (front.problems) return { problems: [...front.problems, ...this.#problems] };
    const { value, problems = [] } = parseModule(input);
    if (!this.#problems.length) return parsed(value ? { value } : { problems }, this.#file, locate, subject);
    // What is wrong with the spelling of a step makes its values look wrong too: they are not told as well.
    const others = parsed(
      { problems: problems.filter(({ path }) => !path.startsWith('steps')) },
      this.#file,
      locate,
      subject,
    );
    return { problems: [...(others.problems ?? []), ...this.#problems] };
  }

  #fail(node: md.Node | undefined, message: string, hint: string): void {
    const { line, column } = node?.position?.start ?? { line: 1, column: 1 };
    this.#problems.push({ file: this.#file, line, column, severity: 'error', message, hint });
  }

  #place<T extends object>(made: T, node: md.Node): T {
    if (node.position) this.#places.set(made, node.position.start);
    return made;
  }

  readonly #trace = (made: object, from: object): void => {
    const place = this.#places.get(from);
    if (place) this.#places.set(made, place);
  };

  #source({ position }: md.Node): string {
    return this.#text.slice(position?.start.offset, position?.end.offset);
  }

  #steps(nodes: readonly md.RootContent[]): RawStep[] {
    const steps: { heading: md.Heading; nodes: md.RootContent[] }[] = [];
    for (const node of nodes) {
      if (node.type === 'heading' && node.depth === 1) steps.push({ heading: node, nodes: [] });
      else if (steps.length) steps.at(-1)!.nodes.push(node);
      else this.#fail(node, 'These words stand before the first step.', 'Begin the step above them: "# Title {#id}".');
    }
    if (!nodes.length) this.#fail(undefined, 'There are no steps.', 'Begin the first with "# Title {#start}".');
    return steps.map(({ heading, nodes: content }) => this.#place(this.#step(heading, content), heading));
  }

  #step(heading: md.Heading, nodes: readonly md.RootContent[]): RawStep {
    const [words, marker] = this.#takeMarker(heading.children);
    const title = canonicalTitle(toString(words));
    if (words.some(({ type }) => type !== 'text'))
      this.#fail(heading, 'The title of a step is plain words.', 'Take the signs out: no bold, links or ids inside.');
    if (!title) this.#fail(heading, 'This step has no title.', 'Say in a few words what the step is about.');
    if (!marker) this.#fail(heading, `The step "${title}" has no id.`, `Write it as "# ${title} {#${slug(title)}}".`);
    const { next } = this.#attributes(marker, ['next']);

    const at = nodes.findIndex(({ type }) => type === 'containerDirective');
    const block = nodes[at] as ContainerDirective | undefined;
    const extra = block && nodes[at + 1];
    if (extra?.type === 'containerDirective')
      this.#fail(extra, 'This step has two blocks that begin with ":::".', 'Give the second a step of its own.');
    else if (extra)
      this.#fail(
        extra,
        'Nothing can follow the ":::" block of a step.',
        'Move it above the block, or to the next step.',
      );
    return {
      id: marker?.id ?? slug(title),
      title,
      body: this.#blocks(block ? nodes.slice(0, at) : nodes),
      ...(next !== undefined && { next }),
      ...(block ? this.#interactive(block) : { kind: 'content' }),
    };
  }

  #interactive(block: ContainerDirective): object {
    const { name, attributes } = block;
    if (!isDirective(name)) {
      this.#fail(block, `There is no ":::${name}".`, `There are: ${directives.map((one) => `:::${one}`).join(', ')}.`);
      return { kind: 'content' };
    }
    const lost = block.children.find((node) => node.type === 'containerDirective' || isStepHeading(node));
    if (lost) {
      const hint = 'Write ":::" on a line of its own where it ends.';
      this.#fail(block, `This ":::${name}" is not closed before line ${lost.position?.start.line}.`, hint);
      return { kind: 'content' };
    }
    // A block that ends with the file, and holds something, may have taken in words that were to come after it.
    if (name !== 'plan' && name !== 'end' && !this.#isClosed(block)) {
      const { line, column } = block.position?.start ?? { line: 1, column: 1 };
      const [message, hint] = [`This ":::${name}" is not closed.`, 'Write ":::" on a line of its own where it ends.'];
      this.#warnings.push({ file: this.#file, line, column, severity: 'warning', message, hint });
    }
    const allowed = name === 'question' ? ['select'] : [];
    for (const key of Object.keys(attributes ?? {}))
      if (!allowed.includes(key))
        this.#fail(
          block,
          `":::${name}" takes no "${key}".`,
          `Write it as ":::${name}${allowed.length ? '{select=one}' : ''}".`,
        );
    const children = block.children.filter((node) => {
      const isLabel = node.type === 'paragraph' && node.data?.directiveLabel;
      if (isLabel) this.#fail(node, `":::${name}" takes no words in brackets.`, 'Write them above the block.');
      return !isLabel;
    });

    switch (name) {
      case 'question': {
        const select = attributes?.['select'];
        if (select !== 'one' && select !== 'many')
          this.#fail(
            block,
            'The question does not say how many answers may be picked.',
            'Write ":::question{select=one}" or ":::question{select=many}".',
          );
        return { kind: name, select, options: this.#items(block, children).map((item) => this.#option(item)) };
      }
      case 'choice':
        return { kind: name, options: this.#items(block, children).map((item) => this.#way(item)) };
      case 'signpost':
        return { kind: name, people: this.#items(block, children).map((item) => this.#person(item)) };
      case 'reflect':
        return { kind: name, prompt: this.#blocks(children) };
      default:
        if (children[0]) this.#fail(children[0], `Nothing stands inside ":::${name}".`, 'Move it above the block.');
        return { kind: name };
    }
  }

  /** Whether the last line of a block has at least as many colons as the first begins with, and nothing else. */
  #isClosed(block: ContainerDirective): boolean {
    const lines = this.#source(block)
      .trimEnd()
      .split(/\r\n?|\n/);
    const colons = (line = ''): number => /^[ \t]*(:*)/.exec(line)![1]!.length;
    const last = lines.at(-1);
    return lines.length > 1 && /^[ \t]*:+$/.test(last!) && colons(last) >= colons(lines[0]);
  }

  /** The items of the one list that a block holds. */
  #items(block: ContainerDirective, children: readonly md.RootContent[]): md.ListItem[] {
    const [list, extra] = children;
    const hint = 'Write each on a line of its own: "- Words {#id}". Other text goes above the block.';
    if (!list) this.#fail(block, `":::${block.name}" has nothing in it.`, hint);
    const isList = list?.type === 'list' && !list.ordered;
    const wrong = isList ? extra : list;
    if (wrong) this.#fail(wrong, `":::${block.name}" holds one list and nothing else.`, hint);
    return isList ? list.children : [];
  }

  #item(item: md.ListItem, allowed: readonly string[]): Item {
    const [start, ...rest] = item.children;
    const [words, marker] = start?.type === 'paragraph' ? this.#takeMarker(start.children) : [[], undefined];
    if (!marker)
      this.#fail(
        item,
        'This has no id.',
        `Write the id at the end of its first line, after a space: "{#${slug(toString(start))}}".`,
      );
    const attributes = this.#attributes(marker, allowed);
    const first = start?.type === 'paragraph' ? { ...start, children: words } : start;
    return { id: marker?.id ?? slug(toString(start)), attributes, words, first, rest };
  }

  #option(item: md.ListItem): object {
    const { id, words, rest } = this.#item(item, []);
    const [quote, extra] = rest;
    const wrong = quote?.type === 'blockquote' ? extra : quote;
    if (wrong)
      this.#fail(wrong, 'Under an answer stands only its feedback.', 'Begin each line of the feedback with "> ".');
    const feedback = quote?.type === 'blockquote' ? this.#blocks(quote.children) : [];
    return this.#place(
      { id, text: canonicalPhrasing(this.#phrasing(words), this.#trace), ...(feedback.length && { feedback }) },
      item,
    );
  }

  #way(item: md.ListItem): object {
    const { id, words, rest, attributes } = this.#item(item, ['go']);
    if (rest[0]) this.#fail(rest[0], 'A way to go on is one line.', 'Move the rest into the step it leads to.');
    if (!attributes['go'])
      this.#fail(item, 'This does not say where it leads.', `Write it as "{#${id} go=id-of-a-step}".`);
    return this.#place({ id, text: canonicalPhrasing(this.#phrasing(words), this.#trace), go: attributes['go'] }, item);
  }

  #person(item: md.ListItem): object {
    const { id, first, rest } = this.#item(item, []);
    return this.#place({ id, text: this.#blocks(first ? [first, ...rest] : rest) }, item);
  }

  #attributes(marker: Marker | undefined, allowed: readonly string[]): Readonly<Record<string, string>> {
    if (!marker) return {};
    const wrong = [...Object.keys(marker.attributes).filter((name) => !allowed.includes(name)), ...marker.strange];
    if (wrong.length)
      this.#fail(
        marker,
        `"${wrong[0]}" is not known in these braces.`,
        `Write "{#${marker.id || 'id'}${allowed.map((name) => ` ${name}=id-of-a-step`).join('')}}".`,
      );
    return marker.attributes;
  }

  #takeMarker(children: readonly md.PhrasingContent[]): [md.PhrasingContent[], Marker | undefined] {
    const last = children.at(-1);
    return last?.type === 'marker' ? [children.slice(0, -1), last] : [[...children], undefined];
  }

  #blocks(nodes: readonly md.RootContent[]): Block[] {
    return canonicalBlocks(this.#rawBlocks(nodes), this.#trace);
  }

  #rawBlocks(nodes: readonly md.RootContent[]): Block[] {
    return nodes.flatMap((node) => {
      const block = this.#block(node);
      return block ? [this.#place(block, node)] : [];
    });
  }

  #block(node: md.RootContent): Block | undefined {
    switch (node.type) {
      case 'paragraph':
        this.#lookLikes(node);
        return { type: 'paragraph', children: this.#phrasing(node.children) };
      case 'heading':
        if (node.depth === 2 || node.depth === 3)
          return { type: 'heading', depth: node.depth, children: this.#phrasing(node.children) };
        if (node.depth === 1)
          this.#fail(node, 'A "#" heading begins a step, and cannot stand inside something.', 'Use "##" here.');
        else this.#fail(node, 'There are two sizes of heading inside a step.', 'Use "##" or "###".');
        return undefined;
      case 'list':
        if (node.ordered && node.start !== 1)
          this.#fail(node, `This list begins with ${node.start}.`, 'Begin it with 1: lists are always counted from 1.');
        return {
          type: 'list',
          ordered: !!node.ordered,
          children: node.children.map((item): ListItem => ({
            type: 'listItem',
            children: this.#rawBlocks(item.children),
          })),
        };
      case 'blockquote':
        return { type: 'blockquote', children: this.#rawBlocks(node.children) };
      default:
        this.#refuse(node);
        return undefined;
    }
  }

  /** Text that Markdown takes for a paragraph, and that its author meant for something else. */
  #lookLikes(node: md.Paragraph): void {
    const lines = this.#source(node)
      .split(/\r?\n/)
      .map((line) => line.replace(/^[ \t>]+/, ''));
    const colons = lines.find((line) => line.startsWith('::'));
    if (colons !== undefined)
      this.#fail(
        node,
        /^:+\s*$/.test(colons) ? 'This ":::" closes nothing.' : `"${colons.slice(0, 30)}" is not a block.`,
        'A block begins with three colons and its name (":::reflect"), with an empty line before it, and ends with ":::".',
      );
    // The line under a table's head; after a hard break it is text.
    const underline = (line: string, index: number): boolean =>
      index > 0 && !lines[index - 1]!.endsWith('\\') && /^[ \t|:-]+$/.test(line) && /-.*\||\|.*-/.test(line);
    if (lines.some(underline)) this.#fail(node, 'Tables cannot be shown: they do not fit on a phone.', tableHint);
  }

  #refuse(node: md.Nodes): void {
    const [what, mend] = unwelcome[node.type] ?? [`This (${node.type}) cannot be shown.`, 'Write it in plain words.'];
    this.#fail(node, what, mend);
  }

  #phrasing(nodes: readonly md.PhrasingContent[]): Phrasing[] {
    return nodes.flatMap((node): Phrasing[] => {
      switch (node.type) {
        case 'text':
          return [{ type: 'text', value: node.value }];
        case 'break':
          return [{ type: 'break' }];
        case 'strong':
        case 'emphasis':
          return [{ type: node.type, children: this.#phrasing(node.children) }];
        case 'link': {
          if (node.title) this.#fail(node, 'The title of a link is never seen.', 'Take out the words in quotes.');
          if (!/[^ \t\r\n]/.test(toString(node)))
            this.#fail(node, 'This link has no words.', 'Say where it leads: [words](https://…).');
          return [this.#place({ type: 'link', url: node.url, children: this.#phrasing(node.children) }, node)];
        }
        default:
          this.#refuse(node);
          return [];
      }
    });
  }
}

const isDirective = (name: string): name is DirectiveName => (directives as readonly string[]).includes(name);
const isStepHeading = (node: md.RootContent): boolean => node.type === 'heading' && node.depth === 1;
