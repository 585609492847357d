import { tokensOf, type Token } from './tokens.js';

// The grammar of FHIRPath, as far as sums of answers are written in it: http://hl7.org/fhirpath/#grammar. It is read here
// and never run: scoring.ts works out which items it adds up.

/** One link of a path: `item`, `where(…)`. */
export interface Link {
  readonly name: string;
  /** What stands in its parentheses, if it has any. */
  readonly args?: readonly Expression[];
}
export type Expression =
  | { readonly kind: 'path'; readonly links: readonly Link[] }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** From the loosest to the tightest. */
const operators: readonly (readonly string[])[] = [
  ['or', 'xor'],
  ['and'],
  ['=', '!=', '<', '<=', '>', '>='],
  ['+', '-', '&'],
  ['*', '/'],
];
/** Parentheses inside each other. No published questionnaire comes near. */
const deepest = 50;

/** Reads an expression; nothing where it is none, or is written in a part of the language that is not known here. */
export function parsePath(expression: string): Expression | undefined {
  const tokens = tokensOf(expression);
  if (!tokens?.length) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Unreadable extends Error {}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression {
    const expression = this.#operation();
    if (this.#at < this.#tokens.length) throw new Unreadable();
    return expression;
  }

  #operation(level = 0): Expression {
    const known = operators[level];
    if (!known) return this.#path();
    let left = this.#operation(level + 1);
    for (;;) {
      const operator = this.#tokens[this.#at];
      if (!operator || operator.kind === 'string' || !known.includes(operator.value)) return left;
      this.#at++;
      left = { kind: 'operation', operator: operator.value, left, right: this.#operation(level + 1) };
    }
  }

  #path(): Expression {
    const start = this.#next();
    if (start.kind === 'string' || start.kind === 'number') {
      const literal = start.kind === 'string' ? start : { ...start, value: Number(start.value) };
      return literal as Expression;
    }
    if (start.value === '{') {
      this.#expect('}');
      return { kind: 'nothing' };
    }
    if (start.value === '(') {
      const inner = this.#inside(() => this.#operation());
      this.#expect(')');
      if (!this.#has('.')) return inner;
      // `(%a | %b).sum()`: a list in parentheses that a path goes on from is nothing that is looked for.
      if (inner.kind !== 'path') throw new Unreadable();
      return { kind: 'path', links: [...inner.links, ...this.#links()] };
    }
    if (start.kind !== 'name') throw new Unreadable();
    return { kind: 'path', links: [this.#link(start.value), ...this.#links()] };
  }

  #links(): Link[] {
    const links: Link[] = [];
    while (this.#has('.')) {
      this.#at++;
      const name = this.#next();
      if (name.kind !== 'name') throw new Unreadable();
      links.push(this.#link(name.value));
    }
    return links;
  }

  #link(name: string): Link {
    if (!this.#has('(')) return { name };
    this.#at++;
    const args: Expression[] = [];
    if (!this.#has(')'))
      do {
        if (args.length) this.#at++;
        args.push(this.#inside(() => this.#operation()));
      } while (this.#has(','));
    this.#expect(')');
    return { name, args };
  }

  #inside<T>(read: () => T): T {
    if (++this.#depth > deepest) throw new Unreadable();
    const result = read();
    this.#depth--;
    return result;
  }

  #has(sign: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'sign' && token.value === sign;
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw new Unreadable();
    return token;
  }

  #expect(sign: string): void {
    if (!this.#has(sign)) throw new Unreadable();
    this.#at++;
  }
}
