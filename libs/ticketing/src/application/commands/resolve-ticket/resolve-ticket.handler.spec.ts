import { ListMessagesQuery, ResolveTicketCommand } from '@sportello/ticketing';
import { ALFA, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const resolve = (ticket: string, text: string) => {
  ticketing.clock.advance(1000);
  const input = { ticket, reason: 'workaround', message: { text } } as const;
  return ticketing.commands.execute(new ResolveTicketCommand(ticketing.context(ROSSI), ticketing.key(), input));
};

describe('the technical closure', () => {
  it('carries the answer the requester waits for, and has it sent (B14)', async () => {
    const { ticketId } = await ticketing.inCharge();
    expect(await resolve(ticketId, 'Usi l’altro accesso.')).toMatchObject({ state: 'resolved', seq: 3 });
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(items.at(-1)).toMatchObject({ direction: 'out', visibility: 'public', text: 'Usi l’altro accesso.' });
    expect((await ticketing.jobs(ticketId)).at(-1)).toBe('ticket.notify 3');
  });

  it('is refused without words', async () => {
    const { ticketId } = await ticketing.inCharge();
    await expect(resolve(ticketId, ' ')).rejects.toMatchObject({
      code: 'TICKET.MESSAGE_NEEDED',
      fields: [{ field: 'text' }],
    });
  });

  it('is refused before somebody has taken charge, and says what may be done', async () => {
    const { ticketId } = await ticketing.register();
    await expect(resolve(ticketId, 'Fatto')).rejects.toMatchObject({
      code: 'TICKET.ILLEGAL_TRANSITION',
      details: { allowed: ['route', 'take-charge', 'record-reply', 'add-note', 'close'] },
    });
  });
});
