import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata, type Type } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { RecordRunner, type RecordShape } from '@sportello/records';
import { CaseStore } from './application/case-store.port.js';
import { CorrectSentHandler, RecordSentHandler } from './application/report.handlers.js';
import { SecurityRules } from './application/security-rules.port.js';
import {
  CaseRunner,
  CorrectAwarenessHandler,
  DescribeIncidentHandler,
  EndIncidentHandler,
  RequestReportHandler,
  SetAwarenessHandler,
  SetTlpHandler,
  WarnOfReportHandler,
} from './application/security.handlers.js';
import type { SecurityCase } from './domain/index.js';
import { PostgresCaseStore } from './infrastructure/postgres-case.store.js';
import { SecurityReader } from './infrastructure/security.reader.js';

const HANDLERS: Type[] = [
  SetAwarenessHandler,
  CorrectAwarenessHandler,
  SetTlpHandler,
  DescribeIncidentHandler,
  EndIncidentHandler,
  RequestReportHandler,
  WarnOfReportHandler,
  RecordSentHandler,
  CorrectSentHandler,
];

const SHAPE: RecordShape<SecurityCase> = {
  table: 'security_case',
  history: 'security_event',
  columns: ({ awareAt, tlp }) => ({ aware_at: awareAt, tlp }),
};

export interface SecurityModuleOptions {
  /** Modules that export `UnitOfWork`, `SecurityRules` and the clock. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** Reports of cyber threats: awareness, legal timers, the register of what is due and sent (A2). */
@Module({})
export class SecurityModule {
  static register({ imports, clock }: SecurityModuleOptions): DynamicModule {
    const providers = [
      { provide: CaseStore, useClass: PostgresCaseStore },
      {
        provide: RecordRunner,
        inject: [UnitOfWork, clock],
        useFactory: (unitOfWork: UnitOfWork, now: Clock) => new RecordRunner<SecurityCase>(unitOfWork, now, SHAPE),
      },
      {
        provide: CaseRunner,
        inject: [RecordRunner, CaseStore, SecurityRules],
        useFactory: (...given: ConstructorParameters<typeof CaseRunner>) => new CaseRunner(...given),
      },
      {
        provide: SecurityReader,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => new SecurityReader(unitOfWork),
      },
      ...HANDLERS,
    ];
    return { module: SecurityModule, imports, providers, exports: [SecurityReader] };
  }
}
