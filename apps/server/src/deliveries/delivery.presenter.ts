import type { DeliveryRow } from '@sportello/escalation';
import { filled } from '../tickets/ticket.presenter.js';
import type { DeliveryAttemptView } from './delivery.views.js';

export function shownDelivery(row: DeliveryRow): DeliveryAttemptView {
  const { id, taskId, task, seq, about, instance, attempt, outcome, code, answer, tookMs, replayedBy, at } = row;
  return {
    ...{ id, taskId, task, seq, about, instance, attempt, outcome, answer, tookMs },
    ...filled({ code, replayedBy }),
    at: at.toISOString(),
  };
}
