import { parsePath, type Expression, type Link } from './path.js';
import { isPicked, isRunningSum, isSame, isWeight, isWeightUrl, Unclear } from './where.js';
import { allItems, type SourceItem, type SourceQuestionnaire } from './questionnaire.js';

// Works out what an expression adds up, without running it. Two ways of writing a score are in real use: the sum of the
// weights of all answers, `%resource.item.where(…).answer.value.weight().sum()`, and one variable for each item, added up.
// Both come to a list of items and a factor, which is what a scale's score is. Any other is refused, with the reason.

/** A score that was made out. */
export interface Sum {
  /** By their linkIds, in the order of the expression. */
  readonly items: readonly string[];
  readonly times: number;
  /** What was taken for granted, in sentences. */
  readonly notes: readonly string[];
}

type Value =
  | { readonly is: 'items' | 'answers' | 'extensions' | 'weights'; readonly items: readonly SourceItem[] }
  | { readonly is: 'sum'; readonly items: readonly SourceItem[]; readonly times: number }
  | { readonly is: 'number'; readonly value: number };

/** What is called, with parentheses; all else is a name. */
const functions = new Set(
  'repeat descendants where answers first weight ordinal sum aggregate toInteger toDecimal round toQuantity'.split(' '),
);
/** More than any scale has: an expression may name itself many times over. */
const mostTerms = 1000;

/**
 * What the expression of a calculated item adds up.
 *
 * @throws Unclear where it does anything else.
 */
export function sumOf(expression: string, questionnaire: SourceQuestionnaire): Sum {
  const strict = new Reckoner(questionnaire, false);
  const found = strict.sum(expression);
  if (found.items.length) return { ...found, notes: [] };
  // A published example names the items at the top, where there are only groups: it means those inside them.
  const loose = new Reckoner(questionnaire, true).sum(expression);
  if (!loose.items.length) throw new Unclear('It adds up no answer that has a weight.');
  return {
    ...loose,
    notes: [
      'As it is written, the sum reaches only the items at the top. It was taken to mean those inside the groups.',
    ],
  };
}

class Reckoner {
  readonly #questionnaire: SourceQuestionnaire;
  /** Whether `item` reaches all items below, and not only those just below. */
  readonly #loose: boolean;
  readonly #named = new Map<string, Value | 'open'>();

  constructor(questionnaire: SourceQuestionnaire, loose: boolean) {
    this.#questionnaire = questionnaire;
    this.#loose = loose;
  }

  sum(expression: string): Omit<Sum, 'notes'> {
    const value = asSum(this.#value(parsed(expression)));
    return { items: value.items.map(({ linkId }) => linkId), times: value.times };
  }

  #value(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
        return { is: 'number', value: expression.value };
      case 'nothing':
        return { is: 'number', value: 0 };
      case 'string':
        throw new Unclear(`It works with the words "${expression.value.slice(0, 40)}".`);
      case 'operation':
        return this.#operation(expression.operator, this.#value(expression.left), this.#value(expression.right));
      case 'path':
        return this.#path(expression.links);
    }
  }

  #operation(operator: string, left: Value, right: Value): Value {
    if (operator === '+') {
      if (isZero(left)) return right;
      if (isZero(right)) return left;
      const [a, b] = [asSum(left), asSum(right)];
      if (!a.items.length || !b.items.length) throw new Unclear('It adds up an item whose answers have no weights.');
      if (a.times !== b.times) throw new Unclear('Some of its items count more than others.');
      const items = [...a.items, ...b.items];
      if (items.length > mostTerms) throw new Unclear('It adds up too many parts.');
      return { is: 'sum', items, times: a.times };
    }
    if (operator === '*') {
      const [factor, other] = left.is === 'number' ? [left, right] : [right, left];
      if (factor.is !== 'number' || other.is === 'number') throw new Unclear('It multiplies answers.');
      const { items, times } = asSum(other);
      return { is: 'sum', items, times: times * factor.value };
    }
    throw new Unclear(`It uses "${operator}", and only sums are known here.`);
  }

  #path([first, ...rest]: readonly Link[]): Value {
    if (first!.name === 'iif' && first!.args) return this.#links(this.#choice(first!.args), rest);
    const { name } = first!;
    const isRoot = ['%resource', '%context', '%questionnaire', '%qr', 'QuestionnaireResponse', '$this'].includes(name);
    if (isRoot) return this.#links({ is: 'items', items: [this.#root] }, rest);
    if (name.startsWith('%')) return this.#links(this.#variable(name.slice(1)), rest);
    // `item.where(…)`: from the questionnaire, which is what an expression starts at.
    return this.#links({ is: 'items', items: [this.#root] }, [first!, ...rest]);
  }

  get #root(): SourceItem {
    return {
      linkId: '',
      type: 'group',
      items: this.#questionnaire.items,
      answers: [] as const,
    } as unknown as SourceItem;
  }

  /** `iif(%a.exists(), %a, 0)`: what is answered counts, what is not does not. */
  #choice([test, then, otherwise]: readonly Expression[]): Value {
    if (!test || !then || !this.#isPresence(test)) throw new Unclear('It decides between several results.');
    if (otherwise && !isZero(this.#value(otherwise))) throw new Unclear('It decides between several results.');
    return this.#value(then);
  }

  /** Whether a test asks only if something was answered. */
  #isPresence(test: Expression, depth = 0): boolean {
    if (depth > 50) return false;
    if (test.kind === 'operation')
      return (
        (test.operator === 'and' || test.operator === 'or') &&
        this.#isPresence(test.left, depth + 1) &&
        this.#isPresence(test.right, depth + 1)
      );
    if (test.kind !== 'path') return false;
    const last = test.links.at(-1)!.name;
    if (['exists', 'hasValue'].includes(last)) return true;
    const [only, ...others] = test.links;
    const variable = others.length ? undefined : this.#questionnaire.variables.get(only!.name.replace(/^%/, ''));
    const meant = variable === undefined ? undefined : parsePath(variable);
    return !!meant && this.#isPresence(meant, depth + 1);
  }

  #variable(name: string): Value {
    const known = this.#named.get(name);
    if (known === 'open') throw new Unclear(`"%${name}" is made of itself.`);
    if (known) return known;
    const expression = this.#questionnaire.variables.get(name);
    if (expression === undefined)
      throw new Unclear(`It names "%${name}", which the questionnaire does not say once and for all.`);
    this.#named.set(name, 'open');
    const value = this.#value(parsed(expression));
    this.#named.set(name, value);
    return value;
  }

  #links(start: Value, links: readonly Link[]): Value {
    return links.reduce((value, link) => this.#link(value, link), start);
  }

  #link(value: Value, { name, args: given }: Link): Value {
    if (functions.has(name) !== !!given && name !== 'extension') throw new Unclear(`"${name}" is not known here.`);
    const args = given ?? [];
    if (value.is === 'number') throw new Unclear(`It asks for "${name}" of a number.`);
    if (value.is === 'sum') {
      if (['toInteger', 'toDecimal', 'round', 'toQuantity'].includes(name)) return value;
      throw new Unclear(`It does more than add up: "${name}".`);
    }
    const { is, items } = value;
    const all = (): readonly SourceItem[] => items.flatMap((item) => allItems(item.items));
    switch (`${is}.${name}`) {
      case 'items.item':
        return { is, items: this.#loose ? all() : items.flatMap((item) => item.items) };
      case 'items.repeat':
      case 'items.descendants':
        return { is, items: all() };
      case 'items.where':
        return { is, items: items.filter((item) => isPicked(item, args[0])) };
      case 'items.answers':
        return { is: 'answers', items: all() };
      case 'items.answer':
      case 'items.answerOption':
        return { is: 'answers', items };
      case 'answers.value':
      case 'answers.valueCoding':
      case 'answers.valueInteger':
      case 'answers.valueDecimal':
      case 'answers.first':
      case 'weights.first':
        return value;
      // `answerOption.where(valueCoding.code = %resource…answer.valueCoding.code)`: the one that was picked.
      case 'answers.where':
        if (isSame(args[0])) return value;
        throw new Unclear('It counts some answers only.');
      case 'extensions.where':
        if (isWeight(args[0])) return value;
        throw new Unclear('It adds up something other than weights.');
      case 'answers.weight':
      case 'answers.ordinal':
        return { is: 'weights', items };
      case 'answers.extension':
        if (args[0] && !isWeightUrl(args[0])) throw new Unclear('It adds up something other than weights.');
        return { is: 'extensions', items };
      case 'extensions.value':
      case 'extensions.valueDecimal':
      case 'extensions.valueInteger':
        return { is: 'weights', items };
      case 'answers.sum':
      case 'weights.sum':
        return asSum(value);
      case 'answers.aggregate':
      case 'weights.aggregate':
        if (isRunningSum(args)) return asSum(value);
        throw new Unclear('It puts the answers together in a way of its own.');
      default:
        throw new Unclear(`"${name}" is not known here.`);
    }
  }
}

const parsed = (expression: string): Expression => {
  const read = parsePath(expression);
  if (!read) throw new Unclear('It is written in a way that is not known here.');
  return read;
};

const isZero = (value: Value): boolean => value.is === 'number' && value.value === 0;

/** What is added up: of the items, those that have weights. */
function asSum(value: Value): { is: 'sum'; items: readonly SourceItem[]; times: number } {
  if (value.is === 'number') throw new Unclear('It counts with a number that no answer gives.');
  if (value.is === 'items' || value.is === 'extensions') throw new Unclear('It adds up something other than answers.');
  if (value.is === 'sum') return value;
  const items = value.items.filter(({ answers }) =>
    answers.some(({ weight, number }) => (value.is === 'weights' ? weight : number) !== undefined),
  );
  return { is: 'sum', items, times: 1 };
}
