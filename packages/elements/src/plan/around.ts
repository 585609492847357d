import type { LitElement } from 'lit';
import type { Opened } from '@kith/model/plan-link.js';
import type { PlanProgress } from '@kith/model/plan-progress.js';
import type { KithModule } from '../module/module.js';
import type { PlanStrings } from './plan.strings.js';

/** What the parts of the element may know and do. */
export interface Around {
  readonly host: LitElement & { readonly save?: 'tab' | 'device' | undefined };
  readonly strings: PlanStrings;
  readonly lang: string;
  readonly dir: string;
  /** The level of the headings inside. */
  readonly level: number;
  readonly progress: PlanProgress;
  /** The fragment that the plan came in; empty where the page gave it. */
  readonly fragment: string;
  /** Opens another fragment, beside this one. */
  readonly peek: (fragment: string) => Promise<Opened>;
  readonly change: (by: (progress: PlanProgress) => PlanProgress) => void;
  /** The player of an item that is open, once it plays. */
  readonly player: (item: string) => KithModule | undefined;
}
