import { gzipSync } from 'node:zlib';
import type { Api } from '../../apps/server/test/support/api.js';
import { inAnswerTo, letter } from '../../apps/server/test/support/letters.js';
import { handOver, SmtpClient } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';

let sportello: InProcessSportello;
let desk: Api;
let keeper: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
  desk = await sportello.staff(TENANT, ['l1', 'supervisor']);
  keeper = await sportello.staff(TENANT, ['tenant-admin']);
});
afterAll(() => sportello.stop());

async function sends(raw: string, from = 'ada@person.example'): Promise<number> {
  const { code } = await handOver(await sportello.door(TENANT, 'mail'), { from, to: OFFICE, raw });
  await sportello.settled();
  return code;
}

const isServed = async (): Promise<void> => {
  const subject = `Tutto bene ${performance.now()}`;
  expect(await sends(letter({ from: 'next@person.example', to: OFFICE, subject }))).toBe(250);
  expect((await desk.tickets('?channel=mail&limit=100')).items.map((ticket) => ticket.subject)).toContain(subject);
};

describe('a mail that cannot be read', () => {
  /** Parts within parts, deeper than any person's mail. */
  const nested = (depth: number): string =>
    Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`).join('\n') +
    '\n\nx';

  it('is kept as it came, shown to who looks after the service, can be tried again, and stops nobody', async () => {
    const raw = `From: a@person.example\nTo: ${OFFICE}\nMessage-ID: <deep@person.example>\n${nested(2_000)}`;
    expect(await sends(raw)).toBe(250);
    const { items } = await keeper.inbox('quarantined');
    expect(items).toMatchObject([
      {
        instance: 'mail',
        state: 'quarantined',
        code: expect.stringMatching(/^mail-/),
        reason: expect.stringMatching(/\S/),
      },
    ]);
    const id = items[0]?.id ?? '';

    const kept = await keeper.ask<string>('GET', `inbox/${id}/raw`);
    expect(kept.body.replace(/\r\n/g, '\n').trimEnd()).toBe(raw.trimEnd());
    expect(kept.headers.get('content-disposition')).toMatch(/^attachment/);

    expect((await keeper.ask('POST', `inbox/${id}/retry`)).status).toBe(200);
    await sportello.settled();
    expect((await keeper.inbox('quarantined')).items.map((item) => item.id)).toEqual([id]);
    await isServed();
  });

  it('retried by somebody of the desk alone, or twice at once, changes nothing', async () => {
    const [item] = (await keeper.inbox('quarantined')).items;
    const l1 = await sportello.staff(TENANT, ['l1']);
    expect((await l1.ask('POST', `inbox/${item?.id}/retry`)).status).toBe(403);
    const answers = await Promise.all([1, 2, 3].map(() => keeper.ask('POST', `inbox/${item?.id}/retry`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    await sportello.settled();
    expect((await keeper.inbox('quarantined')).items).toHaveLength(1);
  });
});

describe('a mail that is strange', () => {
  it.each([
    ['without headers', 'only text'],
    ['without a body', `From: ada@person.example\nTo: ${OFFICE}\nSubject: x\n`],
    ['with no sender', `To: ${OFFICE}\nSubject: x\n\ntext`],
    [
      'in an unknown charset',
      letter({ from: 'a@b.example', to: OFFICE, headers: ['Content-Type: text/plain; charset=klingon'] }),
    ],
    [
      'with a boundary that never comes',
      letter({ from: 'a@b.example', to: OFFICE, headers: ['Content-Type: multipart/mixed; boundary=never'] }),
    ],
    [
      'with broken base64',
      letter({
        from: 'a@b.example',
        to: OFFICE,
        headers: ['Content-Transfer-Encoding: base64'],
        text: '!!!not base64!!!',
      }),
    ],
    [
      'with script for HTML',
      letter({
        from: 'a@b.example',
        to: OFFICE,
        headers: ['Content-Type: text/html'],
        text: '<script>alert(1)</script><p onclick=x>Ciao</p>',
      }),
    ],
    [
      'with ten thousand references',
      letter({ from: 'a@b.example', to: OFFICE, headers: [`References: ${'<x@y.example> '.repeat(10_000)}`] }),
    ],
  ])('%s becomes a ticket, or waits where it is seen', async (_how, raw) => {
    const count = async () =>
      (await desk.tickets('?channel=mail&limit=100')).items.length + (await keeper.inbox('quarantined')).items.length;
    const before = await count();
    expect(await sends(raw)).toBe(250);
    expect(await count()).toBe(before + 1);
  });

  it('to ten thousand people is one ticket, which carries no one of them', async () => {
    const others = Array.from({ length: 10_000 }, (_, at) => `p${at}@person.example`).join(',\n ');
    expect(
      await sends(
        letter({ from: 'list@person.example', to: OFFICE, subject: 'Circolare', headers: [`Cc: ${others}`] }),
      ),
    ).toBe(250);
    const { items } = await desk.tickets('?q=Circolare');
    expect(items).toHaveLength(1);
    expect(JSON.stringify(await desk.ticket(items[0]?.number ?? ''))).not.toContain('p9999@');
  });

  it('with a bomb inside keeps it closed', async () => {
    const bomb = gzipSync(new Uint8Array(100 * 1024 * 1024))
      .toString('base64')
      .replace(/(.{76})/g, '$1\n');
    const text = `--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename=bomb.zip\nContent-Transfer-Encoding: base64\n\n${bomb}\n--b--`;
    expect(
      await sends(
        letter({
          from: 'bomb@person.example',
          to: OFFICE,
          subject: 'Bomba',
          headers: ['Content-Type: multipart/mixed; boundary=b'],
          text,
        }),
      ),
    ).toBe(250);
    const [ticket] = (await desk.tickets('?q=Bomba')).items;
    const [file] = (await desk.ticket(ticket?.number ?? '')).messages[0]?.attachments ?? [];
    expect(file).toMatchObject({ name: 'bomb.zip', size: expect.any(Number) });
    expect(file?.size).toBeLessThan(200_000);
  });
});

describe('the door', () => {
  it('refuses a hundred megabytes when they are announced, and when they come unannounced', async () => {
    const door = await sportello.door(TENANT, 'mail');
    const announced = await SmtpClient.greet(door);
    expect((await announced.say('MAIL FROM:<big@person.example> SIZE=104857600')).code).toBe(552);
    announced.close();

    const liar = await SmtpClient.greet(door);
    for (const line of ['MAIL FROM:<big@person.example>', `RCPT TO:<${OFFICE}>`, 'DATA']) await liar.say(line);
    await liar.pour('From: <big@person.example>\r\nSubject: Enorme\r\n\r\n');
    const megabyte = `${'x'.repeat(1022)}\r\n`.repeat(1024);
    const before = process.memoryUsage().rss;
    let refused = false;
    for (let sent = 0; sent < 100 && !refused; sent += 1) await liar.pour(megabyte).catch(() => (refused = true));
    if (!refused) {
      await liar.pour('\r\n.\r\n');
      expect([552, 421]).toContain((await liar.hear()).code);
    }
    liar.close();
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    expect((await desk.tickets('?q=Enorme')).items).toEqual([]);
    await isServed();
  }, 60_000);

  it('takes no mail for anybody else, and no more recipients than a person writes to', async () => {
    const client = await SmtpClient.greet(await sportello.door(TENANT, 'mail'));
    await client.say('MAIL FROM:<ada@person.example>');
    expect((await client.say('RCPT TO:<someone@elsewhere.example>')).code).toBe(550);
    const codes = [];
    for (let at = 0; at < 101; at += 1)
      codes.push((await client.say(`RCPT TO:<${OFFICE.replace('@', `+${at}@`)}>`)).code);
    expect(codes.slice(0, 100)).toEqual(Array(100).fill(250));
    expect(codes.at(-1)).toBe(452);
    client.close();
  });
});

describe('machines that write', () => {
  const registered = async (email: string) => {
    await sends(letter({ from: email, to: OFFICE, subject: `Da ${email}` }), email);
    return (await desk.mailsTo(email))[0]!;
  };

  it('an out-of-office answer opens nothing and is answered by nobody', async () => {
    const before = (await desk.tickets('?channel=mail&limit=100')).items.length;
    expect(
      await sends(letter({ from: 'away@person.example', to: OFFICE, headers: ['Auto-Submitted: auto-replied'] })),
    ).toBe(250);
    expect((await desk.tickets('?channel=mail&limit=100')).items).toHaveLength(before);
    expect(await desk.mailsTo('away@person.example')).toEqual([]);
    expect((await keeper.inbox('ignored')).items[0]).toMatchObject({ outcome: 'automatic-auto-reply' });
  });

  it('a bounce marks the notice that came back and tells the desk, on the ticket', async () => {
    const notice = await registered('gone@person.example');
    const id = /<([^>]+)>/.exec(inAnswerTo(notice)[0] ?? '')?.[1];
    const report = [
      ...['--r', 'Content-Type: text/plain', '', 'Non recapitato.', '--r', 'Content-Type: message/delivery-status', ''],
      ...[
        'Reporting-MTA: dns; mx.person.example',
        '',
        'Final-Recipient: rfc822; gone@person.example',
        'Action: failed',
        'Status: 5.1.1',
        '',
      ],
      ...[
        '--r',
        'Content-Type: message/rfc822',
        '',
        `Message-ID: <${id}>`,
        `From: ${OFFICE}`,
        'To: gone@person.example',
        'Subject: x',
        '',
        'x',
        '--r--',
      ],
    ];
    const headers = [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=r',
      'Auto-Submitted: auto-replied',
    ];
    const raw = letter({
      from: 'mailer-daemon@person.example',
      to: OFFICE,
      subject: 'Undelivered',
      text: report.join('\n'),
      headers,
    });
    expect(await sends(raw, '')).toBe(250);
    const [after] = await desk.mailsTo('gone@person.example');
    expect(after).toMatchObject({ id: notice.id, state: 'bounced', lastError: expect.stringContaining('5.1.1') });
    const ticket = await desk.ticket(notice.ticketNumber ?? '');
    expect(ticket.state).toBe('registered');
    expect(ticket.messages.at(-1)).toMatchObject({ visibility: 'internal' });
    expect(await desk.mailsTo('mailer-daemon@person.example')).toEqual([]);
  });

  it('our own mail that comes back to us is not taken for a request', async () => {
    const notice = await registered('forwarder@person.example');
    const before = (await desk.tickets('?channel=mail&limit=100')).items.length;
    expect(await sends(notice.raw ?? '')).toBe(250);
    expect((await desk.tickets('?channel=mail&limit=100')).items).toHaveLength(before);
    expect((await keeper.inbox('ignored')).items[0]).toMatchObject({ outcome: 'own-mail' });
  });

  it('two that answer each other are stopped', async () => {
    const email = 'machine@person.example';
    for (let round = 0; round < 35; round += 1) {
      const raw = letter({ from: email, to: OFFICE, subject: `Ticket ${round} received` });
      await handOver(await sportello.door(TENANT, 'mail'), { from: email, to: OFFICE, raw });
    }
    await sportello.settled();
    const told = await desk.mailsTo(email);
    expect(told.filter(({ state }) => state === 'not-sent').length).toBeLessThanOrEqual(31);
    expect(told.find(({ state }) => state === 'failed')?.lastError).toContain('one address');
  });
});
