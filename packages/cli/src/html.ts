/** HTML that is safe to send as it is: made by `html` and nothing else. */
export class Html {
  readonly #text: string;

  /** @internal Only for text that is markup already, such as a style sheet of ours. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Value = Html | string | number | false | undefined | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!).replaceAll('\0', '\uFFFD');

const text = (value: Value): string => {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  return typeof value === 'object' ? value.map(text).join('') : escape(String(value));
};

/**
 * A template whose every value is escaped, unless a `html` template made it. Attributes that take a value are in double
 * quotes. `undefined` and `false` are nothing; a list is its items, one after the other.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(strings.map((part, index) => part + (index < values.length ? text(values[index]) : '')).join(''));
