interface Styles {
  readonly styleSheet?: CSSStyleSheet | undefined;
}

/** Adds the styles of a part that comes late to those of its element, once. */
export function dress({ renderRoot }: { renderRoot: HTMLElement | DocumentFragment }, { styleSheet }: Styles): void {
  const root = renderRoot as ShadowRoot;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
