import { AddNoteCommand, GetTicketQuery, ResolveTicketCommand, TakeChargeCommand } from '@sportello/ticketing';
import { eventually } from '../../../test/support/eventually.js';
import { ALFA, ROSSI, Ticketing, VERDI } from './ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const note = (ticket: string, text: string, expectedVersion?: number) => {
  const seen = expectedVersion === undefined ? {} : { expectedVersion };
  const input = { ticket, visibility: 'internal', message: { text }, ...seen } as const;
  return ticketing.commands.execute(new AddNoteCommand(ticketing.context(VERDI), ticketing.key(), input));
};

describe('several people on one ticket', () => {
  it('a write upon what somebody has changed meanwhile is refused, never merged', async () => {
    const { ticketId, version } = await ticketing.inCharge();
    await note(ticketId, 'prima', version);
    await expect(note(ticketId, 'seconda', version)).rejects.toMatchObject({
      code: 'TICKET.STALE_VERSION',
      kind: 'stale',
      details: { expected: 2, current: 3 },
    });
  });

  it('of many writes at once upon one version exactly one is accepted', async () => {
    const { ticketId, version } = await ticketing.inCharge();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => note(ticketId, `nota ${i}`, version)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'TICKET.STALE_VERSION' });
    }
  });

  it('writes that insist on no version follow one another, each on the state the other left', async () => {
    const { ticketId } = await ticketing.inCharge();
    const written = await Promise.all(Array.from({ length: 8 }, (_, i) => note(ticketId, `nota ${i}`)));
    expect(written.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('a command that is no longer legal on the fresh state is refused, not forced', async () => {
    const { ticketId } = await ticketing.inCharge();
    const resolve = () => {
      const input = { ticket: ticketId, told: 'call', reason: 'solved', message: { text: 'Fatto' } } as const;
      return ticketing.commands.execute(new ResolveTicketCommand(ticketing.context(ROSSI), ticketing.key(), input));
    };
    const outcomes = await Promise.allSettled([resolve(), resolve(), resolve()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
  });
});

describe('a command the database gives up for another transaction', () => {
  it('is tried again, and nobody hears of it', async () => {
    const { ticketId } = await ticketing.register();
    let [held, go] = [() => undefined as void, () => undefined as void];
    const holding = new Promise<void>((resolve) => (held = resolve));
    const waited = new Promise<void>((resolve) => (go = resolve));
    const other = ticketing.database.unitOfWork.run(ticketing.context(), async (tx) => {
      await tx.query('SELECT 1 FROM ticket_clock WHERE ticket_id = $1 FOR UPDATE', [ticketId]);
      held();
      await waited;
      await tx.query('SELECT 1 FROM ticket WHERE id = $1 FOR UPDATE', [ticketId]);
    });
    await holding;
    const take = new TakeChargeCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: ticketId });
    const taking = ticketing.commands.execute(take);
    // It has the ticket and waits for the clock: who has waited longest is given up (40P01).
    await eventually('the command waits', async () => {
      const waiting = await ticketing.database.asAdmin(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    go();
    await expect(other).resolves.toBeUndefined();
    await expect(taking).resolves.toMatchObject({ state: 'in-charge' });
  });
});

describe('a command on a ticket', () => {
  it('costs two round trips besides BEGIN and COMMIT', async () => {
    const { ticketId } = await ticketing.register();
    ticketing.statements.length = 0;
    await ticketing.commands.execute(
      new TakeChargeCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: ticketId }),
    );
    expect(ticketing.statements.map((statement) => statement.trim().split(/\s/)[0])).toEqual([
      'BEGIN;',
      'SELECT',
      'WITH',
      'COMMIT',
    ]);
  });

  it('keeps the policy the ticket was opened under, until it is changed on purpose (B13)', async () => {
    const { ticketId } = await ticketing.register();
    const [first] = ticketing.rules.revisions;
    const shorter = first!.serviceLevels.rules.map((rule) => ({
      ...rule,
      clocks: rule.clocks.map((clock) => ({ ...clock, target: '1m' })),
    }));
    ticketing.rules.revisions.push({ ...first!, revision: 2, serviceLevels: { rules: shorter } });
    await ticketing.commands.execute(
      new TakeChargeCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: ticketId }),
    );
    const view = await ticketing.queries.execute(
      new GetTicketQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    const resolution = view.clocks.find(({ clock }) => clock === 'resolution');
    expect(resolution?.run.target.target).toBe('6h');
    ticketing.rules.revisions.pop();
  });
});
