import { CommandBus } from '@nestjs/cqrs';
import { systemActor, tenantId } from '@sportello/kernel';
import { ArchiveTicketCommand } from '@sportello/ticketing';
import type { OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { inAnswerTo, letter, type Letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C14 · answering any of the system’s e-mails reopens the ticket', () => {
  const TENANT = 'cportal';
  const OFFICE = 'assistenza@portale-edilizia.example';
  let sportello: InProcessSportello;
  let lia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT] });
    lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };

  const ENDS = {
    resolved: async () => undefined,
    closed: async (number: string) => void (await lia.act(number, 'close')),
    archived: async (number: string) => {
      await lia.act(number, 'close');
      // What the archive does when its time has come.
      const ctx = { tenant: tenantId(TENANT), actor: systemActor('archive'), correlationId: 'archive' };
      await sportello.running.app
        .get(CommandBus)
        .execute(new ArchiveTicketCommand(ctx, `archive:${number}`, { ticket: number }));
    },
  };

  /** A ticket that Lia handled and that has ended. */
  async function ended(
    email: string,
    state: keyof typeof ENDS,
  ): Promise<{ number: string; mails: OutboxMessageView[] }> {
    const { number } = await sportello.api(TENANT).submit('portal', { ...form, email });
    await lia.act(number, 'take-charge');
    await lia.resolve(number, { reason: 'solved', text: 'Riprovi ora.' });
    await ENDS[state](number);
    await sportello.settled();
    expect((await lia.ticket(number)).state).toBe(state);
    return { number, mails: await lia.mailsTo(email) };
  }

  async function writes(mail: Omit<Letter, 'to'>): Promise<void> {
    const door = await sportello.door(TENANT, 'mail');
    const answer = await handOver(door, { from: mail.from, to: OFFICE, raw: letter({ ...mail, to: OFFICE }) });
    expect(answer.code).toBe(250);
    await sportello.settled();
  }

  it.each(['resolved', 'closed', 'archived'] as const)(
    'from %s, back to the technician who closed it',
    async (state) => {
      const from = `${state}@person.example`;
      const { number, mails } = await ended(from, state);
      const last = mails.at(-1)!;
      await writes({ from, subject: `R: ${last.subject}`, text: 'Non va ancora.', headers: inAnswerTo(last) });

      const ticket = await lia.ticket(number);
      expect(ticket).toMatchObject({ state: 'in-charge', assignee: { id: 'lia', name: 'Lia Verdi' } });
      expect(ticket.messages.at(-1)).toMatchObject({ direction: 'in', text: 'Non va ancora.' });
      expect((await lia.events(number)).at(-1)).toMatchObject({
        type: 'reopened',
        data: { technician: { id: 'lia' } },
      });
      const told = (await lia.mailsTo(from)).at(-1);
      expect(told).toMatchObject({ template: 'reopened', ticketNumber: number });
      expect(told?.text).toContain('Lia Verdi');
      expect((await lia.tickets('?channel=mail')).items).toEqual([]);
    },
  );

  it('by any of the mails it sent, also the first one', async () => {
    const from = 'any@person.example';
    const { number, mails } = await ended(from, 'resolved');
    expect(mails.map(({ template }) => template)).toEqual(['registered', 'taken-charge', 'resolved']);
    for (const mail of mails) {
      await writes({ from, text: `Rispondo a ${mail.template}.`, headers: inAnswerTo(mail) });
      expect((await lia.ticket(number)).state).toBe('in-charge');
      await lia.resolve(number, { reason: 'solved', text: 'Riprovi ora.' });
      await sportello.settled();
    }
    const reopenings = (await lia.events(number)).filter(({ type }) => type === 'reopened');
    expect(reopenings).toHaveLength(3);
  });

  it('by the reference in the subject alone, for programs that lose the thread', async () => {
    const from = 'lost@person.example';
    const { number, mails } = await ended(from, 'closed');
    const token = /\[#[^\]]+\]/.exec(mails.at(-1)?.raw ?? '')?.[0];
    await writes({ from, subject: `Re: ${token}` });
    expect(await lia.ticket(number)).toMatchObject({ state: 'in-charge', assignee: { id: 'lia' } });
  });

  it('by the answer on the private page', async () => {
    const { number, mails } = await ended('page@person.example', 'closed');
    const token = /\/request#(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1];
    await sportello.api(TENANT, token).post('my-ticket/replies', { text: 'Ancora no.' });
    expect(await lia.ticket(number)).toMatchObject({ state: 'in-charge', assignee: { id: 'lia' } });
  });

  it.each([
    ['an out-of-office answer', ['Auto-Submitted: auto-replied']],
    ['a program’s notice', ['Auto-Submitted: auto-generated']],
    ['an old-fashioned autoresponder', ['Precedence: auto_reply', 'X-Autoreply: yes']],
  ])('never by %s, which is kept as a note', async (what, headers) => {
    const from = `${what.replace(/[^a-z]+/g, '-')}@person.example`;
    const { number, mails } = await ended(from, 'closed');
    await writes({ from, text: 'Sono in ferie.', headers: [...inAnswerTo(mails.at(-1)!), ...headers] });
    const ticket = await lia.ticket(number);
    expect(ticket.state).toBe('closed');
    expect(ticket.messages.at(-1)).toMatchObject({ visibility: 'internal', text: 'Sono in ferie.' });
    expect(await lia.mailsTo(from)).toHaveLength(mails.length);
  });

  it('never by a new mail of the same person, which is a new request', async () => {
    const from = 'new@person.example';
    const { number } = await ended(from, 'closed');
    await writes({ from, subject: 'Tutt’altro' });
    expect((await lia.ticket(number)).state).toBe('closed');
    expect((await lia.tickets('?channel=mail')).items).toMatchObject([{ subject: 'Tutt’altro', state: 'registered' }]);
  });
});

describe('C14 · when the technician is absent the ticket is still theirs', () => {
  const TENANT = 'cportal';
  const OFFICE = 'assistenza@portale-edilizia.example';
  const STAFF = `people:
  lia: { name: Lia Verdi, email: lia@ente.example, team: first-level, substitute: ugo }
  ugo: { name: Ugo Neri, email: ugo@ente.example, team: first-level, substitute: eva }
  eva: { name: Eva Blu, email: eva@ente.example, team: first-level }
  pia: { name: Pia Capo, email: pia@ente.example, team: first-level, supervisor: true }
  leo: { name: Leo Direttore, email: leo@ente.example, supervisor: true }
  ida: { name: Ida Altrove, email: ida@ente.example, team: developers, supervisor: true }
  max: { name: Max Solo, email: max@ente.example, team: first-level }
absences:
  - { person: lia, from: 2026-03-03, to: 2026-03-06 }
  - { person: ugo, from: 2026-03-05, to: 2026-03-05 }
  - { person: max, from: 2026-03-03, to: 2026-03-06 }
`;
  const EVERYBODY = ['lia', 'ugo', 'eva', 'pia', 'leo', 'ida', 'max'].map((id) => `${id}@ente.example`);
  const clock = stoppedAt('2026-03-02T09:00:00Z'); // Monday, and everybody is there
  let sportello: InProcessSportello;
  let pia: Api;
  beforeAll(async () => {
    const house = (await houseTenants()).get(TENANT) ?? '';
    const file = house.replace(/^people:\n(?: .*\n)*absences: \[\]\n/m, () => STAFF);
    expect(file).toContain(STAFF);
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, clock });
    pia = await sportello.staff(TENANT, ['supervisor'], { id: 'pia', name: 'Pia Capo' });
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };

  /** Ended on Monday by a technician, reopened by mail at another time. */
  async function reopened(id: string, name: string, at: string, from: string): Promise<string> {
    clock.set('2026-03-02T09:00:00Z');
    const technician = await sportello.staff(TENANT, ['l1'], { id, name });
    const { number } = await sportello.api(TENANT).submit('portal', { ...form, email: from });
    await sportello.settled();
    await technician.act(number, 'take-charge');
    await technician.resolve(number, { reason: 'solved', text: 'Riprovi ora.' });
    await sportello.settled();
    const last = (await pia.mailsTo(from)).at(-1)!;
    clock.set(at);
    pia = await sportello.staff(TENANT, ['supervisor'], { id: 'pia', name: 'Pia Capo' });
    const mail = { from, subject: `R: ${last.subject}`, text: 'Non va ancora.', headers: inAnswerTo(last) };
    const door = await sportello.door(TENANT, 'mail');
    await handOver(door, { from, to: OFFICE, raw: letter({ ...mail, to: OFFICE }) });
    await sportello.settled();
    return number;
  }

  /** Who of the staff was written to about a ticket, and what. */
  async function told(number: string): Promise<OutboxMessageView[]> {
    const all = await Promise.all(EVERYBODY.map((address) => pia.mailsTo(address)));
    return all.flat().filter(({ ticketNumber }) => ticketNumber === number);
  }
  const addresses = (mails: readonly OutboxMessageView[]): string[] => mails.map(({ recipient }) => recipient);
  const notes = async (number: string): Promise<string[]> =>
    (await pia.ticket(number)).messages.filter(({ visibility }) => visibility === 'internal').map(({ text }) => text);

  it('the substitute covers and the supervisors are told', async () => {
    const number = await reopened('lia', 'Lia Verdi', '2026-03-04T10:00:00Z', 'covered@person.example');
    const ticket = await pia.ticket(number);
    expect(ticket).toMatchObject({
      state: 'in-charge',
      assignee: { id: 'lia', name: 'Lia Verdi' },
      covering: { id: 'ugo', name: 'Ugo Neri', until: '2026-03-06' },
    });
    const mails = await told(number);
    expect(addresses(mails)).toEqual(['ugo@ente.example', 'pia@ente.example', 'leo@ente.example']);
    for (const { raw = '', text = '', state } of mails) {
      expect(state).toBe('not-sent');
      expect(text).toContain(`La richiesta ${number} è stata riaperta ed è tornata a Lia Verdi`);
      expect(text).toContain('assente fino al 6 marzo 2026');
      expect(text).toContain('nel frattempo la copre Ugo Neri');
      expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
      expect(raw).not.toContain('/request#');
      expect(raw).not.toContain('[#');
    }
    expect(await notes(number)).toEqual([
      expect.stringMatching(
        /Lia Verdi, che è assente fino al 6 marzo.*Ugo Neri.*Avvisati: Ugo Neri, Pia Capo, Leo Dir/,
      ),
    ]);
    const requester = (await pia.mailsTo('covered@person.example')).at(-1);
    expect(requester).toMatchObject({ template: 'reopened' });
    expect(requester?.text).not.toContain('assente');
  });

  it('nobody is told twice, however often the work is done again', async () => {
    const number = await reopened('lia', 'Lia Verdi', '2026-03-04T11:00:00Z', 'twice@person.example');
    const before = await told(number);
    expect(before).toHaveLength(3);
    const seq = (await pia.events(number)).find(({ type }) => type === 'reopened')?.seq ?? 0;
    const [row] = await sportello.database.asAdmin<{ id: string }>(
      'SELECT id FROM sportello.ticket WHERE number = $1',
      [number],
    );
    const payload = { tenant: tenantId(TENANT), correlationId: 'again', ticketId: row?.id ?? '', seq };
    await sportello.running.services.cover.run(payload);
    expect(addresses(await told(number))).toEqual(addresses(before));
    expect(await notes(number)).toHaveLength(1);
  });

  it('when the substitute is absent too, the next one covers; after the absence nobody does', async () => {
    const number = await reopened('lia', 'Lia Verdi', '2026-03-05T10:00:00Z', 'chain@person.example');
    expect(await pia.ticket(number)).toMatchObject({ assignee: { id: 'lia' }, covering: { id: 'eva' } });
    expect(addresses(await told(number))).toEqual(['eva@ente.example', 'pia@ente.example', 'leo@ente.example']);
    clock.set('2026-03-06T23:00:00Z'); // midnight in Rome
    pia = await sportello.staff(TENANT, ['supervisor'], { id: 'pia', name: 'Pia Capo' });
    expect((await pia.ticket(number)).covering).toBeUndefined();
  });

  it('without a substitute the supervisors are told all the same', async () => {
    const number = await reopened('max', 'Max Solo', '2026-03-04T12:00:00Z', 'alone@person.example');
    expect(await pia.ticket(number)).toMatchObject({ assignee: { id: 'max' } });
    expect((await pia.ticket(number)).covering).toBeUndefined();
    const mails = await told(number);
    expect(addresses(mails)).toEqual(['pia@ente.example', 'leo@ente.example']);
    expect(mails[0]?.text).toContain('nessun sostituto è presente');
  });

  it('a technician who is there is written about to nobody', async () => {
    const number = await reopened('lia', 'Lia Verdi', '2026-03-09T10:00:00Z', 'there@person.example');
    expect(await pia.ticket(number)).toMatchObject({ state: 'in-charge', assignee: { id: 'lia' } });
    expect(await told(number)).toEqual([]);
    expect(await notes(number)).toEqual([]);
  });
});
