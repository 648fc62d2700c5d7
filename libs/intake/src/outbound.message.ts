import type { Notification, OutboundMessage } from '@sportello/plugin-sdk';

/** What goes out: a notice by the tenant's notifier, or a person's own words by the channel the request came by. */
export type Outgoing =
  | { readonly by: 'notifier'; readonly notification: Notification }
  | { readonly by: 'channel'; readonly occasion: Notification['event']; readonly message: OutboundMessage };

export interface NewOutbound {
  readonly key: string;
  /** Null for what is about no ticket, or about several. */
  readonly ticketId: string | null;
  readonly messageId: string | null;
  readonly instance: string;
  /** What the outbox calls it; the occasion when left out. */
  readonly template?: string;
  readonly outgoing: Outgoing;
}
