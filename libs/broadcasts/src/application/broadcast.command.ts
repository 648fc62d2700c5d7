import { RecordCommand } from '@sportello/records';
import type { AskedOffice, Improvement, ReportKind } from '../domain/index.js';

export interface BroadcastInput {
  readonly report: { readonly kind: ReportKind; readonly number: string };
  readonly title: string;
  readonly text: string;
  /** Chosen by hand; the tenant's rules choose when left out. */
  readonly offices?: readonly AskedOffice[];
  /** Names of the ticket's fields that its tasks share. */
  readonly fields?: readonly string[];
  /** Ids of the ticket's attachments that its tasks share. */
  readonly attachments?: readonly string[];
  /** Whether the ticket waits for its tasks. Default false. */
  readonly waits?: boolean;
  /** Term of its tasks, as a duration in the calendar of each office. */
  readonly due?: string;
  /** Started with it, beside those of the rules. */
  readonly improvements?: readonly Improvement[];
  /** Whether restricted reports exist for who asks (A2). */
  readonly seesRestricted: boolean;
}

/** E5: tells every office concerned of a report, at once. */
export class BroadcastReportCommand extends RecordCommand<BroadcastInput> {}
