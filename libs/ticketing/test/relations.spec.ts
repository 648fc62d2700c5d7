import {
  GetTicketForRequesterQuery,
  LinkTicketsCommand,
  ListMessagesQuery,
  ListRelationsQuery,
  ListTicketEventsQuery,
  MergeTicketsCommand,
  RecordReplyCommand,
  UnlinkTicketsCommand,
  type FreeRelation,
} from '@sportello/ticketing';
import { ALFA, BETA, BIANCHI, ROSSI, Ticketing, VERDI } from './ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const sight = { restricted: true };
const merge = (ticket: string, other: string, by = ROSSI) =>
  ticketing.commands.execute(
    new MergeTicketsCommand(ticketing.context(by), ticketing.key(), { ticket, other, message: { text: 'Unite.' } }),
  );
const link = (ticket: string, other: string, relation: FreeRelation) =>
  ticketing.commands.execute(
    new LinkTicketsCommand(ticketing.context(ROSSI), ticketing.key(), { ticket, other, relation }),
  );
const relationsOf = async (ticketId: string): Promise<string[]> =>
  (await ticketing.queries.execute(new ListRelationsQuery({ tenant: ALFA }, { ticketId, sight }))).map(
    ({ relation, direction, other }) => `${relation} ${direction} ${other.id}`,
  );
const eventsOf = async (ticket: string): Promise<string[]> =>
  (await ticketing.queries.execute(new ListTicketEventsQuery({ tenant: ALFA }, { ticket, sight }))).items.map(
    ({ type }) => type,
  );
const opened = async (): Promise<string> => (await ticketing.register()).ticketId;

describe('two tickets in a relation', () => {
  it('show it from both sides, in both histories, and take it back', async () => {
    const [cause, effect] = [await opened(), await opened()];
    await link(effect, cause, 'caused-by');
    expect(await relationsOf(effect)).toEqual([`caused-by to ${cause}`]);
    expect(await relationsOf(cause)).toEqual([`caused-by from ${effect}`]);
    await expect(link(effect, cause, 'caused-by')).rejects.toMatchObject({ code: 'TICKET.ALREADY_LINKED' });
    const input = { ticket: effect, other: cause, relation: 'caused-by', reason: 'Errore' } as const;
    await ticketing.commands.execute(new UnlinkTicketsCommand(ticketing.context(ROSSI), ticketing.key(), input));
    expect(await relationsOf(effect)).toEqual([]);
    for (const ticket of [cause, effect]) expect((await eventsOf(ticket)).slice(-2)).toEqual(['linked', 'unlinked']);
  });

  it('form no circle, however long, and none with themselves', async () => {
    const [a, b, c] = [await opened(), await opened(), await opened()];
    await link(a, b, 'caused-by');
    await link(b, c, 'caused-by');
    await expect(link(c, a, 'caused-by')).rejects.toMatchObject({ code: 'TICKET.RELATION_CYCLE' });
    await expect(link(a, a, 'related')).rejects.toMatchObject({ code: 'TICKET.WITH_ITSELF' });
    await link(c, a, 'related');
    await expect(link(a, c, 'related')).rejects.toMatchObject({ code: 'TICKET.ALREADY_LINKED' });
  });

  it('are of one tenant: another’s does not exist', async () => {
    const own = await opened();
    const { ticketId: foreign } = await ticketing.register({}, BETA);
    await expect(link(own, foreign, 'related')).rejects.toMatchObject({
      code: 'TICKET.OTHER_NOT_FOUND',
      fields: [{ field: 'other', code: 'not-found' }],
    });
    await expect(merge(own, foreign)).rejects.toMatchObject({ code: 'TICKET.OTHER_NOT_FOUND' });
    expect(await relationsOf(own)).toEqual([]);
  });
});

describe('a ticket merged into another', () => {
  it('is closed; what was and is answered to it is found in the other one', async () => {
    const [source, target] = [await opened(), await opened()];
    expect(await merge(source, target)).toMatchObject({ state: 'closed' });
    const reply = { ticket: source, message: { text: 'Ancora io.' }, from: { name: 'Ada Bianchi' } };
    const key = ticketing.key();
    const replied = () => ticketing.commands.execute(new RecordReplyCommand(ticketing.context(BIANCHI), key, reply));
    const first = await replied();
    expect(first).toMatchObject({ ticketId: target });
    expect(await replied()).toEqual(first);
    const said = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket: target, sight, merged: 'all' }),
    );
    expect(said.items.map(({ text }) => text)).toEqual(expect.arrayContaining(['Unite.', 'Ancora io.']));
    expect(said.items).toHaveLength(4);
    const page = await ticketing.queries.execute(
      new GetTicketForRequesterQuery({ tenant: ALFA }, { ticketId: target }),
    );
    expect(page.messages.map(({ text }) => text)).toContain('Ancora io.');
  });

  it('goes along when the other one is merged on', async () => {
    const [a, b, c] = [await opened(), await opened(), await opened()];
    await merge(a, b);
    await merge(b, c);
    expect(await relationsOf(c)).toEqual(expect.arrayContaining([`merged-into from ${a}`, `merged-into from ${b}`]));
    const reply = { ticket: a, message: { text: 'E ora?' }, from: {} };
    expect(
      await ticketing.commands.execute(new RecordReplyCommand(ticketing.context(BIANCHI), ticketing.key(), reply)),
    ).toMatchObject({ ticketId: c });
  });

  it('must be open, and so must the other one', async () => {
    const [source, target, third] = [await opened(), await opened(), await opened()];
    await merge(source, target);
    await expect(merge(source, third)).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
    await expect(merge(third, source)).rejects.toMatchObject({
      code: 'TICKET.OTHER_ENDED',
      fields: [{ field: 'into', code: 'ended' }],
    });
  });

  it('by two people both ways at once: one merge happens, nobody waits for ever', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await opened(), await opened()];
      const outcomes = await Promise.allSettled([merge(a, b, ROSSI), merge(b, a, VERDI)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(['TICKET.OTHER_ENDED', 'TICKET.ILLEGAL_TRANSITION']).toContain(
        (refused?.reason as { code: string } | undefined)?.code,
      );
      expect(await relationsOf(a)).toHaveLength(1);
    }
  });
});
