/** A heading's level as the page asked for it; 2 where that is none. */
export const levelOf = (asked: number): number => (asked >= 1 && asked <= 6 ? asked : 2);
