import { parsePlan, type CatalogueItem, type Plan } from '@kith/model';
import type { Finding, Place } from './report.js';
import { readDocument, type Read } from './yaml-document.js';

/** A plan to start from, read from a file of the folder `plans`. */
export interface PlanSource {
  readonly file: string;
  readonly text: string;
  /** The addresses of pages of the same site are paths from its root. */
  readonly value: Plan;
  readonly locate: (path: string) => Place;
}

/** Stands for the site, whose address is not known before it is there. */
const site = 'https://site.invalid/';

const each = (items: unknown, change: (item: Record<string, unknown>, at: number) => unknown): unknown =>
  Array.isArray(items)
    ? items.map((item: unknown, at) =>
        typeof item === 'object' && item ? change(item as Record<string, unknown>, at) : item,
      )
    : items;

/** A path of the site as an address, so that the parser of plans knows it for one. */
const whole = (url: unknown): unknown => (typeof url === 'string' && /^(?!\w+:)(?!\/)/.test(url) ? site + url : url);

/**
 * Reads a plan to start from: a `plan/1` document whose pages may be paths from the root of the content site, and whose
 * items are numbered where they have no id. Never throws.
 */
export function readStart(text: string, file: string): Read<Plan> {
  const read = readDocument(text, file, 'plan/1', (input) => {
    const plan = input as Readonly<Record<string, unknown>>;
    const items = each(plan['items'], (item, at) => ({
      id: String(at + 1),
      ...item,
      ...('url' in item && { url: whole(item['url']) }),
    }));
    return parsePlan({ ...plan, items });
  });
  if (read.problems) return read;
  const items = read.value.items.map((item) =>
    'url' in item && item.url ? { ...item, url: item.url.replace(site, '') } : item,
  );
  return { ...read, value: { ...read.value, items } };
}

/** Says which pages and steps a plan names that are not in the catalogue; pages elsewhere are not looked at. */
export function checkPages({ file, value, locate }: PlanSource, things: readonly CatalogueItem[]): Finding[] {
  const fail = (path: string, message: string, hint: string): Finding => ({
    file,
    severity: 'error',
    message,
    hint,
    ...locate(path),
  });
  const own = value.title === undefined ? [fail('title', 'This plan has no title.', 'Say what it is for.')] : [];
  const missing = value.items.flatMap((item, at): Finding[] => {
    if (!('url' in item) || !item.url || item.url.startsWith('https:')) return [];
    const { url } = item;
    const thing = things.find((one) => one.url === url || one.also?.some((other) => other.url === url));
    if (!thing)
      return [fail(`items[${at}].url`, `There is no page "${url}".`, 'Write it as "modules/cooling-off/", say.')];
    const steps = item.kind === 'module' ? (item.steps ?? []) : [];
    return steps
      .filter((id) => !thing.steps?.some((step) => step.id === id))
      .map((id) => fail(`items[${at}].steps`, `There is no step "${id}" in it.`, 'Name steps by their ids.'));
  });
  return [...own, ...missing];
}
