import { getMetadata, is } from 'valibot';
import { IdSchema as idSchema } from '../src/common.js';
import { LinkUrlSchema } from '../src/text.js';

// What a visitor sees of a document, told by the schemas alone: the yardstick for the small checkers.

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-call -- a schema of any kind, and a value of which nothing is known. */
type Schema = any;
type Keyed = Record<string, any>;

const isObject = (value: unknown): value is Keyed => typeof value === 'object' && value !== null;

/** The alternatives of a variant or a union, and of those inside it. */
const formsOf = (schema: Schema): Schema[] =>
  schema.options.flatMap((option: Schema) => (option.type === schema.type ? formsOf(option) : [option]));

/** What `typeof` says of a value that a schema describes. */
const typeOf: Record<string, string> = { strict_object: 'object', picklist: 'string', literal: 'string' };

/** The schema of this value, inside those that only stand for others. */
function formOf(schema: Schema, value: any): Schema {
  if (schema.type === 'lazy') return formOf(schema.getter(), value);
  if (schema.type === 'optional') return formOf(schema.wrapped, value);
  if (schema.type === 'variant')
    return formsOf(schema).find(({ entries: { [schema.key]: kind } }: Schema) =>
      (kind.options ?? [kind.literal]).includes(value?.[schema.key]),
    );
  if (schema.type === 'union') {
    const type = Array.isArray(value) ? 'array' : typeof value;
    const forms = formsOf(schema).filter((form) => (typeOf[form.type] ?? form.type) === type);
    if (type !== 'object') return forms[0];
    if (!isObject(value)) return undefined;
    const keysOf = ({ entries }: Schema): string[] => Object.keys(entries);
    // Those of one key each are known by it; others by having all the keys that there are.
    return forms.every((form) => keysOf(form).length === 1)
      ? forms.find((form) => keysOf(form)[0]! in value)
      : (forms.find((form) => Object.keys(value).every((key) => keysOf(form).includes(key))) ?? forms[0]);
  }
  return schema;
}

const hasWholeForm = ({ pipe }: Schema, text: string): boolean =>
  pipe.every(({ requirement }: Schema) => !(requirement instanceof RegExp) || requirement.test(text));

/**
 * Gives a function that makes of any document what the parser would have to accept if a visitor is to see it: without
 * the keys that are not known, with something valid for what no element reads, and the same for a string of which more
 * is asked than an element relies on. What else is wrong with the document stays wrong.
 */
export function seenParts(schema: Schema, valid: unknown): (document: unknown) => unknown {
  /** Something valid for a schema, wherever the valid document has it. */
  const examples = new Map<Schema, unknown>();
  const collect = (outer: Schema, value: any): void => {
    const form = formOf(outer, value);
    if (!examples.has(outer)) examples.set(outer, value);
    if (!examples.has(form)) examples.set(form, value);
    if (Array.isArray(value)) value.forEach((item) => collect(form.item, item));
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) collect(form.entries[key], inner);
  };
  collect(schema, valid);

  return (document) => {
    /** Ids that are no ids: two that differ still do. */
    const odd = new Map<string, string>();
    const idFor = (text: string): string => {
      if (!odd.has(text)) odd.set(text, `odd-${odd.size}`);
      return odd.get(text)!;
    };

    function stringIn(form: Schema, text: string): string {
      // A link to a step follows the step's id.
      if (form === LinkUrlSchema && text[0] === '#') return `#${stringIn(idSchema, text.slice(1))}`;
      const { drawnAs } = getMetadata(form) as { drawnAs?: RegExp };
      if (!drawnAs?.test(text) || hasWholeForm(form, text)) return text;
      return form === idSchema ? idFor(text) : (examples.get(form) as string);
    }

    function seen(outer: Schema, value: any): unknown {
      const form = formOf(outer, value);
      if (form?.type === 'string' && typeof value === 'string') return stringIn(form, value);
      if (form?.type === 'array' && Array.isArray(value)) {
        const items = [...value].map((item) => seen(form.item, item));
        // Too long a list is no reason to draw nothing, unless something else is wrong in it.
        const { requirement } = form.pipe?.find(({ type }: Schema) => type === 'length') ?? {};
        return items.every((item) => is(form.item, item)) ? items.slice(0, requirement) : items;
      }
      if (form?.type !== 'strict_object' || !isObject(value)) return value;
      const { unseen = [] } = getMetadata(form) as { unseen?: readonly string[] };
      const part: Keyed = {};
      for (const [key, entry] of Object.entries<Schema>(form.entries)) {
        if (!unseen.includes(key)) {
          if (value[key] !== undefined) part[key] = seen(entry, value[key]);
        } else if (entry.type !== 'optional') part[key] = examples.get(entry);
      }
      // The one key whose right value hangs on another's.
      if (unseen.includes('unverified') && part['checked'] === undefined) part['unverified'] = true;
      // And the one that may stand in another's place, whatever is in it.
      if (unseen.includes('schedules') && value['schedules']) part['schedules'] = [{}];
      return part;
    }
    return seen(schema, document);
  };
}
