import { weightUrls } from './answers.js';
import type { Expression } from './path.js';
import type { SourceItem } from './questionnaire.js';

/** Why an expression is none that is known here, in a sentence. */
export class Unclear extends Error {}

/** Whether an item is one of those that a test on its linkId picks. */
export function isPicked(item: SourceItem, test: Expression | undefined): boolean {
  if (test?.kind === 'operation') {
    const { operator, left, right } = test;
    if (operator === 'and') return isPicked(item, left) && isPicked(item, right);
    if (operator === 'or') return isPicked(item, left) || isPicked(item, right);
    const name = left.kind === 'path' && left.links.length === 1 ? left.links[0]!.name : '';
    if ((operator === '=' || operator === '!=') && right.kind === 'string' && (name === 'linkId' || name === 'type'))
      return ((name === 'type' ? item.type : item.linkId) === right.value) === (operator === '=');
  }
  if (test?.kind === 'path') {
    const [first, second, ...more] = test.links;
    const [argument, ...others] = second?.args ?? [];
    if (first?.name === 'linkId' && argument?.kind === 'string' && !more.length && !others.length)
      switch (second!.name) {
        case 'startsWith':
          return item.linkId.startsWith(argument.value);
        case 'endsWith':
          return item.linkId.endsWith(argument.value);
        case 'contains':
          return item.linkId.includes(argument.value);
        case 'matches':
          return safePattern(argument.value).test(item.linkId.slice(0, 200));
      }
    // `where(answer.exists())`: an answer that is not there adds nothing.
    if (['exists', 'hasValue'].includes(test.links.at(-1)!.name) && first?.name === 'answer') return true;
  }
  throw new Unclear('It picks its items by something other than their linkId.');
}

/** A pattern out of somebody else's file: only one that cannot take longer than it looks. */
function safePattern(pattern: string): RegExp {
  const plain = /^\^?(?:[\w\s/.:|()[\]-]|\\[d.w/-])*(?:\.\*|\.\+|\\d\+|\\d\*)?(?:[\w\s/.:|()[\]-]|\\[d.w/-])*\$?$/;
  if (pattern.length > 500 || !plain.test(pattern))
    throw new Unclear('It picks its items by a pattern that is not safe to use.');
  try {
    return new RegExp(pattern, 'u');
  } catch {
    throw new Unclear('It picks its items by a pattern that cannot be read.');
  }
}

export const isWeightUrl = (url: Expression): boolean => url.kind === 'string' && weightUrls.includes(url.value);
/** `url = '…/ordinalValue'` */
export const isWeight = (test: Expression | undefined): boolean =>
  test?.kind === 'operation' && test.operator === '=' && isWeightUrl(test.right);
/** One path equals another: what was answered is what is looked up. */
export const isSame = (test: Expression | undefined): boolean =>
  test?.kind === 'operation' && test.operator === '=' && test.left.kind === 'path' && test.right.kind === 'path';

/** `aggregate($this + $total, 0)` */
export function isRunningSum([step, start]: readonly Expression[]): boolean {
  if (step?.kind !== 'operation' || step.operator !== '+') return false;
  if (start && !(start.kind === 'number' && start.value === 0)) return false;
  const names = [step.left, step.right].map((side) => (side.kind === 'path' ? side.links[0]!.name : ''));
  return names.includes('$this') && names.includes('$total');
}
