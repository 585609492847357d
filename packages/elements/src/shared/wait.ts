/** Lets whatever is waiting, a tap above all, have its turn. In milliseconds; 0 is the next task. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
