import type { Comparison } from '@kith/model';
import { Unsayable, type Test } from '../asked.js';
import type { EnableWhen, SourceItem } from './questionnaire.js';

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '==',
  '!=': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
};

/**
 * When an item is asked, or nothing where it always is. http://hl7.org/fhir/R4/questionnaire.html#enableWhen
 *
 * @throws Unsayable where its rule is an expression, or none that is known.
 */
export function whenOf({ when, whenAll, whenExpression }: SourceItem): Test | undefined {
  if (whenExpression) throw new Unsayable('It is written as an expression.');
  if (!when.length) return undefined;
  const tests = when.map(testOf);
  return tests.length === 1 ? tests[0]! : whenAll ? { all: tests } : { any: tests };
}

function testOf({ question, operator, answer }: EnableWhen): Test {
  if (operator === 'exists' && typeof answer === 'boolean') {
    const answered: Test = { name: question, is: 'answered' };
    return answer ? answered : { not: answered };
  }
  const is = Object.hasOwn(comparisons, operator) ? comparisons[operator] : undefined;
  if (is === undefined || answer === undefined) throw new Unsayable('Its rule is not known here.');
  const compared: Test = { name: question, is, value: answer };
  // What was not answered is not different: FHIR holds no comparison for true before there is an answer.
  return is === '!=' ? { all: [{ name: question, is: 'answered' }, compared] } : compared;
}
