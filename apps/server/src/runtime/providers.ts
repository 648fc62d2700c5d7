import type { Provider } from '@nestjs/common';
import { ChatBoard, LiveBoard, PresenceBoard } from '@sportello/desk';
import { Suppliers, TaskRecount } from '@sportello/escalation';
import {
  ClientBrake,
  ClientSecretStore,
  ClientTokens,
  GuessCounts,
  RevocationStore,
  SeenTokens,
  SupplierTokens,
  TicketAccessTokens,
  TokenFinder,
  TokenVerifier,
} from '@sportello/identity';
import { DeliveryStore, InboxStore, OutboundStore, ProtocolStore, ReplyTokens } from '@sportello/intake';
import { AcrossTenants, BlobStore, ContentVerdicts, Metrics, UnitOfWork } from '@sportello/platform';
import { PluginHost, WaitingWork } from '@sportello/plugin-host';
import { BroadcastRules } from '@sportello/broadcasts';
import { ProblemRules } from '@sportello/problems';
import { SecurityRules } from '@sportello/security';
import { SystemRules } from '@sportello/systems';
import { TenantChanges, TenantDirectory } from '@sportello/tenancy';
import { QueueRanking, TermsRecount, TicketRules } from '@sportello/ticketing';
import { DirectoryTicketRules } from '../bridge/ticket-rules.adapter.js';
import { DirectorySuppliers } from '../bridge/task-suppliers.adapter.js';
import { PeopleRules } from '@sportello/workforce';
import { DutyBoard } from '../bridge/duty.board.js';
import { DirectoryPeopleRules } from '../people/people-rules.adapter.js';
import { NoticePreviews } from '../bridge/notice.preview.js';
import { StaffNotices } from '../bridge/staff.notices.js';
import { PushIntake } from '../channels/push.intake.js';
import { Readiness } from '../operations/readiness.js';
import { DirectorySystemRules } from '../systems/system-rules.adapter.js';
import { DirectorySecurityRules } from '../security/security-rules.adapter.js';
import { DirectoryBroadcastRules } from '../broadcasts/broadcast-rules.adapter.js';
import { InstallationOperators } from '../http/installation.operators.js';
import { DirectoryProblemRules } from '../problems/problem-rules.adapter.js';
import { PEOPLE_TOKENS, peopleProviders } from '../identity/people.parts.js';
import { FileGate } from '../http/file.gate.js';
import { CLOCK, LOG, METRICS_TOKEN, PUBLIC_URL } from '../tokens.js';
import type { Foundation } from './foundation.js';
import type { Services } from './services.js';
import { TRAIL_TOKENS, trailProviders } from './trail.services.js';

const TOKENS = [
  ...TRAIL_TOKENS,
  CLOCK,
  LOG,
  AcrossTenants,
  METRICS_TOKEN,
  InstallationOperators,
  PUBLIC_URL,
  UnitOfWork,
  ...PEOPLE_TOKENS,
  BlobStore,
  ContentVerdicts,
  FileGate,
  Metrics,
  TenantDirectory,
  TenantChanges,
  LiveBoard,
  PresenceBoard,
  ChatBoard,
  ReplyTokens,
  TicketRules,
  SecurityRules,
  ProblemRules,
  BroadcastRules,
  SystemRules,
  TokenVerifier,
  TicketAccessTokens,
  SupplierTokens,
  ClientTokens,
  ClientSecretStore,
  ClientBrake,
  GuessCounts,
  SeenTokens,
  RevocationStore,
  TokenFinder,
  Suppliers,
  InboxStore,
  OutboundStore,
  DeliveryStore,
  ProtocolStore,
  PluginHost,
  WaitingWork,
  DutyBoard,
  PeopleRules,
  PushIntake,
  QueueRanking,
  Readiness,
  TermsRecount,
  TaskRecount,
  NoticePreviews,
  StaffNotices,
];

/** Nothing behind any of them: enough to read the application's shape for its document. */
export const emptyProviders = (): Provider[] => TOKENS.map((provide) => ({ provide, useValue: {} }));

/** Foundation and services as the HTTP application asks for them. */
export function providersOf(foundation: Foundation, services: Services): Provider[] {
  return [
    ...trailProviders(services.trail),
    { provide: CLOCK, useValue: foundation.clock },
    { provide: LOG, useValue: foundation.log },
    { provide: AcrossTenants, useValue: foundation.acrossTenants },
    { provide: PUBLIC_URL, useValue: foundation.settings.publicUrl },
    { provide: METRICS_TOKEN, useValue: foundation.settings.metricsToken },
    { provide: InstallationOperators, useValue: new InstallationOperators(foundation.settings.operators) },
    { provide: UnitOfWork, useValue: foundation.unitOfWork },
    ...peopleProviders(foundation.people),
    { provide: BlobStore, useValue: foundation.blobs },
    { provide: ContentVerdicts, useValue: foundation.verdicts },
    { provide: FileGate, useValue: new FileGate(foundation.blobs, foundation.verdicts) },
    { provide: Metrics, useValue: foundation.metrics },
    { provide: TenantDirectory, useValue: foundation.directory },
    { provide: TenantChanges, useValue: foundation.changes },
    { provide: LiveBoard, useValue: foundation.live },
    { provide: PresenceBoard, useValue: foundation.presence },
    { provide: ChatBoard, useValue: foundation.chats },
    { provide: ReplyTokens, useValue: foundation.replyTokens },
    { provide: TicketRules, useValue: new DirectoryTicketRules(foundation.directory) },
    { provide: SystemRules, useValue: new DirectorySystemRules(foundation.directory) },
    { provide: SecurityRules, useValue: new DirectorySecurityRules(foundation.directory) },
    { provide: ProblemRules, useValue: new DirectoryProblemRules(foundation.directory) },
    { provide: BroadcastRules, useValue: new DirectoryBroadcastRules(foundation.directory) },
    { provide: TokenVerifier, useValue: foundation.tokenVerifier },
    { provide: TicketAccessTokens, useValue: foundation.ticketTokens },
    { provide: SupplierTokens, useValue: foundation.supplierTokens },
    { provide: ClientTokens, useValue: foundation.clientTokens },
    { provide: ClientSecretStore, useValue: foundation.clientSecrets },
    { provide: ClientBrake, useValue: foundation.clientBrake },
    { provide: GuessCounts, useValue: foundation.guessCounts },
    { provide: SeenTokens, useValue: foundation.seenTokens },
    { provide: RevocationStore, useValue: foundation.revocations },
    { provide: TokenFinder, useValue: foundation.tokenFinder },
    { provide: Suppliers, useValue: new DirectorySuppliers(foundation.directory) },
    { provide: InboxStore, useValue: foundation.inbox },
    { provide: OutboundStore, useValue: foundation.outbound },
    { provide: DeliveryStore, useValue: foundation.deliveries },
    { provide: ProtocolStore, useValue: foundation.protocol },
    { provide: PluginHost, useValue: services.host },
    { provide: DutyBoard, useValue: services.duties },
    { provide: PeopleRules, useValue: new DirectoryPeopleRules(foundation.directory, services.duties) },
    { provide: WaitingWork, useValue: services.waiting },
    { provide: StaffNotices, useValue: services.staffNotices },
    { provide: NoticePreviews, useValue: services.noticePreviews },
    { provide: PushIntake, useValue: services.push },
    { provide: TermsRecount, useValue: services.recount },
    { provide: TaskRecount, useValue: services.taskRecount },
    { provide: QueueRanking, useValue: services.ranking },
    { provide: Readiness, useValue: services.readiness },
  ];
}
