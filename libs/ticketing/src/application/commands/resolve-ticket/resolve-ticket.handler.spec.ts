import {
  ConfirmAnswerCommand,
  ListMessagesQuery,
  ResolveTicketCommand,
  ReturnAnswerCommand,
} from '@sportello/ticketing';
import { ALFA, MACHINE, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

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
    expect(await resolve(ticketId, 'Usi l’altro accesso.')).toMatchObject({ state: 'in-charge', seq: 3 });
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(items.at(-1)).toMatchObject({ direction: 'out', visibility: 'public', text: 'Usi l’altro accesso.' });
    expect((await ticketing.jobs(ticketId)).at(-1)).toBe('ticket.notify 3');
  });

  it('comes with the transport’s acceptance, and is undone when the answer comes back (B14)', async () => {
    const { ticketId: ticket } = await ticketing.inCharge();
    await resolve(ticket, 'Usi l’altro accesso.');
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket, sight: { restricted: false } }),
    );
    const messageId = items.at(-1)!.id;
    const machine = ticketing.context(MACHINE);
    expect(
      await ticketing.commands.execute(new ConfirmAnswerCommand(machine, ticketing.key(), { ticket, messageId })),
    ).toMatchObject({ state: 'resolved' });
    expect(
      await ticketing.commands.execute(
        new ReturnAnswerCommand(machine, ticketing.key(), { ticket, messageId, why: 'no such mailbox' }),
      ),
    ).toMatchObject({ state: 'in-progress' });
    expect(await resolve(ticket, 'Usi l’altro accesso.')).toMatchObject({ state: 'in-progress' });
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
      details: { allowed: expect.arrayContaining(['take-charge', 'close']), state: 'registered' },
    });
  });
});
