import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { checkMeeting } from '@kith/model/check.js';
import type { Attend, Meeting } from '@kith/model/meeting.js';
import type { MeetingState } from '@kith/model/meeting-state.js';
import { baseStyles } from '../shared/base.styles.js';
import { answered, DocumentController } from '../shared/document-controller.js';
import { guarded } from '../shared/fail.js';
import { fallback } from '../shared/fallback.js';
import { levelOf } from '../shared/level.js';
import { Localize } from '../shared/localize.js';
import { numbers } from '../shared/numbers.js';
import { person } from '../shared/person.js';
import { personStyles } from '../shared/person.styles.js';
import { KithMeetingJoinEvent } from './meeting.events.js';
import { english, type MeetingStrings } from './meeting.strings.js';
import { styles } from './meeting.styles.js';
import { NowController } from './now-controller.js';
import { coming, status, when } from './when.js';
import { contact, way } from './ways.js';

/** What comes when somebody asks for it. */
let late: typeof import('./calendar.js') | undefined;

/** What a part of the element may know, and do, of the whole. Made anew for each drawing. */
export interface View {
  readonly meeting: Meeting;
  readonly strings: MeetingStrings;
  readonly state: MeetingState;
  /** They have pressed a way to this one before. */
  readonly joined: boolean;
  /** A file for a calendar was made. */
  readonly saved: boolean;
  readonly theirs: (words: string) => TemplateResult;
  readonly join: (kind: Attend['kind']) => void;
  readonly redraw: (saved: boolean) => void;
}

/**
 * @tag kith-meeting
 * @summary A meeting, online, by phone or in a room: join, leave, come back. Nothing is kept and nothing leaves the page.
 *
 * @slot - Stands in until there is a meeting to show, and again when there cannot be one. Put a link to its plain page here.
 * @slot talk - How to reach a person. Without it, the page's own way, or Samaritans and 999.
 *
 * @fires {KithMeetingJoinEvent} kith-meeting-join - The visitor pressed a way to be there.
 * @fires {KithErrorEvent} kith-meeting-error - There is no meeting to show; the fallback is shown.
 *
 * @csspart frame - The whole of it.
 *
 * @cssproperty [--kith-accent=#17665a] - The one colour that the look is made from. Text on it always has enough contrast.
 * @cssproperty [--kith-font=inherit] - The font family.
 * @cssproperty [--kith-radius=0.875em] - How round the corners are.
 * @cssproperty [--kith-surface] - Its ground. Set `--kith-text` with it.
 * @cssproperty [--kith-text] - The colour of the text.
 */
export class KithMeeting extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    meeting: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
  };
  static override styles = [baseStyles, personStyles, styles];

  /** The address of a `meeting/1` document. */
  declare src?: string | undefined;

  /** The meeting to show. */
  declare meeting?: Meeting | undefined;

  /** The level of its heading, to suit the page around it. Those inside are one below. */
  declare headingLevel: number;

  readonly #localize = new Localize(this, 'meeting', english);
  readonly #document = new DocumentController<Meeting>(this, {
    noun: 'meeting',
    check: checkMeeting,
    explain: async () => (await import('@kith/model/meeting.js')).parseMeeting,
  });
  /** Whose server was asked what time it is. */
  #timed: Meeting | undefined;
  readonly #now = new NowController(this, () => this.#document.value);
  /** They asked for a file: it is on its way, or it could not be had. */
  #asked = false;
  #failed = false;
  #saved = false;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  protected override scheduleUpdate(): void {
    guarded(this, 'meeting', () => super.scheduleUpdate());
  }

  /** Compares the clock of this device with that of the server, which says when it sent the document. */
  protected override updated(): void {
    const { value } = this.#document;
    if (!this.src || !value || value === this.#timed) return;
    this.#timed = value;
    const answer = answered;
    void import('../shared/device-clock.js').then(
      ({ clockIsWrong }) => {
        this.#now.clockIsWrong = clockIsWrong(answer);
        this.requestUpdate();
      },
      // Then the clock is believed.
      () => {},
    );
  }

  protected override render(): TemplateResult {
    const { strings, lang, dir, ready } = this.#localize;
    const { value: meeting, failed } = this.#document;
    if (!meeting || !ready) return fallback(this, failed, strings.failed, strings.danger);

    const { joined } = this.#now;
    const view: View = {
      meeting,
      strings,
      state: this.#now.state!,
      joined,
      saved: this.#saved,
      theirs: (words) => html`<bdi lang=${meeting.lang}>${numbers(words)}</bdi>`,
      join: (kind) => {
        if (kind !== 'room') this.#now.join();
        this.dispatchEvent(new KithMeetingJoinEvent(meeting, kind, joined));
      },
      redraw: (saved) => {
        this.#saved = saved;
        this.requestUpdate();
      },
    };
    return html`<section class="frame card" part="frame" lang=${lang} dir=${dir} aria-labelledby="title">
      <p class="quiet">${meeting.ways.map(({ kind }) => [strings[kind], ' · '])}<bdi>${meeting.host}</bdi></p>
      <div id="title" role="heading" aria-level=${levelOf(this.headingLevel)}>${view.theirs(meeting.title)}</div>
      <p>${view.theirs(meeting.summary)}</p>
      ${when(view)} ${status(view)}
      <ul class="ways" role="list">
        ${meeting.status === 'cancelled' ? nothing : meeting.ways.map((one) => way(view, one))}
      </ul>
      ${this.#about(view)}
    </section>`;
  }

  /** What one wants to know before, and who can be asked. */
  #about(view: View): TemplateResult {
    const { meeting, strings, theirs } = view;
    const { who, expect, bring, leave, confidential, contacts, languages = [], checked, cost, status } = meeting;
    const level = levelOf(this.headingLevel + 1);
    const name = (words: string): TemplateResult =>
      html`<div class="name" role="heading" aria-level=${level}>${words}</div>`;
    const part = (words: string, items: readonly unknown[] = []): unknown =>
      items.length
        ? html`${name(words)}
            <ul class="list">
              ${items.map((item) => html`<li>${item}</li>`)}
            </ul>`
        : nothing;
    const before = html`${part(strings.who, who.map(theirs))} ${part(strings.expect, expect.map(theirs))}
      ${part(strings.bring, bring?.map(theirs))} ${name(strings.leave)}
      <p>${leave ? theirs(leave) : strings.back}</p>
      ${part(strings.coming, coming(view))} ${this.#calendar(view)}`;
    return html`${status === 'cancelled' ? nothing : before} ${name(strings.ask)}
      <ul class="ways" role="list">
        ${contacts.map((one) => html`<li>${contact(view, one)}</li>`)}
      </ul>
      <p class="quiet">
        ${cost === 'unknown' ? strings.unknownCost : strings[cost]}
        ${languages.length ? strings.speaks(strings.list(languages.map(strings.language))) : nothing}
        ${checked ? strings.checked(strings.date(checked)) : strings.unverified}
      </p>
      <p class="quiet">${confidential ? theirs(confidential) : strings.confidential}</p>
      ${person(strings)}`;
  }

  #calendar(view: View): unknown {
    const { strings, state } = view;
    if (!state.occurrence || state.when === 'over') return nothing;
    if (this.#asked && late) return late.calendar(view);
    return html`<p>
        <button type="button" class="button" @click=${() => void this.#ask()}>${strings.add}</button>
      </p>
      <p role="status">${this.#failed ? strings.noFile : ''}</p>`;
  }

  async #ask(): Promise<void> {
    try {
      late = await import('./calendar.js');
      this.#asked = true;
      this.#failed = false;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#calendar')?.focus();
  }
}
