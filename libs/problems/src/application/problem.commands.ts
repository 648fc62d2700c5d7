import { RecordCommand, type OnRecord } from '@sportello/records';
import type { ActionKind } from '../domain/index.js';

/** Whether restricted tickets, signals and problems exist for who asks (A2). */
export interface Seeing {
  readonly seesRestricted: boolean;
}

export interface OnProblem extends OnRecord, Seeing {}

export interface OpenProblemInput extends Seeing {
  readonly title: string;
  readonly description: string;
  /** Id of the person who answers for it. */
  readonly owner: string;
  /** Id of the signal it takes up. */
  readonly signal?: string;
  /** Numbers of the tickets that showed it. */
  readonly tickets?: readonly string[];
}
/** A4: a problem behind several requests. */
export class OpenProblemCommand extends RecordCommand<OpenProblemInput> {}

export interface WorkaroundInput extends OnProblem {
  readonly workaround: string;
}
export class RecordWorkaroundCommand extends RecordCommand<WorkaroundInput> {}

export interface CauseInput extends OnProblem {
  readonly rootCause: string;
}
export class RecordCauseCommand extends RecordCommand<CauseInput> {}

export interface LinkTicketsInput extends OnProblem {
  readonly tickets: readonly string[];
}
export class LinkTicketsToProblemCommand extends RecordCommand<LinkTicketsInput> {}

export interface PlanActionInput extends OnProblem {
  readonly kind: ActionKind;
  readonly title: string;
  readonly owner: string;
  readonly dueOn: string;
}
export class PlanActionCommand extends RecordCommand<PlanActionInput> {}

export interface EndActionInput extends OnProblem {
  readonly action: string;
  readonly state: 'done' | 'dropped';
  readonly outcome: string;
  readonly evidence?: string;
}
export class EndActionCommand extends RecordCommand<EndActionInput> {}

export interface ResolveProblemInput extends OnProblem {
  readonly outcome: string;
}
export class ResolveProblemCommand extends RecordCommand<ResolveProblemInput> {}

export type CloseProblemInput = OnProblem;
export class CloseProblemCommand extends RecordCommand<CloseProblemInput> {}
