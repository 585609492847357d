import type { Comparison } from '@kith/model';
import { Unsayable, type Test } from '../asked.js';
import { Cursor } from '../cursor.js';

// The conditions of SurveyJS: `{trigger} = 'money' and ({sure} > 3 or {why} notempty)`.
// https://surveyjs.io/form-library/documentation/design-survey/conditional-logic#expressions

type Token = { readonly kind: 'name' | 'value' | 'word'; readonly value: string };

const longest = 10_000;
const deepest = 50;
const pieces =
  /\s+|\{(?<name>[^{}]*)\}|'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<number>-?\d+(?:\.\d+)?)(?![\w.])|(?<word>[A-Za-z_]\w*|&&|\|\||==|!=|<>|<=|>=|[-=<>!(),+*/%^[\]])/uy;

const comparisons: Readonly<Record<string, Comparison | 'has'>> = {
  '=': '==',
  '==': '==',
  equal: '==',
  '!=': '!=',
  '<>': '!=',
  notequal: '!=',
  '<': '<',
  less: '<',
  '<=': '<=',
  lessorequal: '<=',
  '>': '>',
  greater: '>',
  '>=': '>=',
  greaterorequal: '>=',
  contains: 'has',
  contain: 'has',
  anyof: 'has',
  allof: 'has',
};

/**
 * What an expression asks of the answers.
 *
 * @throws Unsayable where it does more than compare questions with values.
 */
export function testOf(expression: string): Test {
  if (expression.length > longest) throw new Unsayable('It is too long to read.');
  const parser = new Parser([...tokensOf(expression)]);
  return parser.whole();
}

function* tokensOf(expression: string): Generator<Token> {
  pieces.lastIndex = 0;
  while (pieces.lastIndex < expression.length) {
    const at = pieces.lastIndex;
    const found = pieces.exec(expression);
    if (!found) throw new Unsayable(`It cannot be read from "${expression.slice(at, at + 20)}" on.`);
    const { name, single, double, number, word } = found.groups!;
    const quoted = single ?? double;
    if (name !== undefined) yield { kind: 'name', value: name.trim() };
    else if (quoted !== undefined) yield { kind: 'value', value: quoted.replace(/\\(.)/g, '$1') };
    else if (number !== undefined) yield { kind: 'value', value: number };
    else if (word !== undefined) yield { kind: 'word', value: word.toLowerCase() };
  }
}

class Parser {
  readonly #cursor: Cursor<Token>;

  constructor(tokens: readonly Token[]) {
    this.#cursor = new Cursor(tokens, 'word', deepest, (why) => (why ? new Unsayable(why) : this.#strange()));
  }

  whole(): Test {
    const test = this.#any();
    this.#cursor.end();
    return test;
  }

  #any(): Test {
    const tests = [this.#all()];
    while (this.#cursor.take('or', '||')) tests.push(this.#all());
    return tests.length === 1 ? tests[0]! : { any: tests };
  }

  #all(): Test {
    const tests = [this.#one()];
    while (this.#cursor.take('and', '&&')) tests.push(this.#one());
    return tests.length === 1 ? tests[0]! : { all: tests };
  }

  #one(): Test {
    return this.#cursor.inside(() => {
      if (this.#cursor.take('!', 'negate', 'not')) return { not: this.#one() };
      if (!this.#cursor.take('(')) return this.#comparison();
      const inner = this.#any();
      this.#cursor.expect(')');
      return inner;
    });
  }

  #comparison(): Test {
    const left = this.#operand();
    if (left.kind === 'name' && this.#cursor.take('notempty')) return { name: left.value, is: 'answered' };
    if (left.kind === 'name' && this.#cursor.take('empty')) return { not: { name: left.value, is: 'answered' } };
    const word = this.#cursor.current;
    const negative =
      word?.kind === 'word' && (word.value === 'notcontains' || word.value === 'notcontain' || word.value === 'noneof');
    const is = word?.kind === 'word' ? (negative ? 'has' : own(comparisons, word.value)) : undefined;
    // `{sure}` alone: it was answered with "yes".
    if (!is) return left.kind === 'name' ? { name: left.value, is: '==', value: true } : this.#refuse();
    this.#cursor.next();
    // A list is equal to answers where those were given, and no other: a condition cannot say "no other".
    if ((is === '==' || is === '!=') && this.#cursor.has('['))
      throw new Unsayable('It asks whether some answers were picked, and no other.');
    const values = this.#values();
    if (left.kind === 'name') {
      const tests = values.map((value): Test => ({ name: left.value, is: values.length > 1 ? 'has' : is, value }));
      const all = word!.value === 'allof';
      const joined: Test = tests.length === 1 ? tests[0]! : all ? { all: tests } : { any: tests };
      return negative ? { not: joined } : joined;
    }
    return this.#refuse();
  }

  /** One value, or a list of them: `['a', 'b']`. */
  #values(): (string | number | boolean)[] {
    if (!this.#cursor.take('[')) return [this.#value()];
    const values: (string | number | boolean)[] = [];
    do values.push(this.#value());
    while (this.#cursor.take(','));
    this.#cursor.expect(']');
    return values;
  }

  #value(): string | number | boolean {
    const { kind, value } = this.#operand();
    if (kind === 'name') throw new Unsayable(`It compares two questions, "${value.slice(0, 40)}" with another.`);
    return value === 'true' ? true : value === 'false' ? false : value;
  }

  #operand(): Token {
    const token = this.#cursor.current;
    const isTruth = this.#cursor.has('true', 'false');
    if (!token || (token.kind === 'word' && !isTruth)) throw this.#strange();
    this.#cursor.next();
    return isTruth ? { kind: 'value', value: token.value } : token;
  }

  #strange(): Unsayable {
    const token = this.#cursor.current;
    return new Unsayable(token ? `"${token.value.slice(0, 40)}" in it is not known here.` : 'It ends too soon.');
  }

  #refuse(): never {
    throw new Unsayable('It does not begin with the name of a question.');
  }
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
