import { plainText, type Link, type Module, type Phrasing } from '@kith/model';
import { shorten } from './readability.js';
import { stepLines } from './passages.js';
import type { Remarks } from './remarks.js';

const address = /\b(?:https?:\/\/|www\.)\S+/i;
/** What a screen reader's list of links would say again and again. */
const vague =
  /^(?:(?:please )?(?:click|tap|press) )?(?:here|this|this (?:link|page|site|website)|link|more|read more|find out more)$/i;

/** Links that a person who hears them, or reads them on paper, could not follow. */
export function checkLinks(module: Module, remarks: Remarks): void {
  for (const [index, step] of module.steps.entries()) {
    for (const { path, text } of stepLines(step, `steps[${index}]`)) {
      const [found] = address.exec(text) ?? [];
      if (found !== undefined)
        remarks.warn(
          path,
          `Here stands an address: "${shorten(found)}".`,
          'Say in words where it leads, and make them the link: [sleep, at the NHS](https://…).',
        );
    }
    if (/^en\b/.test(module.lang))
      for (const { path, link } of linksIn(step, `steps[${index}]`)) {
        const words = plainText(link.children)
          .replace(/[.…!?:]+$/, '')
          .trim();
        if (vague.test(words))
          remarks.warn(
            path,
            `This link says only "${words}".`,
            'Let its words say where it leads: [sleep, at the NHS](https://…).',
          );
      }
  }
}

interface Found {
  readonly path: string;
  readonly link: Link;
}

/** Every link in a part of a document, with its path. */
function* linksIn(part: unknown, path: string): Generator<Found> {
  if (typeof part !== 'object' || part === null) return;
  const isLink = (part as Phrasing).type === 'link';
  if (isLink) yield { path, link: part as Link };
  for (const [key, value] of Object.entries(part))
    yield* linksIn(value, Array.isArray(part) ? `${path}[${key}]` : `${path}.${key}`);
}
