import type { ReachedOffice } from './office.js';
import type { ReportKind } from './report.js';

export const IMPROVEMENT_KINDS = ['corrective', 'preventive'] as const;

/** An improvement that is started with a broadcast. */
export interface Improvement {
  readonly kind: (typeof IMPROVEMENT_KINDS)[number];
  readonly title: string;
  /** Id of the person who sees to it. */
  readonly owner: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
}

/** E5: one report, told to every office concerned in one act. Never changes; how far each office is stands beside it. */
export interface Broadcast {
  readonly report: { readonly kind: ReportKind; readonly id: string; readonly number: string };
  /** Number of the ticket its tasks are given for. */
  readonly ticket: string | null;
  readonly restricted: boolean;
  readonly title: string;
  readonly text: string;
  /** Chosen by the tenant's rules, not by hand. */
  readonly byRule: boolean;
  readonly offices: readonly ReachedOffice[];
  /** A2: concerned by a rule, and may not know of it. */
  readonly withheld: readonly ReachedOffice[];
  /** What is shared with the tasks, by name and by id. */
  readonly fields: readonly string[];
  readonly attachments: readonly string[];
  /** Whether the ticket waits for its tasks. */
  readonly waits: boolean;
  /** Term of its tasks; each office's own when null. */
  readonly due: string | null;
  readonly improvements: readonly Improvement[];
}
