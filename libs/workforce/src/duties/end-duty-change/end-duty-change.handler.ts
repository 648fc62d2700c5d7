import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandOnce } from '../../shared/command.once.js';
import { workforceNotFound } from '../../shared/workforce.errors.js';
import type { DutyChangeResult } from '../agree-duty-change/agree-duty-change.command.js';
import { changeEnded } from '../roster.errors.js';
import { EndDutyChangeCommand } from './end-duty-change.command.js';

@CommandHandler(EndDutyChangeCommand)
export class EndDutyChangeHandler implements ICommandHandler<EndDutyChangeCommand> {
  constructor(private readonly once: CommandOnce) {}

  execute(command: EndDutyChangeCommand): Promise<DutyChangeResult> {
    return this.once.run(command, async (tx, { id }, at) => {
      const [row] = await tx.query<{ found: number; ended: number }>({
        name: 'duty-change-end',
        text: `WITH ended AS (
                 UPDATE duty_change SET ended_at = $3, ended_by = $4
                  WHERE tenant_id = $1 AND agreement = $2 AND ended_at IS NULL AND coalesce(to_at, 'infinity') > $3 RETURNING 1)
               SELECT (SELECT count(*) FROM duty_change WHERE tenant_id = $1 AND agreement = $2)::int AS found,
                      (SELECT count(*) FROM ended)::int AS ended`,
        values: [tx.tenant, id, at, command.ctx.actor.id],
      });
      if (row === undefined || row.found === 0) throw workforceNotFound(id);
      if (row.ended === 0) throw changeEnded();
      return { id };
    });
  }
}
