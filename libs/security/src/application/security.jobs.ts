import type { JobSpec } from '@sportello/platform';
import type { DueReport, LegalClock, Regimes } from '../domain/index.js';

/** Names of the jobs the register adds; their handlers live in the application. */
export const SECURITY_JOBS = { deadline: 'security.deadline' } as const;

/** Payload of `deadline`, beside the tenant. */
export interface DeadlinePayload {
  readonly ticketId: string;
  readonly regime: string;
  readonly kind: string;
  readonly occurrence: number;
  /** 100 is the term itself. */
  readonly percent: number;
  /** The term the job was set for: when it has moved since, the job says nothing. */
  readonly dueAt: string;
}

/** One job a step still to come, and one at once for the last step that has passed already. */
export function deadlineJobs(
  ticketId: string,
  due: readonly DueReport[],
  regimes: Regimes,
  clock: LegalClock,
  now: Date,
): readonly JobSpec[] {
  return due.flatMap(({ regime, kind, occurrence, startedAt, dueAt }) => {
    const report = regimes[regime]?.reports.find((one) => one.kind === kind);
    if (report === undefined) return [];
    const { warnings } = clock.standing({ regime, report, startedAt, sentAt: null }, now);
    const steps = [...warnings, { percent: 100, at: new Date(dueAt) }];
    const passed = steps.filter(({ at }) => at <= now).slice(-1);
    return [...passed, ...steps.filter(({ at }) => at > now)].map(({ percent, at }) => ({
      task: SECURITY_JOBS.deadline,
      payload: { ticketId, regime, kind, occurrence, percent, dueAt },
      jobKey: `security:${ticketId}:${regime}:${kind}:${occurrence}:${percent}`,
      ...(at > now ? { runAt: at } : {}),
    }));
  });
}
