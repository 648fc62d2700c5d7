import { QueryBus } from '@nestjs/cqrs';
import { tenantId } from '@sportello/kernel';
import { GetTicketQuery, ListTicketEventsQuery, verifyChain } from '@sportello/ticketing';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers partly: the measures are kept on each ticket and in the metrics, but no report adds them up yet
describe('B1 · the first level keeps every report and action traceable and collects measures', () => {
  const TENANT = 'ente-sam';
  const clock = stoppedAt('2026-03-03T08:00:00Z'); // a Tuesday, 09:00 in Rome, open since 08:30
  let sportello: InProcessSportello;
  let first: Api;
  let second: Api;
  let number: string;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    first = await sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla Prima' });
    second = await sportello.staff(TENANT, ['l2'], { id: 'dino', name: 'Dino Seconda' });
    number = await wholeLife();
  });
  afterAll(() => sportello.stop());

  const minutes = async (passed: number): Promise<void> => {
    await sportello.settled();
    clock.advance(passed * 60_000);
  };

  const moment = async (): Promise<void> => {
    await sportello.settled();
    clock.advance(1_000);
  };

  /** Everything that can be done to a ticket today, by everybody who can do it. */
  async function wholeLife(): Promise<string> {
    const said = {
      language: 'it',
      userType: 'employee',
      name: 'Ugo Verdi',
      email: 'ugo@ente.example',
      phone: '0655550102',
    };
    const about = { organisation: 'Tributi', area: 'accounts', topic: 'credentials', subtopic: 'password-reset' };
    const own = { 'fields.site': 'Municipio', 'fields.impact': 'me', 'fields.alternative': 'no-alternative' };
    const form = { ...said, ...about, ...own, subject: 'Password', text: 'Scaduta.', privacy: true };
    const ticket = await sportello.api(TENANT).submit('sam', form);
    const ugo = sportello.api(TENANT, ticket.token);
    await minutes(10);
    await first.act(ticket.number, 'take-charge');
    await moment();
    await first.act(ticket.number, 'start-work');
    await first.act(ticket.number, 'add-note', { text: 'Chiamato in ufficio.' });
    await minutes(5);
    await first.act(ticket.number, 'request-information', { text: 'Quale utenza?' });
    await minutes(20);
    await ugo.post('my-ticket/replies', { text: 'uverdi' });
    await moment();
    await first.act(ticket.number, 'route', { team: 'infrastructure', reason: 'Serve il dominio' });
    await moment();
    await second.act(ticket.number, 'take-charge', { over: 'carla' });
    await moment();
    await second.act(ticket.number, 'add-note', { text: 'Fatto sul dominio.', visibility: 'public' });
    await minutes(5);
    await second.act(ticket.number, 'resolve', { reason: 'solved', text: 'Reimpostata.' });
    await moment();
    await first.act(ticket.number, 'close');
    await minutes(60);
    await ugo.post('my-ticket/replies', { text: 'Non entra.' });
    await moment();
    await second.act(ticket.number, 'resolve', { reason: 'workaround', text: 'Usi la temporanea.' });
    await sportello.settled();
    return ticket.number;
  }

  it('tells who did what and when, in order and without a gap', async () => {
    const log = await first.events(number);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    const lines = log.map(
      ({ type, at, actor }) => `${at.slice(11, 16)} ${type} ${actor.name === '' ? '(requester)' : actor.name}`,
    );
    expect(
      lines.map((line) => line.replace(/ (?:Sportello|Routing|routing|portal|intake).*$/, ' (Sportello)')),
    ).toEqual([
      expect.stringMatching(/^08:00 registered/),
      expect.stringMatching(/^08:00 routed/),
      '08:10 taken-charge Carla Prima',
      '08:10 work-started Carla Prima',
      '08:10 note-added Carla Prima',
      '08:15 information-requested Carla Prima',
      expect.stringMatching(/^08:35 reply-received/),
      '08:35 routed Carla Prima',
      '08:35 taken-charge Dino Seconda',
      '08:35 note-added Dino Seconda',
      '08:40 resolved Dino Seconda',
      '08:40 closed Carla Prima',
      expect.stringMatching(/^09:40 reopened/),
      '09:40 resolved Dino Seconda',
    ]);
  });

  it('vouches for the history: each entry seals those before it, and a changed one is found', async () => {
    const tenant = tenantId(TENANT);
    const queries = sportello.running.app.get(QueryBus);
    const sight = { restricted: true };
    const { id } = await queries.execute(new GetTicketQuery({ tenant }, { ticket: number, sight }));
    const { items } = await queries.execute(
      new ListTicketEventsQuery({ tenant }, { ticket: number, limit: 100, sight }),
    );
    const sealed = items.map((event) => ({ ...event, hash: Buffer.from(event.hash, 'hex') }));
    expect(verifyChain({ tenant, ticketId: id }, sealed)).toBeNull();
    const forged = sealed.map((event) => (event.seq === 5 ? { ...event, data: {} } : event));
    expect(verifyChain({ tenant, ticketId: id }, forged)).toMatchObject({ seq: 5, fault: 'changed' });
    await expect(
      sportello.running.foundation.unitOfWork.run({ tenant }, (tx) => tx.query('DELETE FROM sportello.ticket_event')),
    ).rejects.toThrow(/permission denied/);
  });

  it('keeps every word that was said, and everything that was sent', async () => {
    const { messages } = await first.ticket(number);
    expect(messages.map(({ direction, visibility, text }) => `${direction} ${visibility} ${text}`)).toEqual([
      'in public Scaduta.',
      'out internal Chiamato in ufficio.',
      'out public Quale utenza?',
      'in public uverdi',
      'out public Fatto sul dominio.',
      'out public Reimpostata.',
      'in public Non entra.',
      'out public Usi la temporanea.',
    ]);
    const told = await first.mailsTo('ugo@ente.example');
    expect(told.map(({ template }) => template)).toEqual([
      ...['registered', 'taken-charge', 'information-requested', 'reply-received', 'taken-charge'],
      ...['note', 'resolved', 'closed', 'reopened', 'resolved'],
    ]);
    for (const mail of told) expect(mail).toMatchObject({ state: 'not-sent', ticketNumber: number });
  });

  it('measures the times of each ticket', async () => {
    const { clocks } = await first.ticket(number);
    const taken = clocks.find(({ clock: name }) => name === 'take-charge');
    expect(taken).toMatchObject({
      state: 'met',
      startedAt: '2026-03-03T08:00:00.000Z',
      stoppedAt: '2026-03-03T08:10:00.000Z',
    });
    expect(clocks.find(({ clock: name }) => name === 'resolution')).toMatchObject({ state: 'met' });
  });

  it('offers its figures to whoever watches the service', async () => {
    const { status, headers, body } = await sportello.api(TENANT).ask<string>('GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toMatch(/^sportello_jobs_total\{task="ticket\.notify",outcome="done"\} \d+$/m);
    expect(body).not.toContain(number);
    expect(body).not.toContain('ugo@');
  });
});
