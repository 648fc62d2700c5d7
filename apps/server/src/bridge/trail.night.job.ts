import type { RequestDrafts } from '@sportello/intake';
import type { Clock } from '@sportello/kernel';
import { addJobs, jobContext, type JobHelpers, type JobPayload, type UnitOfWork } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import {
  nextNight,
  TRAIL_JOBS,
  type BlobCollector,
  type DigestMaker,
  type ExportDesk,
  type Retention,
} from '@sportello/trail';

type Payload = Pick<JobPayload, 'tenant' | 'correlationId'>;

/** What a night does, in this order: what is removed has been seen by a digest first. */
export interface NightWork {
  readonly digests: Pick<DigestMaker, 'take'>;
  readonly retention: Pick<Retention, 'apply'>;
  readonly exports: Pick<ExportDesk, 'expire'>;
  readonly blobs: Pick<BlobCollector, 'collect'>;
  readonly drafts: Pick<RequestDrafts, 'expire'>;
}

/** Once a night for each tenant: its digest, its retention, and the bytes nothing names any more. */
export class TrailNightJob {
  constructor(
    private readonly work: NightWork,
    private readonly directory: TenantDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(payload: Payload, { log }: Pick<JobHelpers, 'log'>): Promise<void> {
    const { tenant } = payload;
    const { zone, retention } = await this.directory.current(tenant);
    const digest = await this.work.digests.take(tenant, zone);
    if (digest !== null) log.info({ digest: digest.digest.number, day: digest.digest.day }, 'daily digest taken');
    const applied = await this.work.retention.apply(jobContext(payload, 'retention'), retention);
    for (const one of applied) if (one.removed > 0 || one.held > 0) log.info({ ...one }, 'retention applied');
    await this.work.exports.expire(tenant);
    const forgotten = await this.work.drafts.expire({ tenant });
    if (forgotten > 0) log.info({ forgotten }, 'drafts whose term is over were removed');
    const collected = await this.work.blobs.collect(tenant);
    if (collected.blobs > 0) log.info({ ...collected }, 'contents that nothing names were removed');
    await this.plan(payload, zone);
  }

  /** The next night, unless one is planned already: a tenant has one at a time. */
  async plan(payload: Payload, zone: string): Promise<void> {
    const runAt = nextNight(this.clock.now(), zone);
    await this.unitOfWork.run(payload, (tx) =>
      addJobs(tx, payload, [{ task: TRAIL_JOBS.nightly, jobKey: TRAIL_JOBS.nightly, runAt }]),
    );
  }
}
