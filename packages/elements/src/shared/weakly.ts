/**
 * What a page may hold on to for ever, as a listener for `kith-forget` that an element leaves behind: it hears of it also
 * while it is off its page, to which it may come back, and is not kept from being cleared away.
 */
export function weakly(does: () => void): () => void {
  const weak = new WeakRef(does);
  return () => weak.deref()?.();
}
