/** What a service costs, as a channel says it. */
export type Cost = 'free' | 'charged' | 'unknown';

const free =
  /^\W*(it is |this is |the service is |this service is )?(free|free of charge|no charge|no cost|no fee|none|nil|no|£?0(\.00)?)\b(?!\s*(for|to|if|trial|parking|under|with))/i;
const paid =
  /£\s?\d*[1-9]|\b\d+p\b|\b(charged?|fees? (apply|are|vary)|paid for|subscription|per (session|hour|week|month|class|person|child|lesson))\b/i;

/**
 * @param amounts of cost options that hold today, in pounds.
 * @param texts what the feed says of fees.
 */
export function serviceCost(amounts: readonly number[], texts: readonly string[]): Cost {
  if (amounts.some((amount) => amount > 0) || texts.some((text) => paid.test(text))) return 'charged';
  return amounts.length || texts.some((text) => free.test(text)) ? 'free' : 'unknown';
}
