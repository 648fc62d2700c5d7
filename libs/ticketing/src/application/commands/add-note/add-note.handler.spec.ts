import { AddNoteCommand, GetTicketForRequesterQuery } from '@sportello/ticketing';
import { ALFA, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const note = (ticket: string, visibility: 'internal' | 'public', text: string) => {
  ticketing.clock.advance(1000);
  const input = { ticket, visibility, message: { text } };
  return ticketing.commands.execute(new AddNoteCommand(ticketing.context(ROSSI), ticketing.key(), input));
};

describe('a note', () => {
  it('among colleagues is never shown or told to the requester', async () => {
    const { ticketId } = await ticketing.register();
    await note(ticketId, 'internal', 'Già visto ieri');
    const view = await ticketing.queries.execute(new GetTicketForRequesterQuery({ tenant: ALFA }, { ticketId }));
    expect(view.messages).toHaveLength(1);
    expect(view.events.map(({ type }) => type)).toEqual(['registered']);
    expect(await ticketing.jobs(ticketId)).not.toContain('ticket.notify 2');
  });

  it('for the public is shown and told', async () => {
    const { ticketId } = await ticketing.register();
    await note(ticketId, 'public', 'Stiamo verificando');
    const view = await ticketing.queries.execute(new GetTicketForRequesterQuery({ tenant: ALFA }, { ticketId }));
    expect(view.messages[1]).toMatchObject({ text: 'Stiamo verificando', author: { name: 'Mario Rossi' } });
    expect(await ticketing.jobs(ticketId)).toContain('ticket.notify 2');
  });

  it('is not empty', async () => {
    const { ticketId } = await ticketing.register();
    await expect(note(ticketId, 'internal', '')).rejects.toMatchObject({ code: 'TICKET.MESSAGE_NEEDED' });
  });
});
