import { RecordCommand } from '@sportello/records';
import type { Description, TlpLabel } from '../domain/index.js';

/** Which ticket, and which version of what is known of the threat. */
export interface OnCase {
  /** Its id or its number. */
  readonly ticket: string;
  readonly expectedVersion?: number;
}

export interface SetAwarenessInput extends OnCase {
  /** RFC 3339. */
  readonly awareAt: string;
}
/** A2: when the body became aware; starts the legal timers, once. */
export class SetAwarenessCommand extends RecordCommand<SetAwarenessInput> {}

export interface CorrectAwarenessInput extends SetAwarenessInput {
  readonly reason: string;
}
/** A2: corrects it; the value before is kept in the history. */
export class CorrectAwarenessCommand extends RecordCommand<CorrectAwarenessInput> {}

export interface SetTlpInput extends OnCase {
  readonly tlp: TlpLabel;
  readonly reason?: string;
}
/** How far what is known may be passed on. */
export class SetTlpCommand extends RecordCommand<SetTlpInput> {}

export interface DescribeIncidentInput extends OnCase, Description {}
/** What the incident is, in the tenant's words; decides which regimes apply. */
export class DescribeIncidentCommand extends RecordCommand<DescribeIncidentInput> {}

export interface EndIncidentInput extends OnCase {
  readonly endedAt: string;
}
/** An incident that went on is over. */
export class EndIncidentCommand extends RecordCommand<EndIncidentInput> {}

export interface RequestReportInput extends OnCase {
  readonly regime: string;
  readonly kind: string;
}
/** The authority asked for a report. */
export class RequestReportCommand extends RecordCommand<RequestReportInput> {}

export interface RecordSentInput {
  /** Id of the entry of the register. */
  readonly report: string;
  readonly sentAt: string;
  readonly protocolId?: string;
  /** What was sent, as the sender keeps it. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** Id of an attachment of the ticket. */
  readonly attachment?: string;
}
/** A report has gone: its timer stops. */
export class RecordSentCommand extends RecordCommand<RecordSentInput> {}

export interface CorrectSentInput extends RecordSentInput {
  readonly reason: string;
}
/** What was recorded of a sent report was wrong: a new entry says what is right. */
export class CorrectSentCommand extends RecordCommand<CorrectSentInput> {}

export interface WarnOfReportInput extends OnCase {
  readonly regime: string;
  readonly kind: string;
  readonly occurrence: number;
  readonly percent: number;
  readonly dueAt: string;
}
/** A legal timer has got to a step of its term. */
export class WarnOfReportCommand extends RecordCommand<WarnOfReportInput> {}
