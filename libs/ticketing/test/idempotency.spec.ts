import { AddNoteCommand, forgetOldResults, RegisterTicketCommand, TakeChargeCommand } from '@sportello/ticketing';
import { ALFA, BETA, REQUEST, ROSSI, Ticketing } from './ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const count = async (table: string, where = 'true'): Promise<number> => {
  const [row] = await ticketing.database.asAdmin<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE ${where}`,
  );
  return row!.n;
};

describe('the same command given again', () => {
  it('opens one ticket when twenty ask for it at once with one key', async () => {
    const command = new RegisterTicketCommand(ticketing.context(), 'twenty', REQUEST);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ticketing.commands.execute(command)));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { ticketId } = answers[0]!;
    expect(await count('ticket')).toBe(1);
    expect(await count('message', `ticket_id = '${ticketId}'`)).toBe(1);
    expect(await ticketing.jobs(ticketId)).toEqual(['ticket.route 1', 'ticket.notify 1']);
  });

  it('adds one note when ten write it at once with one key', async () => {
    const { ticketId } = await ticketing.register();
    const note = { ticket: ticketId, visibility: 'internal', message: { text: 'Una volta sola' } } as const;
    const command = new AddNoteCommand(ticketing.context(ROSSI), 'ten', note);
    const answers = await Promise.all(Array.from({ length: 10 }, () => ticketing.commands.execute(command)));
    expect(new Set(answers.map(({ seq }) => seq))).toEqual(new Set([2]));
    expect(await count('ticket_event', `ticket_id = '${ticketId}'`)).toBe(2);
  });

  it('answers the first result even when the ticket has moved on and the command would now be refused', async () => {
    const { ticketId } = await ticketing.register();
    const take = new TakeChargeCommand(ticketing.context(ROSSI), 'take', { ticket: ticketId, expectedVersion: 1 });
    const first = await ticketing.commands.execute(take);
    const note = { ticket: ticketId, visibility: 'internal', message: { text: 'x' } } as const;
    await ticketing.commands.execute(new AddNoteCommand(ticketing.context(ROSSI), ticketing.key(), note));
    expect(await ticketing.commands.execute(take)).toEqual(first);
  });

  it('answers the first result even when the configuration would now refuse the request', async () => {
    const command = new RegisterTicketCommand(ticketing.context(), 'before', { ...REQUEST, kind: 'support' });
    const first = await ticketing.commands.execute(command);
    const [before] = ticketing.rules.revisions;
    ticketing.rules.revisions.push({ ...before!, revision: 2, kinds: { information: {} } });
    expect(await ticketing.commands.execute(command)).toEqual(first);
    ticketing.rules.revisions.pop();
  });

  it('with the same key on another ticket is refused', async () => {
    const [one, other] = [await ticketing.register(), await ticketing.register()];
    const take = (ticket: string) => new TakeChargeCommand(ticketing.context(ROSSI), 'shared', { ticket });
    const outcomes = await Promise.allSettled(
      [one, other].map(({ ticketId }) => ticketing.commands.execute(take(ticketId))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'COMMAND.KEY_REUSED' },
    });
  });

  it.each(['', 'k'.repeat(256)])('is not recognised by a key that cannot be one', async (key) => {
    const attempt = ticketing.commands.execute(new RegisterTicketCommand(ticketing.context(), key, REQUEST));
    await expect(attempt).rejects.toMatchObject({ code: 'COMMAND.KEY_INVALID' });
  });
});

describe('the memory of keys', () => {
  it('forgets what is old, of one tenant, and nothing younger', async () => {
    const started = ticketing.clock.now();
    const before = new RegisterTicketCommand(ticketing.context(), 'old-key', REQUEST);
    await ticketing.commands.execute(before);
    await ticketing.register({}, BETA);
    const border = new Date(Math.max(started.getTime(), ticketing.clock.now().getTime()) + 1);
    ticketing.clock.set(new Date(border.getTime() + 1));
    const young = new RegisterTicketCommand(ticketing.context(), 'young-key', REQUEST);
    const first = await ticketing.commands.execute(young);
    const ofBeta = await count('command_result', `tenant_id = '${BETA}'`);

    expect(await forgetOldResults(ticketing.database.unitOfWork, ALFA, border)).toBeGreaterThan(0);
    expect(await count('command_result', `tenant_id = '${ALFA}'`)).toBe(1);
    expect(await count('command_result', `tenant_id = '${BETA}'`)).toBe(ofBeta);
    expect(await ticketing.commands.execute(young)).toEqual(first);
    expect(await forgetOldResults(ticketing.database.unitOfWork, ALFA, border)).toBe(0);
  });
});

describe('many requests at once', () => {
  it('of one new sender are one contact and as many tickets, with numbers of their own and no deadlock', async () => {
    const requester = { name: 'Folla', email: 'crowd@example.it' };
    const opened = await Promise.all(Array.from({ length: 30 }, () => ticketing.register({ requester })));
    expect(new Set(opened.map(({ number }) => number)).size).toBe(30);
    expect(await count('contact', `email = 'crowd@example.it'`)).toBe(1);
    expect(await count('ticket t JOIN contact c ON c.id = t.requester_id', `c.email = 'crowd@example.it'`)).toBe(30);
  });

  it('of two tenants share nothing: contacts, numbers and keys are each tenant’s own', async () => {
    const requester = { name: 'Comune', email: 'both@example.it' };
    await Promise.all([ALFA, BETA].map((tenant) => ticketing.register({ requester }, tenant)));
    expect(await count('contact', `email = 'both@example.it'`)).toBe(2);
  });
});
