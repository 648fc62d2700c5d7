export * from './domain/index.js';
export * from './application/commands/add-note/add-note.command.js';
export * from './application/commands/ask-call-back/ask-call-back.command.js';
export * from './application/commands/record-call/record-call.command.js';
export * from './application/queries/list-queue/list-queue.query.js';
export * from './application/queries/count-queues/count-queues.query.js';
export * from './application/queries/queue.js';
export { MOST_COUNTED, type QueueCount, type QueuedTicket } from './application/ports/queue-reader.port.js';
export * from './application/commands/archive-ticket/archive-ticket.command.js';
export * from './application/commands/classify-ticket/classify-ticket.command.js';
export * from './application/commands/set-severity/set-severity.command.js';
export * from './application/commands/raise-urgency/raise-urgency.command.js';
export * from './application/commands/lower-urgency/lower-urgency.command.js';
export * from './application/commands/escalate-ticket/escalate-ticket.command.js';
export * from './application/commands/follow-clock/follow-clock.command.js';
export * from './application/commands/re-evaluate-terms/re-evaluate-terms.command.js';
export { timer as clockTimer } from './application/clock-steps/clock.timers.js';
export { TermsRecount, type RecountPosition } from './application/recompute/terms.recount.js';
export {
  TermsTrial,
  type TermRules,
  type TrialExample,
  type TrialGroup,
  type TrialTicket,
  type TriedTerm,
} from './application/terms-trial/terms.trial.js';
export { TermsTrialReader } from './infrastructure/terms-trial.reader.js';
export { PostgresRecomputeStore } from './infrastructure/postgres-recompute.store.js';
export { ClockSteps, type ClockOfTicket } from './application/clock-steps/clock.steps.js';
export { PostgresClockStore } from './infrastructure/postgres-clock.store.js';
export * from './application/commands/confirm-answer/confirm-answer.command.js';
export * from './application/commands/return-answer/return-answer.command.js';
export * from './application/commands/check-closure/check-closure.command.js';
export * from './application/commands/involve-third-party/involve-third-party.command.js';
export * from './application/commands/close-out-of-scope/close-out-of-scope.command.js';
export * from './application/commands/link-tickets/link-tickets.command.js';
export * from './application/commands/unlink-tickets/unlink-tickets.command.js';
export * from './application/commands/merge-tickets/merge-tickets.command.js';
export * from './application/commands/close-duplicate/close-duplicate.command.js';
export * from './application/queries/list-relations/list-relations.query.js';
export * from './application/queries/list-closure-checks/list-closure-checks.query.js';
export type { ClosureCheckView } from './application/queries/list-closure-checks/closure-check.view.js';
export type { RelationView } from './application/queries/list-relations/relation.view.js';
export { RelationStore, type Watcher } from './application/ports/relation-store.port.js';
export { PostgresTicketStore } from './infrastructure/postgres-ticket.store.js';
export { PostgresRelationStore } from './infrastructure/postgres-relation.store.js';
export { PairCommand, type OnPair } from './application/relations/pair.command.js';
export * from './application/commands/close-ticket/close-ticket.command.js';
export * from './application/commands/ask-third-party/ask-third-party.command.js';
export * from './application/commands/record-third-party-answer/record-third-party-answer.command.js';
export * from './application/commands/record-effort/record-effort.command.js';
export * from './application/commands/correct-effort/correct-effort.command.js';
export * from './application/commands/agree-visit/agree-visit.command.js';
export * from './application/commands/record-visit/record-visit.command.js';
export * from './application/commands/record-remote-session/record-remote-session.command.js';
export * from './application/commands/point-at-system/point-at-system.command.js';
export * from './application/commands/unpoint-system/unpoint-system.command.js';
export * from './application/commands/propose-maintenance/propose-maintenance.command.js';
export * from './application/commands/accept-maintenance/accept-maintenance.command.js';
export * from './application/commands/move-maintenance/move-maintenance.command.js';
export * from './application/commands/complete-maintenance/complete-maintenance.command.js';
export * from './application/commands/record-reply/record-reply.command.js';
export * from './application/commands/register-ticket/register-ticket.command.js';
export * from './application/commands/reopen-ticket/reopen-ticket.command.js';
export * from './application/commands/request-information/request-information.command.js';
export * from './application/commands/resolve-ticket/resolve-ticket.command.js';
export * from './application/commands/assign-ticket/assign-ticket.command.js';
export * from './application/commands/unassign-ticket/unassign-ticket.command.js';
export * from './application/commands/send-reminder/send-reminder.command.js';
export * from './application/commands/record-reminder/record-reminder.command.js';
export * from './application/commands/request-on-call/request-on-call.command.js';
export * from './application/commands/authorise-on-call/authorise-on-call.command.js';
export * from './application/commands/refuse-on-call/refuse-on-call.command.js';
export * from './application/commands/page-on-call/page-on-call.command.js';
export * from './application/commands/rate-ticket/rate-ticket.command.js';
export * from './application/commands/acknowledge-on-call/acknowledge-on-call.command.js';
export * from './application/commands/route-ticket/route-ticket.command.js';
export * from './application/commands/start-work/start-work.command.js';
export * from './application/commands/take-charge/take-charge.command.js';
export { SENDER_RESULTS } from './application/message.js';
export {
  isDoubted,
  type AttachmentInput,
  type MailOrigin,
  type MessageAuthor,
  type MessageInput,
  type SenderVerdict,
} from './application/message.js';
export { assertKey, firstResult, requestHash } from './application/idempotency.js';
export { KeyTaken, type CommandRecord, type EarlierResult } from './application/ports/ticket-store.port.js';
export { TicketReader, type Merged, type Sight } from './application/ports/ticket-reader.port.js';
export {
  TicketRules,
  type OnCallRules,
  type AreaRules,
  type TenantRules,
} from './application/ports/ticket-rules.port.js';
export type { EventView } from './application/queries/event.view.js';
export * from './application/queries/suggest-classification/suggest-classification.query.js';
export type { Suggestion } from './application/suggestions/suggest.js';
export { isOffered, tripletOf } from './application/classification.js';
export { catalogueEntries, isActive, organisationMeant, serviceAbout } from './application/catalogue.js';
export { dedicationOf, isAmong, type Closed, type Comer } from './application/campaigns.js';
export { beyondChannel, withOtherWays } from './application/channel.limits.js';
export { isServed, isWithin } from './application/topics.js';
export {
  invalidCursor,
  invalidTicket,
  notConfigured,
  tasksOpen,
  topicNotServed,
  channelClosed,
  ticketNotFound,
} from './ticketing.errors.js';
export * from './application/queries/get-compliance/get-compliance.query.js';
export * from './application/queries/get-service-figures/get-service-figures.query.js';
export * from './application/queries/get-service-figures/service-figures.view.js';
export { assertPeriod } from './application/queries/get-service-figures/figures.period.js';
export * from './application/queries/get-ticket-clocks/get-ticket-clocks.query.js';
export * from './application/queries/list-audit/list-audit.query.js';
export * from './application/queries/get-ticket/get-ticket.query.js';
export * from './application/queries/get-ticket-for-requester/get-ticket-for-requester.query.js';
export * from './application/queries/get-ticket-for-requester/requester-ticket.view.js';
export * from './application/queries/list-messages/list-messages.query.js';
export * from './application/queries/list-ticket-events/list-ticket-events.query.js';
export * from './application/queries/list-tickets/list-tickets.query.js';
export type { AttachmentView, MessageView } from './application/queries/message.view.js';
export { fromCursor, limitOf, pageOf, type Page, type PageRequest, type Place } from './application/queries/page.js';
export { SUMMARY_COLUMNS } from './infrastructure/view-statements.sql.js';
export { toSummary, type SummaryRow } from './infrastructure/view.mapper.js';
export type { ClockView, TicketSummary, TicketView } from './application/queries/ticket.view.js';
export { TicketCommand, type OnTicket, type TicketCommandResult } from './application/ticket.command.js';
export * from './application/closing.terms.js';
export * from './infrastructure/endings.reader.js';
export { QueueRanking, RANK_JOB, type RankPayload } from './application/ranking/queue.ranking.js';
export { PostgresRankingStore } from './infrastructure/postgres-ranking.store.js';
export type { CallBackDue } from './application/call-back.jobs.js';
export { TICKET_JOBS } from './application/ticket.jobs.js';
export { refusingTakenKeys } from './infrastructure/taken-keys.js';
export { phoneKey } from './infrastructure/contact.points.js';
export { isUuid } from './infrastructure/uuid.js';
export { forgetOldResults } from './infrastructure/old-results.js';
export * from './infrastructure/routing.reader.js';
export * from './infrastructure/requester-tickets.reader.js';
export * from './infrastructure/own-tickets.reader.js';
export { CommandClaimsCheck } from './command-claims.check.js';
export { TicketingModule, type TicketingModuleOptions } from './ticketing.module.js';
export { dayIn } from './application/civil-day.js';
export * from './application/queries/account.view.js';
export { AccountReader } from './infrastructure/account.reader.js';
export { VisitsReader, type PromisedVisit } from './infrastructure/visits.reader.js';
export {
  EVALUATION_GROUPS,
  EvaluationReader,
  type EvaluationFigures,
  type EvaluationGroup,
} from './infrastructure/evaluation.reader.js';
export { TeamsStandingReader, type TeamStanding } from './infrastructure/teams-standing.reader.js';
export {
  isMaintenance,
  mayStartMaintenance,
  notAStarter,
  type MaintenanceRules,
} from './application/maintenance.starters.js';
