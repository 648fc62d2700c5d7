import type { Delivery, MessageDispatch } from '@sportello/intake';
import { filled } from '../tickets/ticket.presenter.js';
import type { DeliveryView, DispatchView } from './dispatch.views.js';

/** Of receipts that speak of thousands, those that fit a page; all of them stay in the receipt itself. */
const MOST_DELIVERIES = 100;
const MOST_EVIDENCE = 50;

export const shownDeliveries = (deliveries: readonly Delivery[]): DeliveryView[] =>
  deliveries.slice(0, MOST_DELIVERIES).map(shownDelivery);

function shownDelivery({ recipient, state, outcome, proved, at, ...more }: Delivery): DeliveryView {
  const { detail, cause, doubtfulAt, evidence } = more;
  return {
    ...{ recipient, state, outcome, proved, at: at.toISOString() },
    ...filled({ detail, cause, doubtfulAt: doubtfulAt === null ? null : doubtfulAt.toISOString() }),
    evidence: evidence.slice(-MOST_EVIDENCE).map((one) => ({
      ...{ receipt: one.inboxId, instance: one.instance, state: one.state, proved: one.proved },
      at: one.at.toISOString(),
      ...filled({ issuer: one.issuer, detail: one.detail, sha256: one.sha256 === '' ? null : one.sha256 }),
    })),
  };
}

export function shownDispatch({ id, recipient, state, sentAt, error, deliveries }: MessageDispatch): DispatchView {
  return {
    ...{ id, recipient, state },
    ...filled({ sentAt: sentAt === null ? null : sentAt.toISOString(), error }),
    deliveries: shownDeliveries(deliveries),
  };
}
