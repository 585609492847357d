import type { StepKind } from './module.js';

/** A goal, picked from the suggestions (then `from` is its id) or written; all but its words may be left out. */
export interface Goal {
  readonly text: string;
  readonly from?: string;
  /** 0 to 10: how much it matters, and how sure the person is. */
  readonly importance?: number;
  readonly confidence?: number;
  /** In the person's own words: "by Sunday". */
  readonly by?: string;
}

/** A suggestion, by its id, or words of the person's own. */
export type Said = { readonly id: string } | { readonly text: string };

/** "If `cue`, then I will `response`." */
export interface Pair {
  readonly cue: Said;
  readonly response: Said;
}

/** What is kept of an answer, by the kind of step. The others ask for nothing. */
export interface AnswerOf {
  readonly question: { readonly options: readonly string[] };
  readonly choice: { readonly options: readonly string[] };
  readonly reflect: { readonly text: string; readonly inPlan: boolean };
  /** `options`: what was noticed. `kept`: the points that go into the plan, as does the text. */
  readonly scenario: { readonly options: readonly string[]; readonly kept: readonly string[]; readonly text: string };
  readonly rate: { readonly value: number; readonly inPlan: boolean };
  /** Codes by linkId. Has no prototype. */
  readonly scale: { readonly items: Readonly<Record<string, string>>; readonly inPlan: boolean };
  readonly goal: { readonly goals: readonly Goal[] };
  readonly ifthen: { readonly pairs: readonly Pair[] };
  /** `tries`: what they mean to try; `done`: what they say they did; `day`: since when, 2026-11-03. */
  readonly practice: { readonly tries: readonly string[]; readonly done: readonly string[]; readonly day?: string };
  /** Was it useful? */
  readonly end: { readonly options: readonly ('yes' | 'partly' | 'no')[] };
}

export type AnswerKind = keyof AnswerOf & StepKind;
export type Answer = AnswerOf[AnswerKind];
