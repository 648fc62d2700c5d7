import { EXPORT_JOBS } from '@sportello/escalation';
import type { JobRunner } from '@sportello/platform';
import type { ExportPayload } from '../bridge/supplier-export.job.js';
import type { Services } from './services.js';

/** What suppliers ask for that takes time. @param counted counts a job and what came of it */
export function registerSupplierJobs(
  runner: JobRunner,
  { supplierExport, supplierReply }: Pick<Services, 'supplierExport' | 'supplierReply'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { make, reply } = EXPORT_JOBS;
  runner.registerTask<ExportPayload>(make, (payload, helpers) => counted(make, supplierExport.run(payload, helpers)));
  runner.registerTask<ExportPayload>(reply, (payload, helpers) => counted(reply, supplierReply.run(payload, helpers)));
}
