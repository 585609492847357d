import { nouns } from 'kith:table';
import { documentOf, nounAt } from './place.js';

/** Something on the page that an element is to stand for, or that is one already. */
export interface Found {
  readonly noun: string;
  /** A `kith-` tag, or the link that an element is put around. */
  readonly at: HTMLElement;
  /** Where `data-kith` stands, and the options with it: the link, or something around it or in it. */
  readonly marked: HTMLElement;
  /** The address of its document, where it has one. */
  readonly src: string | undefined;
}

const tags = nouns.map((noun) => `kith-${noun}`).join();
/** Where somebody is writing: what we changed there would be saved into their page. */
const editors = '[contenteditable],.wp-admin,.block-editor-writing-flow,#tinymce';
const blocks = 'figure,section,div,article,center,aside,blockquote,body,p,main,td';
/** May stand beside a link that is alone in its block. */
const nothing = 'style,br,link,span:empty,wbr,script';

/** Whether a link is all that there is in its block, as a snippet is, and not part of a sentence or of a menu. */
function standsAlone(link: HTMLElement): boolean {
  const block = link.parentElement;
  return (
    !!link.textContent?.trim() &&
    !!block?.matches(blocks) &&
    !block.closest('nav,header,footer,li,[data-kith]') &&
    [...block.childNodes].every(
      (node) =>
        node === link ||
        (node.nodeType === 1 ? (node as Element).matches(nothing) : node.nodeType !== 3 || !node.nodeValue!.trim()),
    )
  );
}

function read(marked: HTMLElement, root: string): Found | undefined {
  if (marked.matches(tags)) {
    const src = marked.getAttribute('src');
    const noun = marked.localName.slice(5);
    return { noun, at: marked, marked, src: src ? new URL(src, document.baseURI).href : undefined };
  }
  const at = marked.closest<HTMLAnchorElement>('a[href]') ?? marked.querySelector<HTMLAnchorElement>('a[href]');
  // `closest` also passes by what we have put an element around before.
  if (!at || at.closest(tags)) return undefined;
  const noun = marked.dataset.kith ?? (document.readyState !== 'loading' && standsAlone(at) && nounAt(at.href, root));
  // The way out leads to somebody else's page: nothing is asked of it before it is pressed. A plan comes in a link,
  // and what it is made of from the content site.
  return noun && nouns.includes(noun)
    ? { noun, at, marked, src: 'plan-builder exit'.includes(noun) ? undefined : documentOf(at.href, noun) }
    : undefined;
}

/** Everything for us in part of a page: `kith-` tags, `[data-kith]`, and links into the content site on their own. */
export function find(part: ParentNode & Node, root: string): Found[] {
  const selector = `${tags},[data-kith],a[href]:not(svg *)`;
  const all = [...part.querySelectorAll<HTMLElement>(selector)];
  if ((part as Element).matches?.(selector)) all.push(part as HTMLElement);
  return all.flatMap((at) => {
    try {
      return at.isContentEditable || at.closest(editors) ? [] : (read(at, root) ?? []);
    } catch {
      return []; // an address that is none
    }
  });
}

/** Puts an element around a link, which stays inside as what is shown until the element is ready. */
export function wrap({ noun, at, marked, src }: Found): void {
  const element = document.createElement(`kith-${noun}`);
  // Sanitisers let any data attribute through: no other may become one of the element's, a handler least of all.
  for (const name of 'second directory intro mode heading-level save json-ld dir lang keys topic safety'.split(' ')) {
    const value = marked.getAttribute(`data-${name}`);
    if (value) element.setAttribute(name, value);
  }
  if (src) element.setAttribute('src', src);
  at.replaceWith(element);
  element.append(at);
}
