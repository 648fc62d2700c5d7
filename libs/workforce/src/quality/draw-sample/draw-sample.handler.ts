import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@sportello/kernel';
import { recordAct } from '@sportello/trail';
import { CommandOnce } from '../../shared/command.once.js';
import { PeopleRules, type PeopleConfiguration } from '../../shared/people.rules.js';
import { invalidRequest, unknownPerson, unknownTeam } from '../../shared/workforce.errors.js';
import { DrawSampleCommand, type SampleInput, type SampleResult } from './draw-sample.command.js';

/** Longest period, in days, that is drawn from at once. */
const LONGEST = 366;

/** Whoever handled it last answers for it. A lot is the hash of seed and number: nobody chooses, anybody can check. */
const DRAW = `
WITH lot AS (
  SELECT t.id, t.number, t.last_technician_id, t.last_technician_name, t.team
    FROM ticket t
   WHERE t.tenant_id = $1 AND t.state IN ('resolved', 'closed', 'archived') AND t.last_technician_id IS NOT NULL
     AND t.resolved_at >= ($2::date)::timestamp AT TIME ZONE $4 AND t.resolved_at < ($3::date + 1)::timestamp AT TIME ZONE $4
     AND ($5::text IS NULL OR t.team = $5) AND ($6::text IS NULL OR t.last_technician_id = $6)
     AND ($12::text IS NULL OR t.area = $12) AND ($13::text IS NULL OR t.topic = $13)
   ORDER BY md5($7 || ' ' || t.number), t.number LIMIT $8
), numbered AS (SELECT lot.*, row_number() OVER (ORDER BY md5($7 || ' ' || number), number)::int AS n FROM lot),
added AS (
  INSERT INTO quality_review (tenant_id, id, ticket_id, operator_id, operator_name, team, sample, state, drawn_at)
  SELECT $1, ($9::uuid[])[n], id, last_technician_id, coalesce(last_technician_name, last_technician_id), team, $10, 'drawn', $11
    FROM numbered
  ON CONFLICT ON CONSTRAINT quality_review_once DO NOTHING RETURNING id, ticket_id)
SELECT coalesce(added.id, known.id) AS id FROM numbered
  LEFT JOIN added ON added.ticket_id = numbered.id
  LEFT JOIN quality_review known ON known.tenant_id = $1 AND known.ticket_id = numbered.id AND known.operator_id = numbered.last_technician_id
 ORDER BY numbered.n`;

@CommandHandler(DrawSampleCommand)
export class DrawSampleHandler implements ICommandHandler<DrawSampleCommand> {
  constructor(
    private readonly once: CommandOnce,
    private readonly rules: PeopleRules,
  ) {}

  async execute(command: DrawSampleCommand): Promise<SampleResult> {
    const known = await this.rules.current(command.ctx.tenant);
    return this.once.run(command, async (tx, input, at) => {
      check(input, known);
      const { from, to, team = null, operator = null, area = null, topic = null, size, seed } = input;
      const ids = Array.from({ length: size }, () => newId(at.getTime()));
      const sample = { from, to, team, operator, area, topic, size, seed };
      const rows = await tx.query<{ id: string }>({
        name: 'quality-draw',
        text: DRAW,
        values: [
          ...[tx.tenant, from, to, known.zone, team, operator, seed, size, ids],
          ...[JSON.stringify(sample), at, area, topic],
        ],
      });
      const reviews = rows.map(({ id }) => id);
      await recordAct(tx, command.ctx, at, { type: 'quality-drawn', data: { sample, reviews } });
      return { reviews };
    });
  }
}

function check({ from, to, team, operator }: SampleInput, { people, teams }: PeopleConfiguration): void {
  if (team !== undefined && !Object.hasOwn(teams, team)) throw unknownTeam('team', team);
  if (operator !== undefined && !Object.hasOwn(people, operator)) throw unknownPerson('operator', operator);
  assertPeriod(from, to);
}

/** @throws DomainError `WORKFORCE.INVALID` for days there are not, in the wrong order or too far apart */
export function assertPeriod(from: string, to: string): void {
  const days = [from, to].map((day) => new Date(`${day}T00:00:00Z`));
  const [first, last] = days;
  const areDays = days.every(
    (at, index) => !Number.isNaN(at.getTime()) && at.toISOString().startsWith([from, to][index] ?? ''),
  );
  if (
    areDays &&
    first !== undefined &&
    last !== undefined &&
    first <= last &&
    Number(last) - Number(first) < LONGEST * 86_400_000
  )
    return;
  throw invalidRequest(
    ...(['to', 'period'] as const),
    'Serve un periodo dal primo all’ultimo giorno, lungo al massimo un anno.',
    'A period from its first to its last day is needed, a year long at most.',
  );
}
