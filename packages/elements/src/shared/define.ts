/** Registers an element unless the page already has one of that name: a second copy of us must do no harm. */
export function define(tag: string, element: CustomElementConstructor): void {
  const elements = globalThis.customElements as CustomElementRegistry | undefined;
  if (elements && !elements.get(tag)) elements.define(tag, element);
}
