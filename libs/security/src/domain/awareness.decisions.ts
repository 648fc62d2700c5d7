import {
  alreadyAware,
  awareInTheFuture,
  beforeAwareness,
  notYetAware,
  reasonNeeded,
  unchanged,
} from './security.errors.js';
import type { CaseAct, CaseDecision, SecurityCase } from './security.case.js';

/**
 * A2: starts the legal timers, once. It may lie before the ticket was opened: the body may have known before anybody wrote.
 * @throws DomainError `SECURITY.AWARENESS_ALREADY_SET`, `SECURITY.AWARENESS_IN_THE_FUTURE`
 */
export function setAwareness(state: SecurityCase, { at }: CaseAct, awareAt: Date): CaseDecision {
  if (state.awareAt !== null) throw alreadyAware(state.awareAt);
  if (awareAt > at) throw awareInTheFuture();
  const value = awareAt.toISOString();
  return { state: { ...state, awareAt: value }, events: [{ type: 'became-aware', data: { awareAt: value } }] };
}

/**
 * A2: the value before stays in the history; the timers count from the new one.
 * @throws DomainError `SECURITY.AWARENESS_NOT_SET`, `SECURITY.REASON_NEEDED`, `SECURITY.AWARENESS_IN_THE_FUTURE`,
 * `SECURITY.BEFORE_AWARENESS` when a report went before the new moment, `SECURITY.UNCHANGED`
 */
export function correctAwareness(state: SecurityCase, { at }: CaseAct, awareAt: Date, reason: string): CaseDecision {
  if (state.awareAt === null) throw notYetAware();
  if (reason.trim() === '') throw reasonNeeded();
  if (awareAt > at) throw awareInTheFuture();
  const value = awareAt.toISOString();
  if (value === state.awareAt) throw unchanged();
  if (state.sent.some(({ sentAt }) => sentAt < value)) throw beforeAwareness('awareAt', value);
  return {
    state: { ...state, awareAt: value },
    events: [{ type: 'awareness-corrected', data: { awareAt: value, before: state.awareAt, reason } }],
  };
}
