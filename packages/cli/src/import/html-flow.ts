import {
  digits,
  safeUrl,
  type Block,
  type BodyBlock,
  type ListItem,
  type MediaBlock,
  type Phrasing,
} from '@kith/model';
import type { Element, ElementContent } from 'hast';
import { canonicalBody } from '../canonical.js';
import { rowsOf } from './html-table.js';
import { divided, light, lineOf, nested, wordsIn, type Mark, type Node, type Piece } from './html-words.js';
import { tidy } from './words.js';

/** A picture, a recording or a frame in the text. */
export interface Embedded {
  readonly kind: 'image' | 'audio' | 'video' | 'frame';
  /** Its address as it is written. */
  readonly src: string;
  /** What is said in its place. */
  readonly words: string;
  /** Its author says that it adds nothing: `alt=""`. */
  readonly decorative: boolean;
}

/** What a text is read with. */
export interface Surroundings {
  /** Tells what changed or was lost. */
  readonly note: (words: string) => void;
  /** Brings a picture or a recording over: nothing where it cannot, which it tells by itself. */
  readonly embed: (embedded: Embedded) => MediaBlock | undefined;
}

const marksOf: Readonly<Record<string, Mark>> = {
  strong: { type: 'strong' },
  b: { type: 'strong' },
  em: { type: 'emphasis' },
  i: { type: 'emphasis' },
  cite: { type: 'emphasis' },
  dfn: { type: 'emphasis' },
};
const blocks = new Set(
  `address article aside body center details dialog div fieldset figcaption figure footer header hgroup html legend main
   nav p pre search section summary`.split(/\s+/),
);
/** What holds no words for a reader. */
const silent = new Set(['head', 'title', 'meta', 'link', 'base', 'template', 'area', 'map', 'col', 'colgroup', 'wbr']);
/** What runs, asks or draws by itself: it cannot come along, and it is told by name. */
const refused: Readonly<Record<string, string>> = {
  script: 'a script',
  noscript: 'what stands in for a script',
  style: 'a style sheet',
  object: 'an embedded object',
  embed: 'an embedded object',
  applet: 'an embedded object',
  canvas: 'a drawing that a script makes',
  svg: 'a drawing inside the text',
  math: 'a formula',
  input: 'a field of a form',
  select: 'a field of a form',
  textarea: 'a field of a form',
};

/** Walks through HTML and keeps what a family reads, as blocks. Words are never dropped but told. */
export class Flow {
  readonly #around: Surroundings;
  readonly #made: BodyBlock[] = [];
  #line: Piece[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The blocks of these nodes. */
  static blocks(nodes: readonly Node[], around: Surroundings, marks: readonly Mark[] = []): BodyBlock[] {
    const flow = new Flow(around);
    flow.#walk(nodes, marks);
    flow.#endLine();
    return canonicalBody(flow.#made);
  }

  #walk(nodes: readonly Node[], marks: readonly Mark[], isPre = false): void {
    for (const node of nodes)
      if (node.type === 'text') this.#text(node.value, marks, isPre);
      else if (node.type === 'element') this.#element(node, marks, isPre);
  }

  #text(value: string, marks: readonly Mark[], isPre: boolean): void {
    const lines = isPre ? value.replace(/\n$/, '').split('\n') : [value];
    for (const [index, line] of lines.entries()) {
      if (index) this.#line.push({ marks });
      this.#line.push({ text: tidy(line), marks });
    }
  }

  #element(element: Element, marks: readonly Mark[], isPre: boolean): void {
    const { tagName, children } = element;
    const own = marksOf[tagName];
    if (Object.hasOwn(refused, tagName)) this.#refuse(element);
    else if (silent.has(tagName)) return;
    else if (tagName === 'br') this.#line.push({ marks });
    else if (tagName === 'hr') this.#endLine();
    else if (Object.hasOwn(marksOf, tagName) && own) this.#walk(children, [...marks, own], isPre);
    else if (tagName === 'a') this.#link(element, marks, isPre);
    else if (/^(img|audio|video|iframe)$/.test(tagName)) this.#embed(element);
    else if (/^h[1-6]$/.test(tagName)) this.#heading(element, marks);
    else if (/^(ul|ol|menu|dir)$/.test(tagName)) this.#list(element, marks);
    else if (tagName === 'dl') this.#definitions(element, marks);
    else if (tagName === 'blockquote') this.#quote(element, marks);
    else if (tagName === 'table') this.#table(element);
    else if (blocks.has(tagName)) {
      this.#endLine();
      this.#walk(children, marks, isPre || tagName === 'pre');
      this.#endLine();
    } else this.#walk(children, marks, isPre);
  }

  #refuse({ tagName, children }: Element): void {
    const words = /^(object|noscript)$/.test(tagName) ? wordsIn(children) : '';
    this.#around.note(
      `The text held ${refused[tagName]!}, which was left out${words && `: "${words.slice(0, 200)}"`}.`,
    );
  }

  #link({ properties, children }: Element, marks: readonly Mark[], isPre: boolean): void {
    const { href } = properties;
    if (typeof href !== 'string' || marks.some(({ type }) => type === 'link'))
      return this.#walk(children, marks, isPre);
    const url = safeUrl(href.trim());
    const shown = digits(wordsIn(children));
    const [, dialled] = /^(?:tel|sms):([^?]*)/.exec(url ?? '') ?? [];
    const isOther = dialled && shown && digits(dialled) !== shown;
    if (!url || isOther) {
      const why = isOther ? 'it shows another number than it dials' : 'a link is https, mailto, tel or sms here';
      this.#around.note(`The link to ${JSON.stringify(href.slice(0, 200))} was left out, and its words stay: ${why}.`);
    }
    this.#walk(children, url && !isOther ? [...marks, { type: 'link', url }] : marks, isPre);
  }

  #embed(element: Element): void {
    const { tagName, properties, children } = element;
    const inner = children.find((one) => one.type === 'element' && one.tagName === 'source');
    const src = properties['src'] ?? (inner?.type === 'element' ? inner.properties['src'] : undefined);
    if (typeof src !== 'string' || !src.trim()) return;
    const words = tidy(String(properties['alt'] ?? properties['title'] ?? properties['ariaLabel'] ?? '')).trim();
    const kind = tagName === 'img' ? 'image' : tagName === 'iframe' ? 'frame' : (tagName as 'audio' | 'video');
    this.#endLine();
    const decorative = properties['alt'] === '' || properties['role'] === 'presentation';
    const block = this.#around.embed({ kind, src: src.trim(), words, decorative });
    if (block) this.#made.push(block);
  }

  #heading({ tagName, children }: Element, marks: readonly Mark[]): void {
    this.#endLine();
    const [words, media] = this.#apart(children, marks);
    // A heading is bold already.
    const line = lineOf(words, this.#around.note).flatMap((node) => (node.type === 'strong' ? node.children : [node]));
    this.#made.push({ type: 'heading', depth: tagName < 'h3' ? 2 : 3, children: line }, ...media);
  }

  #list({ tagName, children }: Element, marks: readonly Mark[]): void {
    this.#endLine();
    const media: MediaBlock[] = [];
    const items: ListItem[] = [];
    for (const child of children) {
      if (child.type === 'text' && !child.value.trim()) continue;
      const isItem = child.type === 'element' && child.tagName === 'li';
      const [words, pictures] = this.#apart(isItem ? child.children : [child], marks);
      media.push(...pictures);
      const last = items.at(-1);
      // A list that stands beside the items, as word processors write it, belongs to the one before.
      if (!isItem && last) items[items.length - 1] = { ...last, children: [...last.children, ...words] };
      else items.push({ type: 'listItem', children: words });
    }
    this.#made.push({ type: 'list', ordered: tagName === 'ol', children: items }, ...media);
  }

  #definitions({ children }: Element, marks: readonly Mark[]): void {
    this.#endLine();
    const media: MediaBlock[] = [];
    const items: ListItem[] = [];
    const all = children.flatMap((one) => (one.type === 'element' && one.tagName === 'div' ? one.children : [one]));
    for (const child of all) {
      if (child.type !== 'element') continue;
      const [words, pictures] = this.#apart(child.children, marks);
      media.push(...pictures);
      const term: Phrasing[] = [{ type: 'strong', children: lineOf(words, this.#around.note) }];
      const last = items.at(-1);
      if (child.tagName === 'dt' || !last)
        items.push({ type: 'listItem', children: [{ type: 'paragraph', children: term }] });
      else items[items.length - 1] = { ...last, children: [...last.children, ...words] };
    }
    this.#made.push({ type: 'list', ordered: false, children: items }, ...media);
  }

  #quote({ children }: Element, marks: readonly Mark[]): void {
    this.#endLine();
    const [words, media] = this.#apart(children, marks);
    this.#made.push({ type: 'blockquote', children: words }, ...media);
  }

  /** One list item a row: a table does not fit on a phone. */
  #table(table: Element): void {
    this.#endLine();
    const media: MediaBlock[] = [];
    const read = (nodes: readonly ElementContent[]): Phrasing[] => {
      const [words, pictures] = this.#apart(nodes, []);
      media.push(...pictures);
      return lineOf(words, this.#around.note);
    };
    const { caption, only, rows } = rowsOf(table, read);
    if (caption) this.#made.push({ type: 'paragraph', children: read(caption) });
    // A table with one cell was made for a frame, not for its rows.
    if (only) this.#walk(only, []);
    else {
      this.#made.push({
        type: 'list',
        ordered: false,
        children: rows.map((row) => ({
          type: 'listItem',
          children: [{ type: 'paragraph', children: light(row, this.#around.note) }],
        })),
      });
      if (rows.length) this.#around.note('A table became a list with one line for each row. Read it through.');
    }
    this.#endLine();
    this.#made.push(...media);
  }

  /** The words, and what cannot stand among them: pictures have no place in lists, quotes and headings. */
  #apart(nodes: readonly Node[], marks: readonly Mark[]): [words: Block[], media: MediaBlock[]] {
    const words: Block[] = [];
    const media: MediaBlock[] = [];
    for (const block of Flow.blocks(nodes, this.#around, marks))
      if (block.type === 'media') media.push(block);
      else words.push(block);
    return [words, media];
  }

  #endLine(): void {
    const paragraphs = divided(this.#line);
    this.#line = [];
    if (paragraphs.length > 1)
      this.#around.note('A paragraph with hundreds of marked words or signs was divided. Read it through.');
    for (const pieces of paragraphs) {
      const children = nested(pieces, 0);
      if (children.length) this.#made.push({ type: 'paragraph', children });
    }
  }
}
