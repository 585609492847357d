/** How far somebody is with pressing Shift several times, and nothing else, to leave. A plain value. */
export interface Presses {
  readonly count: number;
  /** When the last one ended, in ms of whatever clock the keys come with. */
  readonly at: number;
  /** Whether Shift is down, and nothing else was pressed since. */
  readonly alone: boolean;
}

/** A key that goes down or up. */
export interface Key {
  readonly down: boolean;
  /** It is Shift, on either side, with none of Ctrl, Alt and Meta. */
  readonly shift: boolean;
  /** In ms. */
  readonly at: number;
}

/** How often Shift is to be pressed. */
export const needed = 3;
/** In ms, from one press to the next. */
export const patience = 5000;

export const none: Presses = { count: 0, at: 0, alone: false };

/**
 * Counts a press of Shift when it ends, and only if nothing else was down or up meanwhile: who writes capitals, or a
 * shortcut, is not leaving. Any other key begins the count anew; so does too long a pause.
 */
export function pressed(before: Presses, { down, shift, at }: Key): Presses {
  if (!shift) return none;
  if (down) return { ...before, alone: true };
  // The other Shift was let go of just now, or this one went down with another key.
  if (!before.alone) return before;
  return { count: at - before.at <= patience ? before.count + 1 : 1, at, alone: false };
}
