import { isCalledOut, onCallNotAuthorised, type Act, type Ticket } from '../domain/index.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/**
 * B2: outside their hours on-call specialists act only on an authorised escalation they were paged for. What somebody has in
 * charge already they may finish.
 * @throws DomainError `TICKET.ON_CALL_NOT_AUTHORISED`
 */
export function assertMayAct({ onCall }: Pick<TenantRules, 'onCall'>, { state }: Ticket, { by, at }: Act): void {
  if (by.type !== 'staff' || !onCall.specialists.some(({ person }) => person === by.id)) return;
  const { assignee, progress } = state;
  if (assignee?.id === by.id && progress.given === null) return;
  if (!onCall.onShift(by.id, at) && !isCalledOut(progress.onCall, by.id)) throw onCallNotAuthorised();
}
