import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RecordRunner, type RecordCommand, type RecordResult } from '@sportello/records';
import {
  correctAwareness,
  describeIncident,
  endIncident,
  requestReport,
  setAwareness,
  setTlp,
  type CaseDecision,
  type SecurityCase,
} from '../domain/index.js';
import { onCase, type CaseScene } from './case.work.js';
import { CaseStore } from './case-store.port.js';
import { SecurityRules } from './security-rules.port.js';
import {
  CorrectAwarenessCommand,
  DescribeIncidentCommand,
  EndIncidentCommand,
  RequestReportCommand,
  SetAwarenessCommand,
  SetTlpCommand,
  WarnOfReportCommand,
  type OnCase,
} from './security.commands.js';

/** Runs commands on the case of one ticket. */
export class CaseRunner {
  constructor(
    private readonly records: RecordRunner<SecurityCase>,
    private readonly store: CaseStore,
    private readonly rules: SecurityRules,
  ) {}

  async run<I extends OnCase>(
    command: RecordCommand<I>,
    decide: (scene: CaseScene<I>) => CaseDecision,
  ): Promise<RecordResult> {
    const rules = await this.rules.current(command.ctx.tenant);
    return this.records.run(command, onCase(this.store, rules, decide));
  }
}

@CommandHandler(SetAwarenessCommand)
export class SetAwarenessHandler implements ICommandHandler<SetAwarenessCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: SetAwarenessCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, at, input }) => setAwareness(state, { at }, new Date(input.awareAt)));
  }
}

@CommandHandler(CorrectAwarenessCommand)
export class CorrectAwarenessHandler implements ICommandHandler<CorrectAwarenessCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: CorrectAwarenessCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, at, input }) =>
      correctAwareness(state, { at }, new Date(input.awareAt), input.reason),
    );
  }
}

@CommandHandler(SetTlpCommand)
export class SetTlpHandler implements ICommandHandler<SetTlpCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: SetTlpCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, input }) => setTlp(state, input.tlp, input.reason ?? null));
  }
}

@CommandHandler(DescribeIncidentCommand)
export class DescribeIncidentHandler implements ICommandHandler<DescribeIncidentCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: DescribeIncidentCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, input, rules }) => {
      const { ticket: _, expectedVersion: __, ...description } = input;
      return describeIncident(state, description, rules.regimes, rules.taxonomy);
    });
  }
}

@CommandHandler(EndIncidentCommand)
export class EndIncidentHandler implements ICommandHandler<EndIncidentCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: EndIncidentCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, at, input }) => endIncident(state, { at }, new Date(input.endedAt)));
  }
}

@CommandHandler(RequestReportCommand)
export class RequestReportHandler implements ICommandHandler<RequestReportCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: RequestReportCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, at, input, rules }) => requestReport(state, { at }, input, rules.regimes));
  }
}

@CommandHandler(WarnOfReportCommand)
export class WarnOfReportHandler implements ICommandHandler<WarnOfReportCommand> {
  constructor(private readonly cases: CaseRunner) {}

  execute(command: WarnOfReportCommand): Promise<RecordResult> {
    return this.cases.run(command, ({ state, input }) => {
      const { ticket: _, expectedVersion: __, ...data } = input;
      return { state, events: [{ type: input.percent === 100 ? 'report-overdue' : 'report-warned', data }] };
    });
  }
}
