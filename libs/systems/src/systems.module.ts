import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata, type Type } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { RecordRunner, type RecordShape } from '@sportello/records';
import {
  ChangeSystemHandler,
  RecordCheckHandler,
  RegisterSystemHandler,
  RetireSystemHandler,
  SystemRecords,
} from './application/system.handlers.js';
import { SystemStore } from './application/system-store.port.js';
import { SystemRules } from './application/system-rules.port.js';
import { wordsOf, type SuppliedSystem } from './domain/index.js';
import { PostgresSystemStore } from './infrastructure/postgres-system.store.js';
import { SystemsReader } from './infrastructure/systems.reader.js';

const HANDLERS: Type[] = [RegisterSystemHandler, ChangeSystemHandler, RetireSystemHandler, RecordCheckHandler];

const SHAPE: RecordShape<SuppliedSystem> = {
  table: 'supplied_system',
  history: 'supplied_system_event',
  columns: (system) => ({
    class: system.class,
    organisation: system.organisation,
    contract: system.contract,
    status: system.status,
    next_check: system.nextCheck,
    words: wordsOf(system),
  }),
};

export interface SystemsModuleOptions {
  /** Modules that export `UnitOfWork`, `SystemRules` and the clock. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** The register of the supplied systems and devices (B11). */
@Module({})
export class SystemsModule {
  static register({ imports, clock }: SystemsModuleOptions): DynamicModule {
    const providers = [
      { provide: SystemStore, useClass: PostgresSystemStore },
      {
        provide: SystemRecords,
        inject: [UnitOfWork, SystemRules, SystemStore, clock],
        useFactory: (unitOfWork: UnitOfWork, rules: SystemRules, store: SystemStore, now: Clock) =>
          new SystemRecords(new RecordRunner<SuppliedSystem>(unitOfWork, now, SHAPE), rules, store, now),
      },
      {
        provide: SystemsReader,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => new SystemsReader(unitOfWork),
      },
      ...HANDLERS,
    ];
    return { module: SystemsModule, imports, providers, exports: [SystemsReader] };
  }
}
