import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { TaskDeliveries, taskInbox } from '@sportello/escalation';
import { IdentityStore, InboundProcessor, StaffNoticeStore, ThreadLookup } from '@sportello/intake';
import { Readiness } from '../operations/readiness.js';
import { WaitingWork, type PluginHost } from '@sportello/plugin-host';
import { ClockSteps, PostgresClockStore, RoutingReader } from '@sportello/ticketing';
import { AnswerOutcome } from '../bridge/answer.outcome.js';
import { ClockJobs } from '../bridge/clock.jobs.js';
import { CoverJob } from '../bridge/cover.job.js';
import { DeskBridge } from '../bridge/desk.bridge.js';
import { NotificationBuilder } from '../bridge/notification.builder.js';
import { NotifyJob } from '../bridge/notify.job.js';
import { OutboundDelivery } from '../bridge/outbound.delivery.js';
import { PrivateLinks } from '../bridge/private-link.js';
import { HostReceiptReader } from '../bridge/receipt-reader.adapter.js';
import { RouteJob } from '../bridge/route.job.js';
import { DirectoryTicketRules } from '../bridge/ticket-rules.adapter.js';
import { StaffNoticeJob } from '../bridge/staff-notice.job.js';
import { StaffNotices } from '../bridge/staff.notices.js';
import { TaskDeliveryJob } from '../bridge/task-delivery.job.js';
import { TaskPullJob } from '../bridge/task-pull.job.js';
import { TaskTicketJob } from '../bridge/task-ticket.job.js';
import { TicketConfirmations } from '../bridge/ticket.confirmations.js';
import { PushIntake } from '../channels/push.intake.js';
import type { Foundation } from './foundation.js';

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
  /** Tells people of the staff. */
  readonly staffNotices: StaffNotices;
  readonly staffNoticeJob: StaffNoticeJob;
  readonly clocks: ClockJobs;
  readonly taskDelivery: TaskDeliveryJob;
  readonly taskTicket: TaskTicketJob;
  readonly taskPull: TaskPullJob;
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
  const links = new PrivateLinks(ticketTokens, settings.publicUrl);
  const delivery = new OutboundDelivery(outbound, host);
  const notifications = new NotificationBuilder(queries, directory, replyTokens, links, host);
  const staffStore = new StaffNoticeStore(unitOfWork, clock);
  const staffNotices = new StaffNotices(staffStore, directory, clock);
  const answers = new AnswerOutcome(commands, queries, outbound);
  const processor = new InboundProcessor(
    inbox,
    host,
    new ThreadLookup(unitOfWork, replyTokens),
    new DeskBridge(commands, ticketTokens, outbound, directory, answers),
    new HostReceiptReader(host, log),
    deliveries,
    new IdentityStore(unitOfWork),
  );
  return {
    host,
    waiting: new WaitingWork(unitOfWork, clock),
    processor,
    readiness: new Readiness(database.dataSource),
    push: new PushIntake(host, inbox, processor, new TicketConfirmations(queries, directory, links)),
    clocks: new ClockJobs(
      new ClockSteps(unitOfWork, new PostgresClockStore(), new DirectoryTicketRules(directory), clock),
      commands,
    ),
    taskDelivery: new TaskDeliveryJob(queries, new TaskDeliveries(unitOfWork), host),
    taskTicket: new TaskTicketJob(queries, commands),
    taskPull: new TaskPullJob(taskInbox(unitOfWork, clock), host),
    route: new RouteJob(new RoutingReader(unitOfWork), commands, directory, host),
    notify: new NotifyJob(notifications, outbound, delivery, answers, clock),
    cover: new CoverJob(queries, commands, directory, staffNotices),
    staffNotices,
    staffNoticeJob: new StaffNoticeJob(staffStore, queries, directory, delivery),
  };
}
