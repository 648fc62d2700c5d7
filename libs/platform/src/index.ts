export * from './config/settings.js';
export { addJobs, jobSpecsJson, queueJobs, removeJob, type JobSpec } from './jobs/add-jobs.js';
export { listFailed, retryJob, type FailedJob } from './jobs/failed-jobs.js';
export { JobRunner, type JobRunnerOptions } from './jobs/job-runner.js';
export { jobContext, type JobHelpers, type JobPayload, type PayloadParser, type TaskHandler } from './jobs/job-task.js';
export { censored, createLogger, silentLogger, type Logger, type LoggerOptions } from './logging/logger.js';
export { deriveKey, InstallationKey, installationKey } from './keys/installation-key.js';
export {
  AcrossTenants,
  PostgresAcrossTenants,
  type DueClock,
  type DueEntry,
  type TenantEntry,
} from './database/across-tenants.js';
export { createAppDataSource, type AppDataSourceOptions } from './database/app-data-source.js';
export type { DatabaseUrls } from './database/database-urls.js';
export {
  embeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from './database/embedded/embedded-server.js';
export { NotificationFeed, type FeedListener } from './database/notification-feed.js';
export { openDatabase, type Database, type OpenDatabaseOptions } from './database/open-database.js';
export { PostgresUnitOfWork, type RoundTripObserver } from './database/postgres-unit-of-work.js';
export { UnitOfWork, type NamedStatement, type RunOptions, type Tx } from './database/unit-of-work.js';
export { BlobStore, type BlobRef, type PutOptions } from './blobs/blob-store.js';
export { ClamdClient, type ClamdAddress, type ScanResult } from './scanning/clamd.client.js';
export { ContentVerdicts } from './scanning/content.verdicts.js';
export { FileBlobStore } from './blobs/file-blob-store.js';
export { languageOf, plainProblem, problemOf, type Language, type Problem } from './http/problem.js';
export { ProblemFilter } from './http/problem.filter.js';
export { Metrics } from './metrics/metrics.js';
