/** Whether the page itself, outside of us, has a link that calls 999: what stands when nothing of ours does. */
export const hasBand = (): boolean => !!document.querySelector('a[href="tel:999"]:not(kith-talk *)');

/** Whether a document is past the day by which it was to be reviewed (`2027-02-22`). */
export const isStale = (reviewBy: string, now: Date): boolean => now.toISOString().slice(0, 10) > reviewBy;
