import type { InboundContent } from '@sportello/plugin-sdk';
import { believedAddress } from './believed.sender.js';

/** Ticket a message may belong to, with what is needed to judge whether the sender may join it. */
export interface ThreadCandidate {
  readonly ticketId: string;
  readonly number: string;
  /** Lower-case addresses of the requester and of everybody who already wrote on it. */
  readonly participants: readonly string[];
}

/** What the look-ups found, by the strength of the proof. */
export interface ThreadEvidence {
  /** Access token of the requester's page, already verified by the channel. */
  readonly page: ThreadCandidate | null;
  /** Our own signed Message-ID in In-Reply-To or References. */
  readonly signedMessageIds: readonly ThreadCandidate[];
  /** Message-IDs of mails we stored. Senders reuse them, so several tickets may share one. */
  readonly knownMessageIds: readonly ThreadCandidate[];
  /** Signed token in recipient, subject or body. */
  readonly tokens: readonly ThreadCandidate[];
}

export type ThreadDecision =
  | {
      readonly joins: true;
      readonly ticket: ThreadCandidate;
      readonly because: 'page' | 'reference' | 'message-id' | 'token';
    }
  | { readonly joins: false; readonly because: string };

/**
 * Which ticket a message answers: headers first, then signed token, never the sender alone.
 * A Message-ID that somebody else wrote proves nothing by itself: it joins only for a participant of that one ticket
 * (a sender who reuses Message-IDs must not mix two people's threads).
 */
export function decideThread(content: InboundContent, evidence: ThreadEvidence): ThreadDecision {
  if (evidence.page !== null) return { joins: true, ticket: evidence.page, because: 'page' };
  const [signed] = evidence.signedMessageIds;
  if (signed !== undefined) return { joins: true, ticket: signed, because: 'reference' };
  const sender = believedAddress(content);
  const known = evidence.knownMessageIds.filter((c) => sender !== undefined && c.participants.includes(sender));
  if (new Set(known.map((c) => c.ticketId)).size === 1 && known[0] !== undefined) {
    return { joins: true, ticket: known[0], because: 'message-id' };
  }
  const [token] = evidence.tokens;
  if (token !== undefined) return { joins: true, ticket: token, because: 'token' };
  return {
    joins: false,
    because: known.length > 1 ? 'the Message-ID it answers is on several tickets' : 'no reference to a ticket',
  };
}
