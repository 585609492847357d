import { textOf, type Fields } from '../import/json.js';
import type { Attending } from './fields/people.js';
import type { Remark } from './listing.js';
import { objectsOf, type Reading } from './reading.js';
import { cut } from './text/plain.js';

/** In characters. */
const mostOfOne = 600;

/** What else a record says that a family may need, in its own words. */
export function remarksOf(
  record: Fields,
  reading: Reading,
  known: {
    readonly hours: readonly string[];
    readonly areas: readonly string[];
    readonly audiences: readonly string[];
    readonly unclear: readonly string[];
    readonly costs: readonly string[];
    readonly attending: Attending;
  },
): Remark[] {
  const { hours, areas, audiences, unclear, costs, attending } = known;
  const eligibility = objectsOf(record, 'eligibilitys', 'eligibilities').map((one) => reading.line(one, 'eligibility'));
  const said: readonly (readonly [Remark['about'], readonly string[]])[] = [
    ['alert', [reading.text(record, 'alert')]],
    ['who-for', [reading.text(record, 'eligibility_description', 'eligibility'), ...eligibility, audiences.join(', ')]],
    [
      'how-to',
      [
        reading.text(record, 'application_process', 'pc_attendingAccess_additionalInfo'),
        ...unclear.map((text) => `Phone: ${text}`),
        attending.member ? 'You may have to be a member.' : '',
        attending.atHome ? 'They can come to your home.' : '',
        attending.online ? 'You can take part online.' : '',
      ],
    ],
    ['cost', costs],
    ['wait', [reading.line(record, 'wait_time')]],
    ['hours', hours],
    ['area', areas],
    ['languages', [reading.line(record, 'interpretation_services')]],
  ];
  return said.flatMap(([about, texts]) => {
    const text = [...new Set(texts.filter(Boolean))].join('\n');
    return text ? [{ about, text: cut(text, mostOfOne) }] : [];
  });
}

/** `£35 per 1 hour session (Under 18s)`, of cost options that hold on a day. */
export function costsOf(record: Fields, reading: Reading, today: string): { words: string[]; amounts: number[] } {
  const words: string[] = [];
  const amounts: number[] = [];
  for (const option of objectsOf(record, 'cost_options', 'cost_option').slice(0, 20)) {
    const to = textOf(option['valid_to']).slice(0, 10);
    if (/^\d{4}-/.test(to) && to < today) continue;
    const given = textOf(option['amount']).replace(/[£,\s]/g, '');
    const amount = given === '' ? undefined : Number(given);
    const isSum = amount !== undefined && Number.isFinite(amount) && amount >= 0 && amount < 100_000;
    if (isSum) amounts.push(amount);
    const who = reading.line(option, 'option');
    const per = reading.line(option, 'amount_description');
    const sum = isSum ? (amount === 0 ? 'Free' : `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`) : '';
    const line = [sum, per, who && (sum || per) ? `(${who})` : who].filter(Boolean).join(' ');
    if (line) words.push(line);
  }
  const fees = reading.text(record, 'fees_description', 'fees');
  return { words: fees ? [fees, ...words] : words, amounts };
}
