import { DomainError, isTenantId, systemActor, type TenantContext, type TenantId } from '@sportello/kernel';
import type { Logger } from '../logging/logger.js';

/** What every job carries. */
export interface JobPayload {
  readonly tenant: TenantId;
  readonly correlationId: string;
  readonly [key: string]: unknown;
}

export interface JobHelpers {
  readonly jobId: string;
  /** 1 at first. */
  readonly attempt: number;
  readonly maxAttempts: number;
  /** Aborted when the process has waited long enough to stop. */
  readonly signal: AbortSignal;
  /** Carries task, job, tenant and correlation id. */
  readonly log: Logger;
}

/** Must bear being run twice. Throwing means: try again later, with a growing pause. */
export type TaskHandler<P extends object = object> = (
  payload: P & Pick<JobPayload, 'tenant' | 'correlationId'>,
  helpers: JobHelpers,
) => Promise<void>;

export type PayloadParser<P extends object> = (payload: JobPayload) => P;

export type JobTask = (payload: JobPayload, helpers: JobHelpers) => Promise<void>;

/** On whose behalf a job acts: Sportello itself, following the request that caused it. */
export function jobContext(payload: Pick<JobPayload, 'tenant' | 'correlationId'>, part: string): TenantContext {
  return { tenant: payload.tenant, actor: systemActor(part), correlationId: payload.correlationId };
}

export function parseJobPayload(value: unknown): JobPayload {
  const payload = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { tenant, correlationId } = payload;
  if (!isTenantId(tenant) || typeof correlationId !== 'string') {
    throw new DomainError('JOB.INVALID_PAYLOAD', 'invalid', {
      it: 'L’attività non dice per quale ente e richiesta va svolta.',
      en: 'The job does not say for which administration and request it is.',
    });
  }
  return { ...payload, tenant, correlationId };
}
