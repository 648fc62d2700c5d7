import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { DutyChange } from '@sportello/rosters';
import { CommandOnce } from '../../shared/command.once.js';
import { PeopleRules } from '../../shared/people.rules.js';
import { changesDuring } from '../duty-changes.reader.js';
import { AgreeDutyChangeCommand, type DutyChangeResult } from './agree-duty-change.command.js';
import { checkChanges } from './duty-change.check.js';
import { draftsOf } from './duty-change.draft.js';

/** A stretch that began the day before may reach into the time asked for. */
const MARGIN = 2 * 86_400_000;

@CommandHandler(AgreeDutyChangeCommand)
export class AgreeDutyChangeHandler implements ICommandHandler<AgreeDutyChangeCommand> {
  constructor(
    private readonly once: CommandOnce,
    private readonly rules: PeopleRules,
  ) {}

  async execute(command: AgreeDutyChangeCommand): Promise<DutyChangeResult> {
    const known = await this.rules.current(command.ctx.tenant);
    return this.once.run(command, async (tx, input, at) => {
      const drafts = draftsOf(input, known).map((draft) => ({ ...draft, id: newId(at.getTime()) }));
      // Two who plan at once plan one after the other: what the first agreed counts for the second.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('duty-change:' || $1, 0))`, [tx.tenant]);
      checkChanges(known, await changesAround(tx, drafts), drafts);
      const id = newId(at.getTime());
      const { actor } = command.ctx;
      await insert(tx, drafts, { agreement: id, reason: input.reason, by: { id: actor.id, name: actor.name }, at });
      return { id };
    });
  }
}

function changesAround(tx: Tx, drafts: readonly DutyChange[]): Promise<readonly DutyChange[]> {
  const from = Math.min(...drafts.map((draft) => draft.from.getTime()));
  const ends = drafts.map((draft) => draft.to?.getTime() ?? from + 400 * 86_400_000);
  return changesDuring(tx, new Date(from - MARGIN), new Date(Math.max(...ends) + MARGIN));
}

async function insert(
  tx: Tx,
  drafts: readonly DutyChange[],
  agreed: { agreement: string; reason: string; by: { id: string; name: string }; at: Date },
): Promise<void> {
  const rows = drafts.map(({ id, kind, person, other, team, from, to }) => ({
    ...{ id, kind, person, other, team },
    ...{ from_at: from, to_at: to },
  }));
  await tx.query({
    name: 'duty-change-insert',
    text: `INSERT INTO duty_change (tenant_id, id, kind, agreement, person, other, team, from_at, to_at, reason, by_id, by_name, at)
           SELECT $1, r.id, r.kind, $3, r.person, r.other, r.team, r.from_at, r.to_at, $4, $5, $6, $7
             FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, kind text, person text, other text, team text, from_at timestamptz, to_at timestamptz)`,
    values: [
      ...[tx.tenant, JSON.stringify(rows), agreed.agreement, agreed.reason, agreed.by.id, agreed.by.name],
      agreed.at,
    ],
  });
}
