import { CommandBus } from '@nestjs/cqrs';
import { systemActor, tenantId } from '@sportello/kernel';
import { ArchiveTicketCommand } from '@sportello/ticketing';
import type { OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { inAnswerTo, letter, type Letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

// @covers partly: a technician's absence is not known yet, so no substitute covers and no supervisor is told
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
    await lia.act(number, 'resolve', { reason: 'solved', text: 'Riprovi ora.' });
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
      await lia.act(number, 'resolve', { reason: 'solved', text: 'Riprovi ora.' });
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
