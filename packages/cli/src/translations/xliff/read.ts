import type { Module } from '@kith/model';
import { finding, type Finding } from '../../report.js';
import type { ReadReturned, Returned } from '../exchange.js';
import { hashOf, isPlain, stringsOf } from '../strings.js';
import { writeText } from '../text.js';
import { elementsOf, readUnit } from './unit.js';
import { emptyUnit, namespace } from './write.js';
import { isElement, readXml, XmlError, type Element } from './xml.js';

const again = 'Export the module again with: npx kith translate … --format xliff';

/** Every unit below a file or a group. */
function* unitsIn(parent: Element): Generator<Element> {
  for (const one of elementsOf(parent))
    if (one.name === 'unit') yield one;
    else if (one.name === 'group') yield* unitsIn(one);
}

/** Parts of other vocabularies, which a translator's program may add, are passed over. */
const ours = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((node) => !isElement(node) || node.uri === namespace)
    .map((node) => (isElement(node) ? ours(node) : node)),
});

/**
 * Reads XLIFF 2.0 that came back from a translator. Never throws. `file` is its name in the problems. Some programs leave
 * out `<originalData>`, which says where links lead. With the `module`, its own strings tell it: of those whose words are
 * still the same, and of no others.
 */
export function readXliff(text: string, file: string, module?: Module): ReadReturned {
  const problems: Finding[] = [];
  const collectFrom = <T>(read: () => T, where = ''): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      problems.push(finding(file, 'error', `${where}${error.message}`, error.hint, error.line));
      return undefined;
    }
  };
  const root = collectFrom(() => headed(ours(readXml(text))));
  if (!root) return { problems };

  const { of, lang, unit: units } = root;
  const strings: Returned[] = [];
  const warnings: Finding[] = [];
  const seen = new Set<string>();
  const own = new Map(module && stringsOf(module).map((one) => [one.at, one]));
  for (const element of units) {
    const at = element.attributes.get('id') ?? '';
    const where = `${at}: `;
    const string = own.get(at);
    const sent = module && string && (() => readXml(emptyUnit(string, module)));
    const unit = collectFrom(() => readUnit(element, sent), where);
    if (seen.has(at))
      problems.push(finding(file, 'error', `${where}This unit is there twice.`, 'Keep one of them.', element.line));
    seen.add(at);
    if (!unit) continue;
    const { source, target, translated, segments, isGuessed } = unit;
    if (isGuessed && hashOf(source) !== string?.hash)
      warnings.push(
        finding(
          file,
          'warning',
          `${where}It is not known where its links lead: it is left as it was.`,
          'The words of its source are not those of the module, and the file does not say it (<originalData>). Translate this one again.',
          element.line,
        ),
      );
    else if (target)
      strings.push({
        at,
        text: writeText(target, isPlain(at) ? 'plain' : 'body'),
        source: hashOf(source),
        state: stateOf(segments),
        line: element.line,
      });
    else if (translated)
      warnings.push(
        finding(
          file,
          'warning',
          `${where}${translated} of ${segments.length} segments are translated: it is left as it was.`,
          'Translate the others too, and bring the file back again.',
          element.line,
        ),
      );
  }
  return problems.length ? { problems, of } : { value: { of, lang, strings, warnings } };
}

/** What a file is about. */
function headed(root: Element): { of: string; lang: string; unit: readonly Element[] } {
  const fail = ({ line }: Element, message: string, hint = again): never => {
    throw new XmlError(line, message, hint);
  };
  if (root.name !== 'xliff' || root.uri !== namespace)
    fail(root, 'This is not XLIFF 2.0.', 'Ask for XLIFF 2.0: version 1.2 is another format.');
  const [first, second] = elementsOf(root, 'file');
  const lang = root.attributes.get('trgLang');
  if (!first) return fail(root, 'There is no <file> in this.');
  if (second) fail(second, 'There are two files in this.', 'Bring back one module at a time.');
  if (!lang || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang))
    return fail(
      root,
      'It does not say which language this is.',
      'Write its tag into "trgLang" of <xliff>: trgLang="cy".',
    );
  const [skeleton] = elementsOf(first, 'skeleton');
  if (skeleton?.attributes.has('href'))
    fail(
      skeleton,
      'This points to another file, which is not read.',
      'Take <skeleton> out, or export the module again.',
    );
  return { of: first.attributes.get('id') ?? '', lang, unit: [...unitsIn(first)] };
}

/** A string is as far as the last of its segments. What we sent as out of date is so until somebody says otherwise. */
function stateOf(segments: readonly Element[]): Returned['state'] {
  const states = segments.map(({ attributes }) => attributes.get('state') ?? 'initial');
  const isStale = segments.some(
    ({ attributes }, index) => states[index] === 'initial' && attributes.get('subState') === 'kith:stale',
  );
  if (isStale) return 'stale';
  return states.every((state) => state === 'reviewed' || state === 'final') ? 'reviewed' : 'draft';
}
