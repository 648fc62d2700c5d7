import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId, type Clock } from '@sportello/kernel';
import type { RecordResult } from '@sportello/records';
import { closeProblem, endAction, planAction, recordCause, recordWorkaround, resolveProblem } from '../domain/index.js';
import {
  CloseProblemCommand,
  EndActionCommand,
  LinkTicketsToProblemCommand,
  OpenProblemCommand,
  PlanActionCommand,
  RecordCauseCommand,
  RecordWorkaroundCommand,
  ResolveProblemCommand,
} from './problem.commands.js';
import { ProblemRunner } from './problem.runner.js';

@CommandHandler(OpenProblemCommand)
export class OpenProblemHandler implements ICommandHandler<OpenProblemCommand> {
  constructor(
    private readonly problems: ProblemRunner,
    private readonly clock: Clock,
  ) {}

  execute(command: OpenProblemCommand): Promise<RecordResult> {
    return this.problems.open(command, this.clock.now());
  }
}

@CommandHandler(LinkTicketsToProblemCommand)
export class LinkTicketsToProblemHandler implements ICommandHandler<LinkTicketsToProblemCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  execute(command: LinkTicketsToProblemCommand): Promise<RecordResult> {
    return this.problems.link(command);
  }
}

@CommandHandler(PlanActionCommand)
export class PlanActionHandler implements ICommandHandler<PlanActionCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  async execute(command: PlanActionCommand): Promise<RecordResult> {
    const assertPerson = await this.problems.people(command);
    return this.problems.run(command, (problem, act, { kind, title, owner, dueOn }) => {
      assertPerson(owner);
      return planAction(problem, act, { id: newId(act.at.getTime()), kind, title, owner, dueOn });
    });
  }
}

@CommandHandler(RecordWorkaroundCommand)
export class RecordWorkaroundHandler implements ICommandHandler<RecordWorkaroundCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  execute(command: RecordWorkaroundCommand): Promise<RecordResult> {
    return this.problems.run(command, (problem, _, { workaround }) => recordWorkaround(problem, workaround));
  }
}

@CommandHandler(RecordCauseCommand)
export class RecordCauseHandler implements ICommandHandler<RecordCauseCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  execute(command: RecordCauseCommand): Promise<RecordResult> {
    return this.problems.run(command, (problem, _, { rootCause }) => recordCause(problem, rootCause));
  }
}

@CommandHandler(EndActionCommand)
export class EndActionHandler implements ICommandHandler<EndActionCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  execute(command: EndActionCommand): Promise<RecordResult> {
    return this.problems.run(command, (problem, act, input) => endAction(problem, act, input));
  }
}

@CommandHandler(ResolveProblemCommand)
export class ResolveProblemHandler implements ICommandHandler<ResolveProblemCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  execute(command: ResolveProblemCommand): Promise<RecordResult> {
    return this.problems.run(command, (problem, _, { outcome }) => resolveProblem(problem, outcome));
  }
}

@CommandHandler(CloseProblemCommand)
export class CloseProblemHandler implements ICommandHandler<CloseProblemCommand> {
  constructor(private readonly problems: ProblemRunner) {}

  execute(command: CloseProblemCommand): Promise<RecordResult> {
    return this.problems.run(command, (problem, act) => closeProblem(problem, act));
  }
}
