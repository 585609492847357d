import { at, fieldsOf, listOf, textOf, type Fields } from '../json.js';
import { codingOf, type Answer } from './answers.js';

// Sets of answers, and the lists of codes that they are taken from. http://hl7.org/fhir/R4/valueset.html

/** Sets that are part of FHIR itself: no form carries them. */
const knownSets: Readonly<Record<string, readonly (readonly [code: string, display: string, weight?: number])[]>> = {
  'http://hl7.org/fhir/ValueSet/yesnodontknow': [
    ['Y', 'Yes'],
    ['N', 'No'],
    ['asked-unknown', 'Don’t know'],
  ],
  'http://terminology.hl7.org/ValueSet/v2-0136': [
    ['Y', 'Yes'],
    ['N', 'No'],
  ],
  'http://hl7.org/fhir/ValueSet/administrative-gender': [
    ['male', 'Male'],
    ['female', 'Female'],
    ['other', 'Other'],
    ['unknown', 'Unknown'],
  ],
  // Of the questionnaires that come from the PHQ, which anybody may reproduce.
  'http://loinc.org/vs/LL358-3': [
    ['LA6568-5', 'Not at all', 0],
    ['LA6569-3', 'Several days', 1],
    ['LA6570-1', 'More than half the days', 2],
    ['LA6571-9', 'Nearly every day', 3],
  ],
};

/** What was found under the name of a set. */
export interface Found {
  readonly answers: readonly Answer[];
  /** The part of it, or all of it, that is not in the source. */
  readonly elsewhere?: string;
}

/** An address without the version behind it. */
const bare = (address: string): string => address.replace(/\|.*$/s, '');
const isSet = (part: Fields): boolean => /^(ValueSet|CodeSystem)$/.test(textOf(part['resourceType']));

/** The sets of answers that a source carries. */
export class ValueSets {
  /** By their addresses, and those inside the questionnaire by `#id` too. */
  readonly #known: ReadonlyMap<string, Fields>;

  /**
   * @param questionnaire which may hold sets of its own.
   * @param around what else the source holds: in the same Bundle or folder.
   */
  constructor(questionnaire: Fields, around: readonly Fields[] = []) {
    const own = listOf(questionnaire['contained']).map(fieldsOf).filter(isSet);
    this.#known = new Map(
      [...around.filter(isSet), ...own].flatMap((part) => {
        const [url, id] = [textOf(part['url']), textOf(part['id'])];
        const names = [url, url ? '' : `ValueSet/${id}`, own.includes(part) ? `#${id}` : ''];
        return names.filter(Boolean).map((name) => [name, part] as const);
      }),
    );
  }

  /** The answers of the set of this name: an address, or `#id`. */
  find(name: string): Found {
    const known = Object.hasOwn(knownSets, bare(name)) ? knownSets[bare(name)]! : [];
    const missing = new Set<string>();
    const found = this.#concepts(name, missing, new Set());
    if (!found.length && known.length)
      return { answers: known.map(([code, display, weight]) => ({ code, display, weight })) };
    const [elsewhere] = missing;
    return { answers: found, ...(elsewhere !== undefined && { elsewhere }) };
  }

  /** @param seen those that were looked at: sets may name each other, and one that stands in two counts once. */
  #concepts(name: string, missing: Set<string>, seen: Set<Fields>): Answer[] {
    const set = this.#known.get(bare(name));
    if (!set) {
      missing.add(name);
      return [];
    }
    if (seen.has(set)) return [];
    seen.add(set);
    if (set['resourceType'] === 'CodeSystem') return conceptsIn(set['concept'], 'concept', textOf(set['url']));
    const expanded = conceptsIn(at(set, 'expansion', 'contains'), 'contains');
    if (expanded.length) return expanded;
    const without = new Set(
      listOf(at(set, 'compose', 'exclude')).flatMap((part) => conceptsIn(at(part, 'concept')).map(({ code }) => code)),
    );
    return listOf(at(set, 'compose', 'include'))
      .flatMap((part) => this.#included(fieldsOf(part), missing, seen))
      .filter(({ code }) => !without.has(code));
  }

  #included(part: Fields, missing: Set<string>, seen: Set<Fields>): Answer[] {
    const system = textOf(part['system']);
    const listed = conceptsIn(part['concept'], undefined, system);
    if (listed.length) return listed;
    const sets = listOf(part['valueSet']).map(textOf).filter(Boolean);
    if (sets.length) return sets.flatMap((name) => this.#concepts(name, missing, seen));
    // What a filter lets through only a server of such codes knows.
    if (system && !listOf(part['filter']).length) return this.#concepts(system, missing, seen);
    if (system) missing.add(system);
    return [];
  }
}

/** The codes of a list, with those inside others where `inner` says under which name those stand. */
function conceptsIn(list: unknown, inner?: string, system = ''): Answer[] {
  return listOf(list)
    .map(fieldsOf)
    .flatMap((concept) => {
      const own = concept['abstract'] === true ? undefined : codingOf({ system, ...concept });
      return [...(own ? [own] : []), ...(inner === undefined ? [] : conceptsIn(concept[inner], inner, system))];
    });
}
