import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ScheduleModule } from '@nestjs/schedule';
import { EscalationModule } from '@sportello/escalation';
import { ProblemsModule } from '@sportello/problems';
import { SecurityModule } from '@sportello/security';
import { SystemsModule } from '@sportello/systems';
import { TicketingModule } from '@sportello/ticketing';
import { WorkforceModule } from '@sportello/workforce';
import { AlertsController } from './people/alerts.controller.js';
import { QualityReportController } from './people/quality-report.controller.js';
import { QualityController } from './people/quality.controller.js';
import { SkillsController } from './people/skills.controller.js';
import { RostersController } from './people/rosters.controller.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { ClassificationController } from './classification/classification.controller.js';
import { DeskSuggestionsController } from './classification/desk-suggestions.controller.js';
import { ChannelController } from './channels/channel.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { EscalationController } from './escalation/escalation.controller.js';
import { MyReminderController } from './escalation/my-reminder.controller.js';
import { OnCallController } from './escalation/on-call.controller.js';
import { SentReminders } from './escalation/sent.reminders.js';
import { ComplianceController } from './figures/compliance.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { AuthGuard } from './http/auth.guard.js';
import { InboxController } from './operations/inbox.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { InstanceChanges } from './operations/instance.changes.js';
import { MetricsController } from './operations/metrics.controller.js';
import { OutboxController } from './operations/outbox.controller.js';
import { PluginActionsController } from './operations/plugin-actions.controller.js';
import { PluginInstanceController } from './operations/plugin-instance.controller.js';
import { PluginsController } from './operations/plugins.controller.js';
import { StatusController } from './operations/status.controller.js';
import { MyTicketController } from './portal/my-ticket.controller.js';
import { PortalController } from './portal/portal.controller.js';
import { RoutingController } from './routing/routing.controller.js';
import { RoutingDesk } from './routing/routing.desk.js';
import { ClosingController } from './closing/closing.controller.js';
import { ClosingDesk } from './closing/closing.desk.js';
import { PairDesk } from './relations/pair.desk.js';
import { RelationsController } from './relations/relations.controller.js';
import { DeskCommands } from './tickets/desk.commands.js';
import { InterventionsController } from './tickets/interventions.controller.js';
import { JudgingController } from './tickets/judging.controller.js';
import { QueuesController } from './tickets/queues.controller.js';
import { TicketCommandsController } from './tickets/ticket-commands.controller.js';
import { WaitingRelease } from './bridge/waiting.release.js';
import { ClockTick } from './bridge/clock.tick.js';
import { TermsTick } from './bridge/terms.tick.js';
import { MaintenanceTick } from './bridge/maintenance.tick.js';
import { QueueTick } from './bridge/queue.tick.js';
import { TaskPullTick } from './bridge/task-pull.tick.js';
import { AccountController } from './account/account.controller.js';
import { MaintenanceController } from './systems/maintenance.controller.js';
import { SystemsController } from './systems/systems.controller.js';
import { HandlingFiguresController } from './problems/handling-figures.controller.js';
import { ProblemsController } from './problems/problems.controller.js';
import { SignalsController } from './problems/signals.controller.js';
import { SignalsTick } from './problems/signals.tick.js';
import { TicketProblemsController } from './problems/ticket-problems.controller.js';
import { SecurityController } from './security/security.controller.js';
import { SecurityReportsController } from './security/security-reports.controller.js';
import { Ticks } from './runtime/ticks.service.js';
import { CLOCK } from './tokens.js';
import { SupplierTasksController } from './suppliers/supplier-tasks.controller.js';
import { TasksController } from './suppliers/tasks.controller.js';
import { TicketTasksController } from './suppliers/ticket-tasks.controller.js';
import { SuspensionsController } from './terms/suspensions.controller.js';
import { TermsController } from './terms/terms.controller.js';
import { TicketsController } from './tickets/tickets.controller.js';

/** The HTTP face of the application. What it stands on is made before it and handed over as providers. */
@Module({})
export class AppModule {
  static on(providers: readonly Provider[]): DynamicModule {
    const foundation: DynamicModule = {
      module: FoundationModule,
      global: true,
      providers: [...providers],
      exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
    return {
      module: AppModule,
      imports: [
        foundation,
        CqrsModule.forRoot(),
        ScheduleModule.forRoot(),
        TicketingModule.register({ imports: [], clock: CLOCK }),
        EscalationModule.register({ imports: [], clock: CLOCK }),
        SystemsModule.register({ imports: [], clock: CLOCK }),
        SecurityModule.register({ imports: [], clock: CLOCK }),
        ProblemsModule.register({ imports: [], clock: CLOCK }),
        WorkforceModule.register({ imports: [], clock: CLOCK }),
      ],
      controllers: [
        StatusController,
        MetricsController,
        PortalController,
        MyTicketController,
        ChannelController,
        ClassificationController,
        DeskSuggestionsController,
        CatalogueController,
        TicketsController,
        TicketCommandsController,
        JudgingController,
        EscalationController,
        OnCallController,
        MyReminderController,
        AuditController,
        InterventionsController,
        AccountController,
        SystemsController,
        MaintenanceController,
        QueuesController,
        TermsController,
        SuspensionsController,
        SecurityController,
        SecurityReportsController,
        SignalsController,
        ProblemsController,
        TicketProblemsController,
        HandlingFiguresController,
        TicketTasksController,
        TasksController,
        SupplierTasksController,
        FiguresController,
        ComplianceController,
        NoticesController,
        OutboxController,
        InboxController,
        PluginsController,
        PluginInstanceController,
        PluginActionsController,
        RoutingController,
        ClosingController,
        RelationsController,
        RostersController,
        AlertsController,
        QualityController,
        QualityReportController,
        SkillsController,
      ],
      providers: [
        Reflector,
        Ticks,
        TaskPullTick,
        SignalsTick,
        QueueTick,
        MaintenanceTick,
        ClockTick,
        TermsTick,
        WaitingRelease,
        RoutingDesk,
        InstanceChanges,
        DeskCommands,
        ClosingDesk,
        PairDesk,
        SentReminders,
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
    };
  }
}

@Module({})
class FoundationModule {}
