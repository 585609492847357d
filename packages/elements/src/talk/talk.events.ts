import type { ChannelKind, Route } from '@kith/model/talk.js';

/** The visitor pressed a way to reach somebody. Says which, never what they answered. */
export class KithTalkChooseEvent extends CustomEvent<undefined> {
  readonly routeId: string;
  readonly channel: ChannelKind;

  constructor({ id }: Route, channel: ChannelKind) {
    super('kith-talk-choose', { bubbles: true, composed: true });
    this.routeId = id;
    this.channel = channel;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kith-talk-choose': KithTalkChooseEvent;
  }
}
