import type { Attend, Meeting } from '@kith/model/meeting.js';

/** The visitor pressed a way to be there. Says which, and whether they had pressed one before. */
export class KithMeetingJoinEvent extends CustomEvent<undefined> {
  readonly meetingId: string;
  readonly way: Attend['kind'];
  readonly again: boolean;

  constructor({ id }: Meeting, way: Attend['kind'], again: boolean) {
    super('kith-meeting-join', { bubbles: true, composed: true });
    this.meetingId = id;
    this.way = way;
    this.again = again;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-meeting-join': KithMeetingJoinEvent;
  }
}
