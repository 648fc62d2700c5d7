import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId, type Clock } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { Decision, RecordResult, RecordRunner, RecordScene } from '@sportello/records';
import { dayIn } from '@sportello/ticketing';
import {
  alreadyTold,
  assertNoneWithheld,
  closedProblem,
  improvementOwner,
  officeKey,
  reachedOffices,
  reportNotFound,
  rulesFor,
  tellable,
  ticketNeeded,
  type Broadcast,
  type BroadcastRule,
  type Improvement,
  type Report,
} from '../domain/index.js';
import { BroadcastReportCommand, type BroadcastInput } from './broadcast.command.js';
import { broadcastJobs } from './broadcast.jobs.js';
import type { BroadcastRulesOfTenant, BroadcastRules, BroadcastStore } from './broadcast.ports.js';

/** Decides whom a report concerns and has all of them told, in one transaction. */
@CommandHandler(BroadcastReportCommand)
export class BroadcastReportHandler implements ICommandHandler<BroadcastReportCommand> {
  constructor(
    private readonly records: RecordRunner<Broadcast>,
    private readonly store: BroadcastStore,
    private readonly rules: BroadcastRules,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `BROADCAST.*`, `COMMAND.KEY_REUSED` */
  async execute(command: BroadcastReportCommand): Promise<RecordResult> {
    const rules = await this.rules.current(command.ctx.tenant);
    return this.records.run(command, {
      find: async (tx) => ({
        id: newId(this.clock.now().getTime()),
        number: `${rules.numberPrefix}-D-${String(await this.store.nextOrdinal(tx)).padStart(5, '0')}`,
      }),
      decide: (scene) => this.#decide(scene, rules),
    });
  }

  async #decide(
    { kept, act, input, tx }: RecordScene<Broadcast, BroadcastInput>,
    rules: BroadcastRulesOfTenant,
  ): Promise<Decision<Broadcast>> {
    const report = await this.store.lockReport(tx, input.report, input.seesRestricted);
    if (report === null) throw reportNotFound(input.report.number);
    const applied = input.offices === undefined ? rulesFor(rules.rules, report, rules.serviceOf(report)) : [];
    const { told, withheld } = await this.#offices(tx, input, report, applied, rules);
    const { kind, id, number, restricted } = report;
    const state: Broadcast = {
      report: { kind, id, number },
      ticket: told.some(({ reach }) => reach === 'task') ? ticketOf(report) : report.ticket,
      ...{ restricted, title: input.title, text: input.text, byRule: input.offices === undefined },
      ...{ offices: told, withheld, waits: input.waits ?? false, due: input.due ?? null },
      ...{ fields: input.fields ?? [], attachments: input.attachments ?? [] },
      improvements: improvements(input, report, applied, rules, act.at),
    };
    const rows = [
      ...told.map((office) => ({ ...office, state: 'sending' as const })),
      ...withheld.map((office) => ({ ...office, state: 'withheld' as const })),
    ];
    return {
      state,
      events: [{ type: 'broadcast', data: state }],
      also: (inner) => this.store.putOffices(inner, { id: kept.id, reportId: id }, rows),
      jobs: broadcastJobs(kept.id, state),
    };
  }

  /** Nobody is told twice: what an earlier broadcast of the report told stands. */
  async #offices(
    tx: Tx,
    input: BroadcastInput,
    report: Report,
    applied: readonly BroadcastRule[],
    rules: BroadcastRulesOfTenant,
  ) {
    const asked = input.offices ?? applied.flatMap(({ offices }) => offices);
    const offices = reachedOffices(asked, rules.office);
    const { told: may, withheld } = tellable(offices, report, rules.office);
    if (input.offices !== undefined || may.length === 0) assertNoneWithheld(withheld);
    const before = await this.store.told(tx, report.id);
    const told = may.filter((office) => !before.has(officeKey(office)));
    if (told.length === 0) throw alreadyTold(may);
    return { told, withheld };
  }
}

function ticketOf({ ticket }: Report): string {
  if (ticket === null) throw ticketNeeded();
  return ticket;
}

function improvements(
  input: BroadcastInput,
  { closed }: Report,
  applied: readonly BroadcastRule[],
  { isPerson, zone }: BroadcastRulesOfTenant,
  at: Date,
): readonly Improvement[] {
  const ruled = applied.flatMap((rule) =>
    rule.improvements.map(({ withinDays, ...one }) => ({ ...one, dueOn: daysAfter(dayIn(zone, at), withinDays) })),
  );
  const all = [...ruled, ...(input.improvements ?? [])];
  if (closed && all.length > 0) throw closedProblem();
  for (const { owner } of all) if (!isPerson(owner)) throw improvementOwner(owner);
  return all;
}

/** A day is a day, whatever the clocks do in it. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
