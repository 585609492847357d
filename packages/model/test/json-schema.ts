type Schema = { [keyword: string]: unknown };

/** What a keyword of JSON Schema 2020-12 says of a value that it applies to. Only those that our schemas use. */
const keywords: Record<string, (wanted: never, value: never, schema: Schema, root: Schema) => boolean> = {
  type: (types: string | string[], value: unknown) =>
    [types].flat().some(
      (type) =>
        ({
          object: typeof value === 'object' && value !== null && !Array.isArray(value),
          array: Array.isArray(value),
          integer: Number.isInteger(value),
        })[type] ?? typeof value === type,
    ),
  const: (wanted: unknown, value: unknown) => value === wanted,
  enum: (wanted: unknown[], value: unknown) => wanted.includes(value),
  pattern: (source: string, value: string) => new RegExp(source, 'u').test(value),
  minLength: (least: number, value: string) => value.length >= least,
  maxLength: (most: number, value: string) => [...value].length <= most,
  minimum: (least: number, value: number) => value >= least,
  maximum: (most: number, value: number) => value <= most,
  minItems: (least: number, value: unknown[]) => value.length >= least,
  maxItems: (most: number, value: unknown[]) => value.length <= most,
  items: (item: Schema, value: unknown[], _, root) => value.every((it) => allows(item, it, root)),
  required: (names: string[], value: object) => names.every((name) => Object.hasOwn(value, name)),
  properties: (parts: Record<string, Schema>, value: Record<string, unknown>, _, root) =>
    Object.entries(parts).every(([name, part]) => !Object.hasOwn(value, name) || allows(part, value[name], root)),
  additionalProperties: (other: false | Schema, value: object, schema, root) =>
    Object.entries(value).every(
      ([name, part]) => Object.hasOwn(schema['properties'] ?? {}, name) || (other && allows(other, part, root)),
    ),
  oneOf: (parts: Schema[], value: unknown, _, root) => parts.filter((part) => allows(part, value, root)).length === 1,
  anyOf: (parts: Schema[], value: unknown, _, root) => parts.some((part) => allows(part, value, root)),
  $ref: (path: string, value: unknown, _, root) => {
    const part = path
      .slice('#/'.length)
      .split('/')
      .reduce<unknown>((at, key) => (at as Schema)[key], root);
    return allows(part as Schema, value, root);
  },
};
const annotations = ['$schema', '$id', '$defs', '$comment', 'title', 'description', 'format'];

/** Keywords that speak of values of one type alone pass over all others. */
const applies: Record<string, (value: unknown) => boolean> = {
  pattern: (value) => typeof value === 'string',
  minLength: (value) => typeof value === 'string',
  maxLength: (value) => typeof value === 'string',
  minimum: (value) => typeof value === 'number',
  maximum: (value) => typeof value === 'number',
  minItems: Array.isArray,
  maxItems: Array.isArray,
  items: Array.isArray,
  required: (value) => keywords['type']!('object' as never, value as never, {}, {}),
  properties: (value) => keywords['type']!('object' as never, value as never, {}, {}),
  additionalProperties: (value) => keywords['type']!('object' as never, value as never, {}, {}),
};

/** Whether a JSON Schema allows a value. Throws on a keyword that it does not know. */
export function allows(schema: Schema, value: unknown, root: Schema = schema): boolean {
  return Object.entries(schema).every(([keyword, wanted]) => {
    if (annotations.includes(keyword)) return true;
    const rule = keywords[keyword];
    if (!rule) throw new Error(`Unknown keyword: ${keyword}`);
    return applies[keyword]?.(value) === false || rule(wanted as never, value as never, schema, root);
  });
}
