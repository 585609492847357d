import type { LitElement } from 'lit';
import type { Problem } from '@kith/model/problem.js';
import { KithErrorEvent } from './error.events.js';

/** Tells the page, and whoever looks at its console, that an element fell back. */
export function report(host: HTMLElement, noun: string, problem: Problem): void {
  // A host page may have taken `console` away.
  (globalThis.console as Console | undefined)?.warn(`kith-${noun}`, problem);
  host.dispatchEvent(new KithErrorEvent(noun, problem));
}

/**
 * Runs one update of an element. If it throws, even in the first render, the visitor sees the fallback and not an empty
 * shadow root: a throw leaves one attached and would hide the light DOM.
 */
export function guarded(host: LitElement, noun: string, update: () => unknown): void {
  try {
    update();
  } catch (error) {
    const root = host.renderRoot as ShadowRoot & { _$litPart$?: unknown };
    root.replaceChildren(...['', 'talk'].map((name) => Object.assign(document.createElement('slot'), { name })));
    // Lit's part points at nodes that are gone: without it, the next update begins afresh.
    delete root._$litPart$;
    report(host, noun, { path: '', message: String(error), hint: 'Please report it.' });
  }
}
