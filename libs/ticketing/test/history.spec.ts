import { AddNoteCommand, verifyChain, type StoredEvent } from '@sportello/ticketing';
import { ALFA, ROSSI, Ticketing } from './ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

/** As an auditor reads it: the rows, and what the ticket says of its last event. */
async function audit(ticketId: string) {
  const { asAdmin } = ticketing.database;
  const rows = await asAdmin<Omit<StoredEvent, 'at'> & { at: Date }>(
    'SELECT seq, type, at, actor, data, hash, salt, erased FROM ticket_event WHERE ticket_id = $1 ORDER BY seq',
    [ticketId],
  );
  const [head] = await asAdmin<{ seq: number; hash: Uint8Array }>(
    'SELECT seq, last_hash AS hash FROM ticket WHERE id = $1',
    [ticketId],
  );
  const events = rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return verifyChain({ tenant: ALFA, ticketId }, events, head);
}

async function worked(): Promise<string> {
  const { ticketId } = await ticketing.resolved();
  const note = { ticket: ticketId, visibility: 'internal', message: { text: 'À, è, 👍' } } as const;
  await ticketing.commands.execute(new AddNoteCommand(ticketing.context(ROSSI), ticketing.key(), note));
  return ticketId;
}

/** As somebody who owns the server and switches the guard off. */
const tamper = async (sql: string, ticketId: string) => {
  const { asAdmin } = ticketing.database;
  await asAdmin('ALTER TABLE ticket_event DISABLE TRIGGER USER');
  await asAdmin(sql, [ticketId]);
  await asAdmin('ALTER TABLE ticket_event ENABLE TRIGGER USER');
};

describe('the history of a ticket (B1, B9)', () => {
  it('is whole as it was written', async () => {
    expect(await audit(await worked())).toBeNull();
  });

  it.each([
    [
      'another author',
      `UPDATE ticket_event SET actor = jsonb_set(actor, '{name}', '"Altri"') WHERE ticket_id = $1 AND seq = 2`,
      2,
      'changed',
    ],
    [
      'another time',
      `UPDATE ticket_event SET at = at - interval '1 hour' WHERE ticket_id = $1 AND seq = 3`,
      3,
      'changed',
    ],
    [
      'another reason',
      `UPDATE ticket_event SET data = data || '{"reason":"workaround"}' WHERE ticket_id = $1 AND seq = 3`,
      3,
      'changed',
    ],
    ['an event removed', 'DELETE FROM ticket_event WHERE ticket_id = $1 AND seq = 2', 2, 'missing'],
    ['the last event removed', 'DELETE FROM ticket_event WHERE ticket_id = $1 AND seq = 5', 5, 'shortened'],
  ])('shows %s, even by a superuser', async (_, sql, seq, fault) => {
    const ticketId = await worked();
    await tamper(sql, ticketId);
    expect(await audit(ticketId)).toEqual({ seq, fault });
  });

  it.each(['UPDATE ticket_event SET type = type', 'DELETE FROM ticket_event', 'TRUNCATE ticket_event'])(
    'cannot be altered: %s is refused to the application and, by the table itself, to anybody',
    async (sql) => {
      await worked();
      const { unitOfWork, asAdmin } = ticketing.database;
      await expect(unitOfWork.run({ tenant: ALFA }, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
      await expect(asAdmin(sql)).rejects.toThrow(/append-only/);
    },
  );

  it('leaves nothing of a command that fails, jobs included', async () => {
    const { ticketId } = await ticketing.register();
    await ticketing.database.asAdmin(`ALTER TABLE message_body ADD CONSTRAINT refuse CHECK (text <> 'guasto')`);
    const note = { ticket: ticketId, visibility: 'public', message: { text: 'guasto' } } as const;
    const command = new AddNoteCommand(ticketing.context(ROSSI), ticketing.key(), note);
    await expect(ticketing.commands.execute(command)).rejects.toThrow(/refuse/);
    expect(await ticketing.jobs(ticketId)).toEqual(['ticket.notify 1', 'ticket.route 1']);
    expect(await audit(ticketId)).toBeNull();
    await ticketing.database.asAdmin('ALTER TABLE message_body DROP CONSTRAINT refuse');
    expect(await ticketing.commands.execute(command)).toMatchObject({ seq: 2 });
  });
});
