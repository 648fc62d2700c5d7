import { Module, type DynamicModule, type InjectionToken, type ModuleMetadata, type Type } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { AcknowledgeAlertHandler } from './alerts/acknowledge-alert/acknowledge-alert.handler.js';
import { StaffAlertsReader } from './alerts/staff-alerts.reader.js';
import { AgreeDutyChangeHandler } from './duties/agree-duty-change/agree-duty-change.handler.js';
import { DutyChangesReader } from './duties/duty-changes.reader.js';
import { EndDutyChangeHandler } from './duties/end-duty-change/end-duty-change.handler.js';
import { CommentReviewHandler } from './quality/comment-review/comment-review.handler.js';
import { DrawSampleHandler } from './quality/draw-sample/draw-sample.handler.js';
import { PickTicketHandler } from './quality/pick-ticket/pick-ticket.handler.js';
import { QualityReader } from './quality/quality.reader.js';
import { ScoreReviewHandler } from './quality/score-review/score-review.handler.js';
import { DeclareSkillHandler } from './skills/declare-skill/declare-skill.handler.js';
import { SkillLevelsReader } from './skills/skill-levels.reader.js';
import { CommandOnce } from './shared/command.once.js';

const HANDLERS: Type[] = [
  AgreeDutyChangeHandler,
  EndDutyChangeHandler,
  AcknowledgeAlertHandler,
  DrawSampleHandler,
  PickTicketHandler,
  ScoreReviewHandler,
  CommentReviewHandler,
  DeclareSkillHandler,
];

const READERS = [DutyChangesReader, StaffAlertsReader, QualityReader, SkillLevelsReader] as const;

export interface WorkforceModuleOptions {
  /** Modules that export `UnitOfWork`, `PeopleRules` and the clock. */
  readonly imports: NonNullable<ModuleMetadata['imports']>;
  /** Token of the `Clock`. */
  readonly clock: InjectionToken<Clock>;
}

/** Rosters, alerts, quality reviews and skills of the people who work on tickets (A3, A9, A10, B8, E1). */
@Module({})
export class WorkforceModule {
  static register({ imports, clock }: WorkforceModuleOptions): DynamicModule {
    const providers = [
      {
        provide: CommandOnce,
        inject: [UnitOfWork, clock],
        useFactory: (...given: ConstructorParameters<typeof CommandOnce>) => new CommandOnce(...given),
      },
      ...READERS.map((reader) => ({
        provide: reader,
        inject: [UnitOfWork],
        useFactory: (unitOfWork: UnitOfWork) => new reader(unitOfWork),
      })),
      ...HANDLERS,
    ];
    return { module: WorkforceModule, imports, providers, exports: [...READERS, ...HANDLERS] };
  }
}
