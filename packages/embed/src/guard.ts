// A classic script for the very first place in the head of a page that opens plans: before any tag manager looks, it takes a
// plan out of the page's address and puts it aside for <kith-plan>. No longer than 400 bytes, so that it can be pasted.
const ours = /#k[psl]1/;
// The browser's own: others put theirs in its place, to hear of every address.
const replace = history.replaceState.bind(history);
const take = (event?: Partial<HashChangeEvent>): void => {
  const { hash, pathname, search } = location;
  // An event tells of addresses too.
  if (ours.test(hash + event?.newURL + event?.oldURL)) event?.stopImmediatePropagation!();
  if (!ours.test(hash)) return;
  (globalThis as unknown as Record<symbol, string>)[Symbol.for('kith:link')] = hash;
  replace(history.state, '', pathname + search);
  dispatchEvent(new CustomEvent('kith-link'));
};
addEventListener('popstate', take);
addEventListener('hashchange', take);
take();
