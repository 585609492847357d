import type { Module, Phrasing, Translation } from '@kith/model';
import { dirOf } from '../../pages/page.js';
import { toSend, type Only, type Sent } from '../exchange.js';
import { guidance, noteOn } from '../notes.js';
import type { ModuleString } from '../strings.js';
import { readText } from '../text.js';
import { frameOf, split, type Sign, type TextPart } from './codes.js';
import { escapeXml } from './xml.js';

export const namespace = 'urn:oasis:names:tc:xliff:document:2.0';

/** What XML cannot hold is said by its number, and a surrogate alone is no sign at all. */
const text = (value: string): string =>
  escapeXml(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
    // eslint-disable-next-line no-control-regex -- these are what XML refuses, or would change.
    .replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g, (sign) => {
      const hex = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      return `<cp hex="${hex}"/>`;
    });

/** What the codes of a unit stand for, each once. */
class OriginalData {
  readonly #ids = new Map<string, string>();

  ref(data: string): string {
    const id = this.#ids.get(data) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(data, id);
    return id;
  }

  toString(): string {
    const all = [...this.#ids].map(([data, id]) => `<data id="${id}" xml:space="preserve">${text(data)}</data>`);
    return all.length ? `<originalData>${all.join('')}</originalData>` : '';
  }
}

type Code = Exclude<Phrasing, { type: 'text' }>;
const keyOf = (code: Code): string => (code.type === 'link' ? `link ${code.url}` : code.type);

/** Gives each code its id. Of a translation, each has the id of the one in the source that does the same. */
type Ids = (code: Code) => string | undefined;

const kept = 'canCopy="no" canDelete="no"';

/** Words with their codes; nothing where one of those has no id. */
function inline(nodes: readonly Phrasing[], ids: Ids, data: OriginalData): string | undefined {
  let made = '';
  for (const node of nodes) {
    if (node.type === 'text') {
      made += text(node.value);
      continue;
    }
    const id = ids(node);
    const inside = node.type === 'break' ? '' : inline(node.children, ids, data);
    if (id === undefined || inside === undefined) return undefined;
    const pair = (start: string, end: string, type: string): string =>
      `<pc id="${id}" ${kept} type=${type} dataRefStart="${data.ref(start)}" dataRefEnd="${data.ref(end)}">${inside}</pc>`;
    if (node.type === 'break')
      made += `<ph id="${id}" ${kept} type="fmt" subType="xlf:lb" dataRef="${data.ref('\\\n')}"/>`;
    else if (node.type === 'link') made += pair('[', `](${node.url})`, '"link"');
    else if (node.type === 'strong') made += pair('**', '**', '"fmt" subType="xlf:b"');
    else made += pair('_', '_', '"fmt" subType="xlf:i"');
  }
  return made;
}

/** The ids of a unit, one after the other; and for a segment, those that its translation is to use. */
class Numbers {
  #last = 0;

  next(): string {
    return String(++this.#last);
  }

  /** New ones for a source, and the same again, each once, for its translation. */
  pair(): { source: Ids; target: Ids; allUsed: () => boolean } {
    const free = new Map<string, string[]>();
    return {
      source: (code) => {
        const id = this.next();
        free.set(keyOf(code), [...(free.get(keyOf(code)) ?? []), id]);
        return id;
      },
      target: (code) => free.get(keyOf(code))?.shift(),
      allUsed: () => [...free.values()].every((ids) => !ids.length),
    };
  }
}

function sign(part: Sign, open: string[], numbers: Numbers, data: OriginalData): string {
  switch (part.type) {
    case 'open': {
      const id = numbers.next();
      open.push(id);
      return `<sc id="${id}" type="other" subType="kith:${part.name}" dataRef="${data.ref(part.name)}"/>`;
    }
    case 'close':
      return `<ec startRef="${open.pop()!}" type="other" subType="kith:${part.name}" dataRef="${data.ref(`/${part.name}`)}"/>`;
    case 'leaf':
      return `<ph id="${numbers.next()}" type="other" subType="kith:${part.name}" dataRef="${data.ref(part.name)}"/>`;
    case 'media':
      return `<ph id="${numbers.next()}" type="image" subType="kith:media" dataRef="${data.ref(part.id)}"/>`;
  }
}

const states = {
  draft: 'state="translated"',
  reviewed: 'state="reviewed"',
  stale: 'state="initial" subState="kith:stale"',
};

/** A unit for a string: a segment for each line of its words, and what is between them out of a translator's way. */
function unit(sent: Sent, module: Module): string {
  const { of } = sent;
  const source = split(of.words);
  const translated = targetOf(sent);
  const target = translated && frameOf(translated) === frameOf(source) ? translated : undefined;
  const data = new OriginalData();
  const numbers = new Numbers();
  const open: string[] = [];
  let segments = 0;
  let signs = '';
  const parts: { source: string; target?: string | undefined; id?: string }[] = [];
  const flush = (): void => {
    if (signs) parts.push({ source: signs });
    signs = '';
  };
  for (const [index, part] of source.entries()) {
    if (part.type !== 'words') {
      signs += sign(part, open, numbers, data);
      continue;
    }
    flush();
    const ids = numbers.pair();
    const from = inline(part.words, ids.source, data)!;
    const its = target?.[index];
    const to = its?.type === 'words' ? inline(its.words, ids.target, data) : undefined;
    parts.push({ id: `s${++segments}`, source: from, target: ids.allUsed() ? to : undefined });
  }
  flush();
  const isWhole = parts.every(({ id, target: to }) => id === undefined || to !== undefined);
  const state = sent.state && isWhole ? ` ${states[sent.state]}` : '';
  const notes = [
    `<note category="where">${text(noteOn(of, module))}</note>`,
    ...(sent.state && !isWhole ? [`<note category="so-far">${text(`Translated so far: ${sent.text}`)}</note>`] : []),
  ];
  const lines = parts.map(({ id, source: from, target: to }) =>
    id === undefined
      ? `   <ignorable><source>${from}</source></ignorable>`
      : `   <segment id="${id}"${state}><source>${from}</source>${isWhole && to !== undefined ? `<target>${to}</target>` : ''}</segment>`,
  );
  return [
    `  <unit id="${of.at}">`,
    `   <notes>${notes.join('')}</notes>`,
    ...(String(data) ? [`   ${String(data)}`] : []),
    ...lines,
    '  </unit>',
  ].join('\n');
}

/** A string as a unit that nobody has translated yet. */
export const emptyUnit = (of: ModuleString, module: Module): string => unit({ of, text: '' }, module);

/** What there is of a translation, as parts; nothing where it cannot be read. */
function targetOf({ of, text: words, state }: Sent): TextPart[] | undefined {
  const read = state && readText(words, of, '');
  return read?.words && split(read.words);
}

/**
 * The strings of a module as XLIFF 2.0 (https://docs.oasis-open.org/xliff/xliff-core/v2.0/), its core alone. Each string is
 * a unit, whose id is the string's address. A translation that is built otherwise than its source, or has other codes,
 * stands in a note: it stays as it is unless the unit is translated.
 */
export function writeXliff(module: Module, translation: Translation | undefined, lang: string, only?: Only): string {
  const units = toSend(module, translation, only).map((sent) => unit(sent, module));
  const notes = guidance.map((line) => `<note category="guidance">${text(line)}</note>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${namespace}" version="2.0" srcLang="${module.lang}" trgLang="${lang}">`,
    ` <file id="${module.id}" original="${module.id}.md" canResegment="no" srcDir="${dirOf(module.lang)}" trgDir="${dirOf(lang)}" xml:space="preserve">`,
    `  <notes>${notes.join('')}</notes>`,
    ...units,
    ' </file>',
    '</xliff>',
    '',
  ].join('\n');
}
