import { randomUUID } from 'node:crypto';
import type { Api, ProblemBody } from './support/api.js';
import { letter } from './support/letters.js';
import { handOver } from './support/smtp.client.js';
import { InProcessSportello } from './support/sportello.in-process.js';

const form = {
  ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
  ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
};

describe('what strangers and colleagues may not do', () => {
  let sportello: InProcessSportello;
  let page: Api;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: ['cportal', 'pac-spoc'] });
    page = sportello.api('cportal');
    desk = await sportello.staff('cportal');
  });
  afterAll(() => sportello.stop());

  /** The signed word in the subject of a notice, which everybody the mail was passed on to can read. */
  async function replyTokenOf(number: string): Promise<string> {
    await sportello.settled();
    const mails = await desk.mailsTo('ada@person.example');
    const raw = mails.map((mail) => mail.text ?? '').join('\n');
    const token = new RegExp(`\\[#${number}-[a-z2-7]+\\]`).exec(raw)?.[0];
    if (token === undefined) throw new Error(`no token of ${number}`);
    return token;
  }

  it('a reply token written into the form opens nobody’s private page', async () => {
    const { number } = await page.submit('portal', form);
    const token = await replyTokenOf(number);
    const answer = await page.ask<{ number?: string; token?: string }>('POST', 'channels/portal', {
      json: {
        ...form,
        name: 'Eva Intrusa',
        email: 'eva@other.example',
        subject: `Re: ${token}`,
        text: `Vorrei leggere ${token}`,
      },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.number).not.toBe(number);
    expect((await desk.ticket(number)).messages).toHaveLength(1);
  });

  it('two sendings of one form at once are one request, told of to both', async () => {
    const key = randomUUID();
    const send = () =>
      page.ask<{ number?: string }>('POST', 'channels/portal', { json: form, headers: { 'Idempotency-Key': key } });
    const answers = await Promise.all(Array.from({ length: 6 }, send));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
  });

  it('a reply in another media type is refused, not a fault', async () => {
    const { token } = await page.submit('portal', form);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const answer = await page
        .as(token)
        .ask<ProblemBody>('POST', 'my-ticket/replies', { raw: { type, bytes: 'text=ciao' } });
      expect([type, answer.status]).toEqual([type, 415]);
    }
  });

  it('a restricted ticket does not exist for who may not see it, whatever they ask', async () => {
    const supervisor = await sportello.staff('pac-spoc', ['supervisor']);
    const l1 = await sportello.staff('pac-spoc', ['l1']);
    const { number } = await supervisor.register({
      kind: 'cyber-threat',
      requester: { name: 'Ada', email: 'threat@person.example' },
      subject: 'Accesso sospetto',
      text: 'Qualcuno è entrato.',
    });
    await sportello.settled();
    expect((await l1.ask('GET', `tickets/${number}`)).status).toBe(404);
    for (const [command, json] of [
      ['take-charge', {}],
      ['add-note', { text: 'visto' }],
      ['route', { team: 'x', reason: 'y' }],
      ['close', { reason: 'withdrawn' }],
    ] as const) {
      const answer = await l1.ask('POST', `tickets/${number}/${command}`, { json });
      expect([command, answer.status]).toEqual([command, 404]);
    }
    expect((await l1.outbox()).items.filter(({ ticketNumber }) => ticketNumber === number)).toEqual([]);
    const { items } = await supervisor.outbox();
    const notice = items.find(({ ticketNumber }) => ticketNumber === number);
    expect(notice).toBeDefined();
    expect((await l1.ask('GET', `outbox/${notice?.id}`)).status).toBe(404);
    expect((await supervisor.ask('GET', `outbox/${notice?.id}`)).status).toBe(200);
  });

  it('a mail with bytes that PostgreSQL cannot hold is taken in all the same', async () => {
    const door = await sportello.door('cportal', 'mail');
    const OFFICE = 'assistenza@portale-edilizia.example';
    const mail = letter({
      from: 'nul@person.example',
      to: OFFICE,
      subject: 'Con \0 dentro',
      headers: ['References: <a\0b@x.example>', 'In-Reply-To: <c\0d@x.example>'],
    });
    await handOver(door, { from: 'nul@person.example', to: OFFICE, raw: mail });
    await sportello.settled();
    const { items } = await desk.tickets('?q=dentro');
    expect(items).toHaveLength(1);
  });

  it('a hundred replies hide neither the last word nor its file', async () => {
    const { number, token } = await page.submit('portal', { ...form, email: 'many@person.example' });
    const mine = page.as(token);
    await desk.act(number, 'take-charge');
    for (let n = 1; n <= 101; n++) await mine.post('my-ticket/replies', { text: `ancora ${n}` });
    const files = new FormData();
    files.set('text', 'ultima parola');
    files.set('attachments', new Blob(['prova']), 'prova.txt');
    expect((await mine.ask('POST', 'my-ticket/replies', { form: files })).status).toBe(201);

    const last = (await desk.ticket(number)).messages.at(-1);
    expect(last).toMatchObject({ text: 'ultima parola', attachments: [{ name: 'prova.txt' }] });
    expect((await desk.ask('GET', `tickets/${number}/attachments/${last?.attachments[0]?.id}`)).status).toBe(200);
    expect((await mine.myTicket()).messages.at(-1)).toMatchObject({ text: 'ultima parola' });

    await desk.resolve(number, { reason: 'answered', text: 'La risposta è questa.' });
    await sportello.settled();
    expect((await desk.mailsTo('many@person.example')).at(-1)?.text).toContain('La risposta è questa.');
  });

  it('somebody else’s address in a form does not tell whose it is', async () => {
    await page.submit('portal', { ...form, name: 'Zoe Segreta', email: 'zoe@person.example' });
    const { token } = await page.submit('portal', { ...form, name: 'X', email: 'zoe@person.example' });
    const stranger = page.as(token);
    await stranger.post('my-ticket/replies', { text: 'E allora?' });
    expect(JSON.stringify(await stranger.myTicket())).not.toContain('Zoe');
  });

  it('files that are too many bytes together are refused', async () => {
    const files = new FormData();
    const quarter = new Blob([new Uint8Array(26 * 1024 * 1024)]);
    for (let n = 0; n < 4; n++) files.append('attachments', quarter, `${n}.pdf`);
    expect((await page.ask('POST', 'channels/portal', { form: files })).status).toBe(413);
  });

  it('addresses and cursors made up by hand are refused, not faults', async () => {
    const cursor = (id: string) => Buffer.from(`2026-01-01T00:00:00Z ${id}`).toString('base64url');
    for (const [path, status] of [
      ['tickets/%00', 404],
      [`tickets?cursor=${cursor('-'.repeat(36))}`, 400],
      [`tickets?cursor=${cursor('0'.repeat(36))}`, 400],
    ] as const) {
      expect([path, (await desk.ask('GET', path)).status]).toEqual([path, status]);
    }
  });
});

describe('a server that is stopping', () => {
  it('finishes what was begun, and never tells a requester of a fault of its own', async () => {
    const sportello = await InProcessSportello.start({ tenants: ['cportal'] });
    const page = sportello.api('cportal');
    await page.submit('portal', form);
    const sent = Array.from({ length: 30 }, () =>
      page.ask('POST', 'channels/portal', { json: form }).catch(() => 'not connected' as const),
    );
    await sent[0];
    const begun = performance.now();
    const stopped = sportello.stop();
    const answers = await Promise.all(sent);
    await stopped;
    const codes = answers.map((answer) => (answer === 'not connected' ? answer : (answer.body.code ?? answer.status)));
    expect(codes).not.toContain('SERVER.FAULT');
    expect(codes).not.toContain('CHANNEL.UNAVAILABLE');
    expect(codes).toContain(201);
    // Nobody waits for browsers to let go of their connections: that takes more than a minute.
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it('shows its figures to this machine, and elsewhere to whoever brings the token', async () => {
    const token = 'figures-for-prometheus';
    const sportello = await InProcessSportello.start({
      tenants: ['cportal'],
      env: { SPORTELLO_METRICS_TOKEN: token },
    });
    const figures = (headers: Record<string, string>) =>
      sportello.api('cportal').ask<string>('GET', '/metrics', { headers });
    const outside = { 'X-Forwarded-For': '203.0.113.9' };
    expect(await figures({})).toMatchObject({ status: 200, body: expect.stringContaining('sportello_') });
    expect(await figures(outside)).toMatchObject({ status: 404, body: { code: 'RESOURCE.NOT_FOUND' } });
    expect((await figures({ ...outside, Authorization: 'Bearer figures-for-nobody-xxxx' })).status).toBe(404);
    expect((await figures({ ...outside, Authorization: `Bearer ${token}` })).status).toBe(200);
    await sportello.stop();
  });

  it('says that a channel is away when it is', async () => {
    const sportello = await InProcessSportello.start({ tenants: ['cportal'] });
    const page = sportello.api('cportal');
    await page.submit('portal', form);
    await sportello.running.services.host.stop();
    for (const method of ['GET', 'POST']) {
      const answer = await page.ask(method, 'channels/portal', method === 'POST' ? { json: form } : {});
      expect(answer).toMatchObject({ status: 503, body: { code: 'CHANNEL.UNAVAILABLE' } });
      expect(answer.headers.get('retry-after')).not.toBeNull();
    }
    await sportello.stop();
  });
});
