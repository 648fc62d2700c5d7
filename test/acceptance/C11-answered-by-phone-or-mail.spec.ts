import { FAKE_SMTP_PASSWORD, FAKE_SMTP_USER, FakeSmtpServer } from '@sportello/plugin-testing';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C11 · the answer goes out by phone or e-mail', () => {
  const TENANT = 'cportal';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  const transport = new FakeSmtpServer();
  let sportello: InProcessSportello;
  let lia: Api;
  beforeAll(async () => {
    const way = `type: smtp, host: 127.0.0.1, port: ${await transport.start()}, tls: none`;
    const login = `user: ${FAKE_SMTP_USER}, password: 'env:SECRET_CPORTAL_NOTICES'`;
    const file = ((await houseTenants()).get(TENANT) ?? '').replace('type: outbox', `${way}, ${login}`);
    const secrets = { SECRET_CPORTAL_NOTICES: FAKE_SMTP_PASSWORD };
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, secrets, clock });
    lia = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(async () => {
    await sportello.stop();
    await transport.stop();
  });

  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };
  async function open(email: string): Promise<string> {
    const { number } = await sportello.api(TENANT).submit('portal', { ...form, email });
    await sportello.settled();
    await lia.act(number, 'take-charge');
    return number;
  }
  const resolvedBy = async (number: string): Promise<unknown> =>
    (await lia.events(number)).find(({ type }) => type === 'resolved')?.data['told'];

  it('by e-mail: the answer is in a mail to whoever asked, and the request is over once the mail has gone', async () => {
    const number = await open('ada@person.example');
    await lia.resolve(number, { reason: 'solved', text: 'Riprovi con SPID: ora funziona.' });
    const mail = (await lia.mailsTo('ada@person.example')).find(({ template }) => template === 'resolved');
    expect(mail).toMatchObject({ state: 'sent', ticketNumber: number });
    const sent = transport.delivered.filter(({ to }) => to.includes('ada@person.example')).at(-1);
    expect(sent?.raw).toContain('Riprovi con SPID');
    expect(await resolvedBy(number)).toBe('message');
  });

  it('by phone: what was said is recorded with who said it, and the request is over at once', async () => {
    const number = await open('bea@person.example');
    const answer = { reason: 'solved', text: 'Detto al telefono: ora funziona.', told: 'call' };
    await lia.act(number, 'resolve', answer);
    const ticket = await lia.ticket(number);
    expect(ticket.state).toBe('resolved');
    expect(ticket.messages.at(-1)).toMatchObject({ author: 'Lia Verdi', text: 'Detto al telefono: ora funziona.' });
    expect(await resolvedBy(number)).toBe('call');
  });

  it('who left no address is answered by phone alone: a mail that can reach nobody is refused', async () => {
    const { number } = await lia.register({
      ...{ requester: { name: 'Ugo', phone: '0655550301' }, subject: 'Non entro', text: 'Telefona.' },
    });
    await sportello.settled();
    await lia.act(number, 'take-charge');
    expect((await lia.ticket(number)).toldBy).toBe('telephone');
    const refused = await lia.ask('POST', `tickets/${number}/resolve`, { json: { reason: 'solved', text: 'Fatto.' } });
    expect(refused).toMatchObject({ status: 400, body: { code: 'TICKET.NO_WAY_TO_TELL' } });
    await lia.act(number, 'record-call', { outcome: 'no-answer', text: 'Non risponde.' });
    expect((await lia.ticket(number)).state).not.toBe('resolved');
    await lia.act(number, 'resolve', { reason: 'solved', text: 'Spiegato al telefono.', told: 'call' });
    expect((await lia.ticket(number)).state).toBe('resolved');
  });
});
