import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { TrailExportView } from '../../apps/server/src/audit/trail.views.js';
import type { InboxPageView, OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { Authority, type Provider } from '../../plugins/channel-pec/test/fixtures/authority.js';
import {
  CITIZEN,
  envelope,
  letter,
  receipt,
  type CertifiedData,
} from '../../plugins/channel-pec/test/fixtures/certified.messages.js';
import { FAKE_IMAP_PASSWORD as PASSWORD, FakeImapServer } from '@sportello/plugin-testing';
import { FakeSmtpServer, FAKE_SMTP_PASSWORD as SMTP_PASSWORD } from '@sportello/plugin-testing';
import { settingsOf } from '../../plugins/channel-pec/test/fixtures/pec.settings.js';
import { expectWhole, unzipped } from '../support/archives.js';
import { testTenant } from '../support/test-tenant.js';

const TENANT = 'comune';
/** Receipts are dated 2026-11-22T09:00:05Z. */
const NOW = '2026-11-22T09:00:00.000Z';
/** An address that mail came back from is not written to again. */
const ANNA = 'anna@pec.example';
const IDA = 'ida@pec.example';
const LIA = 'lia.verdi@comune.example';

describe('a request by certified mail', () => {
  const imap = new FakeImapServer();
  const smtp = new FakeSmtpServer();
  let dataDir: string;
  let sportello: InProcessSportello;
  let desk: Api;
  let keeper: Api;
  let provider: Provider;

  beforeAll(async () => {
    const authority = await Authority.create('Vigilanza di prova');
    provider = await authority.provider('posta-certificata@gestore.example');
    dataDir = await mkdtemp(join(tmpdir(), 'sportello-pec-'));
    const secrets = join(dataDir, 'secrets', TENANT);
    await mkdir(secrets, { recursive: true, mode: 0o700 });
    await writeFile(join(secrets, 'imap'), PASSWORD, { mode: 0o600 });
    await writeFile(join(secrets, 'smtp'), SMTP_PASSWORD, { mode: 0o600 });
    const ports = { imap: await imap.start(), smtp: await smtp.start() };
    const { imap: reads, smtp: writes, ...settings } = settingsOf([authority.pem], ports);
    const tenant = testTenant({
      id: TENANT,
      people: { lia: { name: 'Lia Verdi', email: LIA, team: 'front-office' } },
      channels: [
        {
          ...{ instance: 'pec', plugin: 'channel-pec', kind: 'pec', enabled: true },
          name: { it: 'PEC', en: 'Certified mail' },
          settings: {
            ...settings,
            imap: { ...reads, password: 'file:imap' },
            smtp: { ...writes, password: 'file:smtp' },
          },
        },
      ],
    });
    const files = { [TENANT]: stringify(tenant) };
    sportello = await InProcessSportello.start({ tenants: [], files, dataDir, clock: stoppedAt(NOW) });
    desk = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    keeper = await sportello.staff(TENANT, ['tenant-admin']);
  });
  afterAll(async () => {
    await sportello.stop();
    await Promise.all([imap.stop(), smtp.stop(), rm(dataDir, { recursive: true, force: true })]);
  });

  /** A message reaches the mailbox and has been dealt with. @returns what the inbox says of it */
  async function arrives(raw: string) {
    const all = async () => (await keeper.get<InboxPageView>('inbox?limit=100')).items;
    const before = new Set((await all()).map(({ id }) => id));
    imap.deliver(raw);
    return eventually('the message has been dealt with', async () => {
      const fresh = (await all()).find(({ id }) => !before.has(id));
      return fresh !== undefined && fresh.state !== 'received' ? fresh : null;
    });
  }

  /** A person writes, the desk asks something back. */
  async function asked(subject: string, from = CITIZEN) {
    const postacert = letter({ from }).replace('Cedolino di novembre', subject);
    await arrives(await envelope(provider, { postacert, data: { mittente: from } }));
    await sportello.settled();
    const ticket = (await desk.tickets()).items.find((one) => one.subject === subject);
    const number = ticket?.number ?? '';
    await desk.act(number, 'take-charge');
    const sentBefore = smtp.delivered.length;
    await desk.act(number, 'request-information', { text: 'Di quale mese parla?' });
    await sportello.settled();
    expect(smtp.delivered).toHaveLength(sentBefore + 1);
    const messageId = /^Message-ID:\s+<([^>]+)>/im.exec(smtp.delivered.at(-1)?.raw ?? '')?.[1] ?? '';
    const { items } = await desk.outbox();
    const outbound = items.find((one) => one.ticketNumber === number && one.template === 'information-requested');
    return { number, outboxId: outbound?.id ?? '', messageId };
  }

  /** Of what Lia is told about a ticket, beside its terms. */
  async function toldOf(number: string): Promise<string[]> {
    const { items } = await desk.outbox();
    const hers = items.filter(({ recipient, ticketNumber }) => recipient === LIA && ticketNumber === number);
    return hers.map(({ template }) => template).filter((template) => !template.startsWith('clock-'));
  }

  const shown = (id: string) => desk.get<OutboxMessageView>(`outbox/${id}`);
  const comes = async (data: CertifiedData) => arrives(await receipt(provider, data));

  it('is answered by certified mail, and its receipts are shown with the answer', async () => {
    const { number, outboxId, messageId } = await asked('Cedolino');
    expect(await desk.ticket(number)).toMatchObject({
      fields: { pecSignature: 'verified' },
      certifiedMail: { verdict: 'verified', identifier: expect.any(String) as string },
    });
    const [row] = await sportello.database.asAdmin<{ assurance: string; email: string; point: string }>(
      `SELECT t.requester_assurance AS assurance, c.email,
              (SELECT p.value || ' ' || p.assurance FROM contact_point p
                WHERE p.tenant_id = c.tenant_id AND p.contact_id = c.id AND p.kind = 'certified-mail') AS point
         FROM ticket t JOIN contact c ON c.id = t.requester_id WHERE t.number = $1`,
      [number],
    );
    expect(row).toEqual({ assurance: 'pec', email: CITIZEN, point: `${CITIZEN} pec` });
    expect(smtp.delivered.at(-1)).toMatchObject({ from: 'assistenza@pec.ente.example', to: [CITIZEN] });
    expect(smtp.delivered.at(-1)?.raw).toContain('Di quale mese parla?');
    expect(await shown(outboxId)).toMatchObject({ state: 'sent', recipient: CITIZEN, deliveries: [] });

    const opened = (await desk.tickets()).items.length;
    const told = (await desk.outbox()).items.length;
    expect(await comes({ tipo: 'accettazione', msgid: messageId })).toMatchObject({
      state: 'processed',
      outcome: 'receipt',
    });
    await comes({ tipo: 'avvenuta-consegna', msgid: messageId, consegna: CITIZEN, ricevuta: 'completa' });
    await sportello.settled();
    expect(await shown(outboxId)).toMatchObject({
      state: 'sent',
      deliveries: [
        {
          ...{ recipient: CITIZEN, state: 'delivered', outcome: 'delivered', proved: true },
          evidence: [
            { state: 'accepted', proved: true, issuer: 'Gestore di prova S.p.A.', instance: 'pec' },
            { state: 'delivered', proved: true },
          ],
        },
      ],
    });
    expect((await desk.tickets()).items).toHaveLength(opened);
    expect((await desk.outbox()).items).toHaveLength(told);
    // The conversation says of each answer what the outbox does: whoever works the ticket sees the proof beside the words.
    const { messages } = await desk.ticket(number);
    expect(messages.map(({ text, dispatches }) => [text.includes('Di quale mese'), dispatches])).toEqual([
      [false, undefined],
      [
        true,
        [
          expect.objectContaining({
            ...{ id: outboxId, recipient: CITIZEN, state: 'sent' },
            deliveries: (await shown(outboxId)).deliveries,
          }),
        ],
      ],
    ]);
  });

  it('whose answer was not delivered shows it as failed', async () => {
    const { outboxId, messageId } = await asked('Password', ANNA);
    await comes({ tipo: 'accettazione', msgid: messageId, destinatari: [ANNA] });
    await comes({
      ...{ tipo: 'errore-consegna', errore: 'altro', msgid: messageId, consegna: ANNA },
      erroreEsteso: '5.1.1 - Gestore di prova - indirizzo non valido',
    });
    expect(await shown(outboxId)).toMatchObject({
      ...{ state: 'bounced', lastError: expect.stringContaining('not-delivered') as string },
      deliveries: [{ recipient: ANNA, state: 'not-delivered', outcome: 'failed', proved: true }],
    });
  });

  it('whose final answer is proved not to have arrived goes back to the technician, who is told (B14)', async () => {
    const { number } = await asked('Esito', IDA);
    await desk.act(number, 'resolve', { reason: 'solved', text: 'Il cedolino è pubblicato.' });
    await sportello.settled();
    expect((await desk.ticket(number)).state).toBe('resolved');
    const answer = smtp.delivered.at(-1)?.raw ?? '';
    expect(answer).toContain('pubblicato');
    const msgid = /^Message-ID:\s+<([^>]+)>/im.exec(answer)?.[1] ?? '';
    await comes({ tipo: 'accettazione', msgid, destinatari: [IDA] });
    await comes({ tipo: 'errore-consegna', errore: 'no-dest', msgid, consegna: IDA });
    await sportello.settled();
    expect((await desk.ticket(number)).state).toBe('in-progress');
    expect(await toldOf(number)).toEqual(['answer-returned']);
  });

  it('of which nothing is certified within 24 hours of the acceptance is in doubt: who works it is told, once', async () => {
    const { number, outboxId, messageId } = await asked('Certificato');
    await comes({ tipo: 'accettazione', msgid: messageId });
    await comes({ tipo: 'preavviso-errore-consegna', errore: 'altro', msgid: messageId, consegna: CITIZEN });
    await sportello.passTo('2026-11-23T08:59:00Z');
    expect(await shown(outboxId)).toMatchObject({ deliveries: [{ state: 'accepted', outcome: 'waiting' }] });
    expect(await toldOf(number)).toEqual([]);
    await sportello.passTo('2026-11-23T12:00:00Z');
    expect(await shown(outboxId)).toMatchObject({ deliveries: [{ state: 'accepted', outcome: 'in-doubt' }] });
    expect(await toldOf(number)).toEqual(['delivery-in-doubt']);
    // It may still come.
    await comes({ tipo: 'avvenuta-consegna', msgid: messageId, consegna: CITIZEN });
    await sportello.passTo('2026-11-25T12:00:00Z');
    expect(await shown(outboxId)).toMatchObject({ deliveries: [{ state: 'delivered', outcome: 'delivered' }] });
    expect(await toldOf(number)).toEqual(['delivery-in-doubt']);
  });

  it('counts a receipt that comes twice once, and is never answered over PEC when something is wrong', async () => {
    const { outboxId, messageId } = await asked('Due volte');
    const sent = smtp.delivered.length;
    await comes({ tipo: 'accettazione', msgid: messageId });
    expect(await comes({ tipo: 'accettazione', msgid: messageId })).toMatchObject({ code: 'receipt-again' });
    expect((await shown(outboxId)).deliveries?.flatMap(({ evidence }) => evidence)).toHaveLength(1);
    for (const wrong of [
      await receipt(provider, { tipo: 'tipo-nuovo' }),
      await receipt(
        provider,
        { tipo: 'accettazione' },
        { daticert: '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>' },
      ),
      await envelope(provider, { postacert: null }),
      letter({ from: provider.address, text: 'Avviso di un tipo che nessuno conosce.' }),
    ])
      await arrives(wrong);
    await sportello.settled();
    expect(smtp.delivered).toHaveLength(sent);
    expect((await keeper.inbox('quarantined')).items.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['pec-receipt-unknown', 'pec-daticert-refused', 'pec-envelope-empty']),
    );
  });

  it('is taken out with its evidence: the originals as they came and went, each by its hash, in a signed archive', async () => {
    const { number, messageId } = await asked('Archivio');
    await comes({ tipo: 'accettazione', msgid: messageId });
    const post = await receipt(provider, { tipo: 'avvenuta-consegna', msgid: messageId, consegna: CITIZEN });
    await arrives(post);
    const exported = await keeper.ask<TrailExportView>('POST', 'trail/exports', { json: { ticket: number } });
    expect([exported.status, exported.body.scope]).toEqual([202, 'ticket']);
    await sportello.settled();
    const { id } = exported.body;
    const answer = await fetch(`${sportello.url}/rest/helpdesk/v1/${TENANT}/trail/exports/${id}/content`, {
      headers: { authorization: `Bearer ${await sportello.staffToken(TENANT, ['tenant-admin'])}` },
    });
    const files = await unzipped(Buffer.from(await answer.arrayBuffer()));
    expectWhole(files);
    const hash = createHash('sha256').update(post).digest('hex');
    expect(files.get(`raw/${hash}.eml`)?.toString()).toBe(post);
    const rows = (name: string) =>
      JSON.parse(files.get(name)?.toString() ?? '[]') as { ticket: string; raw_sha256: string; state: string }[];
    expect(rows('evidence.json').map(({ state }) => state)).toEqual(['accepted', 'delivered']);
    expect(rows('evidence.json')[1]?.raw_sha256).toBe(hash);
    // The envelope that opened it, the two receipts and the two messages that went out; of other tickets nothing.
    const raw = [...files.keys()].filter((name) => name.startsWith('raw/'));
    expect(raw.every((name) => name.endsWith('.eml'))).toBe(true);
    expect(raw).toHaveLength(rows('received.json').length + rows('sent.json').length);
    expect(rows('received.json').map(({ ticket }) => ticket)).toEqual([number, number, number]);
    const unknown = await keeper.ask('POST', 'trail/exports', { json: { ticket: 'COMUNE-2026-9999999' } });
    expect(unknown.status).toBe(404);
  });

  it('is not mistaken for a receipt, nor a receipt of nothing for a request', async () => {
    const before = (await desk.tickets()).items.length;
    expect(await comes({ tipo: 'accettazione', msgid: 'never-sent@pec.ente.example' })).toMatchObject({
      ...{ state: 'processed', outcome: 'receipt', code: 'receipt-of-nothing-sent' },
    });
    const forged = await receipt(provider, { tipo: 'accettazione' }, { header: 'avvenuta-consegna' });
    expect(await arrives(forged)).toMatchObject({ state: 'quarantined', code: 'pec-receipt-contradicts' });
    expect((await desk.tickets()).items).toHaveLength(before);
  });

  it('that is not proved is a request all the same, and says so', async () => {
    const tampered = letter().replace('Cedolino di novembre', 'Cambiata');
    await arrives(
      await envelope(provider, { postacert: tampered, tamper: (part) => part.replace('Non vedo', 'Ora vedo') }),
    );
    await sportello.settled();
    const { number = '' } = (await desk.tickets()).items.find(({ subject }) => subject === 'Cambiata') ?? {};
    const ticket = await desk.ticket(number);
    expect(ticket.fields).toEqual({ pecSignature: 'invalid' });
    expect(ticket.certifiedMail).toEqual({ verdict: 'invalid' });
  });
});
