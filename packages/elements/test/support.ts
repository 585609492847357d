import { executeServerCommand } from '@web/test-runner-commands';

/** A real key or chord, in every engine: `Tab`, `Shift+Tab`, `Space`, `Enter`. */
export const press = (keys: string): Promise<unknown> => executeServerCommand('press', { keys });

/** What the engine itself computed for an element: what a screen reader is told. */
export async function ax(element: Element, role: string, name: string): Promise<{ role: string; name: string }> {
  (globalThis as { axTarget?: Element }).axTarget = element;
  const found = await executeServerCommand<{ role: string; name: string }, object>('ax', { role, name });
  // WebKit keeps the line between two blocks, the others fold it.
  return { ...found, name: found.name.replace(/\s+/g, ' ') };
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The text that a reader sees, with white space folded and without the marks that keep directions apart. */
export const seen = (element: Element | null | undefined): string =>
  ((element as HTMLElement | null | undefined)?.innerText ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The shown element of these that says exactly this. */
export function saying(root: ParentNode, selector: string, words: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.checkVisibility() && seen(element) === words,
  );
  if (!found) throw new Error(`Nothing of ${selector} says "${words}".`);
  return found;
}

/** Resolves when `condition` holds; the runner's own time limit ends a wait for what never comes. */
export async function until(condition: () => unknown): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Answers every request of the page by hand until the returned function is called. */
export function answering(answer: (url: string) => Response | Promise<Response>): { urls: string[]; restore(): void } {
  const real = globalThis.fetch;
  const urls: string[] = [];
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    urls.push(url);
    return answer(url);
  };
  return { urls, restore: () => void (globalThis.fetch = real) };
}
