let takeAway = (): void => {};

/** Takes away what was put into the page for a print that is under way. */
export const tidy = (): void => takeAway();

/**
 * Prints one page of plain nodes alone: it stands in the page for the length of the print, under rules that hide the rest.
 *
 * @param title - of the paper, which says nothing of what it is
 * @returns whether the browser was asked to
 */
export function printPage(page: HTMLElement, css: string, title: string): boolean {
  tidy();
  const { title: before } = document;
  const rules = new CSSStyleSheet();
  rules.replaceSync(css);
  takeAway = () => {
    takeAway = () => {};
    page.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== rules);
    document.title = before;
    removeEventListener('afterprint', tidy);
  };
  document.body.append(page);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  document.title = title;
  // Safari on a phone returns from print() before the dialogue is open, so tidying waits for the event.
  addEventListener('afterprint', tidy);
  try {
    globalThis.print();
    return true;
  } catch {
    tidy();
    return false;
  }
}
