// A classic script for the very first place in the head of a page that opens plans: before any tag manager looks, it takes a
// plan out of the page's address and puts it aside for <kith-plan>. No longer than 400 bytes, so that it can be pasted.
const take = (event?: Event): void => {
  const { hash, pathname, search } = location;
  if (!/^#k[psl]1/.test(hash)) return;
  (globalThis as unknown as Record<symbol, string>)[Symbol.for('kith:link')] = hash;
  history.replaceState(history.state, '', pathname + search);
  // Others would read the address of before from the event.
  event?.stopImmediatePropagation();
  dispatchEvent(new CustomEvent('kith-link'));
};
addEventListener('hashchange', take);
take();
