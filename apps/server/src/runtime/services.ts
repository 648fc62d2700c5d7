import { ContactJoins, ContactMerges } from '@sportello/desk';
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  SupplierExports,
  DeliveryLog,
  TaskAlarmClock,
  TaskDeliveries,
  taskInbox,
  TaskRecount,
} from '@sportello/escalation';
import { IdentityStore, InboundProcessor, RequesterTurns, StaffNoticeStore, ThreadLookup } from '@sportello/intake';
import { Readiness } from '../operations/readiness.js';
import { WaitingWork, type PluginHost } from '@sportello/plugin-host';
import {
  ClockSteps,
  PostgresRecomputeStore,
  TermsRecount,
  EndingsReader,
  PostgresClockStore,
  PostgresRankingStore,
  PostgresRelationStore,
  PostgresTicketStore,
  QueueRanking,
  RequesterTicketsReader,
  RoutingReader,
} from '@sportello/ticketing';
import { DutyChangesReader, StaffAlerts } from '@sportello/workforce';
import { BroadcastDeliveries } from '@sportello/broadcasts';
import { ActionsReader, ProblemsReader } from '@sportello/problems';
import { SecurityReader } from '@sportello/security';
import { MaintenanceRounds } from '@sportello/systems';
import { CallBacks, CallBook } from '@sportello/telephony';
import { AnswerOutcome } from '../bridge/answer.outcome.js';
import { ConnectorNotices } from '../bridge/connector.notices.js';
import { ClockAlertJob } from '../bridge/clock-alert.job.js';
import { ClockJobs } from '../bridge/clock.jobs.js';
import { Complaints } from '../bridge/complaints.js';
import { EndingsJob } from '../bridge/endings.job.js';
import { OpenTasks } from '../bridge/open.tasks.js';
import { FollowDeliveryJob } from '../bridge/delivery.follow.job.js';
import { ResendJob } from '../bridge/resend.job.js';
import { ReturnedJob } from '../bridge/returned.job.js';
import { WatchJob } from '../bridge/watch.job.js';
import { CoverJob } from '../bridge/cover.job.js';
import { DutyBoard } from '../bridge/duty.board.js';
import { DeskBridge } from '../bridge/desk.bridge.js';
import { NoticePreviews } from '../bridge/notice.preview.js';
import { NotificationBuilder } from '../bridge/notification.builder.js';
import { MaintenanceNewsJob } from '../bridge/maintenance.news.job.js';
import { MaintenancePlanJob } from '../bridge/maintenance.plan.job.js';
import { MaintenanceGuard } from '../bridge/maintenance.guard.js';
import { NotifyJob } from '../bridge/notify.job.js';
import { OutboundDelivery } from '../bridge/outbound.delivery.js';
import { PrivateLinks } from '../bridge/private-link.js';
import { HostReceiptReader } from '../bridge/receipt-reader.adapter.js';
import { OnCallJob } from '../bridge/on-call.job.js';
import { ReclassifiedJob } from '../bridge/reclassified.job.js';
import { TellStaffJob } from '../bridge/tell-staff.job.js';
import { FilePassage } from '../bridge/file.passage.js';
import { ScanFilesJob } from '../bridge/scan-files.job.js';
import { RouteJob } from '../bridge/route.job.js';
import { DirectoryTicketRules } from '../bridge/ticket-rules.adapter.js';
import { StaffAlertJob } from '../bridge/staff-alert.job.js';
import { StaffNoticeJob } from '../bridge/staff-notice.job.js';
import { StaffNotices } from '../bridge/staff.notices.js';
import { DirectorySuppliers } from '../bridge/task-suppliers.adapter.js';
import { TaskTermsJob } from '../bridge/task-terms.job.js';
import { TaskAlarmJob } from '../bridge/task-alarm.job.js';
import { TaskPeopleJob } from '../bridge/task-people.job.js';
import { TaskDeliveryJob } from '../bridge/task-delivery.job.js';
import { TaskPullJob } from '../bridge/task-pull.job.js';
import { SupplierExportJob } from '../bridge/supplier-export.job.js';
import { SupplierReplyJob } from '../bridge/supplier-reply.job.js';
import { TaskTicketJob } from '../bridge/task-ticket.job.js';
import { TicketConfirmations } from '../bridge/ticket.confirmations.js';
import { BroadcastImproveJob } from '../broadcasts/broadcast-improve.job.js';
import { BroadcastOfficeJob } from '../broadcasts/broadcast-office.job.js';
import { OutsideLetters } from '../broadcasts/outside.letters.js';
import { CallBackDueJob } from '../calls/call-back-due.job.js';
import { HeardCalls } from '../calls/heard.calls.js';
import { PushIntake } from '../channels/push.intake.js';
import { ActionDueJob } from '../problems/action-due.job.js';
import { SecurityDeadlineJob } from '../security/security-deadline.job.js';
import { PasswordMailJob } from '../identity/password-mail.job.js';
import type { Foundation } from './foundation.js';
import { trailServices, type TrailServices } from './trail.services.js';

/** Buses that exist only once the application does. */
export interface Buses {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
}

/** What joins the libraries: each knows the others only through here. */
export interface Services {
  readonly host: PluginHost;
  readonly readiness: Readiness;
  readonly processor: InboundProcessor;
  readonly push: PushIntake;
  readonly route: RouteJob;
  readonly notify: NotifyJob;
  readonly cover: CoverJob;
  /** E3 */
  readonly contactJoins: ContactJoins;
  readonly scanFiles: ScanFilesJob;
  /** B15, C13 */
  readonly endings: EndingsJob;
  /** How somebody who forgot their password is written to. */
  readonly passwordMail: PasswordMailJob;
  /** B14 */
  readonly returned: ReturnedJob;
  readonly followDelivery: FollowDeliveryJob;
  readonly watch: WatchJob;
  readonly resend: ResendJob;
  /** Who is at work and who is on call. */
  readonly duties: DutyBoard;
  readonly staffAlerts: StaffAlertJob;
  readonly tellStaff: TellStaffJob;
  readonly onCall: OnCallJob;
  readonly reclassified: ReclassifiedJob;
  /** E8 */
  readonly ranking: QueueRanking;
  /** Tells people of the staff. */
  readonly staffNotices: StaffNotices;
  readonly staffNoticeJob: StaffNoticeJob;
  readonly noticePreviews: NoticePreviews;
  readonly clocks: ClockJobs;
  readonly clockAlert: ClockAlertJob;
  readonly recount: TermsRecount;
  /** C8 */
  readonly callBackDue: CallBackDueJob;
  /** A2 */
  readonly securityDeadline: SecurityDeadlineJob;
  /** E5 */
  readonly broadcastOffice: BroadcastOfficeJob;
  readonly broadcastImprove: BroadcastImproveJob;
  readonly actionDue: ActionDueJob;
  readonly maintenancePlan: MaintenancePlanJob;
  readonly maintenanceNews: MaintenanceNewsJob;
  readonly taskDelivery: TaskDeliveryJob;
  readonly taskTicket: TaskTicketJob;
  /** A5, B10 */
  readonly taskAlarm: TaskAlarmJob;
  readonly taskPeople: TaskPeopleJob;
  /** B10 */
  readonly taskTerms: TaskTermsJob;
  readonly taskRecount: TaskRecount;
  readonly supplierExport: SupplierExportJob;
  readonly supplierReply: SupplierReplyJob;
  readonly taskPull: TaskPullJob;
  /** B9 */
  readonly trail: TrailServices;
  /** Jobs whose instance is switched off. */
  readonly waiting: WaitingWork;
}

export function makeServices(foundation: Foundation, host: PluginHost, { commands, queries }: Buses): Services {
  const {
    unitOfWork,
    replyTokens,
    ticketTokens,
    outbound,
    directory,
    inbox,
    clock,
    settings,
    database,
    deliveries,
    log,
  } = foundation;
  const rules = new DirectoryTicketRules(directory);
  const recount = new TermsRecount(unitOfWork, new PostgresRecomputeStore(), rules, clock);
  const links = new PrivateLinks(ticketTokens, settings.publicUrl);
  const passage = new FilePassage(foundation.verdicts);
  const delivery = new OutboundDelivery(outbound, host, passage);
  const notifications = new NotificationBuilder(
    ...([queries, directory, replyTokens, links, host, rules, clock] as const),
  );
  const staffStore = new StaffNoticeStore(unitOfWork, clock);
  const staffNotices = new StaffNotices(staffStore, directory, clock);
  const deliveryLog = new DeliveryLog(unitOfWork, clock);
  const told = new BroadcastDeliveries(unitOfWork, clock);
  const duties = new DutyBoard(directory, new DutyChangesReader(unitOfWork));
  const answers = new AnswerOutcome(commands, queries, outbound);
  const own = new RequesterTicketsReader(unitOfWork);
  const routing = new RoutingReader(unitOfWork);
  const complaints = new Complaints(queries, commands, directory, own, staffNotices);
  const processor = new InboundProcessor(
    inbox,
    host,
    new ThreadLookup(unitOfWork, replyTokens),
    new DeskBridge(
      ...([commands, ticketTokens, outbound, directory, answers, own] as const),
      new HeardCalls(new CallBook(unitOfWork, clock), commands, directory, clock),
    ),
    new HostReceiptReader(host, log),
    deliveries,
    new IdentityStore(unitOfWork),
    foundation.protocol,
  );
  const supplierExports = new SupplierExports(unitOfWork, clock);
  const alarms = new TaskAlarmClock(unitOfWork);
  const taskRecount = new TaskRecount(unitOfWork, clock);
  return {
    host,
    trail: trailServices(foundation),
    waiting: new WaitingWork(unitOfWork, clock),
    processor,
    readiness: new Readiness(database.dataSource),
    push: new PushIntake(
      ...([host, inbox, processor, new TicketConfirmations(queries, directory, links)] as const),
      new MaintenanceGuard(directory, host, foundation.blobs),
    ),
    clocks: new ClockJobs(
      new ClockSteps(unitOfWork, new PostgresClockStore(), rules, clock),
      recount,
      commands,
      queries,
    ),
    recount,
    callBackDue: new CallBackDueJob(
      ...([new CallBacks(unitOfWork, clock), queries, directory, duties, staffNotices, clock] as const),
    ),
    clockAlert: new ClockAlertJob(queries, directory, duties, staffNotices, clock),
    maintenancePlan: new MaintenancePlanJob(
      ...([commands, directory, new MaintenanceRounds(unitOfWork), unitOfWork, clock] as const),
    ),
    maintenanceNews: new MaintenanceNewsJob(queries, commands, directory, staffNotices),
    securityDeadline: new SecurityDeadlineJob(
      ...([queries, commands, directory, new SecurityReader(unitOfWork), staffNotices, clock] as const),
    ),
    broadcastOffice: new BroadcastOfficeJob(
      ...([commands, directory, told, staffNotices, new OutsideLetters(outbound, unitOfWork)] as const),
    ),
    broadcastImprove: new BroadcastImproveJob(commands, told, new ProblemsReader(unitOfWork)),
    actionDue: new ActionDueJob(
      ...([new ActionsReader(unitOfWork), directory, staffNotices, unitOfWork, clock] as const),
    ),
    taskDelivery: new TaskDeliveryJob(
      ...([queries, new TaskDeliveries(unitOfWork, deliveryLog), deliveryLog, host, passage] as const),
      new ConnectorNotices(deliveryLog, staffNotices, clock),
      clock,
    ),
    supplierExport: new SupplierExportJob(supplierExports, directory, foundation.blobs),
    supplierReply: new SupplierReplyJob(supplierExports, directory, settings.publicUrl),
    taskTicket: new TaskTicketJob(queries, commands),
    taskAlarm: new TaskAlarmJob(...([queries, commands, directory, staffNotices, alarms, clock] as const)),
    taskPeople: new TaskPeopleJob(queries, commands, directory, staffNotices, clock),
    taskTerms: new TaskTermsJob(commands, directory, new DirectorySuppliers(directory), taskRecount, clock),
    taskRecount,
    taskPull: new TaskPullJob(taskInbox(unitOfWork, clock), inbox, host),
    route: new RouteJob(routing, commands, directory, host, complaints, duties, clock),
    tellStaff: new TellStaffJob(queries, commands, directory, staffNotices),
    onCall: new OnCallJob(queries, commands, directory, duties, clock),
    reclassified: new ReclassifiedJob(queries, commands, directory, routing, own, complaints, host),
    notify: new NotifyJob(
      ...([notifications, outbound, new RequesterTurns(unitOfWork), delivery, answers, staffNotices, clock] as const),
    ),
    ranking: new QueueRanking(unitOfWork, new PostgresRankingStore(), new DirectoryTicketRules(directory), clock),
    duties,
    staffAlerts: new StaffAlertJob(
      ...([queries, directory, new StaffAlerts(unitOfWork, clock), duties, staffNotices, clock] as const),
    ),
    endings: new EndingsJob(
      ...([new EndingsReader(unitOfWork), commands, directory, new OpenTasks(queries), unitOfWork, clock] as const),
    ),
    passwordMail: new PasswordMailJob(foundation.people.accounts, directory, host, clock, settings.publicUrl),
    resend: new ResendJob(outbound, delivery, answers),
    returned: new ReturnedJob(queries, staffNotices),
    followDelivery: new FollowDeliveryJob(
      ...([queries, outbound, deliveries, answers, staffNotices, unitOfWork, clock] as const),
    ),
    watch: new WatchJob(queries, commands, new PostgresRelationStore(new PostgresTicketStore()), unitOfWork),
    scanFiles: new ScanFilesJob(queries, commands, foundation.verdicts, host),
    cover: new CoverJob(queries, commands, directory, staffNotices),
    contactJoins: new ContactJoins(unitOfWork, new ContactMerges(unitOfWork, clock)),
    staffNotices,
    noticePreviews: new NoticePreviews(notifications, host),
    staffNoticeJob: new StaffNoticeJob(staffStore, queries, directory, delivery),
  };
}
