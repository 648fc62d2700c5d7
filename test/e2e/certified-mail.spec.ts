import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
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
import { testTenant } from '../support/test-tenant.js';

const TENANT = 'comune';

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
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: stringify(tenant) }, dataDir });
    desk = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    keeper = await sportello.staff(TENANT, ['tenant-admin']);
  });
  afterAll(async () => {
    await sportello.stop();
    await Promise.all([imap.stop(), smtp.stop(), rm(dataDir, { recursive: true, force: true })]);
  });

  /** A message reaches the mailbox and has been dealt with. @returns what the inbox says of it */
  async function arrives(raw: string) {
    const before = (await keeper.inbox()).items.length;
    imap.deliver(raw);
    return eventually('the message has been dealt with', async () => {
      const { items } = await keeper.inbox();
      return items.length > before && items[0]?.state !== 'received' ? items[0] : null;
    });
  }

  /** A person writes, the desk asks something back. */
  async function asked(subject: string): Promise<{ number: string; outboxId: string; messageId: string }> {
    await arrives(await envelope(provider, { postacert: letter().replace('Cedolino di novembre', subject) }));
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

  const shown = (id: string) => desk.get<OutboxMessageView>(`outbox/${id}`);
  const comes = async (data: CertifiedData) => arrives(await receipt(provider, data));

  it('is answered by certified mail, and its receipts are shown with the answer', async () => {
    const { number, outboxId, messageId } = await asked('Cedolino');
    expect(await desk.ticket(number)).toMatchObject({
      fields: { pecSignature: 'verified' },
      certifiedMail: { verdict: 'verified', identifier: expect.any(String) as string },
    });
    const [row] = await sportello.database.asAdmin<{ assurance: string; email: string }>(
      `SELECT t.requester_assurance AS assurance, c.email FROM ticket t JOIN contact c ON c.id = t.requester_id WHERE t.number = $1`,
      [number],
    );
    expect(row).toEqual({ assurance: 'pec', email: CITIZEN });
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
    const { outboxId, messageId } = await asked('Password');
    await comes({ tipo: 'accettazione', msgid: messageId });
    await comes({
      ...{ tipo: 'errore-consegna', errore: 'altro', msgid: messageId, consegna: CITIZEN },
      erroreEsteso: '5.1.1 - Gestore di prova - indirizzo non valido',
    });
    expect(await shown(outboxId)).toMatchObject({
      ...{ state: 'bounced', lastError: expect.stringContaining('not-delivered') as string },
      deliveries: [{ recipient: CITIZEN, state: 'not-delivered', outcome: 'failed', proved: true }],
    });
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
