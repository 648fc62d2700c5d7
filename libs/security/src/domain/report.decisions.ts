import { alreadySent, beforeAwareness, inTheFuture, notSent, notYetAware, reasonNeeded } from './security.errors.js';
import type { CaseAct, CaseDecision, SecurityCase } from './security.case.js';

/** A row of the register, as far as deciding about it needs. */
export interface RegisterEntry {
  readonly id: string;
  readonly regime: string;
  readonly kind: string;
  readonly occurrence: number;
  readonly dueAt: string;
  readonly sentAt: string | null;
}

/** What is recorded of a report that has gone. */
export interface Sending {
  readonly sentAt: Date;
  /** Number given by the authority or the registry. */
  readonly protocolId: string | null;
}

/** @throws DomainError `SECURITY.REPORT_ALREADY_SENT`, `SECURITY.IN_THE_FUTURE`, `SECURITY.BEFORE_AWARENESS` */
export function recordSent(state: SecurityCase, act: CaseAct, entry: RegisterEntry, sending: Sending): CaseDecision {
  if (entry.sentAt !== null) throw alreadySent(entry.sentAt);
  const sentAt = checkedMoment(state, act, sending.sentAt);
  const { id, regime, kind, occurrence, dueAt } = entry;
  return {
    state: { ...state, sent: [...state.sent, { regime, kind, occurrence, sentAt, dueAt }] },
    events: [
      {
        type: 'report-sent',
        data: {
          report: id,
          regime,
          kind,
          occurrence,
          sentAt,
          dueAt,
          late: sentAt > dueAt,
          protocolId: sending.protocolId,
        },
      },
    ],
  };
}

/** What was sent stays as it is; a new entry says what was wrong. @throws DomainError also `SECURITY.REPORT_NOT_SENT` */
export function correctSent(
  state: SecurityCase,
  act: CaseAct,
  entry: RegisterEntry,
  sending: Sending,
  { id, reason }: { readonly id: string; readonly reason: string },
): CaseDecision {
  if (entry.sentAt === null) throw notSent();
  if (reason.trim() === '') throw reasonNeeded();
  const sentAt = checkedMoment(state, act, sending.sentAt);
  const data = { report: id, corrects: entry.id, sentAt, protocolId: sending.protocolId, reason };
  return { state, events: [{ type: 'report-corrected', data }] };
}

function checkedMoment({ awareAt }: SecurityCase, { at }: CaseAct, sentAt: Date): string {
  if (awareAt === null) throw notYetAware();
  if (sentAt > at) throw inTheFuture('sentAt');
  const value = sentAt.toISOString();
  if (value < awareAt) throw beforeAwareness('sentAt', awareAt);
  return value;
}
