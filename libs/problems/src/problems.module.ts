import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata, type Type } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { RecordRunner, type RecordShape } from '@sportello/records';
import {
  CloseProblemHandler,
  EndActionHandler,
  LinkTicketsToProblemHandler,
  OpenProblemHandler,
  PlanActionHandler,
  RecordCauseHandler,
  RecordWorkaroundHandler,
  ResolveProblemHandler,
} from './application/problem.handlers.js';
import { ProblemRules, ProblemStore } from './application/problem.ports.js';
import { ProblemRunner } from './application/problem.runner.js';
import { Signals } from './application/signals.js';
import type { Problem } from './domain/index.js';
import { PostgresProblemStore } from './infrastructure/postgres-problem.store.js';
import { PostgresSignalStore } from './infrastructure/postgres-signal.store.js';
import { ActionsReader } from './infrastructure/actions.reader.js';
import { ProblemsReader } from './infrastructure/problems.reader.js';

const HANDLERS: Type[] = [
  LinkTicketsToProblemHandler,
  PlanActionHandler,
  RecordWorkaroundHandler,
  RecordCauseHandler,
  EndActionHandler,
  ResolveProblemHandler,
  CloseProblemHandler,
];

const SHAPE: RecordShape<Problem> = {
  table: 'problem',
  history: 'problem_event',
  columns: ({ code, title, owner, restricted, proactive, triplet, closedAt }) => ({
    ...{ state_code: code, title, owner_id: owner, restricted, proactive },
    ...{ area: triplet?.area ?? null, topic: triplet?.topic ?? null, subtopic: triplet?.subtopic ?? null },
    closed_at: closedAt,
  }),
};

export interface ProblemsModuleOptions {
  /** Modules that export `UnitOfWork`, `ProblemRules` and the clock. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** Proactive handling: signals, problem records, corrective and preventive actions (A4). */
@Module({})
export class ProblemsModule {
  static register({ imports, clock }: ProblemsModuleOptions): DynamicModule {
    const providers = [
      { provide: ProblemStore, useClass: PostgresProblemStore },
      {
        provide: ProblemRunner,
        inject: [UnitOfWork, clock, ProblemStore, ProblemRules],
        useFactory: (unitOfWork: UnitOfWork, now: Clock, store: ProblemStore, rules: ProblemRules) =>
          new ProblemRunner(new RecordRunner<Problem>(unitOfWork, now, SHAPE), store, rules),
      },
      {
        provide: OpenProblemHandler,
        inject: [ProblemRunner, clock],
        useFactory: (...given: ConstructorParameters<typeof OpenProblemHandler>) => new OpenProblemHandler(...given),
      },
      {
        provide: Signals,
        inject: [UnitOfWork, ProblemStore, ProblemRules, clock],
        useFactory: (unitOfWork: UnitOfWork, store: ProblemStore, rules: ProblemRules, now: Clock) =>
          new Signals(unitOfWork, new PostgresSignalStore(), store, rules, now),
      },
      {
        provide: ProblemsReader,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => new ProblemsReader(unitOfWork),
      },
      {
        provide: ActionsReader,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => new ActionsReader(unitOfWork),
      },
      ...HANDLERS,
    ];
    return { module: ProblemsModule, imports, providers, exports: [Signals, ProblemsReader, ActionsReader] };
  }
}
