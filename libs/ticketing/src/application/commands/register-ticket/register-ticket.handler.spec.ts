import type { DomainError } from '@sportello/kernel';
import { GetTicketQuery, ListMessagesQuery, RegisterTicketCommand } from '@sportello/ticketing';
import { ALFA, BETA, REQUEST, Ticketing, VERDI } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const seen = { restricted: true };
const refusal = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => {
      throw new Error('nothing was refused');
    },
    (error: unknown) => error as DomainError,
  );

describe('registering a request', () => {
  it('stores all that is known of it, with readable number, words, attachments and fields (B12)', async () => {
    const attachment = { name: 'schermata.png', mediaType: 'image/png', size: 12, sha256: 'a'.repeat(64) };
    const opened = await ticketing.register({
      channelInstance: 'form',
      area: 'portal',
      topic: 'access',
      subtopic: 'password',
      severity: 2,
      language: 'en',
      fields: { fiscalYear: 2025, urgent: true },
      message: { text: 'I cannot sign in', attachments: [attachment] },
      mail: { messageId: 'abc@mail.example', rawSha256: 'b'.repeat(64) },
    });
    expect(opened).toMatchObject({ state: 'registered', version: 1, seq: 1, openedAt: '2026-03-02T08:00:00.000Z' });
    expect(opened.number).toMatch(/^ENTE-2026-\d{7}$/);

    const ctx = { tenant: ALFA };
    const view = await ticketing.queries.execute(new GetTicketQuery(ctx, { ticket: opened.number, sight: seen }));
    expect(view).toMatchObject({
      id: opened.ticketId,
      kind: 'support',
      channel: 'webform',
      area: 'portal',
      subtopic: 'password',
      severity: 2,
      language: 'en',
      fields: { fiscalYear: 2025, urgent: true },
      requester: { name: 'Ada Bianchi', email: 'ada@example.it', assurance: 'email' },
    });
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery(ctx, { ticket: opened.number, sight: seen }),
    );
    expect(items).toMatchObject([
      {
        id: opened.messageId,
        direction: 'in',
        text: 'I cannot sign in',
        messageId: 'abc@mail.example',
        attachments: [attachment],
      },
    ]);
  });

  it('starts the clocks of the policy and says by when (B6)', async () => {
    const { clocks } = await ticketing.register();
    expect(clocks).toEqual([{ clock: 'take-charge', dueAt: '2026-03-02T08:30:00.000Z' }]);
  });

  it('counts from when the request came, never from the future (C9)', async () => {
    const earlier = await ticketing.register({ receivedAt: '2026-03-02T07:50:00Z' });
    expect(earlier).toMatchObject({
      openedAt: '2026-03-02T07:50:00.000Z',
      clocks: [{ dueAt: '2026-03-02T08:20:00.000Z' }],
    });
    expect((await ticketing.register({ receivedAt: '2030-01-01T00:00:00Z' })).openedAt).toBe(
      '2026-03-02T08:00:00.000Z',
    );
  });

  it('asks for routing and for telling the requester, in the same transaction', async () => {
    const { ticketId } = await ticketing.register();
    expect(await ticketing.jobs(ticketId)).toEqual(['ticket.route 1', 'ticket.notify 1']);
  });

  it('refuses what the tenant does not have, field by field, in both languages', async () => {
    const wrong = { channelInstance: 'x', kind: 'k', area: 'portal', topic: 'nope', severity: 9, language: 'fr' };
    const error = await refusal(ticketing.register({ ...wrong, requester: { userType: 'alien' } }));
    expect(error).toMatchObject({ code: 'TICKET.INVALID', kind: 'invalid' });
    expect(error.fields.map(({ field }) => field)).toEqual([
      'channelInstance',
      'topic',
      'kind',
      'severity',
      'language',
      'requester.userType',
    ]);
    for (const { message } of error.fields) expect(message.it).not.toBe(message.en);
  });

  it('names of what every object has are not configured values', async () => {
    const error = await refusal(ticketing.register({ kind: 'constructor', requester: { userType: '__proto__' } }));
    expect(error.fields.map(({ field }) => field)).toEqual(['kind', 'requester.userType']);
  });

  it('knows a requester again by address, whatever its case', async () => {
    const requesterOf = async (email: string) => {
      const { ticketId } = await ticketing.register({ requester: { name: 'Bo', email } });
      const view = await ticketing.queries.execute(
        new GetTicketQuery({ tenant: ALFA }, { ticket: ticketId, sight: seen }),
      );
      return view.requester.id;
    };
    expect(await requesterOf('Bo@Example.it')).toBe(await requesterOf('bo@example.IT'));
    expect(await requesterOf('bo@example.it')).not.toBe(await requesterOf('bob@example.it'));
  });

  it('survives whatever a sender may write', async () => {
    const nasty = 'a\0b\uD800<script>alert(1)</script>';
    const opened = await ticketing.register({
      subject: `${nasty}${'x'.repeat(100_000)}`,
      requester: { name: nasty.repeat(500), email: `${'e'.repeat(5000)}@x.it`, phone: nasty.repeat(500) },
      message: { text: `${nasty} ${'parola '.repeat(200_000)}`, quoted: nasty, html: nasty },
      fields: { [nasty]: nasty },
      mail: { messageId: 'm'.repeat(10_000), inReplyTo: 'r'.repeat(10_000) },
    });
    const view = await ticketing.queries.execute(
      new GetTicketQuery({ tenant: ALFA }, { ticket: opened.ticketId, sight: seen }),
    );
    expect(view.subject.startsWith('ab\uFFFD<script>')).toBe(true);
    expect(view.subject.length).toBe(300);
  });

  it('names a request without a subject by its first words', async () => {
    const subjectOf = async (subject: string, text: string) => {
      const { ticketId } = await ticketing.register({ subject, message: { text } });
      return (await ticketing.queries.execute(new GetTicketQuery({ tenant: ALFA }, { ticket: ticketId, sight: seen })))
        .subject;
    };
    expect(await subjectOf(' ', '\n Aiuto!\nGrazie')).toBe('Aiuto!');
    expect(await subjectOf('', '')).toBe('(senza oggetto)');
  });

  it('answers a repeated key with the first result, and refuses the key for something else', async () => {
    const once = new RegisterTicketCommand(ticketing.context(), ticketing.key(), REQUEST);
    const first = await ticketing.commands.execute(once);
    expect(await ticketing.commands.execute(once)).toEqual(first);
    const other = new RegisterTicketCommand(once.ctx, once.key, { ...REQUEST, subject: 'Altro' });
    expect((await refusal(ticketing.commands.execute(other))).code).toBe('COMMAND.KEY_REUSED');
    const somebodyElse = new RegisterTicketCommand(ticketing.context(VERDI), once.key, REQUEST);
    expect((await refusal(ticketing.commands.execute(somebodyElse))).code).toBe('COMMAND.KEY_REUSED');
  });

  it('keeps keys apart by tenant', async () => {
    const key = ticketing.key();
    const at = (tenant: typeof ALFA) =>
      ticketing.commands.execute(new RegisterTicketCommand(ticketing.context(undefined, tenant), key, REQUEST));
    expect((await at(ALFA)).ticketId).not.toBe((await at(BETA)).ticketId);
  });

  it('costs two round trips besides BEGIN and COMMIT', async () => {
    await ticketing.register();
    ticketing.statements.length = 0;
    await ticketing.register({
      requester: { email: 'new-sender@example.it' },
      message: { text: 'x', attachments: [] },
    });
    expect(ticketing.statements.map((statement) => statement.trim().split(/\s/)[0])).toEqual([
      'BEGIN;',
      'WITH',
      'WITH',
      'COMMIT',
    ]);
  });
});
