import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tenantId } from '@sportello/kernel';
import type { TicketView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

/** As a protocol system says that it annulled a registration. */
const ANNULMENT = `<AnnullamentoProtocollazione>
  <Identificatore><CodiceAmministrazione>ente_es</CodiceAmministrazione><CodiceAOO>A1B2C3D</CodiceAOO>
    <CodiceRegistro>PROT</CodiceRegistro><NumeroRegistrazione>0012345</NumeroRegistrazione>
    <DataRegistrazione>2026-11-21</DataRegistrazione></Identificatore>
  <Motivo>Errata attribuzione</Motivo><Provvedimento>Det. 7/2026</Provvedimento>
</AnnullamentoProtocollazione>`;
const FIXTURES = resolve(import.meta.dirname, '../../plugins/channel-red/test/fixtures');

// @covers wholly
describe('D4 · e-mail and web form, RED and the contact centre are acquired and handled by processes of their own', () => {
  const TENANT = 'noipa';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const triplet = { area: 'payslip', topic: 'payslip-access', subtopic: 'download' };
  let registry: string;
  let outgoing: string;
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    registry = await mkdtemp(join(tmpdir(), 'sportello-registry-'));
    outgoing = await mkdtemp(join(tmpdir(), 'sportello-outgoing-'));
    const mounted = await mountedFile();
    await registered();
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: mounted }, clock });
    desk = await sportello.staff(TENANT, ['l1', 'supervisor']);
  });
  afterAll(async () => {
    await sportello.stop();
    for (const folder of [registry, outgoing]) await rm(folder, { recursive: true, force: true });
  });

  /** With the folders of the protocol system where this machine has them. */
  async function mountedFile(): Promise<string> {
    const house = (await houseTenants()).get(TENANT) ?? '';
    const mounted = house.replace(
      /enabled: false\n( +)settings:\n( +)folder: \S+/,
      `enabled: true\n$1settings:\n$2folder: ${registry}\n$2settleSeconds: 0\n$2outgoing: { folder: ${outgoing} }`,
    );
    expect(mounted).not.toBe(house);
    return mounted;
  }

  async function dropped(name: string, files: Readonly<Record<string, string>>): Promise<void> {
    const draft = join(registry, `.${name}`);
    await mkdir(draft);
    for (const [file, content] of Object.entries(files)) await writeFile(join(draft, file), content);
    await rename(draft, join(registry, name));
  }

  /** As the protocol system does: a registration and the document it names, renamed when they are whole. */
  async function registered(): Promise<void> {
    const document = 'la richiesta registrata';
    const digest = createHash('sha256').update(document).digest('base64');
    const example = await readFile(join(FIXTURES, 'segnatura-v3.xml'), 'utf8');
    await dropped('documento', {
      'Segnatura.xml': example.replace(/(?<=SHA-256">)[^<]+/, digest),
      'richiesta.pdf': document,
      'origin.json': '{"certified":true,"pecIdentifier":"opec.17@gestore.example"}',
    });
  }

  const form = { language: 'it', userType: 'employee', subject: 'Cedolino', text: 'Non si scarica.', privacy: true };
  const byForm = async (own: object = {}) => {
    const fields = { 'fields.taxCode': 'BNCDAA80A41H501X', 'fields.payslipMonth': '2026-02', organisation: 'Scuola' };
    const { number } = await sportello
      .api(TENANT)
      .submit('webform', { ...requester, ...triplet, ...fields, ...form, ...own });
    return opened(number);
  };
  const byMail = async () => {
    const to = 'uffici.locali@stipendi.example';
    const raw = letter({ from: requester.email, to, subject: 'Cedolino per posta', text: 'Non si scarica.' });
    await handOver(await sportello.door(TENANT, 'mailboxes'), { from: requester.email, to, raw });
    await sportello.settled();
    return opened((await desk.tickets('?channel=mail')).items[0]?.number ?? '');
  };
  const byRegistry = async () =>
    opened(
      await eventually('the registered document is a ticket', async () => {
        await sportello.settled();
        return (await desk.tickets('?channel=protocol')).items[0]?.number;
      }),
    );
  const byPhone = async () =>
    opened(
      (
        await desk.register({
          requester: { name: 'Ugo', phone: '0655550301' },
          ...triplet,
          subject: 'Cedolino',
          text: 'Al telefono.',
        })
      ).number,
    );
  async function opened(number: string): Promise<TicketView> {
    await sportello.settled();
    return desk.ticket(number);
  }

  describe('are acquired', () => {
    it('by web form: with the fields that its topic asks for, which a form without them is refused for', async () => {
      expect(await byForm()).toMatchObject({
        ...{ ...triplet, channel: 'webform', contact: { userType: 'employee' } },
        fields: { taxCode: 'BNCDAA80A41H501X', payslipMonth: '2026-02' },
      });
      const { status } = await sportello
        .api(TENANT)
        .ask('POST', 'channels/webform', { json: { ...requester, ...triplet, ...form } });
      expect(status).toBe(422);
    });

    it('by e-mail: as it was written, to be classified by a person', async () => {
      const ticket = await byMail();
      expect(ticket).toMatchObject({ channel: 'mail', subject: 'Cedolino per posta', fields: {} });
      expect(ticket).not.toHaveProperty('area');
      expect(ticket).not.toHaveProperty('protocol');
    });

    it('by RED: as a registered act, with its protocol reference, its sender, its documents and how it reached the registry', async () => {
      const ticket = await byRegistry();
      expect(ticket).toMatchObject({
        ...{ channel: 'protocol', contact: { name: 'Ente Esempio' } },
        protocol: {
          ...{ number: '0012345', date: '2026-11-21', administration: 'ente_es', office: 'A1B2C3D', register: 'PROT' },
        },
        certifiedMail: { verdict: 'registered', identifier: 'opec.17@gestore.example' },
      });
      const names = ticket.messages[0]?.attachments.map(({ name }) => name);
      expect(names).toEqual(['richiesta.pdf', 'Segnatura.xml']);
    });

    it('by the contact centre: by whoever takes the call, classified at once, answered on the phone', async () => {
      expect(await byPhone()).toMatchObject({ ...triplet, channel: 'phone', toldBy: 'telephone' });
    });
  });

  describe('are handled', () => {
    const minutes = ({ clocks }: TicketView, name: string): number => {
      const clock = clocks.find((one) => one.clock === name);
      return (Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startedAt ?? '')) / 60_000;
    };

    it.each([
      // 10:00 on a Tuesday in Rome; the offices close at 17:00 and open at 08:30.
      ['the web form', byForm, 'web-assistance', 4 * 60],
      ['e-mail', byMail, 'mailbox-offices', 7 * 60 + 15.5 * 60 + 60],
      ['RED', byRegistry, 'document-desk', 7 * 60 + 15.5 * 60 + 60],
      ['the contact centre', byPhone, 'contact-centre', 15],
    ])('by %s: by a group of its own, in its own time', async (_name, send, team, takeCharge) => {
      const ticket = await send();
      expect(ticket.team).toBe(team);
      expect(minutes(ticket, 'take-charge')).toBe(takeCharge);
      expect(ticket.routing?.explanation).toMatchObject({ rule: 'by-channel' });
    });

    it('with terms of another kind: an act has thirty days from its registration, a call eight hours from being taken', async () => {
      const act = await byRegistry();
      const running = act.clocks.find(({ clock: name }) => name === 'resolution');
      expect(running).toMatchObject({ state: 'running', startedAt: act.openedAt });
      const call = await byPhone();
      expect(call.clocks.some(({ clock: name }) => name === 'resolution')).toBe(false);
      await desk.act(call.number, 'take-charge');
      await sportello.settled();
      expect(minutes(await desk.ticket(call.number), 'resolution')).toBe(8 * 60);
    });

    it('and answered by the way they came: in writing, or on the phone', async () => {
      const mail = await byMail();
      await desk.act(mail.number, 'take-charge');
      await desk.resolve(mail.number, { reason: 'answered', text: 'Ora si scarica.' });
      await sportello.settled();
      const told = (await desk.mailsTo(requester.email)).filter(({ ticketNumber }) => ticketNumber === mail.number);
      expect(told.map(({ template }) => template)).toContain('resolved');
      const call = await byPhone();
      await desk.act(call.number, 'take-charge');
      const silent = await desk.ask('POST', `tickets/${call.number}/resolve`, {
        json: { reason: 'answered', text: 'Fatto.' },
      });
      expect(silent).toMatchObject({ status: 400, body: { code: 'TICKET.NO_WAY_TO_TELL' } });
      await desk.act(call.number, 'resolve', { reason: 'answered', text: 'Spiegato.', told: 'call' });
      expect((await desk.ticket(call.number)).state).toBe('resolved');
    });
  });

  describe('an act that came by RED', () => {
    const key = { administration: 'ente_es', office: 'A1B2C3D', register: 'PROT' };

    it('is answered by an act: handed over to be registered, whose number comes back to the words that were written', async () => {
      const { number } = await byRegistry();
      await desk.act(number, 'take-charge');
      // It names no address: the registry knows whom to write to.
      await desk.resolve(number, { reason: 'answered', text: 'Si trasmette quanto richiesto.' });
      await sportello.settled();
      const [reference = ''] = await readdir(outgoing);
      const handed = JSON.parse(await readFile(join(outgoing, reference, 'risposta.json'), 'utf8')) as object;
      expect(handed).toMatchObject({
        ...{ reference, ticket: number, text: 'Si trasmette quanto richiesto.', classification: 'Titolo VI.Classe 2' },
        answers: { ...key, number: '0012345', date: '2026-11-21' },
      });
      expect((await desk.ticket(number)).state).toBe('resolved');
      const registration = { ...key, number: '0054321', date: '2026-03-03' };
      await dropped('esito', { 'registrata.json': JSON.stringify({ reference, registration }) });
      await dropped('annullo', { 'Annullamento.xml': ANNULMENT });
      const admin = await sportello.staff(TENANT, ['tenant-admin']);
      await admin.post('plugins/registry/restart');
      const ticket = await eventually('both have come back', async () => {
        await sportello.settled();
        const now = await desk.ticket(number);
        return now.registrations?.length === 2 && now.registrations.some(({ annulled }) => annulled) && now;
      });
      const words = ticket.messages.find(({ text }) => text === 'Si trasmette quanto richiesto.');
      expect(ticket.registrations?.find(({ direction }) => direction === 'outgoing')).toEqual({
        ...{ direction: 'outgoing', ...registration, message: words?.id },
      });
      expect(words?.dispatches?.[0]?.deliveries[0]).toMatchObject({
        ...{ state: 'accepted', proved: true, detail: 'Protocollo in uscita n. 0054321 del 2026-03-03' },
      });
    });

    it('whose registration is annulled stays, with the annulment, its reason and its act on the ticket (TUDA art. 54)', async () => {
      const ticket = await byRegistry();
      expect(ticket.registrations?.find(({ direction }) => direction === 'incoming')).toMatchObject({
        ...{ number: '0012345', annulled: { reason: 'Errata attribuzione', act: 'Det. 7/2026' } },
      });
      expect(ticket.protocol).toMatchObject({ number: '0012345' });
      expect(ticket.messages.at(-1)).toMatchObject({
        visibility: 'internal',
        text: expect.stringContaining('è stata annullata'),
      });
      // Neither the application nor a mistake of it can change what was registered, or take back an annulment.
      for (const change of ["UPDATE protocol_reference SET number = '1'", 'DELETE FROM protocol_annulment'])
        await expect(
          sportello.running.foundation.unitOfWork.run({ tenant: tenantId(TENANT) }, (tx) =>
            tx.query(change.replace(/protocol_/, 'sportello.protocol_')),
          ),
        ).rejects.toThrow('permission denied');
    });
  });

  it('another process is configuration: a mailbox given to another group, on the running system', async () => {
    const changed = (await mountedFile()).replace(
      '{ channel: mail, team: mailbox-offices }',
      '{ instance: mailboxes, team: web-assistance }',
    );
    const by = { type: 'staff' as const, id: 'lia', name: 'Lia Verdi' };
    await sportello.running.foundation.revisions.applySource(changed, { by });
    await eventually('the next mail goes to the other group', async () => (await byMail()).team === 'web-assistance');
  });
});
