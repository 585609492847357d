// Apart from Lit's templates: an element that draws without them takes this alone.

export interface Sheet {
  readonly styleSheet: CSSStyleSheet;
}

/** A style sheet that all elements which use it share, made when the first of them is. */
export const css = (texts: TemplateStringsArray): Sheet => {
  let made: CSSStyleSheet | undefined;
  return {
    get styleSheet() {
      if (!made) (made = new CSSStyleSheet()).replaceSync(texts[0]!);
      return made;
    },
  };
};
