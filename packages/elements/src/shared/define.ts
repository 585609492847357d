/** Registers an element unless the page already has one of that name: a second copy of us must do no harm. */
export function define(tag: string, element: CustomElementConstructor): void {
  try {
    if (!customElements.get(tag)) customElements.define(tag, element);
  } catch {
    // On a server there is no registry, and a page may have spoilt its own: the fallback stays.
  }
}
