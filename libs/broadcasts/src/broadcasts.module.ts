import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { RecordRunner, type RecordShape } from '@sportello/records';
import { BroadcastReportHandler } from './application/broadcast.handler.js';
import { BroadcastRules } from './application/broadcast.ports.js';
import type { Broadcast } from './domain/index.js';
import { BroadcastsReader } from './infrastructure/broadcasts.reader.js';
import { PostgresBroadcastStore } from './infrastructure/postgres-broadcast.store.js';

const SHAPE: RecordShape<Broadcast> = {
  table: 'broadcast',
  history: 'broadcast_event',
  columns: ({ report, restricted }) => ({ report_id: report.id, report_number: report.number, restricted }),
};

export interface BroadcastsModuleOptions {
  /** Modules that export `UnitOfWork`, `BroadcastRules` and the clock. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** E5: one report, told to every office concerned at once. */
@Module({})
export class BroadcastsModule {
  static register({ imports, clock }: BroadcastsModuleOptions): DynamicModule {
    const providers = [
      {
        provide: BroadcastReportHandler,
        inject: [UnitOfWork, clock, BroadcastRules],
        useFactory: (unitOfWork: UnitOfWork, now: Clock, rules: BroadcastRules) =>
          new BroadcastReportHandler(
            new RecordRunner<Broadcast>(unitOfWork, now, SHAPE),
            ...([new PostgresBroadcastStore(), rules, now] as const),
          ),
      },
      {
        provide: BroadcastsReader,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => new BroadcastsReader(unitOfWork),
      },
    ];
    return { module: BroadcastsModule, imports, providers, exports: [BroadcastsReader] };
  }
}
