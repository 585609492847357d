// Where things are: plain functions of addresses.

/** The root of the content site, from the address of the script (`…/kith/1/kith.js`) or its `content` option. */
export function contentRoot(script: string, content?: string | null): string {
  return new URL(content || '../../', script).href.replace(/\/*([?#].*)?$/, '/');
}

/** The noun of a page of the content site (`module` for `…/modules/cooling-off/`), or nothing for any other address. */
export function nounAt(address: string, root: string): string | undefined {
  return address.startsWith(root)
    ? /^(\w+?)s?\/[\w-]+\/?(index[\w.-]*\.html)?([?#].*)?$/.exec(address.slice(root.length))?.[1]
    : undefined;
}

/** The document that belongs to a page: `…/modules/cooling-off/module.json`; `module.cy.json` for `index.cy.html`. */
export function documentOf(page: string, noun: string): string {
  return page.replace(/\/?(?:index(\.[\w-]+)?\.html)?([?#].*)?$/, `/${noun}$1.json`);
}
