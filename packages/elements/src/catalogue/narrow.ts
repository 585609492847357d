import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '@kith/model/catalogue.js';
import { choices, filterNames, type FilterName } from '@kith/model/find.js';
import { dress } from '../shared/dress.js';
import type { CatalogueStrings } from './catalogue.strings.js';
import { narrowEnglish } from './narrow.strings.js';
import type { FindController } from './find-controller.js';
import type { Labels } from './labels.js';
import { narrowStyles } from './narrow.styles.js';

/** What the filters are drawn with. */
export interface Narrowing {
  readonly host: LitElement;
  readonly catalogue: Catalogue;
  readonly finding: FindController;
  readonly strings: CatalogueStrings & Partial<typeof narrowEnglish>;
  readonly labels: Labels;
}

type Words = CatalogueStrings & typeof narrowEnglish;
const wordsOf = ({ strings }: Narrowing): Words => ({ ...narrowEnglish, ...strings });

/** What a value of a filter is called. */
function nameOf(narrowing: Narrowing, name: FilterName, value: string): string {
  const { labels } = narrowing;
  const strings = wordsOf(narrowing);
  switch (name) {
    case 'topic':
    case 'for':
      return labels(value);
    case 'time':
      return strings.upTo(value);
    case 'reading':
      return value === '12' ? strings.easy : strings.medium;
    case 'language':
      return strings.language(value);
    default:
      return (strings as unknown as Record<string, string>)[value] ?? labels(value);
  }
}

const nameOfFilter = (strings: Words, name: FilterName): string =>
  name === 'language' ? strings.tongue : strings[name];

const kept = new WeakMap<Catalogue, ReadonlyMap<FilterName, readonly string[]>>();

/** What there is to choose from: read once from a catalogue, not at each letter that is typed. */
function choicesIn(catalogue: Catalogue): ReadonlyMap<FilterName, readonly string[]> {
  let all = kept.get(catalogue);
  if (!all) kept.set(catalogue, (all = new Map(filterNames.map((name) => [name, choices(catalogue.items, name)]))));
  return all;
}

/** A list to choose from for each filter that there is something to choose in. */
export function selects(narrowing: Narrowing): TemplateResult {
  const { host, catalogue, finding } = narrowing;
  const strings = wordsOf(narrowing);
  dress(host, narrowStyles);
  const fields = [...choicesIn(catalogue)].flatMap(([name, values]) => {
    const chosen = finding.filters[name] ?? '';
    if (values.length < 2 && !chosen) return [];
    const change = ({ target }: Event): void => finding.choose(name, (target as HTMLSelectElement).value);
    return [
      html`<label class="field"
        >${nameOfFilter(strings, name)}<select name=${name} @change=${change}>
          ${['', ...values].map(
            (value) =>
              html`<option value=${value} .selected=${value === chosen}>
                ${value ? nameOf(narrowing, name, value) : strings.any}
              </option>`,
          )}
        </select></label
      >`,
    ];
  });
  return html`<div class="filters">${fields}</div>`;
}

/** What was asked for, each with a way to take it away; where nothing was found, with how much there would be. */
export function asked(narrowing: Narrowing): TemplateResult | typeof nothing {
  const { host, finding } = narrowing;
  const strings = wordsOf(narrowing);
  const { query, filters, found } = finding;
  const empty = !found.length;
  const chosen = filterNames.filter((name) => filters[name]);
  // What was pressed goes away: the focus goes to how much there is now.
  const stay = (): void => host.renderRoot.querySelector<HTMLElement>('[role=status]')!.focus();
  const again = (): void => {
    finding.again();
    stay();
  };
  const less = (name: FilterName | 'query', words: string): TemplateResult | [] => {
    const count = empty ? finding.without(name) : 1;
    const take = (): void => {
      if (name === 'query') finding.look('');
      else finding.choose(name, '');
      stay();
    };
    return count
      ? html`<button type="button" class="less" @click=${take}>
          ${strings.without(words)}${empty ? ` (${count})` : nothing}
        </button>`
      : [];
  };
  if (!chosen.length && !(empty && query)) return nothing;
  return html`<div class="asked">
    ${empty ? html`<p>${strings.none}</p>` : nothing}
    ${empty && query ? less('query', `\u2068${query}\u2069`) : nothing}
    ${chosen.map((name) => less(name, nameOf(narrowing, name, filters[name]!)))}
    <button type="button" class="less" @click=${again}>${strings.again}</button>
  </div>`;
}
