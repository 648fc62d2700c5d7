import type { DeliveryState } from '@sportello/plugin-sdk';

/** One receipt as it is kept with the message it is about. */
export interface KeptEvidence {
  /** The receipt's own row in the inbox, with its raw bytes. */
  readonly inboxId: string;
  /** The instance whose plugin understood it. */
  readonly instance: string;
  readonly state: DeliveryState;
  /** In lower case; empty: the message as a whole. */
  readonly recipients: readonly string[];
  readonly at: Date;
  readonly proved: boolean;
  readonly issuer: string | null;
  readonly detail: string | null;
}

/** What became of a message for one of those it was sent to. */
export interface Delivery {
  readonly recipient: string;
  readonly state: DeliveryState;
  readonly outcome: 'waiting' | 'delivered' | 'failed';
  readonly proved: boolean;
  /** Of the receipt that decides. */
  readonly at: Date;
  readonly detail: string | null;
  /** Oldest first. */
  readonly evidence: readonly KeptEvidence[];
}

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

const outcomeOf = (state: DeliveryState): Delivery['outcome'] => {
  if (state === 'delivered') return 'delivered';
  return STRENGTH[state] === 4 ? 'failed' : 'waiting';
};

/** Receipts that count for one recipient are told apart by whether they are proved: what is only said decides nothing. */
const strength = ({ state, proved }: KeptEvidence): number => STRENGTH[state] + (proved ? 10 : 0);

/**
 * Where a message stands, for each of those it was sent to.
 * @param recipient whom it was sent to; a receipt that names nobody speaks of them
 */
export function deliveriesOf(recipient: string, evidence: readonly KeptEvidence[]): Delivery[] {
  const byRecipient = new Map<string, KeptEvidence[]>();
  for (const one of evidence) {
    for (const each of one.recipients.length === 0 ? [recipient.toLowerCase()] : one.recipients) {
      const known = byRecipient.get(each);
      if (known === undefined) byRecipient.set(each, [one]);
      else known.push(one);
    }
  }
  return [...byRecipient].map(([each, all]) => deliveryOf(each, all));
}

function deliveryOf(recipient: string, evidence: readonly KeptEvidence[]): Delivery {
  const ordered = evidence.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const decides = ordered.reduce((best, one) => (strength(one) > strength(best) ? one : best));
  const { state, proved, at, detail } = decides;
  return { recipient, state, outcome: outcomeOf(state), proved, at, detail, evidence: ordered };
}
