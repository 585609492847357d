import { parseScale, type Scale } from '@kith/model';
import { readDocument, writeYaml, type Read } from './yaml-document.js';

/** What is asked of an item before anything is known of it. */
interface RawItem {
  readonly linkId?: unknown;
  readonly item?: unknown;
}

/** `questionnaire.item(gad-7-1)` as `questionnaire.item[0].item[0]`: where in the questionnaire that item stands. */
function toYaml(path: string, { questionnaire }: Readonly<Record<string, unknown>>): string {
  const [named, linkId] = /item\(([^)]*)\)/.exec(path) ?? [];
  return named === undefined ? path : path.replace(named, itemPath(questionnaire, linkId!) ?? 'item');
}

function itemPath(within: unknown, linkId: string): string | undefined {
  const items = (within as RawItem | undefined)?.item;
  for (const [index, item] of Array.isArray(items) ? (items as RawItem[]).entries() : []) {
    if (item?.linkId === linkId) return `item[${index}]`;
    const inner = itemPath(item, linkId);
    if (inner !== undefined) return `item[${index}].${inner}`;
  }
  return undefined;
}

/** Reads a `scale/1` document from YAML. `file` is its name in the problems. Never throws. */
export const readScale = (text: string, file: string): Read<Scale> =>
  readDocument(text, file, 'scale/1', parseScale, toYaml);

/** The YAML of a scale: `readScale` gives the same document back. */
export const writeScale = (scale: Scale): string => writeYaml(scale);
