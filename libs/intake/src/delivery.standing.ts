import type { DeliveryCause, DeliveryState } from '@sportello/plugin-sdk';

/** One receipt as it is kept with the message it is about. */
export interface KeptEvidence {
  /** The receipt's own row in the inbox, with its raw bytes. */
  readonly inboxId: string;
  /** SHA-256 of those bytes; empty once they were erased. */
  readonly sha256: string;
  /** The instance whose plugin understood it. */
  readonly instance: string;
  readonly state: DeliveryState;
  /** In lower case; empty: the message as a whole. */
  readonly recipients: readonly string[];
  /** Those of them about whom nothing more will be certified. */
  readonly unprovable: readonly string[];
  /** According to whoever certifies it. */
  readonly at: Date;
  readonly receivedAt: Date;
  readonly proved: boolean;
  readonly issuer: string | null;
  readonly detail: string | null;
  readonly cause: DeliveryCause | null;
}

/** What went out, as far as its deliveries depend on it. */
export interface Sent {
  readonly recipient: string;
  readonly createdAt: Date;
}

/**
 * `in-doubt`: the term is over and nobody has certified how it ended. `unprovable`: the provider took it, and of this recipient
 * nobody will ever certify more.
 */
export type DeliveryOutcome = 'waiting' | 'in-doubt' | 'unprovable' | 'failed' | 'delivered';

/** What became of a message for one of those it was sent to. */
export interface Delivery {
  readonly recipient: string;
  readonly state: DeliveryState;
  /** Rests on what is proved alone. */
  readonly outcome: DeliveryOutcome;
  readonly proved: boolean;
  /** Of the receipt that decides. */
  readonly at: Date;
  readonly detail: string | null;
  readonly cause: DeliveryCause | null;
  /** While it waits: when it will be in doubt. Null: nothing says that it is on its way. */
  readonly doubtfulAt: Date | null;
  /** Oldest first. */
  readonly evidence: readonly KeptEvidence[];
}

/** Milliseconds in which a provider must say how a delivery ended, from the acceptance (DM 2/11/2005, allegato §6.4). */
export const TERM_OF_DELIVERY = 24 * 3_600_000;

/** A delivery may follow a warning, and receipts come in any order: a weaker one never overwrites a stronger one. */
const STRENGTH: Readonly<Record<DeliveryState, number>> = {
  delayed: 1,
  'delivery-warning': 1,
  accepted: 2,
  'taken-charge': 3,
  bounced: 4,
  virus: 4,
  'not-accepted': 4,
  'not-delivered': 4,
  delivered: 5,
};
const FAILURE = 4;

/** Receipts that count for one recipient are told apart by whether they are proved: what is only said decides nothing. */
const strength = ({ state, proved }: KeptEvidence): number => STRENGTH[state] + (proved ? 10 : 0);

/**
 * Where a message stands, for each of those it was sent to. The same whatever the order of the receipts, and more of them never
 * take a delivery back to where it was.
 * @param sent a receipt that names nobody speaks of its recipient
 */
export function deliveriesOf(sent: Sent, evidence: readonly KeptEvidence[], now: Date): Delivery[] {
  const byRecipient = new Map<string, KeptEvidence[]>();
  for (const one of evidence) {
    for (const each of one.recipients.length === 0 ? [sent.recipient.toLowerCase()] : one.recipients) {
      const known = byRecipient.get(each);
      if (known === undefined) byRecipient.set(each, [one]);
      else known.push(one);
    }
  }
  return [...byRecipient].map(([each, all]) => deliveryOf(each, all, sent.createdAt, now));
}

function deliveryOf(recipient: string, evidence: readonly KeptEvidence[], createdAt: Date, now: Date): Delivery {
  const ordered = evidence.toSorted(inOrder);
  const decides = ordered.reduce((best, one) => (strength(one) > strength(best) ? one : best));
  const { state, proved, at, detail, cause } = decides;
  const doubtfulAt = doubtfulFrom(ordered, createdAt);
  const outcome = outcomeOf(decides, isUnprovable(recipient, ordered), doubtfulAt, now);
  return {
    ...{ recipient, state, outcome, proved, at, detail, cause, evidence: ordered },
    doubtfulAt: outcome === 'waiting' || outcome === 'in-doubt' ? doubtfulAt : null,
  };
}

const inOrder = (a: KeptEvidence, b: KeptEvidence): number =>
  a.at.getTime() - b.at.getTime() || (a.inboxId < b.inboxId ? -1 : 1);

function outcomeOf(
  { state, proved }: KeptEvidence,
  unprovable: boolean,
  doubtfulAt: Date | null,
  now: Date,
): DeliveryOutcome {
  if (!proved) return 'waiting';
  if (state === 'delivered') return 'delivered';
  if (STRENGTH[state] === FAILURE) return 'failed';
  if (unprovable) return 'unprovable';
  return doubtfulAt !== null && doubtfulAt <= now ? 'in-doubt' : 'waiting';
}

const isUnprovable = (recipient: string, evidence: readonly KeptEvidence[]): boolean =>
  evidence.some(({ proved, unprovable }) => proved && unprovable.includes(recipient));

/**
 * The term runs from the first proof that a provider has it. Clocks of providers go wrong: one that is fast cannot put the end
 * off beyond what the receipt's coming allows, and none began before there was a message.
 */
function doubtfulFrom(evidence: readonly KeptEvidence[], createdAt: Date): Date | null {
  const began = evidence
    .filter(({ proved }) => proved)
    .map(({ at, receivedAt }) => Math.max(createdAt.getTime(), Math.min(at.getTime(), receivedAt.getTime())));
  return began.length === 0 ? null : new Date(Math.min(...began) + TERM_OF_DELIVERY);
}
