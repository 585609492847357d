import * as v from 'valibot';
import { problem, type Problem, type Result } from './problem.js';

// The schemas carry short codes for messages; here they become sentences.
const sentences: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  id: ['is not an id', 'Use small letters, digits and hyphens: "cooling-off".'],
  lang: ['is not a language tag', 'Use one like "en-GB", "cy" or "ur".'],
  date: ['is not a date', 'Write the day like "2026-11-01".'],
  time: ['is not a time', 'Write it like "8 min".'],
  empty: ['is empty', 'Write at least one word, or leave the field out.'],
  link: ['is not a link that may be followed', 'Use https, mailto, tel or sms, or "#step-id".'],
  https: ['is not an https address', 'Start it with "https://".'],
  dial: ['shows one number and dials another', 'Make the number in the link the same as the number in the words.'],
  doi: ['is not a DOI', 'Write it like "10.1037/0021-9010.90.4.692".'],
  one: ['has nothing in it', 'Give at least one.'],
  three: ['has more than three questions', 'Keep the three that matter most.'],
  span: ['is not a span of hours', 'Write it like "09:00-17:00"; "22:00-06:00" ends on the next day.'],
  zone: ['is not a time zone', 'Use one like "Europe/London".'],
  number: ['is not a number that can be dialled', 'Write it as it is shown, digits and spaces only: "116 123".'],
  email: ['is not an e-mail address', 'Write it like "help@example.org".'],
  two: ['has fewer than two answers', 'Give at least two.'],
};

/** `['steps', '3', 'options', '1', 'id']` as it is written in a problem: `steps[3].options[1].id`. */
export const pathText = (path: readonly unknown[]): string =>
  path
    .map((key) => (/^\d+$/.test(String(key)) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

const quote = (value: unknown): string =>
  typeof value === 'string'
    ? `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`
    : Array.isArray(value)
      ? 'A list'
      : value === null
        ? 'null'
        : typeof value === 'object'
          ? 'This part'
          : String(value);

function describe(issue: v.BaseIssue<unknown>): Problem {
  const path = pathText((issue.path ?? []).map(({ key }) => key));
  const known = sentences[issue.message];
  if (known) return problem(path, `${quote(issue.input)} ${known[0]}.`, known[1]);
  if (issue.expected === 'never')
    return problem(path, 'This field is not known here.', 'Look for a spelling mistake, or take it out.');
  if (issue.received === 'undefined')
    return problem(path, 'This field is missing.', `It should be ${issue.expected ?? 'there'}.`);
  return problem(
    path,
    `${quote(issue.input)} does not fit here.`,
    `It should be ${issue.expected ?? 'something else'}.`,
  );
}

/** Checks `input` against a schema, then against the rules that no schema can say. Never throws. */
export function parseWith<T>(
  schema: v.GenericSchema<unknown, T>,
  format: string,
  input: unknown,
  rules: (value: T) => Iterable<Problem>,
): Result<T> {
  try {
    const found = (input as { format?: unknown } | null | undefined)?.format;
    if (found !== format)
      return {
        problems: [
          problem(
            'format',
            found === undefined ? 'The document does not say what it is.' : `${quote(found)} cannot be read here.`,
            `It should be "${format}".`,
          ),
        ],
      };
    const { success, output, issues } = v.safeParse(schema, input);
    if (!success) return { problems: issues.map(describe) };
    const problems = [...rules(output)];
    return problems.length ? { problems } : { value: output };
  } catch {
    return { problems: [problem('', 'The document is too deep or too large to read.', 'Split it into smaller ones.')] };
  }
}
