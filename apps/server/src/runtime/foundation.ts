import { TASK_JOBS } from '@sportello/escalation';
import {
  DeliveryStore,
  FOLLOW_DELIVERY,
  ProtocolStore,
  InboxStore,
  OutboundStore,
  PROCESS_INBOUND,
  ReplyTokens,
  STAFF_NOTICE_JOBS,
} from '@sportello/intake';
import { ChatBoard, LiveBoard, PresenceBoard } from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import { SECURITY_JOBS } from '@sportello/security';
import {
  ClamdClient,
  ContentVerdicts,
  FileBlobStore,
  Metrics,
  NotificationFeed,
  openDatabase,
  PostgresAcrossTenants,
  PostgresUnitOfWork,
  type BlobStore,
  type Database,
  type Logger,
  type RoundTripObserver,
} from '@sportello/platform';
import { TenantChanges, TenantDirectory, TenantRevisions, type PluginCatalogue } from '@sportello/tenancy';
import { CALL_BACK_DUE_JOB } from '@sportello/telephony';
import { TICKET_JOBS, TICKET_VOCABULARY } from '@sportello/ticketing';
import { TRAIL_JOBS } from '@sportello/trail';
import { STAFF_ALERT_JOBS } from '@sportello/workforce';
import { join } from 'node:path';
import { RESEND_JOB } from '../bridge/resend.job.js';
import type { ServerSettings } from '../server.settings.js';
import { PASSWORD_MAIL_JOB } from '../identity/password-mail.job.js';
import { peopleParts, type PeopleParts } from '../identity/people.parts.js';
import { installationTokens, type InstallationTokens } from './installation.tokens.js';
import { installationSecrets } from './plugins.js';

/** Purpose under which the key of reply tokens is derived from the installation key. */
export const REPLY_TOKEN_PURPOSE = 'reply-token';

/** Purpose under which the key of the ids of live news is derived from the installation key. */
const LIVE_EVENT_PURPOSE = 'live-event';

export const JOB_TASKS = [
  PROCESS_INBOUND,
  ...Object.values(TICKET_JOBS),
  ...Object.values(TASK_JOBS),
  ...Object.values(STAFF_NOTICE_JOBS),
  RESEND_JOB,
  FOLLOW_DELIVERY,
  ...Object.values(SECURITY_JOBS),
  ...Object.values(STAFF_ALERT_JOBS),
  ...Object.values(TRAIL_JOBS),
  PASSWORD_MAIL_JOB,
  CALL_BACK_DUE_JOB,
] as const;

/** What everything else stands on; made once, closed last. */
export interface Foundation extends InstallationTokens {
  readonly settings: ServerSettings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly database: Database;
  readonly unitOfWork: PostgresUnitOfWork;
  readonly acrossTenants: PostgresAcrossTenants;
  readonly blobs: BlobStore;
  /** Whether what came in is safe to hand out. */
  readonly verdicts: ContentVerdicts;
  readonly metrics: Metrics;
  readonly changes: TenantChanges;
  /** What changes while people look at it. */
  readonly live: LiveBoard;
  readonly presence: PresenceBoard;
  /** What happens in live conversations. */
  readonly chats: ChatBoard;
  readonly directory: TenantDirectory;
  readonly revisions: TenantRevisions;
  readonly inbox: InboxStore;
  readonly outbound: OutboundStore;
  readonly deliveries: DeliveryStore;
  readonly protocol: ProtocolStore;
  readonly replyTokens: ReplyTokens;
  /** How people log in. */
  readonly people: PeopleParts;
  close(): Promise<void>;
}

export interface FoundationOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** What tenant files may name. */
  readonly plugins: PluginCatalogue;
  /** Where secrets named `env:…` are looked up. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Sees every statement, for benchmarks. */
  readonly observe?: RoundTripObserver;
}

/** @throws DomainError DATABASE.*, SETTINGS.* */
export async function layFoundation(settings: ServerSettings, options: FoundationOptions): Promise<Foundation> {
  const { clock, log } = options;
  const database = await openDatabase(settings.platform, { jobTasks: [...JOB_TASKS], poolSize: settings.poolSize });
  const { key, dataSource } = database;
  const unitOfWork = new PostgresUnitOfWork(dataSource, options.observe);
  const acrossTenants = new PostgresAcrossTenants(dataSource);
  const blobs = new FileBlobStore(join(settings.platform.dataDir, 'blobs'));
  const feed = new NotificationFeed(database.urls.app, (error) =>
    log.warn({ err: error }, 'changes made by other processes are not heard; trying again'),
  );
  const changes = new TenantChanges(feed);
  const live = new LiveBoard(feed, key.derive(LIVE_EVENT_PURPOSE));
  const chats = new ChatBoard(feed);
  const tokens = installationTokens(key, unitOfWork, changes, clock);
  const secrets = installationSecrets(settings, key, options.environment);
  const { publicUrl } = settings;
  const metrics = new Metrics();
  metrics.collectProcess();
  await feed.start();
  return {
    ...{ settings, clock, log, database, unitOfWork, acrossTenants, blobs, metrics, changes, live, chats },
    verdicts: new ContentVerdicts(
      ...([
        unitOfWork,
        blobs,
        clock,
        settings.platform.clamd === null ? null : new ClamdClient(settings.platform.clamd),
      ] as const),
    ),
    presence: new PresenceBoard(live, unitOfWork, clock),
    directory: new TenantDirectory(unitOfWork, acrossTenants, changes, clock),
    revisions: new TenantRevisions(unitOfWork, clock, { plugins: options.plugins, vocabulary: TICKET_VOCABULARY }),
    inbox: new InboxStore(unitOfWork, blobs, clock),
    outbound: new OutboundStore(unitOfWork, clock),
    deliveries: new DeliveryStore(unitOfWork, clock),
    protocol: new ProtocolStore(unitOfWork, clock),
    replyTokens: new ReplyTokens(key.derive(REPLY_TOKEN_PURPOSE)),
    ...tokens,
    people: peopleParts({
      unitOfWork,
      clock,
      key,
      log,
      secrets,
      publicUrl,
      ticketTokens: tokens.ticketTokens,
      seenTokens: tokens.seenTokens,
    }),
    close: async () => {
      await feed.close();
      await database.close();
    },
  };
}
