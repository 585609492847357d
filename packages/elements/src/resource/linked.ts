import { html, render } from 'lit';
import { resourceFromJsonLd } from '@kith/model/json-ld.js';
import type { Result } from '@kith/model/problem.js';
import type { Resource } from '@kith/model/resource.js';
import { resourceToJsonLd } from '@kith/model/to-json-ld.js';
import { encode } from '../shared/store.js';
import type { KithResource } from './resource.js';

// What a card has to do with schema.org's JSON-LD: it comes late, to a page that gives it, that asks for it, or whose card
// has nothing else to show.

const type = 'application/ld+json';
/** In characters, as for any document. */
const limit = 2 ** 20;

/** What was read inside each card, so that it is read once; and what was written into it. */
const taken = new WeakMap<KithResource, string>();
const written = new WeakMap<KithResource, HTMLScriptElement>();

const isLinked = (input: unknown): boolean =>
  Array.isArray(input) ||
  (typeof input === 'object' && input !== null && ['@context', '@type', '@graph'].some((key) => key in input));

/** The page's own script inside a card. */
const inside = (host: KithResource): HTMLScriptElement | undefined =>
  [...host.querySelectorAll<HTMLScriptElement>(`script[type="${type}"]`)].find((one) => one !== written.get(host));

/** What stands inside a card to be read by a visitor: a script is text too. */
export const wordsIn = (host: KithResource): { readonly textContent: string } => ({
  textContent: [...host.childNodes]
    .map((node) => (/^(SCRIPT|#comment)$/.test(node.nodeName) ? '' : node.textContent))
    .join(''),
});

/**
 * Takes what is no `resource/1`, from `src` or as the property: if JSON-LD gives a card, the host gets it, unless the page
 * has given it something else in the meantime. Returns what says why there is none, where there is none.
 */
export async function explain(
  host: KithResource,
  input: unknown,
  isStill: () => boolean,
): Promise<(input: unknown) => Result<Resource>> {
  if (input instanceof Error) {
    const hint = 'Is it JSON? Write what JSON.stringify() makes of it.';
    return () => ({ problems: [{ path: '', message: `The script inside: ${input.message}`, hint }] });
  }
  if (!isLinked(input)) return (await import('@kith/model/resource.js')).parseResource;
  const found = resourceFromJsonLd(input);
  if (found.value && isStill()) {
    host.resource = found.value;
    await host.updateComplete;
  }
  return () => found;
}

/** Reads the page's script inside a card that has nothing else to show, once the page has it whole. */
function take(host: KithResource): void {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => host.requestUpdate(), { once: true });
    return;
  }
  const text = inside(host)?.textContent;
  if (!text || text === taken.get(host)) return;
  taken.set(host, text);
  try {
    if (text.length > limit) throw new Error('It has over a million characters.');
    host.resource = JSON.parse(text) as Resource;
  } catch (error) {
    // It goes the same way, so that the page hears why.
    host.resource = error as never;
  }
}

/** Writes the card's JSON-LD into the page, or takes away what was written: never twice, nor for a link that is dead. */
function write(host: KithResource, resource: Resource | undefined): void {
  const wanted = resource && !resource.broken && (host.jsonLd ?? false) !== false && !inside(host);
  // No words in it can end the script, in whatever way the page is written out again.
  const text = wanted ? encode(resourceToJsonLd(resource)).replaceAll('<', '\\u003c') : '';
  const before = written.get(host);
  if ((before?.textContent ?? '') === text) return;
  before?.remove();
  written.delete(host);
  if (!text) return;
  // Made by a template, as only such a script is never made ready to run: a page that demands Trusted Types is asked nothing.
  const made = document.createDocumentFragment();
  render(html`<script type="application/ld+json"></script>`, made);
  const script = made.querySelector('script')!;
  script.append(text);
  written.set(host, script);
  host.append(script);
}

/** After each drawing of a card. */
export function settle(host: KithResource, resource: Resource | undefined, failed: boolean): void {
  if (failed || !(host.src ?? host.resource)) take(host);
  write(host, resource);
}
