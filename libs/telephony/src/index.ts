export { AnsweringReader, type AnsweringAsked, type LineFigures } from './answering/answering.reader.js';
export {
  ATTEMPT_OUTCOMES,
  CALL_BACK_ENDS,
  dueAt,
  endOf,
  warningsBefore,
  type AttemptOutcome,
  type CallBackEnd,
} from './call-backs/call-back.js';
export { CALL_BACK_DUE_JOB, type CallBackDuePayload } from './call-backs/call-back.store.js';
export { CallBacks, type AfterAttempt, type Attempt, type OpenCallBack } from './call-backs/call-backs.js';
export { CallBacksReader, type CallBacksAsked, type WaitingCallBack } from './call-backs/call-backs.reader.js';
export { CallBook, type NotedCall } from './calls/call.book.js';
export { CALL_HAPPENINGS, type CallEvent, type CallHappening } from './calls/call.event.js';
export type { KeptCall } from './calls/call.row.js';
export { CallsReader, type CallsAsked, type CallSight } from './calls/calls.reader.js';
export { CALL_STATES, waitedSeconds, type CallState } from './calls/phone.call.js';
export { MISSED_CALLS, type CallBackRules, type LineRules, type MissedCalls } from './line.rules.js';
