import { RecordCommand, type OnRecord } from '@sportello/records';
import type { DoneCheck, SystemFacts } from '../domain/index.js';

export interface RegisterSystemInput {
  /** Inventory code: unique in the tenant, never changes. */
  readonly code: string;
  readonly facts: SystemFacts;
}

/** B11: a supplied system enters the register. */
export class RegisterSystemCommand extends RecordCommand<RegisterSystemInput> {}

export interface ChangeSystemInput extends OnRecord {
  readonly changes: Partial<SystemFacts>;
}

/** B11: it was moved, given to another office, covered by another contract. */
export class ChangeSystemCommand extends RecordCommand<ChangeSystemInput> {}

export interface RetireSystemInput extends OnRecord {
  readonly reason: string;
}

/** B11: it is no longer ours to look after. */
export class RetireSystemCommand extends RecordCommand<RetireSystemInput> {}

export interface RecordCheckInput extends OnRecord {
  /** Day the round was due; with system and plan its name. */
  readonly due: string;
  readonly check: DoneCheck;
}

/** B11: a round of preventive maintenance was done; last and next check advance. */
export class RecordCheckCommand extends RecordCommand<RecordCheckInput> {}
