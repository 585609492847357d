/** A piece of an expression. */
export interface Piece {
  readonly kind: string;
  readonly value: string;
}

/** Goes through the pieces of an expression, from the first to the last. */
export class Cursor<T extends Piece> {
  readonly #pieces: readonly T[];
  /** The kind that signs and words of the language have. */
  readonly #own: T['kind'];
  readonly #deepest: number;
  readonly #fail: (why?: string) => Error;
  #at = 0;
  #depth = 0;

  /** @param fail makes the error for what is not well made, or is nested deeper than `deepest`. */
  constructor(pieces: readonly T[], own: T['kind'], deepest: number, fail: (why?: string) => Error) {
    this.#pieces = pieces;
    this.#own = own;
    this.#deepest = deepest;
    this.#fail = fail;
  }

  get current(): T | undefined {
    return this.#pieces[this.#at];
  }

  next(): T {
    const piece = this.#pieces[this.#at++];
    if (!piece) throw this.#fail();
    return piece;
  }

  /** Whether one of these signs or words comes next. */
  has(...values: readonly string[]): boolean {
    const { current } = this;
    return current?.kind === this.#own && values.includes(current.value);
  }

  /** The same; it is passed over where it does. */
  take(...values: readonly string[]): boolean {
    const is = this.has(...values);
    if (is) this.#at++;
    return is;
  }

  expect(value: string): void {
    if (!this.take(value)) throw this.#fail();
  }

  /** Reads a part that stands inside another. */
  inside<R>(read: () => R): R {
    if (++this.#depth > this.#deepest) throw this.#fail('It is nested too deep.');
    const result = read();
    this.#depth--;
    return result;
  }

  /** @throws where something is left. */
  end(): void {
    if (this.current) throw this.#fail();
  }
}
