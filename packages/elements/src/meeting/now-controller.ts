import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Meeting } from '@kith/model/meeting.js';
import { meetingState, type MeetingState } from '@kith/model/meeting-state.js';

/** Holds where now lies in relation to a meeting, looked at anew each minute, and when the page is seen again. */
export class NowController implements ReactiveController {
  state: MeetingState | undefined;
  /** The clock of this device is not believed. */
  clockIsWrong = false;

  readonly #host: ReactiveControllerHost;
  readonly #meeting: () => Meeting | undefined;
  /** The day of the one that they have joined. In memory only. */
  #joined: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, meeting: () => Meeting | undefined) {
    this.#host = host;
    this.#meeting = meeting;
    host.addController(this);
  }

  /** They have pressed a way to the one that is on. */
  get joined(): boolean {
    return !!this.#joined && this.#joined === this.state?.occurrence?.day;
  }

  join(): void {
    if (this.state?.join === 'now') this.#joined = this.state.occurrence?.day;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tick);
    document.addEventListener('kith-forget', this.#forget);
    this.#tick();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    document.removeEventListener('kith-forget', this.#forget);
    clearTimeout(this.#timer);
  }

  hostUpdate(): void {
    const meeting = this.#meeting();
    this.state = meeting && meetingState(meeting, new Date(), this);
  }

  readonly #forget = (): void => {
    this.#joined = undefined;
    this.#host.requestUpdate();
  };

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.#timer = setTimeout(this.#tick, 60_000 - (Date.now() % 60_000));
    this.#host.requestUpdate();
  };
}
