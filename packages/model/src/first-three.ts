/** What the first three of a list should have between them, the most telling last. */
export const needs = ['typing', 'voice', 'now'] as const;

/** What of a route decides whether it is among the first three. */
export interface Candidate {
  /** What it has, a bit for each of `needs`. */
  readonly has: number;
  /** It leads: an emergency or crisis route that stands before all others. */
  readonly leads: boolean;
  /** The host's own team. */
  readonly own: boolean;
}

/**
 * Which of a list should be the first three, by their places in it: those that have the most of what anybody may need,
 * somebody who answers now above all, and of all such threes the earliest. Where routes lead, the first of them stays the
 * first, and the host's own team is never put before any of them.
 */
export function firstThree(list: readonly Candidate[]): number[] {
  // Of routes that are alike in this, no three take one but the first three: at most 48 are left, however many there are.
  const seen = new Map<number, number>();
  const few = [...list.keys()].filter((index) => {
    const { has, leads, own } = list[index]!;
    const kind = has * 4 + +leads * 2 + +own;
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < 3;
  });
  const leading = list.filter(({ leads }) => leads).length;
  const all = list.reduce((sum, { has }) => sum | has, 0);
  let first: number[] = few;
  let most = -1;
  for (const a of leading ? [0] : few)
    for (const b of few)
      for (const c of b > a ? few : []) {
        const three = [a, b, c];
        const has = list[a]!.has | list[b]!.has | list[c]!.has;
        const passes = leading && three[leading - 1] !== leading - 1;
        if (c > b && has > most && !(passes && three.some((index) => list[index]!.own))) {
          most = has;
          first = three;
          if (has === all) return first;
        }
      }
  return first;
}
