import { FAKE_SMTP_PASSWORD, FAKE_SMTP_USER, FakeSmtpServer } from '@sportello/plugin-testing';
import type { ResentAnswerView } from '../../apps/server/src/closing/closing.views.js';
import type { OutboxItemView } from '../../apps/server/src/operations/operations.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B14 · technically closed when the complete answer has been sent to the requester', () => {
  const TENANT = 'cportal';
  const OFFICE = 'assistenza@portale-edilizia.example';
  const LEAD = 'primo-livello@portale-edilizia.example';
  const SECRET = 'SECRET_CPORTAL_NOTICES';
  const transport = new FakeSmtpServer();
  let sportello: InProcessSportello;
  let lead: Api;
  beforeAll(async () => {
    const port = await transport.start();
    const house = (await houseTenants()).get(TENANT) ?? '';
    const smtp = `transport: { type: smtp, host: 127.0.0.1, port: ${port}, tls: none, user: ${FAKE_SMTP_USER}, password: env:${SECRET} }`;
    const file = house.replace('transport: { type: outbox }', smtp);
    expect(file).toContain(smtp);
    sportello = await InProcessSportello.start({
      tenants: [],
      files: { [TENANT]: file },
      secrets: { [SECRET]: FAKE_SMTP_PASSWORD },
    });
    lead = await sportello.staff(TENANT, ['l1'], { id: 'first-level-lead', name: 'Referente di primo livello' });
  });
  afterAll(async () => {
    await sportello.stop();
    await transport.stop();
  });
  afterEach(() => {
    transport.refusal = null;
  });

  const ANSWER = { reason: 'solved', text: 'Ora il caricamento funziona.' };

  async function inCharge(requester: object): Promise<string> {
    const { number } = await lead.register({ requester, subject: 'Non carica', text: 'Il file non va.' });
    await lead.act(number, 'take-charge');
    await sportello.settled();
    return number;
  }
  const asker = (email: string): object => ({ name: 'Ada Bianchi', email });
  const stateOf = async (number: string): Promise<string> => (await lead.ticket(number)).state;
  const answerTo = async (email: string): Promise<OutboxItemView | undefined> =>
    (await lead.outbox()).items.find(({ recipient, template }) => recipient === email && template === 'resolved');
  const eventsOf = async (number: string): Promise<string[]> => (await lead.events(number)).map(({ type }) => type);

  it('queued is not sent: it stays open while the transport does not accept, and closes when it does', async () => {
    const number = await inCharge(asker('busy@person.example'));
    transport.refusal = { at: 'message', code: 451, text: '4.3.0 try later' };
    await lead.act(number, 'resolve', ANSWER);
    await eventually('the first try has failed', async () => (await answerTo('busy@person.example'))?.lastError);
    expect((await answerTo('busy@person.example'))?.state).toBe('queued');
    expect(await stateOf(number)).toBe('in-charge');
    expect(await eventsOf(number)).not.toContain('resolved');
    transport.refusal = null;
    await eventually('it is closed', async () => (await stateOf(number)) === 'resolved');
    expect((await answerTo('busy@person.example'))?.state).toBe('sent');
    expect(transport.delivered.at(-1)).toMatchObject({ to: ['busy@person.example'] });
  });

  it('a second answer is not written while the first is on its way', async () => {
    const number = await inCharge(asker('twice@person.example'));
    transport.refusal = { at: 'message', code: 451, text: '4.3.0 try later' };
    await lead.act(number, 'resolve', ANSWER);
    const again = await lead.ask<ProblemBody>('POST', `tickets/${number}/resolve`, { json: ANSWER });
    expect([again.status, again.body.code]).toEqual([409, 'TICKET.ANSWER_ON_ITS_WAY']);
    transport.refusal = null;
    await eventually('it is closed', async () => (await stateOf(number)) === 'resolved');
  });

  it('an answer without words closes nothing', async () => {
    const number = await inCharge(asker('wordless@person.example'));
    const { status, body } = await lead.ask<ProblemBody>('POST', `tickets/${number}/resolve`, {
      json: { reason: 'solved', text: '   ' },
    });
    expect([status, body.code]).toEqual([400, 'TICKET.MESSAGE_NEEDED']);
    expect(await stateOf(number)).toBe('in-charge');
  });

  it('a recorded call closes at once, and is what someone without an address needs', async () => {
    const number = await inCharge({ name: 'Ugo Neri', phone: '06 5555 1234' });
    const { status, body } = await lead.ask<ProblemBody>('POST', `tickets/${number}/resolve`, { json: ANSWER });
    expect([status, body.code]).toEqual([400, 'TICKET.NO_WAY_TO_TELL']);
    expect(body.errors).toMatchObject([{ field: 'told', code: 'call-needed' }]);
    expect(await lead.act(number, 'resolve', { ...ANSWER, told: 'call' })).toMatchObject({ state: 'resolved' });
    expect((await lead.events(number)).at(-1)).toMatchObject({ type: 'resolved', data: { told: 'call' } });
  });

  it('an answer that is refused is the technician’s again, who is told; sent again by hand it closes', async () => {
    const email = 'refused@person.example';
    const number = await inCharge(asker(email));
    transport.refusal = { at: 'message', code: 550, text: '5.7.1 not from you' };
    await lead.act(number, 'resolve', ANSWER);
    await eventually('it is refused', async () => (await eventsOf(number)).includes('answer-returned'));
    transport.refusal = null;
    expect(await lead.ticket(number)).toMatchObject({ state: 'in-charge', assignee: { id: 'first-level-lead' } });
    await eventually('the technician is told', async () =>
      (await lead.outbox()).items.some(
        ({ recipient, template, ticketNumber }) =>
          recipient === LEAD && template === 'answer-returned' && ticketNumber === number,
      ),
    );
    const failed = await answerTo(email);
    expect(failed?.state).toBe('failed');
    const retry = await lead.ask<ResentAnswerView>('POST', `outbox/${failed?.id}/retry`);
    expect([retry.status, retry.body.state]).toEqual([202, 'queued']);
    await eventually('it is closed', async () => (await stateOf(number)) === 'resolved');
    expect((await answerTo(email))?.state).toBe('sent');
    const again = await lead.ask<ProblemBody>('POST', `outbox/${failed?.id}/retry`);
    expect([again.status, again.body.code]).toEqual([409, 'OUTBOX.NOT_FAILED']);
  });

  it('a bounce after the closure reopens the duty to tell, for the technician who closed it', async () => {
    const email = 'gone@person.example';
    const number = await inCharge(asker(email));
    await lead.resolve(number, ANSWER);
    await sportello.settled();
    const sent = transport.delivered.findLast(({ to }) => to.includes(email));
    const id = /^Message-ID:\s*(<[^>]+>)/im.exec(sent?.raw ?? '')?.[1] ?? '';
    await bounce(email, id);
    await eventually('the duty is back', async () => (await eventsOf(number)).includes('answer-returned'));
    expect(await lead.ticket(number)).toMatchObject({ state: 'in-progress', assignee: { id: 'first-level-lead' } });
    const own = await lead.tickets('?assignee=first-level-lead&state=in-progress');
    expect(own.items.map((ticket) => ticket.number)).toContain(number);
    await eventually('the technician is told', async () =>
      transport.delivered.some(({ to, raw }) => to.includes(LEAD) && raw.includes(number)),
    );
    await lead.act(number, 'resolve', { ...ANSWER, told: 'call' });
    expect(await stateOf(number)).toBe('resolved');
  });

  /** The mail server sends it back. */
  async function bounce(recipient: string, messageId: string): Promise<void> {
    const door = await sportello.door(TENANT, 'mail');
    const from = 'mailer-daemon@person.example';
    const part = (type: string, ...lines: string[]): string[] => ['--part', `Content-Type: ${type}`, '', ...lines, ''];
    const text = [
      ...part('text/plain; charset=utf-8', 'The message could not be delivered.'),
      ...part(
        'message/delivery-status',
        'Reporting-MTA: dns; mx.person.example',
        '',
        `Final-Recipient: rfc822; ${recipient}`,
        'Action: failed',
        'Status: 5.1.1',
      ),
      ...part(
        'message/rfc822',
        `From: <${OFFICE}>`,
        `To: <${recipient}>`,
        'Subject: Risposta',
        `Message-ID: ${messageId}`,
        '',
        '.',
      ),
      '--part--',
    ].join('\n');
    const headers = [
      'From: Mail Delivery System <mailer-daemon@person.example>',
      'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    ];
    const raw = letter({ from, to: OFFICE, subject: 'Undelivered Mail Returned to Sender', text, headers });
    expect((await handOver(door, { from: '', to: OFFICE, raw })).code).toBe(250);
    await sportello.settled();
  }
});
