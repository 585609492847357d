import { html, type TemplateResult } from 'lit';
import { choices } from '@kith/model/find.js';
import { plainWords, setDraft, setMaker } from '@kith/model/plan-draft.js';
import { suspects } from './suspects.js';
import type { View } from './view.js';

/** Fields for the plan's title, who made it and how to reach them, the family's language: each may stay empty. */
export function about({ strings, drafts, shelf, wanted }: View): TemplateResult {
  const { draft } = drafts;
  const { from = {} } = draft;
  const languages = [...new Set([draft.lang, wanted, ...choices(shelf.catalogue?.items ?? [], 'language')])];
  const field = (
    name: 'title' | 'greeting' | 'name' | 'organisation' | 'reach' | 'review',
    label: string,
    type = 'text',
  ): TemplateResult => {
    const isMaker = name === 'name' || name === 'organisation' || name === 'reach';
    const write = ({ target }: Event): void => {
      const words = plainWords((target as HTMLInputElement).value);
      drafts.set((isMaker ? setMaker : setDraft)(draft, { [name]: words }), '', name);
    };
    return html`<label class="field"
      >${label}<input
        type=${type}
        name=${name}
        maxlength="300"
        dir="auto"
        autocomplete="off"
        .value=${(isMaker ? from[name] : draft[name]) ?? ''}
        @input=${write}
    /></label>`;
  };
  return html`<details class="about">
    <summary>${strings.about}</summary>
    <p class="quiet">${strings.optional}</p>
    <label class="field"
      >${strings.lang}<select
        name="lang"
        @change=${({ target }: Event) => drafts.speak((target as HTMLSelectElement).value, (url) => shelf.at(url))}
      >
        ${languages.map(
          (tag) => html`<option value=${tag} .selected=${tag === draft.lang}>${strings.language(tag)}</option>`,
        )}
      </select></label
    >
    ${field('title', strings.planTitle)} ${field('greeting', strings.greeting)}
    <div role="status">${suspects(strings, draft, [draft.title, draft.greeting])}</div>
    ${field('name', strings.name)} ${field('organisation', strings.organisation)} ${field('reach', strings.reach)}
    <div role="status">${suspects(strings, draft, [], from)}</div>
    ${field('review', strings.review, 'date')}
  </details>`;
}
