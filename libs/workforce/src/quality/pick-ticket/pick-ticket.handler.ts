import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@sportello/kernel';
import { recordAct } from '@sportello/trail';
import { CommandOnce } from '../../shared/command.once.js';
import { workforceNotFound } from '../../shared/workforce.errors.js';
import { ticketStillOpen } from '../quality.errors.js';
import { PickTicketCommand, type PickResult } from './pick-ticket.command.js';

const PICK = `
WITH picked AS (
  SELECT id, team, last_technician_id, coalesce(last_technician_name, last_technician_id) AS name,
         state IN ('resolved', 'closed', 'archived') AND last_technician_id IS NOT NULL AS handled
    FROM ticket WHERE tenant_id = $1 AND number = $2
), added AS (
  INSERT INTO quality_review (tenant_id, id, ticket_id, operator_id, operator_name, team, sample, state, drawn_at)
  SELECT $1, $3, id, last_technician_id, name, team, '{"picked": true}', 'drawn', $4 FROM picked WHERE handled
  ON CONFLICT ON CONSTRAINT quality_review_once DO NOTHING RETURNING id, ticket_id)
SELECT picked.handled, coalesce(added.id, known.id) AS id FROM picked
  LEFT JOIN added ON true
  LEFT JOIN quality_review known ON known.tenant_id = $1 AND known.ticket_id = picked.id AND known.operator_id = picked.last_technician_id`;

@CommandHandler(PickTicketCommand)
export class PickTicketHandler implements ICommandHandler<PickTicketCommand> {
  constructor(private readonly once: CommandOnce) {}

  execute(command: PickTicketCommand): Promise<PickResult> {
    return this.once.run(command, async (tx, { ticket }, at) => {
      const [row] = await tx.query<{ handled: boolean; id: string | null }>({
        name: 'quality-pick',
        text: PICK,
        values: [tx.tenant, ticket, newId(at.getTime()), at],
      });
      if (row === undefined) throw workforceNotFound(ticket);
      if (!row.handled || row.id === null) throw ticketStillOpen(ticket);
      await recordAct(tx, command.ctx, at, { type: 'quality-drawn', data: { ticket, reviews: [row.id] } });
      return { id: row.id };
    });
  }
}
