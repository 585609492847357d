import { html, nothing, type TemplateResult } from 'lit';
import { looksPersonal, type Suspect } from '@kith/model/personal.js';
import type { Draft } from '@kith/model/plan-draft.js';
import type { PlanBuilderStrings } from './plan-builder.strings.js';

/** Words of the plan that may stand there: what its things and organisations are called. */
const known = ({ items, from }: Draft): string[] => [
  ...items.flatMap((item) => ('url' in item ? [item.title, ...(item.organisation ? [item.organisation] : [])] : [])),
  ...[from?.name, from?.organisation].filter((words) => words !== undefined),
];

/**
 * Says what in these words looks personal; nothing where nothing does.
 *
 * @param from - what was typed on who made it: their own name and number are meant to be there
 */
export function suspects(
  strings: PlanBuilderStrings,
  draft: Draft,
  words: readonly (string | undefined)[],
  from: Draft['from'] = {},
): TemplateResult | typeof nothing {
  const names = known(draft);
  const looks = (some: readonly (string | undefined)[]): Suspect[] =>
    looksPersonal(some.filter(Boolean).join('\n'), names);
  const found = [
    ...looks(words),
    ...looks([from.name, from.organisation, from.reach]).filter(({ kind }) => kind === 'address' || kind === 'leaving'),
  ];
  return found.length
    ? html`<ul role="list" class="suspects">
          ${found.map(({ kind, words: said }) => html`<li>${strings.looks[kind](`\u2068${said}\u2069`)}</li>`)}
        </ul>
        <p>${strings.looksWhy}</p>`
    : nothing;
}

/** All that was typed into a plan, but for who made it. */
export const typedIn = ({ title, greeting, items }: Draft): (string | undefined)[] => [
  title,
  greeting,
  ...items.flatMap((item) =>
    item.kind === 'note'
      ? [item.text]
      : [item.kind === 'task' || item.kind === 'meeting' ? item.title : undefined, item.note],
  ),
];
