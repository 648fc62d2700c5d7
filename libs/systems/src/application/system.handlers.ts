import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId, type Clock } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { RecordRunner, type RecordResult } from '@sportello/records';
import {
  changed,
  checked,
  codeTaken,
  registered,
  retire,
  systemNotFound,
  type SuppliedSystem,
} from '../domain/index.js';
import {
  ChangeSystemCommand,
  RecordCheckCommand,
  RegisterSystemCommand,
  RetireSystemCommand,
} from './system.commands.js';
import { MAINTENANCE_PLAN_JOB } from './maintenance.job.js';
import { SystemRules } from './system-rules.port.js';
import { SystemStore } from './system-store.port.js';

/** Runs commands on the register. */
export class SystemRecords {
  constructor(
    readonly records: RecordRunner<SuppliedSystem>,
    readonly rules: SystemRules,
    readonly store: SystemStore,
    readonly clock: Clock,
  ) {}

  /** @throws DomainError `SYSTEM.NOT_FOUND` */
  async found(tx: Tx, ref: string): Promise<{ readonly id: string; readonly number: string }> {
    const system = await this.store.find(tx, ref);
    if (system === null) throw systemNotFound(ref);
    return system;
  }
}

@CommandHandler(RegisterSystemCommand)
export class RegisterSystemHandler implements ICommandHandler<RegisterSystemCommand> {
  constructor(private readonly systems: SystemRecords) {}

  async execute(command: RegisterSystemCommand): Promise<RecordResult> {
    const classes = await this.systems.rules.classes(command.ctx.tenant);
    return this.systems.records.run(command, {
      find: async (tx, { code }) => {
        if ((await this.systems.store.find(tx, code)) !== null) throw codeTaken(code);
        return { id: newId(this.systems.clock.now().getTime()), number: code };
      },
      decide: ({ input }) => ({ ...registered(input.code, input.facts, classes), jobs: LOOK }),
    });
  }
}

@CommandHandler(ChangeSystemCommand)
export class ChangeSystemHandler implements ICommandHandler<ChangeSystemCommand> {
  constructor(private readonly systems: SystemRecords) {}

  async execute(command: ChangeSystemCommand): Promise<RecordResult> {
    const classes = await this.systems.rules.classes(command.ctx.tenant);
    return this.systems.records.run(command, {
      find: (tx, { ref }) => this.systems.found(tx, ref),
      decide: ({ kept, input }) => ({ ...changed(known(kept.state), input.changes, classes), jobs: LOOK }),
    });
  }
}

@CommandHandler(RetireSystemCommand)
export class RetireSystemHandler implements ICommandHandler<RetireSystemCommand> {
  constructor(private readonly systems: SystemRecords) {}

  execute(command: RetireSystemCommand): Promise<RecordResult> {
    return this.systems.records.run(command, {
      find: (tx, { ref }) => this.systems.found(tx, ref),
      decide: ({ kept, input }) => retire(known(kept.state), input.reason),
    });
  }
}

@CommandHandler(RecordCheckCommand)
export class RecordCheckHandler implements ICommandHandler<RecordCheckCommand> {
  constructor(private readonly systems: SystemRecords) {}

  execute(command: RecordCheckCommand): Promise<RecordResult> {
    return this.systems.records.run(command, {
      find: (tx, { ref }) => this.systems.found(tx, ref),
      decide: ({ kept, input }) => ({
        ...checked(known(kept.state), input.check),
        also: (tx) => this.systems.store.finish(tx, { system: kept.id, due: input.due, ...input.check }),
      }),
    });
  }
}

function known(state: SuppliedSystem | null): SuppliedSystem {
  if (state === null) throw new Error('a system that was found has a state');
  return state;
}

/** Its next check may be due soon: nobody waits until tomorrow to see it. */
const LOOK = [{ task: MAINTENANCE_PLAN_JOB, jobKey: MAINTENANCE_PLAN_JOB }];
