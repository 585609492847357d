import { SaxesParser } from 'saxes';

/** An element of a document, and what is in it. */
export interface Element {
  /** Without a prefix. */
  readonly name: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
  readonly line: number;
}

/** What is wrong with a document. */
export class XmlError extends Error {
  readonly line: number;
  readonly hint: string;

  constructor(line: number, message: string, hint: string) {
    super(message);
    this.line = line;
    this.hint = hint;
  }
}

/** More than any file of ours has. */
const mostElements = 200_000;
const deepest = 60;

/**
 * Reads XML without fetching or expanding anything: a document that brings entities of its own is refused, as is one that
 * is nested deeper, or has more in it, than a translation can have.
 *
 * @throws XmlError
 */
export function readXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: (Omit<Element, 'children'> & { children: (Element | string)[] })[] = [];
  let root: Element | undefined;
  let count = 0;
  const fail = (message: string, hint: string): never => {
    throw new XmlError(parser.line, message, hint);
  };
  parser.on('error', ({ message }) =>
    fail(
      `This is not XML: ${message.replace(/^\d+:\d+: /, '')}`,
      'Export the file again from the program that wrote it.',
    ),
  );
  parser.on('doctype', () =>
    fail('A document with a DOCTYPE is not read: it can bring anything with it.', 'Take the DOCTYPE out.'),
  );
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++count > mostElements) fail('This has more parts than a translation can have.', 'Send a part with --only.');
    if (open.length > deepest)
      fail('This is nested too deeply to read.', 'Export it again, without changing its form.');
    const named = new Map(Object.values(attributes).map((one) => [one.name, one.value]));
    const element = { name: local, uri, attributes: named, children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const say = (words: string): unknown => open.at(-1)?.children.push(words);
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root ?? fail('There is nothing in this file.', 'Export it again.');
}

export const isElement = (node: Element | string): node is Element => typeof node !== 'string';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!);
