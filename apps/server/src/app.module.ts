import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ScheduleModule } from '@nestjs/schedule';
import { BroadcastsModule } from '@sportello/broadcasts';
import { EscalationModule } from '@sportello/escalation';
import { ProblemsModule } from '@sportello/problems';
import { SecurityModule } from '@sportello/security';
import { SystemsModule } from '@sportello/systems';
import { TicketingModule } from '@sportello/ticketing';
import { WorkforceModule } from '@sportello/workforce';
import { CONFIGURATION_CONTROLLERS } from './configuration/configuration.controllers.js';
import { CALL_CONTROLLERS } from './calls/calls.controllers.js';
import { CallDesk } from './calls/call.desk.js';
import { PEOPLE_CONTROLLERS } from './people/people.controllers.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { ClassificationController } from './classification/classification.controller.js';
import { DeskSuggestionsController } from './classification/desk-suggestions.controller.js';
import { ChannelController } from './channels/channel.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { DigestsController } from './audit/digests.controller.js';
import { ExportsController } from './audit/exports.controller.js';
import { HoldsController } from './audit/holds.controller.js';
import { PersonsController } from './audit/persons.controller.js';
import { TrailTick } from './bridge/trail.tick.js';
import { BulkController } from './desk/bulk.controller.js';
import { BulkDesk } from './desk/bulk.desk.js';
import { CannedAnswersController } from './desk/canned-answers.controller.js';
import { MentionsController } from './desk/mentions.controller.js';
import { MentionsDesk } from './desk/mentions.desk.js';
import { SavedViewsController } from './desk/saved-views.controller.js';
import { ArticlesController } from './knowledge/articles.controller.js';
import { FaqController } from './knowledge/faq.controller.js';
import { CHAT_CONTROLLERS, CHAT_PROVIDERS } from './chat/chat.parts.js';
import { LIVE_CONTROLLERS, LIVE_PROVIDERS } from './live/live.parts.js';
import { EvaluationFiguresController } from './evaluation/evaluation-figures.controller.js';
import { MyEvaluationController } from './evaluation/my-evaluation.controller.js';
import { EscalationController } from './escalation/escalation.controller.js';
import { MyReminderController } from './escalation/my-reminder.controller.js';
import { OnCallController } from './escalation/on-call.controller.js';
import { SentReminders } from './escalation/sent.reminders.js';
import { ComplianceController } from './figures/compliance.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { FiguresDesk } from './figures/figures.desk.js';
import { OrganisationTicketsController } from './delegates/organisation-tickets.controller.js';
import { AuthGuard } from './http/auth.guard.js';
import { InstallationGuard } from './http/installation.guard.js';
import { TeamGuard } from './http/team.guard.js';
import { TeamReach } from './http/team.reach.js';
import { InstallationController } from './operations/installation.controller.js';
import { HandlingDesk } from './problems/handling.desk.js';
import { everyRouteNamesItsRight } from './rights/route.rights.js';
import { DeliveryController } from './views/delivery.controller.js';
import { GovernanceController } from './views/governance.controller.js';
import { ClaimsController } from './views/claims.controller.js';
import { WallController } from './views/wall.controller.js';
import { InboxController } from './operations/inbox.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { InstanceChanges } from './operations/instance.changes.js';
import { MetricsController } from './operations/metrics.controller.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { Deliveries } from './deliveries/deliveries.service.js';
import { OutboxController } from './operations/outbox.controller.js';
import { PluginActionsController } from './operations/plugin-actions.controller.js';
import { PluginInstanceController } from './operations/plugin-instance.controller.js';
import { PluginsController } from './operations/plugins.controller.js';
import { StatusController } from './operations/status.controller.js';
import { MyDraftsController } from './drafts/my-drafts.controller.js';
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
import { NextActions } from './tickets/next.actions.js';
import { TicketRows } from './tickets/ticket.rows.js';
import { JudgingController } from './tickets/judging.controller.js';
import { QueuesController } from './tickets/queues.controller.js';
import { TicketCommandsController } from './tickets/ticket-commands.controller.js';
import { WaitingRelease } from './bridge/waiting.release.js';
import { ClientLogin } from './machines/client.login.js';
import { ClientsController } from './machines/clients.controller.js';
import { MachineAuthenticator } from './machines/machine.authenticator.js';
import { OAuthController } from './machines/oauth.controller.js';
import { RevocationsController } from './machines/revocations.controller.js';
import { ClockTick } from './bridge/clock.tick.js';
import { TermsTick } from './bridge/terms.tick.js';
import { MaintenanceTick } from './bridge/maintenance.tick.js';
import { QueueTick } from './bridge/queue.tick.js';
import { TaskPullTick } from './bridge/task-pull.tick.js';
import { AccountController } from './account/account.controller.js';
import { MaintenanceController } from './systems/maintenance.controller.js';
import { SystemsController } from './systems/systems.controller.js';
import { HandlingFiguresController } from './problems/handling-figures.controller.js';
import { BroadcastsController } from './broadcasts/broadcasts.controller.js';
import { ImprovementActionsController } from './problems/improvement-actions.controller.js';
import { ProblemsController } from './problems/problems.controller.js';
import { SignalsController } from './problems/signals.controller.js';
import { SignalsTick } from './problems/signals.tick.js';
import { TicketProblemsController } from './problems/ticket-problems.controller.js';
import { SecurityController } from './security/security.controller.js';
import { SecurityReportsController } from './security/security-reports.controller.js';
import { Ticks } from './runtime/ticks.service.js';
import { CLOCK } from './tokens.js';
import { SUPPLIER_CONTROLLERS } from './suppliers/supplier.controllers.js';
import { AreaCommandsController } from './suppliers/area-commands.controller.js';
import { AreaDesk } from './suppliers/area.desk.js';
import { TaskPages } from './suppliers/task.pages.js';
import { AreaTasksController } from './suppliers/area-tasks.controller.js';
import { WatchedTasksController } from './suppliers/watched-tasks.controller.js';
import { TaskFiguresController } from './figures/task-figures.controller.js';
import { TrendsController } from './figures/trends.controller.js';
import { TasksController } from './suppliers/tasks.controller.js';
import { TicketTasksController } from './suppliers/ticket-tasks.controller.js';
import { ConfigurationDesk } from './configuration/configuration.desk.js';
import { TermsTrials } from './configuration/terms.trials.js';
import { SuspensionsController } from './terms/suspensions.controller.js';
import { LocalAccountsController } from './identity/local-accounts.controller.js';
import { LocalLoginController } from './identity/local-login.controller.js';
import { LoginController } from './identity/login.controller.js';
import { ProviderLogoutController } from './identity/provider-logout.controller.js';
import { MyTicketsController } from './identity/my-tickets.controller.js';
import { OwnAccountController } from './identity/own-account.controller.js';
import { SessionController } from './identity/session.controller.js';
import { TermsController } from './terms/terms.controller.js';
import { TicketsController } from './tickets/tickets.controller.js';
import { VocabularyController } from './vocabulary/vocabulary.controller.js';

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
        BroadcastsModule.register({ imports: [], clock: CLOCK }),
        WorkforceModule.register({ imports: [], clock: CLOCK }),
      ],
      controllers: everyRouteNamesItsRight([
        StatusController,
        MetricsController,
        PortalController,
        FaqController,
        ArticlesController,
        MyTicketController,
        MyEvaluationController,
        MyTicketsController,
        MyDraftsController,
        LocalLoginController,
        LoginController,
        ProviderLogoutController,
        SessionController,
        OwnAccountController,
        LocalAccountsController,
        OAuthController,
        ClientsController,
        RevocationsController,
        ChannelController,
        ClassificationController,
        DeskSuggestionsController,
        CatalogueController,
        TicketsController,
        VocabularyController,
        TicketCommandsController,
        BulkController,
        SavedViewsController,
        CannedAnswersController,
        MentionsController,
        ...LIVE_CONTROLLERS,
        ...CHAT_CONTROLLERS,
        JudgingController,
        EscalationController,
        OnCallController,
        MyReminderController,
        AuditController,
        DigestsController,
        ExportsController,
        HoldsController,
        PersonsController,
        InterventionsController,
        AccountController,
        SystemsController,
        MaintenanceController,
        QueuesController,
        TermsController,
        SuspensionsController,
        ...CONFIGURATION_CONTROLLERS,
        SecurityController,
        SecurityReportsController,
        SignalsController,
        ProblemsController,
        ImprovementActionsController,
        BroadcastsController,
        TicketProblemsController,
        HandlingFiguresController,
        TicketTasksController,
        WatchedTasksController,
        TasksController,
        AreaTasksController,
        AreaCommandsController,
        ...SUPPLIER_CONTROLLERS,
        FiguresController,
        ComplianceController,
        EvaluationFiguresController,
        TaskFiguresController,
        NoticesController,
        OutboxController,
        DeliveriesController,
        InboxController,
        PluginsController,
        PluginInstanceController,
        PluginActionsController,
        RoutingController,
        ClosingController,
        RelationsController,
        ...PEOPLE_CONTROLLERS,
        ...CALL_CONTROLLERS,
        WallController,
        ClaimsController,
        TrendsController,
        GovernanceController,
        DeliveryController,
        OrganisationTicketsController,
        InstallationController,
      ]),
      providers: [
        Reflector,
        Ticks,
        TaskPullTick,
        SignalsTick,
        QueueTick,
        MaintenanceTick,
        TrailTick,
        ClockTick,
        TermsTick,
        WaitingRelease,
        RoutingDesk,
        InstanceChanges,
        ConfigurationDesk,
        TermsTrials,
        Deliveries,
        DeskCommands,
        CallDesk,
        BulkDesk,
        MentionsDesk,
        NextActions,
        TicketRows,
        TeamReach,
        ...LIVE_PROVIDERS,
        ...CHAT_PROVIDERS,
        ClosingDesk,
        AreaDesk,
        TaskPages,
        PairDesk,
        SentReminders,
        ClientLogin,
        MachineAuthenticator,
        FiguresDesk,
        HandlingDesk,
        { provide: APP_GUARD, useClass: AuthGuard },
        { provide: APP_GUARD, useClass: InstallationGuard },
        { provide: APP_GUARD, useClass: TeamGuard },
      ],
    };
  }
}

@Module({})
class FoundationModule {}
