import type { CommandBus } from '@nestjs/cqrs';
import { DomainError, type TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';

/** What commands have in common, as far as the log tells of them. */
interface Operation {
  readonly ctx?: TenantContext;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Of what was asked, the parts that are ids of the tenant’s configuration and never anybody’s words. */
const TOLD = ['ticket', 'task', 'team', 'technician', 'supplier', 'severity'] as const;
/** Of what came of it. */
const RESULT = ['number', 'state', 'seq', 'version'] as const;

/**
 * B9: one line in the system's log for each operation, whoever asks for it and by whichever way: who, what, on which ticket, what
 * came of it, under which correlation id. Personal words are never in it.
 */
export function logOperations(bus: CommandBus, log: Logger): void {
  const execute: (command: never) => Promise<unknown> = bus.execute.bind(bus);
  Object.assign(bus, {
    execute: async (command: object): Promise<unknown> => {
      try {
        const result = await execute(command as never);
        log.info({ ...operation(command), ...picked(result, RESULT) }, 'operation');
        return result;
      } catch (error) {
        if (error instanceof DomainError) log.info({ ...operation(command), refused: error.code }, 'operation refused');
        throw error;
      }
    },
  });
}

function operation(command: object): Record<string, unknown> {
  const { ctx, input } = command as Operation;
  return {
    operation: command.constructor.name.replace(/Command$/, ''),
    ...(ctx === undefined
      ? {}
      : { tenant: ctx.tenant, actor: { type: ctx.actor.type, id: ctx.actor.id }, correlationId: ctx.correlationId }),
    ...picked(input, TOLD),
  };
}

/** Plain values under these names; anything longer than an id is not one. */
function picked(from: unknown, names: readonly string[]): Record<string, string | number> {
  if (typeof from !== 'object' || from === null) return {};
  return Object.fromEntries(
    Object.entries(from).filter(
      (entry): entry is [string, string | number] =>
        names.includes(entry[0]) &&
        (typeof entry[1] === 'number' || (typeof entry[1] === 'string' && entry[1].length <= 120)),
    ),
  );
}
