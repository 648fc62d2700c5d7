import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '@sportello/kernel';
import { CommandOnce } from '../../shared/command.once.js';
import { workforceNotFound } from '../../shared/workforce.errors.js';
import type { AlertPerson, AlertState } from '../staff-alert.js';
import { writeEntries } from '../staff-alerts.store.js';
import { AcknowledgeAlertCommand, type AcknowledgeResult } from './acknowledge-alert.command.js';

interface Row {
  readonly state: AlertState;
  readonly step: number;
  readonly by: AlertPerson | null;
}

@CommandHandler(AcknowledgeAlertCommand)
export class AcknowledgeAlertHandler implements ICommandHandler<AcknowledgeAlertCommand> {
  constructor(private readonly once: CommandOnce) {}

  execute(command: AcknowledgeAlertCommand): Promise<AcknowledgeResult> {
    const { id: personId, name } = command.ctx.actor;
    const by = { id: personId, name };
    return this.once.run(command, async (tx, { id }, at) => {
      const [alert] = await tx.query<Row>({
        name: 'staff-alert-lock',
        text: `SELECT state, step, acknowledged_by AS by FROM staff_alert WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        values: [tx.tenant, id],
      });
      if (alert === undefined) throw workforceNotFound(id);
      if (alert.state !== 'open') throw notOpen(alert);
      await tx.query({
        name: 'staff-alert-acknowledge',
        text: `UPDATE staff_alert SET state = 'acknowledged', acknowledged_at = $3, acknowledged_by = $4 WHERE tenant_id = $1 AND id = $2`,
        values: [tx.tenant, id, at, JSON.stringify(by)],
      });
      await writeEntries(tx, id, [{ what: 'acknowledged', step: alert.step, audience: null, people: [by] }], at);
      return { id, state: 'acknowledged' };
    });
  }
}

const notOpen = ({ state, by }: Row): DomainError =>
  new DomainError(
    'ALERT.NOT_OPEN',
    'conflict',
    {
      it: state === 'closed' ? 'L’allerta è chiusa.' : `Ha già risposto ${by?.name ?? 'qualcuno'}.`,
      en: state === 'closed' ? 'The alert is closed.' : `${by?.name ?? 'Somebody'} has answered already.`,
    },
    { details: { state } },
  );
