import { GetTicketQuery, RouteTicketCommand } from '@sportello/ticketing';
import { ALFA, MACHINE, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const reason = { it: 'Argomento di rete', en: 'Network topic' };
const view = (ticket: string) =>
  ticketing.queries.execute(new GetTicketQuery({ tenant: ALFA }, { ticket, sight: { restricted: false } }));

describe('routing a ticket', () => {
  it('gives it to a team at the team’s level, with the explanation people will read', async () => {
    const { ticketId } = await ticketing.register();
    const explanation = [{ rule: 'by-topic', verdict: 'route', note: 'a\0b' }];
    const input = { ticket: ticketId, team: 'network', reason, explanation };
    await ticketing.commands.execute(new RouteTicketCommand(ticketing.context(MACHINE), ticketing.key(), input));
    expect(await view(ticketId)).toMatchObject({
      state: 'registered',
      team: 'network',
      level: 'L2',
      routing: { reason, explanation: [{ rule: 'by-topic', verdict: 'route', note: 'ab' }] },
    });
  });

  it('frees a ticket that passes to another group (B4)', async () => {
    const { ticketId } = await ticketing.inCharge();
    const input = { ticket: ticketId, team: 'network', level: 'L3', reason };
    await ticketing.commands.execute(new RouteTicketCommand(ticketing.context(ROSSI), ticketing.key(), input));
    expect(await view(ticketId)).toMatchObject({ state: 'in-charge', level: 'L3', assignee: null });
  });

  it.each(['nowhere', 'constructor'])('refuses a team the tenant does not have (%s)', async (team) => {
    const { ticketId } = await ticketing.register();
    const attempt = new RouteTicketCommand(ticketing.context(MACHINE), ticketing.key(), {
      ticket: ticketId,
      team,
      reason,
    });
    await expect(ticketing.commands.execute(attempt)).rejects.toMatchObject({
      code: 'TICKET.INVALID',
      fields: [{ field: 'team', code: 'not-configured' }],
    });
  });
});
