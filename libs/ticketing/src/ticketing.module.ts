import {
  Module,
  type DynamicModule,
  type InjectionToken,
  type ModuleMetadata,
  type Provider,
  type Type,
} from '@nestjs/common';
import { type Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { AskCallBackHandler } from './application/commands/ask-call-back/ask-call-back.handler.js';
import { RecordCallHandler } from './application/commands/record-call/record-call.handler.js';
import { ListQueueHandler } from './application/queries/list-queue/list-queue.handler.js';
import { CountQueuesHandler } from './application/queries/count-queues/count-queues.handler.js';
import { QueueReader } from './application/ports/queue-reader.port.js';
import { PostgresQueueReader } from './infrastructure/postgres-queue.reader.js';
import { AddNoteHandler } from './application/commands/add-note/add-note.handler.js';
import { ArchiveTicketHandler } from './application/commands/archive-ticket/archive-ticket.handler.js';
import { ClassifyTicketHandler } from './application/commands/classify-ticket/classify-ticket.handler.js';
import { SetSeverityHandler } from './application/commands/set-severity/set-severity.handler.js';
import { RaiseUrgencyHandler } from './application/commands/raise-urgency/raise-urgency.handler.js';
import { LowerUrgencyHandler } from './application/commands/lower-urgency/lower-urgency.handler.js';
import { FollowClockHandler } from './application/commands/follow-clock/follow-clock.handler.js';
import { ReEvaluateTermsHandler } from './application/commands/re-evaluate-terms/re-evaluate-terms.handler.js';
import { EscalateTicketHandler } from './application/commands/escalate-ticket/escalate-ticket.handler.js';
import { ConfirmAnswerHandler } from './application/commands/confirm-answer/confirm-answer.handler.js';
import { ReturnAnswerHandler } from './application/commands/return-answer/return-answer.handler.js';
import { CheckClosureHandler } from './application/commands/check-closure/check-closure.handler.js';
import { InvolveThirdPartyHandler } from './application/commands/involve-third-party/involve-third-party.handler.js';
import { CloseOutOfScopeHandler } from './application/commands/close-out-of-scope/close-out-of-scope.handler.js';
import { LinkTicketsHandler } from './application/commands/link-tickets/link-tickets.handler.js';
import { UnlinkTicketsHandler } from './application/commands/unlink-tickets/unlink-tickets.handler.js';
import { MergeTicketsHandler } from './application/commands/merge-tickets/merge-tickets.handler.js';
import { CloseDuplicateHandler } from './application/commands/close-duplicate/close-duplicate.handler.js';
import { ListClosureChecksHandler } from './application/queries/list-closure-checks/list-closure-checks.handler.js';
import { ClosureCheckReader } from './application/ports/closure-check-reader.port.js';
import { PostgresClosureCheckReader } from './infrastructure/postgres-closure-check.reader.js';
import { ListRelationsHandler } from './application/queries/list-relations/list-relations.handler.js';
import { RelationStore } from './application/ports/relation-store.port.js';
import { PairCommandRunner } from './application/relations/pair-command.runner.js';
import { PostgresRelationStore } from './infrastructure/postgres-relation.store.js';
import { CloseTicketHandler } from './application/commands/close-ticket/close-ticket.handler.js';
import { RateTicketHandler } from './application/commands/rate-ticket/rate-ticket.handler.js';
import { RecordEffortHandler } from './application/commands/record-effort/record-effort.handler.js';
import { CorrectEffortHandler } from './application/commands/correct-effort/correct-effort.handler.js';
import { AgreeVisitHandler } from './application/commands/agree-visit/agree-visit.handler.js';
import { RecordVisitHandler } from './application/commands/record-visit/record-visit.handler.js';
import { RecordRemoteSessionHandler } from './application/commands/record-remote-session/record-remote-session.handler.js';
import { PointAtSystemHandler } from './application/commands/point-at-system/point-at-system.handler.js';
import { UnpointSystemHandler } from './application/commands/unpoint-system/unpoint-system.handler.js';
import { ProposeMaintenanceHandler } from './application/commands/propose-maintenance/propose-maintenance.handler.js';
import { AcceptMaintenanceHandler } from './application/commands/accept-maintenance/accept-maintenance.handler.js';
import { MoveMaintenanceHandler } from './application/commands/move-maintenance/move-maintenance.handler.js';
import { CompleteMaintenanceHandler } from './application/commands/complete-maintenance/complete-maintenance.handler.js';
import { AskThirdPartyHandler } from './application/commands/ask-third-party/ask-third-party.handler.js';
import { RecordReplyHandler } from './application/commands/record-reply/record-reply.handler.js';
import { RecordThirdPartyAnswerHandler } from './application/commands/record-third-party-answer/record-third-party-answer.handler.js';
import { RegisterTicketHandler } from './application/commands/register-ticket/register-ticket.handler.js';
import { TicketRegistrar } from './application/commands/register-ticket/ticket.registrar.js';
import { ReopenTicketHandler } from './application/commands/reopen-ticket/reopen-ticket.handler.js';
import { RequestInformationHandler } from './application/commands/request-information/request-information.handler.js';
import { ResolveTicketHandler } from './application/commands/resolve-ticket/resolve-ticket.handler.js';
import { RouteTicketHandler } from './application/commands/route-ticket/route-ticket.handler.js';
import { StartWorkHandler } from './application/commands/start-work/start-work.handler.js';
import { TakeChargeHandler } from './application/commands/take-charge/take-charge.handler.js';
import { ESCALATION_HANDLERS } from './application/commands/escalation.handlers.js';
import { TicketRules } from './application/ports/ticket-rules.port.js';
import { ClockStore } from './application/ports/clock-store.port.js';
import { SuggestionSource } from './application/ports/suggestion-source.port.js';
import { AuditReader } from './application/ports/audit-reader.port.js';
import { ListAuditHandler } from './application/queries/list-audit/list-audit.handler.js';
import { PostgresAuditReader } from './infrastructure/postgres-audit.reader.js';
import { FiguresReader } from './application/ports/figures-reader.port.js';
import { TicketReader } from './application/ports/ticket-reader.port.js';
import { TicketStore } from './application/ports/ticket-store.port.js';
import { SuggestClassificationHandler } from './application/queries/suggest-classification/suggest-classification.handler.js';
import { GetComplianceHandler } from './application/queries/get-compliance/get-compliance.handler.js';
import { GetServiceFiguresHandler } from './application/queries/get-service-figures/get-service-figures.handler.js';
import { GetTicketClocksHandler } from './application/queries/get-ticket-clocks/get-ticket-clocks.handler.js';
import { GetTicketHandler } from './application/queries/get-ticket/get-ticket.handler.js';
import { GetTicketForRequesterHandler } from './application/queries/get-ticket-for-requester/get-ticket-for-requester.handler.js';
import { ListMessagesHandler } from './application/queries/list-messages/list-messages.handler.js';
import { ListTicketEventsHandler } from './application/queries/list-ticket-events/list-ticket-events.handler.js';
import { ListTicketsHandler } from './application/queries/list-tickets/list-tickets.handler.js';
import { TicketCommandRunner } from './application/ticket-command.runner.js';
import { CommandClaimsCheck } from './command-claims.check.js';
import { PostgresClockStore } from './infrastructure/postgres-clock.store.js';
import { PostgresSuggestionSource } from './infrastructure/postgres-suggestion.source.js';
import { PostgresFiguresReader } from './infrastructure/postgres-figures.reader.js';
import { PostgresTicketReader } from './infrastructure/postgres-ticket.reader.js';
import { PostgresTicketStore } from './infrastructure/postgres-ticket.store.js';

const HANDLERS: Type[] = [
  ...ESCALATION_HANDLERS,
  RegisterTicketHandler,
  RouteTicketHandler,
  TakeChargeHandler,
  StartWorkHandler,
  RequestInformationHandler,
  RecordReplyHandler,
  AddNoteHandler,
  AskCallBackHandler,
  RecordCallHandler,
  AskThirdPartyHandler,
  RecordEffortHandler,
  CorrectEffortHandler,
  AgreeVisitHandler,
  RecordVisitHandler,
  RecordRemoteSessionHandler,
  PointAtSystemHandler,
  UnpointSystemHandler,
  ProposeMaintenanceHandler,
  AcceptMaintenanceHandler,
  MoveMaintenanceHandler,
  CompleteMaintenanceHandler,
  RecordThirdPartyAnswerHandler,
  ClassifyTicketHandler,
  SetSeverityHandler,
  RaiseUrgencyHandler,
  LowerUrgencyHandler,
  EscalateTicketHandler,
  FollowClockHandler,
  ReEvaluateTermsHandler,
  ConfirmAnswerHandler,
  ReturnAnswerHandler,
  ResolveTicketHandler,
  CloseTicketHandler,
  LinkTicketsHandler,
  UnlinkTicketsHandler,
  MergeTicketsHandler,
  CloseDuplicateHandler,
  ListRelationsHandler,
  ListClosureChecksHandler,
  CheckClosureHandler,
  RateTicketHandler,
  InvolveThirdPartyHandler,
  CloseOutOfScopeHandler,
  ReopenTicketHandler,
  ArchiveTicketHandler,
  GetTicketHandler,
  GetTicketClocksHandler,
  GetTicketForRequesterHandler,
  ListTicketsHandler,
  ListQueueHandler,
  CountQueuesHandler,
  ListTicketEventsHandler,
  ListMessagesHandler,
  ListAuditHandler,
  GetServiceFiguresHandler,
  GetComplianceHandler,
  SuggestClassificationHandler,
];

export interface TicketingModuleOptions {
  /** Modules that export `UnitOfWork`, `TicketRules` and the clock. `CqrsModule.forRoot()` is the application's to import, once. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** Commands and queries on tickets, through the buses of @nestjs/cqrs. */
@Module({})
export class TicketingModule {
  static register({ imports, clock }: TicketingModuleOptions): DynamicModule {
    const needs = [UnitOfWork, TicketStore, TicketRules, clock];
    const providers: Provider[] = [
      { provide: TicketStore, useClass: PostgresTicketStore },
      { provide: ClockStore, useClass: PostgresClockStore },
      { provide: TicketReader, useClass: PostgresTicketReader },
      { provide: ClosureCheckReader, useClass: PostgresClosureCheckReader },
      { provide: SuggestionSource, useClass: PostgresSuggestionSource },
      { provide: FiguresReader, useClass: PostgresFiguresReader },
      { provide: AuditReader, useClass: PostgresAuditReader },
      { provide: QueueReader, useClass: PostgresQueueReader },
      {
        provide: RelationStore,
        inject: [TicketStore],
        useFactory: (store: TicketStore) => new PostgresRelationStore(store),
      },
      {
        provide: PairCommandRunner,
        inject: [UnitOfWork, TicketStore, RelationStore, TicketRules, clock],
        useFactory: (...given: ConstructorParameters<typeof PairCommandRunner>) => new PairCommandRunner(...given),
      },
      {
        provide: TicketCommandRunner,
        inject: needs,
        useFactory: (...given: ConstructorParameters<typeof TicketCommandRunner>) => new TicketCommandRunner(...given),
      },
      {
        provide: TicketRegistrar,
        inject: needs,
        useFactory: (...given: ConstructorParameters<typeof TicketRegistrar>) => new TicketRegistrar(...given),
      },
      CommandClaimsCheck,
      ...HANDLERS,
    ];
    return { module: TicketingModule, imports, providers, exports: HANDLERS };
  }
}
