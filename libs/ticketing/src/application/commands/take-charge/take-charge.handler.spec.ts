import { GetTicketQuery, TakeChargeCommand } from '@sportello/ticketing';
import { ALFA, MACHINE, ROSSI, Ticketing, VERDI } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

describe('taking a ticket in charge', () => {
  it('records who has it, stops the take-charge clock, starts the next, and tells the requester (C9, C10)', async () => {
    ticketing.clock.set('2026-03-02T08:00:00Z');
    const { ticketId } = await ticketing.register();
    ticketing.clock.set('2026-03-02T08:10:00Z');
    const taken = await ticketing.commands.execute(
      new TakeChargeCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: ticketId }),
    );
    expect(taken).toMatchObject({ ticketId, state: 'in-charge', version: 2, seq: 2 });
    const view = await ticketing.queries.execute(
      new GetTicketQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(view).toMatchObject({
      assignee: { id: 's1', name: 'Mario Rossi' },
      takenChargeAt: '2026-03-02T08:10:00.000Z',
      nextDueAt: '2026-03-02T15:10:00.000Z',
      clocks: [
        { clock: 'take-charge', state: 'met', stoppedAt: '2026-03-02T08:10:00.000Z' },
        // Six hours from 09:10 in Rome, over the pause from 13 to 14: 16:10.
        { clock: 'resolution', state: 'running', dueAt: '2026-03-02T15:10:00.000Z' },
      ],
    });
    expect(await ticketing.jobs(ticketId)).toEqual(['ticket.route 1', 'ticket.notify 1', 'ticket.notify 2']);
  });

  it('is done once: of two colleagues at the same moment one is told who has it', async () => {
    const { ticketId } = await ticketing.register();
    const attempts = [ROSSI, VERDI].map((actor) =>
      ticketing.commands.execute(
        new TakeChargeCommand(ticketing.context(actor), ticketing.key(), { ticket: ticketId }),
      ),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'TICKET.ALREADY_TAKEN' },
    });
  });

  it('is refused to a machine, and leaves nothing behind', async () => {
    const { ticketId } = await ticketing.register();
    const attempt = new TakeChargeCommand(ticketing.context(MACHINE), ticketing.key(), { ticket: ticketId });
    await expect(ticketing.commands.execute(attempt)).rejects.toMatchObject({ code: 'TICKET.PERSON_NEEDED' });
    expect(await ticketing.jobs(ticketId)).toHaveLength(2);
  });
});
