import type { JobPayload, JobRunner } from '@sportello/platform';
import { TRAIL_JOBS } from '@sportello/trail';
import type { TrailServices } from './trail.services.js';

interface ExportPayload extends Pick<JobPayload, 'tenant' | 'correlationId'> {
  readonly export: string;
}

/** Nights and exports of the trail. @param counted counts a job and what came of it */
export function registerTrailJobs(
  runner: JobRunner,
  { night, exports }: Pick<TrailServices, 'night' | 'exports'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  runner.registerTask<Pick<JobPayload, 'tenant'>>(TRAIL_JOBS.nightly, (payload, helpers) =>
    counted(TRAIL_JOBS.nightly, night.run(payload, helpers)),
  );
  runner.registerTask<ExportPayload>(TRAIL_JOBS.export, (payload, { attempt, maxAttempts }) =>
    counted(TRAIL_JOBS.export, exports.run(payload, payload.export, attempt >= maxAttempts)),
  );
}
