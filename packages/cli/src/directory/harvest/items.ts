/** Something in a long JSON text that may be a record: its own text, or why that cannot be read. */
export type Item = { readonly text: string } | { readonly fault: 'truncated' | 'too-large' };

/** In characters. A record of a real feed has 145,000 at most. */
const mostOfItem = 16 * 2 ** 20;

/** Names of the list of services, in the envelopes of all kinds of feeds. */
const listNames = /^(contents?|services?|items|data|results|records|value)$/;

/**
 * The records of a JSON text of any length, one after the other, while no more than one of them is in memory: those of
 * a list, of the list in an envelope, or objects one after the other. What comes whole before a text breaks off is given.
 */
export class Items {
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  /** The depth at which records begin: 1 in a list, 2 in the list of an envelope, 0 where nothing is around them. */
  #level = 0;
  #item = '';
  #isTooLarge = false;
  /** The last string at depth 1: the name of what comes next. */
  #name = '';
  #isNamed = false;
  #isRecord = false;
  #isOver = false;

  /** Takes the next part of the text. */
  *take(chunk: string): Generator<Item> {
    let from = this.#isInItem() ? 0 : -1;
    for (let at = 0; at < chunk.length && !this.#isOver; at++) {
      const code = chunk.charCodeAt(at);
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (code === 92) this.#isEscaped = true;
        else if (code === 34) this.#inString = false;
        else if (this.#isNamed && this.#name.length < 64) this.#name += chunk[at]!;
        continue;
      }
      if (code === 34) {
        this.#inString = true;
        this.#isNamed = this.#depth === 1 && this.#level === 0;
        if (this.#isNamed) this.#name = '';
      } else if (code === 58 && this.#depth === 1 && this.#level === 0) {
        // An object with an id is a record, whatever lists it has.
        this.#isRecord ||= this.#name === 'id' || this.#name === 'name';
      } else if (code === 123 || code === 91) {
        if (this.#depth === this.#level && code === 123) {
          from = at;
          this.#item = '';
          this.#isTooLarge = false;
          if (this.#level === 0) this.#isRecord = false;
        } else if (code === 91 && this.#level === 0 && this.#depth === 0) this.#level = 1;
        else if (
          code === 91 &&
          this.#level === 0 &&
          this.#depth === 1 &&
          !this.#isRecord &&
          listNames.test(this.#name)
        ) {
          this.#level = 2;
          this.#item = '';
          this.#isTooLarge = false;
          from = -1;
        }
        this.#depth++;
      } else if (code === 125 || code === 93) {
        this.#depth--;
        if (code === 125 && this.#depth === this.#level && from >= 0) {
          const text = this.#item + chunk.slice(from, at + 1);
          yield this.#isTooLarge || text.length > mostOfItem ? { fault: 'too-large' } : { text };
          from = -1;
          this.#item = '';
        } else if (this.#depth < this.#level) {
          // The end of the list; what an envelope says after it is nobody's record.
          this.#isOver = true;
        }
      }
    }
    if (from >= 0 && !this.#isOver) {
      if (this.#item.length > mostOfItem) this.#isTooLarge = true;
      this.#item = this.#isTooLarge ? ' ' : this.#item + chunk.slice(from);
    }
  }

  /** Says that there is no more: a record that has only begun is lost. */
  *end(): Generator<Item> {
    if (!this.#isOver && (this.#depth > 0 || this.#inString)) yield { fault: 'truncated' };
  }

  #isInItem(): boolean {
    return this.#item !== '' || this.#isTooLarge;
  }
}
