import type { OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import {
  CITIZEN,
  DESK,
  envelope,
  letter,
  receipt,
  signedPart,
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

  it('tells the fate of every recipient by its own receipt, of each kind there is, and counts a repeated one once', async () => {
    const people = ['taken', 'warned', 'late', 'unknown', 'virus', 'detected'].map((name) => `${name}@pec.example`);
    const [taken = '', warned = '', late = '', unknown = '', virus = '', detected = ''] = people;
    const ordinary = 'leo@mail.example';
    const destinatari = [CITIZEN, ...people, ordinary];
    const notice = (tipo: string, consegna: string, erroreEsteso: string) =>
      comes(provider, { tipo, destinatari, consegna, errore: 'altro', erroreEsteso });
    await comes(provider, { tipo: 'accettazione', destinatari, esterni: [ordinary] });
    await comes(provider, { tipo: 'presa-in-carico', destinatari, ricezione: [taken] });
    await notice('preavviso-errore-consegna', warned, '4.4.1 - tempo massimo');
    await notice('preavviso-errore-consegna', late, '5.4.1 - tempo massimo');
    await notice('errore-consegna', unknown, '5.1.1 - Gestore di prova - indirizzo non valido');
    await comes(provider, { tipo: 'errore-consegna', destinatari, consegna: virus, errore: 'virus' });
    await comes(provider, { tipo: 'rilevazione-virus', destinatari, consegna: detected, errore: 'virus' });
    const again = { tipo: 'avvenuta-consegna', consegna: CITIZEN, ricevuta: 'completa' };
    expect(await comes(provider, again)).toMatchObject({ state: 'processed', code: 'receipt-again' });
    const { deliveries = [] } = await shown();
    expect(deliveries.map(({ recipient, state, outcome, cause }) => [recipient, state, outcome, cause]).sort()).toEqual(
      [
        [CITIZEN, 'delivered', 'delivered', undefined],
        [taken, 'taken-charge', 'waiting', undefined],
        [warned, 'accepted', 'waiting', undefined],
        [late, 'not-delivered', 'failed', 'expired'],
        [unknown, 'not-delivered', 'failed', 'unknown-mailbox'],
        [virus, 'virus', 'failed', 'virus'],
        [detected, 'virus', 'failed', 'virus'],
        [ordinary, 'accepted', 'unprovable', undefined],
      ].sort(),
    );
    expect(await desk.tickets()).toHaveLength(1);
  });

  it('shows ordinary mail in an anomaly envelope as a request without the value of certified mail', async () => {
    const postacert = letter({ from: 'ada@mail.example', headers: [], text: 'Da una casella comune.' });
    const raw = await provider.seal(
      [`From: ${PROVIDER}`, `To: ${DESK}`, 'Subject: ANOMALIA MESSAGGIO: qualcosa', 'X-Trasporto: errore'],
      signedPart({ postacert }),
    );
    await arrives(raw);
    const { number } = await desk.grows(2);
    expect(await keeper.get(path(`tickets/${number}`))).toMatchObject({
      certifiedMail: { verdict: 'anomaly' },
    });
  });
});
