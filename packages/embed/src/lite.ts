// What stands in for `lit` in the script tag's build: Lit's templates as they are, and around them only as much of
// LitElement as our elements use, in 0.5 kB where LitElement takes 2.4 (brotli). The packages on npm use Lit itself, and
// every test of the elements runs against both, so that neither can do what the other does not.
import { render } from 'lit/html.js';
import type { Sheet } from './sheet.js';

export { html, nothing, render } from 'lit/html.js';
export { css } from './sheet.js';

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdate?(): void;
}
interface Declaration {
  /** `false` keeps a property off the attributes; otherwise the name, which is else the property's in small letters. */
  readonly attribute?: string | false;
  readonly type?: unknown;
}
type Fields = Record<string, unknown>;

export abstract class LitElement extends HTMLElement {
  declare static readonly properties: Readonly<Record<string, Declaration>>;
  declare static readonly styles: readonly Sheet[];

  /** Asked for once, when the tag is registered: the time to give the class its accessors. */
  static get observedAttributes(): string[] {
    const { prototype, properties } = this;
    return Object.entries(properties).flatMap(([name, { attribute }]) => {
      const values = new WeakMap<object, unknown>();
      Object.defineProperty(prototype, name, {
        configurable: true,
        get(this: object) {
          return values.get(this);
        },
        set(this: LitElement, value: unknown) {
          if (Object.is(values.get(this), value)) return;
          values.set(this, value);
          this.requestUpdate();
        },
      });
      return attribute === false ? [] : [attribute ?? name.toLowerCase()];
    });
  }

  renderRoot!: ShadowRoot;
  updateComplete: Promise<unknown>;
  isUpdatePending = false;
  readonly #controllers: Controller[] = [];
  /** What a page set on the tag before it knew the element. */
  readonly #early: Fields = {};
  #enable!: () => void;

  constructor() {
    super();
    this.updateComplete = new Promise<void>((resolve) => (this.#enable = resolve));
    for (const name in (this.constructor as typeof LitElement).properties)
      if (Object.hasOwn(this, name)) {
        this.#early[name] = (this as unknown as Fields)[name];
        delete (this as unknown as Fields)[name];
      }
    this.requestUpdate();
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    for (const [name, { attribute: its, type }] of Object.entries((this.constructor as typeof LitElement).properties))
      if ((its ?? name.toLowerCase()) === attribute)
        (this as unknown as Fields)[name] = type === Number && value !== null ? Number(value) : value;
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      this.renderRoot = this.attachShadow({ mode: 'open' });
      this.renderRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).styles.map((one) => one.styleSheet);
    }
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  /** Not before the element is on the page, and once for all that is set in one turn. */
  requestUpdate(): void {
    if (this.isUpdatePending) return;
    this.isUpdatePending = true;
    this.updateComplete = this.updateComplete.then(() => this.scheduleUpdate());
  }

  protected scheduleUpdate(): unknown {
    return this.performUpdate();
  }

  protected performUpdate(): void {
    for (const name in this.#early) {
      (this as unknown as Fields)[name] = this.#early[name];
      delete this.#early[name];
    }
    try {
      for (const controller of this.#controllers) controller.hostUpdate?.();
    } finally {
      this.isUpdatePending = false;
    }
    render(this.render(), this.renderRoot);
    this.updated?.();
  }

  protected updated?(): void;

  protected abstract render(): unknown;
}
