import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata, type Type } from '@nestjs/common';
import { type Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { AcceptTaskHandler } from './application/commands/accept-task/accept-task.handler.js';
import { AttachFilesHandler } from './application/commands/attach-files/attach-files.handler.js';
import { AnswerTaskHandler } from './application/commands/answer-task/answer-task.handler.js';
import { AskHolderHandler } from './application/commands/ask-holder/ask-holder.handler.js';
import { AskAboutTaskHandler } from './application/commands/ask-about-task/ask-about-task.handler.js';
import { AssignTaskHandler } from './application/commands/assign-task/assign-task.handler.js';
import { CancelTaskHandler } from './application/commands/cancel-task/cancel-task.handler.js';
import { CompleteTaskHandler } from './application/commands/complete-task/complete-task.handler.js';
import { OfferTaskHandler } from './application/commands/offer-task/offer-task.handler.js';
import { ShareWithTaskHandler } from './application/commands/share-with-task/share-with-task.handler.js';
import { GetTaskFiguresHandler } from './application/queries/get-task-figures/get-task-figures.handler.js';
import { ListTasksHandler } from './application/queries/list-tasks/list-tasks.handler.js';
import { RecomputeTaskTermsHandler } from './application/commands/recompute-task-terms/recompute-task-terms.handler.js';
import { ReplyToDeskHandler } from './application/commands/reply-to-desk/reply-to-desk.handler.js';
import { RefuseTaskHandler } from './application/commands/refuse-task/refuse-task.handler.js';
import { RemindTaskHandler } from './application/commands/remind-task/remind-task.handler.js';
import { ReportProgressHandler } from './application/commands/report-progress/report-progress.handler.js';
import { ReturnTaskHandler } from './application/commands/return-task/return-task.handler.js';
import { VerifyTaskHandler } from './application/commands/verify-task/verify-task.handler.js';
import { TaskAssigner } from './application/commands/assign-task/task.assigner.js';
import { GetTaskHandler } from './application/queries/get-task/get-task.handler.js';
import { ListTicketTasksHandler } from './application/queries/list-ticket-tasks/list-ticket-tasks.handler.js';
import { ListSupplierTasksHandler } from './application/queries/list-supplier-tasks/list-supplier-tasks.handler.js';
import { Suppliers } from './application/ports/supplier-rules.port.js';
import { TaskReader } from './application/ports/task-reader.port.js';
import { TaskStore } from './application/ports/task-store.port.js';
import { TaskCommandRunner } from './application/task-command.runner.js';
import { PostgresTaskReader } from './infrastructure/postgres-task.reader.js';
import { PostgresTaskStore } from './infrastructure/postgres-task.store.js';
import { SupplierExports } from './infrastructure/supplier.exports.js';
import { SupplierFeed } from './infrastructure/supplier.feed.js';

const HANDLERS: Type[] = [
  AssignTaskHandler,
  OfferTaskHandler,
  ShareWithTaskHandler,
  AcceptTaskHandler,
  RefuseTaskHandler,
  ReportProgressHandler,
  AskAboutTaskHandler,
  AnswerTaskHandler,
  AskHolderHandler,
  ReplyToDeskHandler,
  AttachFilesHandler,
  RemindTaskHandler,
  CompleteTaskHandler,
  VerifyTaskHandler,
  ReturnTaskHandler,
  CancelTaskHandler,
  RecomputeTaskTermsHandler,
  GetTaskHandler,
  ListTicketTasksHandler,
  ListTasksHandler,
  GetTaskFiguresHandler,
  ListSupplierTasksHandler,
];

export interface EscalationModuleOptions {
  /** Modules that export `UnitOfWork`, `Suppliers` and the clock. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** Commands and queries on the tasks of suppliers (B5, B10), through the buses of @nestjs/cqrs. */
@Module({})
export class EscalationModule {
  static register({ imports, clock }: EscalationModuleOptions): DynamicModule {
    const providers = [
      { provide: TaskStore, useClass: PostgresTaskStore },
      { provide: TaskReader, useClass: PostgresTaskReader },
      {
        provide: TaskCommandRunner,
        inject: [UnitOfWork, TaskStore, clock],
        useFactory: (...given: ConstructorParameters<typeof TaskCommandRunner>) => new TaskCommandRunner(...given),
      },
      {
        provide: TaskAssigner,
        inject: [UnitOfWork, TaskStore, Suppliers, clock],
        useFactory: (...given: ConstructorParameters<typeof TaskAssigner>) => new TaskAssigner(...given),
      },
      {
        provide: SupplierFeed,
        inject: [UnitOfWork],
        useFactory: (...given: ConstructorParameters<typeof SupplierFeed>) => new SupplierFeed(...given),
      },
      {
        provide: SupplierExports,
        inject: [UnitOfWork, clock],
        useFactory: (...given: ConstructorParameters<typeof SupplierExports>) => new SupplierExports(...given),
      },
      ...HANDLERS,
    ];
    return { module: EscalationModule, imports, providers, exports: [...HANDLERS, SupplierFeed, SupplierExports] };
  }
}
