import { AddNoteCommand, GetTicketForRequesterQuery, RouteTicketCommand } from '@sportello/ticketing';
import { ALFA, MACHINE, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

describe('what a requester sees of their ticket', () => {
  it('is its state by name, its times, who has it, what was said, and nothing of the desk’s own', async () => {
    const { ticketId, number } = await ticketing.resolved();
    const reason = { it: 'Interno', en: 'Internal' };
    await expect(
      ticketing.commands.execute(
        new RouteTicketCommand(ticketing.context(MACHINE), ticketing.key(), {
          ticket: ticketId,
          team: 'front',
          reason,
        }),
      ),
    ).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
    const note = { ticket: ticketId, visibility: 'internal', message: { text: 'Utente difficile' } } as const;
    await ticketing.commands.execute(new AddNoteCommand(ticketing.context(ROSSI), ticketing.key(), note));

    ticketing.statements.length = 0;
    const view = await ticketing.queries.execute(new GetTicketForRequesterQuery({ tenant: ALFA }, { ticketId }));
    expect(ticketing.statements).toHaveLength(5);
    expect(view).toMatchObject({
      number,
      state: { code: 'resolved', name: { it: 'Chiuso tecnicamente' } },
      technician: 'Mario Rossi',
      requester: { name: 'Ada Bianchi' },
      messages: [{ direction: 'in' }, { direction: 'out', text: 'Fatto.' }],
      actions: ['reply', 'reopen'],
    });
    expect(view.events.map(({ type }) => type)).toEqual(['registered', 'taken-charge', 'resolved']);
    expect(view.clocks.map(({ state }) => state)).toEqual(['met', 'met']);
    expect(JSON.stringify(view)).not.toContain('Utente difficile');
  });
});
