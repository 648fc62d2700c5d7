import type { OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import {
  CITIZEN,
  DESK,
  envelope,
  letter,
  receipt,
  type CertifiedData,
  type ReceiptChange,
} from '../../plugins/channel-pec/test/fixtures/certified.messages.js';
import { eventually } from '../support/eventually.js';
import type { HttpClient } from '../support/http-client.js';
import { startSportello, type SportelloUnderTest } from '../support/start-sportello.js';
import { testTenant } from '../support/test-tenant.js';
import { Desk, type Ticket } from './support/mail-desk.js';
import { MailSite } from './support/mail-site.js';
import { PecProvider } from './support/pec-provider.js';

const TENANT = 'comune';
const PROVIDER = 'posta-certificata@gestore.example';
const TECHNICIAN = 'Carla Bruni';
const SUBJECT = 'Cedolino di novembre';

/** The whole way of certified mail: sealed by OpenSSL, carried by Postfix, kept by Dovecot, answered through Postfix. */
describe('A request by certified mail, on a real mail system', () => {
  let site: MailSite;
  let provider: PecProvider;
  let sportello: SportelloUnderTest;
  let desk: Desk;
  let keeper: HttpClient;
  beforeAll(async () => {
    site = await MailSite.start([DESK, CITIZEN]);
    provider = await PecProvider.create(site.folder, PROVIDER);
    const ca = site.certificates.authority;
    const login = { host: '127.0.0.1', ca, user: DESK, password: 'file:mailbox' };
    const tenant = testTenant({
      id: TENANT,
      channels: [
        {
          ...{ instance: 'pec', plugin: 'channel-pec', kind: 'pec', enabled: true },
          name: { it: 'PEC', en: 'Certified mail' },
          settings: {
            ...{ address: DESK, name: 'Assistenza', trust: [provider.authority] },
            imap: { ...login, port: site.dovecot.tlsPort, tls: 'implicit' },
            smtp: { ...login, port: site.postfix.submissionPort, tls: 'starttls' },
          },
        },
      ],
    });
    sportello = await startSportello({
      tenants: [tenant],
      secrets: { [TENANT]: { mailbox: site.passwordOf(DESK) } },
    });
    desk = await Desk.of(sportello, TENANT);
    keeper = await sportello.staff(TENANT, ['supervisor', 'operator', 'tenant-admin']);
  });
  afterAll(async () => {
    await sportello?.stop();
    await site?.stop();
  });

  let ticket: Ticket;
  let msgid: string;
  let outboxId: string;
  let arrived = 0;

  const path = (rest: string): string => `/rest/helpdesk/v1/${TENANT}/${rest}`;
  const shown = (): Promise<OutboxMessageView> => keeper.get(path(`outbox/${outboxId}`));

  /** By Postfix into the mailbox, and dealt with. @returns what the inbox says of the newest one */
  async function arrives(raw: string) {
    await site.hand(raw, PROVIDER, [DESK]);
    arrived += 1;
    return (await desk.settled(arrived))[0];
  }
  const comes = async (by: PecProvider, data: CertifiedData, change?: ReceiptChange) =>
    arrives(await receipt(by, { msgid, ...data }, change));

  it('opens a ticket of whoever the provider certifies, with the words of the message inside', async () => {
    const postacert = letter({
      text: 'Non vedo il cedolino: perché?',
      headers: ['Date: Sun, 22 Nov 2026 10:00:00 +0100'],
    });
    await arrives(await envelope(provider, { postacert }));
    ticket = await desk.opens(SUBJECT);
    expect(ticket.contact?.email).toBe(CITIZEN);
    expect(ticket.messages[0]).toMatchObject({
      ...{ text: 'Non vedo il cedolino: perché?', attachments: [] },
      notes: expect.arrayContaining([expect.objectContaining({ code: 'pec-certified' })]) as unknown[],
    });
  });

  it('is answered through the provider’s own submission, from the certified address', async () => {
    await desk.does(TECHNICIAN, ticket.number, 'take-charge');
    await desk.does(TECHNICIAN, ticket.number, 'request-information', { text: 'Di quale mese parla?' });
    const answer = await site
      .person('Mario Rossi', CITIZEN)
      .receives('the question', ({ text }) => text.includes('Di quale mese parla?'));
    expect(answer.from).toEqual([{ name: 'Assistenza', address: DESK }]);
    expect(answer.returnPath).toBe(DESK);
    msgid = answer.messageId?.replaceAll(/^<|>$/g, '') ?? '';
    const { items } = await keeper.get<{ items: { id: string; template: string }[] }>(path('outbox?limit=100'));
    outboxId = items.find(({ template }) => template === 'information-requested')?.id ?? '';
    expect(await shown()).toMatchObject({ recipient: CITIZEN, deliveries: [] });
  });

  it('shows the provider’s acceptance with the answer; it opens nothing', async () => {
    expect(await comes(provider, { tipo: 'accettazione' })).toMatchObject({ state: 'processed', outcome: 'receipt' });
    expect(await shown()).toMatchObject({
      deliveries: [{ recipient: CITIZEN, state: 'accepted', outcome: 'waiting', proved: true }],
    });
    expect(await desk.tickets()).toHaveLength(1);
  });

  it('does not believe a forged delivery: of another authority, or changed after it was sealed', async () => {
    const forger = await PecProvider.create(site.folder, PROVIDER);
    const delivered = { tipo: 'avvenuta-consegna', consegna: CITIZEN, ricevuta: 'completa' };
    expect(await comes(forger, delivered)).toMatchObject({ outcome: 'receipt' });
    const tamper = (part: string): string => part.replace('Messaggio di posta', 'Messaggio  di posta');
    expect(await comes(provider, delivered, { tamper })).toMatchObject({ outcome: 'receipt' });
    expect(await comes(provider, { tipo: 'accettazione' }, { header: 'avvenuta-consegna' })).toMatchObject({
      ...{ state: 'quarantined', code: 'pec-receipt-contradicts' },
      label: { it: expect.stringContaining('falsa') as unknown, en: expect.stringContaining('forged') as unknown },
    });
    expect(await shown()).toMatchObject({
      deliveries: [{ recipient: CITIZEN, state: 'accepted', outcome: 'waiting', proved: true }],
    });
  });

  it('shows the delivery once the provider proves it, with every receipt as evidence', async () => {
    await comes(provider, { tipo: 'avvenuta-consegna', consegna: CITIZEN, ricevuta: 'completa' });
    const [delivery] =
      (
        await eventually('the delivery is shown', async () => {
          const message = await shown();
          return message.deliveries?.[0]?.state === 'delivered' && message;
        })
      ).deliveries ?? [];
    expect(delivery).toMatchObject({ recipient: CITIZEN, outcome: 'delivered', proved: true });
    expect(delivery?.evidence.map(({ state, proved }) => `${state} ${proved ? 'proved' : 'only said'}`).sort()).toEqual(
      [...['accepted proved', 'delivered only said', 'delivered only said', 'delivered proved']],
    );
    expect(await desk.tickets()).toHaveLength(1);
  });
});
