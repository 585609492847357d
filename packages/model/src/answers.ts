import type { Nation } from './talk.js';
import type { Way } from './ways.js';

/** How things are now: somebody is in danger, it cannot wait, some support soon would help, or they look around. */
export type Urgency = 'danger' | 'today' | 'soon' | 'looking';

/** A point on the ground, in WGS 84 degrees. */
export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

/** Where a person is, never closer than their postcode district. What nobody knows is absent. */
export interface Where {
  /** `BS5`. */
  readonly district?: string;
  readonly nation?: Nation;
  /** The middle of the district. */
  readonly at?: LatLng;
}

/** What a person answered, or a page knows. What is absent, or has nothing in it, was skipped. */
export interface Answers {
  urgency?: Urgency;
  /** Ids of options, here and in `for`. */
  topics?: readonly string[];
  for?: readonly string[];
  ways?: readonly Way[];
  place?: Where;
  /** What they read or speak, as BCP 47 tags, best first; that of the page. */
  languages?: readonly string[];
  /** In whole years, only where the host knows it. */
  age?: number;
}
