import { fieldsOf, listOf, textOf, type Fields } from '../import/json.js';
import type { Staff } from './text/emails.js';

/** Keys under which feeds keep what is about their own staff. */
const staffKey =
  /^(assured_by|assurer(_?e?mail|_name)?|assured_by_.*|created_by|updated_by|modified_by|last_modified_by|owner|author|editor|submitted_by|admin_?emails?|.*(_|^)username)$/i;
/** Keys of a contact that name somebody. */
const nameKeys = ['name', 'title', 'attention'] as const;

/**
 * A record without what is about the staff of its publisher, so that none of it is ever written to a disk. The addresses
 * are learned by `staff`, and what was taken out is counted.
 */
export function withoutStaff(record: Fields, staff: Staff): { fields: Fields; found: number } {
  let found = 0;
  const walk = (value: unknown, depth: number): unknown => {
    if (depth > 60) return undefined;
    if (Array.isArray(value)) return value.map((item) => walk(item, depth + 1));
    if (typeof value !== 'object' || value === null) return value;
    const kept: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      if (key === '__proto__') continue;
      if (staffKey.test(key)) {
        const texts = [textOf(item), ...listOf(item).map(textOf), ...Object.values(fieldsOf(item)).map(textOf)];
        for (const text of texts) staff.add(text);
        if (texts.some((text) => text.includes('@'))) found++;
        continue;
      }
      if (key === 'email') staff.meet(textOf(item));
      kept[key] = /^contacts?$/i.test(key) ? withoutNames(walk(item, depth + 1)) : walk(item, depth + 1);
    }
    return kept;
  };
  return { fields: fieldsOf(walk(record, 0)), found };
}

const withoutNames = (contacts: unknown): unknown =>
  Array.isArray(contacts)
    ? contacts.map((contact: unknown) => {
        if (typeof contact !== 'object' || contact === null || Array.isArray(contact)) return undefined;
        const kept: Record<string, unknown> = { ...contact };
        for (const key of nameKeys) delete kept[key];
        return kept;
      })
    : undefined;
