import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TicketView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const FIXTURES = resolve(import.meta.dirname, '../../plugins/channel-red/test/fixtures');

// @covers wholly
describe('D4 · e-mail and web form, RED and the contact centre are acquired and handled by processes of their own', () => {
  const TENANT = 'noipa';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const triplet = { area: 'payslip', topic: 'payslip-access', subtopic: 'download' };
  let registry: string;
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    registry = await mkdtemp(join(tmpdir(), 'sportello-registry-'));
    const house = (await houseTenants()).get(TENANT) ?? '';
    const mounted = house.replace(
      /enabled: false\n( +)settings:\n( +)folder: \S+/,
      `enabled: true\n$1settings:\n$2folder: ${registry}\n$2settleSeconds: 0`,
    );
    expect(mounted).not.toBe(house);
    await registered();
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: mounted }, clock });
    desk = await sportello.staff(TENANT, ['l1', 'l2']);
  });
  afterAll(async () => {
    await sportello.stop();
    await rm(registry, { recursive: true, force: true });
  });

  /** As the protocol system does: a registration and the document it names, renamed when they are whole. */
  async function registered(): Promise<void> {
    const document = 'la richiesta registrata';
    const digest = createHash('sha256').update(document).digest('base64');
    const example = await readFile(join(FIXTURES, 'segnatura-v3.xml'), 'utf8');
    const draft = join(registry, '.documento');
    await mkdir(draft);
    await writeFile(join(draft, 'Segnatura.xml'), example.replace(/(?<=SHA-256">)[^<]+/, digest));
    await writeFile(join(draft, 'richiesta.pdf'), document);
    await writeFile(join(draft, 'origin.json'), '{"certified":true,"pecIdentifier":"opec.17@gestore.example"}');
    await rename(draft, join(registry, 'documento'));
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

  it('another process is configuration: a mailbox given to another group, on the running system', async () => {
    const file = (await houseTenants()).get(TENANT) ?? '';
    const changed = file
      .replace('{ channel: mail, team: mailbox-offices }', '{ instance: mailboxes, team: web-assistance }')
      .replace(
        /enabled: false\n( +)settings:\n( +)folder: \S+/,
        `enabled: true\n$1settings:\n$2folder: ${registry}\n$2settleSeconds: 0`,
      );
    const by = { type: 'staff' as const, id: 'lia', name: 'Lia Verdi' };
    await sportello.running.foundation.revisions.applySource(changed, { by });
    await eventually('the next mail goes to the other group', async () => (await byMail()).team === 'web-assistance');
  });
});
