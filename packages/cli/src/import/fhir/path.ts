import { Cursor } from '../cursor.js';
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
  readonly #cursor: Cursor<Token>;

  constructor(tokens: readonly Token[]) {
    this.#cursor = new Cursor(tokens, 'sign', deepest, () => new Unreadable());
  }

  whole(): Expression {
    const expression = this.#operation();
    this.#cursor.end();
    return expression;
  }

  #operation(level = 0): Expression {
    const known = operators[level];
    if (!known) return this.#path();
    let left = this.#operation(level + 1);
    for (;;) {
      const operator = this.#cursor.current;
      if (!operator || operator.kind === 'string' || !known.includes(operator.value)) return left;
      this.#cursor.next();
      left = { kind: 'operation', operator: operator.value, left, right: this.#operation(level + 1) };
    }
  }

  #path(): Expression {
    const start = this.#cursor.next();
    if (start.kind === 'string' || start.kind === 'number') {
      const literal = start.kind === 'string' ? start : { ...start, value: Number(start.value) };
      return literal as Expression;
    }
    if (start.value === '{') {
      this.#cursor.expect('}');
      return { kind: 'nothing' };
    }
    if (start.value === '(') {
      const inner = this.#cursor.inside(() => this.#operation());
      this.#cursor.expect(')');
      if (!this.#cursor.has('.')) return inner;
      // `(%a | %b).sum()`: a list in parentheses that a path goes on from is nothing that is looked for.
      if (inner.kind !== 'path') throw new Unreadable();
      return { kind: 'path', links: [...inner.links, ...this.#links()] };
    }
    if (start.kind !== 'name') throw new Unreadable();
    return { kind: 'path', links: [this.#link(start.value), ...this.#links()] };
  }

  #links(): Link[] {
    const links: Link[] = [];
    while (this.#cursor.take('.')) {
      const name = this.#cursor.next();
      if (name.kind !== 'name') throw new Unreadable();
      links.push(this.#link(name.value));
    }
    return links;
  }

  #link(name: string): Link {
    if (!this.#cursor.take('(')) return { name };
    const args: Expression[] = [];
    if (!this.#cursor.has(')'))
      do args.push(this.#cursor.inside(() => this.#operation()));
      while (this.#cursor.take(','));
    this.#cursor.expect(')');
    return { name, args };
  }
}
