import { randomUUID } from 'node:crypto';
import type { ContactCardView } from '../../apps/server/src/contacts/contact-card.views.js';
import type { TicketView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { judged, tenantThatJudges } from '../support/judged.mails.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';
const STRUCTURE = 'primo-livello@portale-edilizia.example';
const SUPERVISOR = 'responsabile@portale-edilizia.example';
const ABOUT_A_REQUEST = { area: 'service', topic: 'open-request' };

interface Mail {
  readonly from: string;
  readonly subject: string;
  readonly text?: string;
  readonly headers?: readonly string[];
  /** What the administration's own server found. */
  readonly dmarc: 'pass' | 'fail';
}

/** ADR 0180: whoever shows somebody's address and is not them gets nothing that is theirs, and moves nothing of theirs. */
describe('from a mail whose sender fails', () => {
  let sportello: InProcessSportello;
  let lia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: await tenantThatJudges(TENANT) } });
    lia = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(() => sportello?.stop());

  async function sends({ from, subject, text = 'Buongiorno.', headers = [], dmarc }: Mail): Promise<void> {
    const raw = judged(dmarc, letter({ from, to: OFFICE, subject, text, headers }));
    await handOver(await sportello.door(TENANT, 'mail'), { from, to: OFFICE, raw });
    await sportello.settled();
  }

  /** @returns the ticket that it opened */
  async function opens(mail: Mail): Promise<TicketView> {
    await sends(mail);
    const found = (await lia.tickets('?limit=100')).items.filter(({ subject }) => subject === mail.subject);
    expect(found).toHaveLength(1);
    return lia.ticket(found[0]?.number ?? '');
  }

  async function classified({ number }: TicketView, kind: 'reminder' | 'complaint'): Promise<void> {
    await lia.act(number, 'classify', { kind, ...ABOUT_A_REQUEST, subtopic: kind });
    await sportello.settled();
  }

  const reminders = async ({ number }: TicketView) => (await lia.ticket(number)).reminders;
  const happened = async ({ number }: TicketView) => (await lia.events(number)).map(({ type }) => type);
  const told = async (address: string, { number }: TicketView, template: string) =>
    (await lia.mailsTo(address)).filter((mail) => mail.ticketNumber === number && mail.template === template);

  it.each<[string, (number: string) => string]>([
    ['that names the request', (number) => `E la richiesta ${number}?`],
    ['of whoever has that one alone', () => 'Allora?'],
  ])('no sollecito follows %s, even when the desk takes it for one (C4)', async (how, words) => {
    const from = `sollecito-${how.length}@person.example`;
    const own = await opens({ from, subject: `Pratica ferma ${how.length}`, dmarc: 'pass' });
    const text = words(own.number);
    const forged = await opens({ from, subject: `Sollecito falso ${how.length}`, text, dmarc: 'fail' });
    await classified(forged, 'reminder');
    expect(await reminders(own)).toBe(0);
    expect((await lia.ticket(own.number)).messages.map((message) => message.text)).not.toContain(text);
    expect(await happened(own)).not.toContain('linked');
    expect(await told(STRUCTURE, own, 'reminder-received')).toEqual([]);
    expect(await told(from, own, 'reminder-received')).toEqual([]);
    // It is not lost: a person has it before them, as what they said it is.
    expect(await lia.ticket(forged.number)).toMatchObject({ kind: 'reminder', state: 'registered' });

    const real = await opens({ from, subject: `Sollecito vero ${how.length}`, text, dmarc: 'pass' });
    await classified(real, 'reminder');
    expect(await reminders(own)).toBe(1);
  });

  it('no reclamo is about somebody’s request: the supervisor has it, and it says nothing of theirs (C4)', async () => {
    const from = 'reclamo@person.example';
    const own = await opens({ from, subject: 'Domanda di Rita', dmarc: 'pass' });
    const forged = await opens({ from, subject: 'Protesta falsa', text: `Su ${own.number}.`, dmarc: 'fail' });
    await classified(forged, 'complaint');
    expect((await lia.ticket(forged.number)).team).toBe('supervisors');
    const [notice] = await told(SUPERVISOR, forged, 'complaint');
    expect(notice?.text).not.toContain(own.number);
    expect([...(await happened(own)), ...(await happened(forged))]).not.toContain('linked');
  });

  it('no request is reopened, nor one that was put aside set going (C14)', async () => {
    const from = 'riapre@person.example';
    const id = `<${randomUUID()}@person.example>`;
    const own = await opens({ from, subject: 'Non entro più', headers: [`Message-ID: ${id}`], dmarc: 'pass' });
    await lia.act(own.number, 'take-charge');
    const answers = (subject: string, dmarc: Mail['dmarc']): Mail => ({
      ...{ from, subject, dmarc, text: `Riguarda ${own.number}` },
      headers: [`In-Reply-To: ${id}`, `References: ${id}`],
    });
    const state = async () => (await lia.ticket(own.number)).state;

    await lia.act(own.number, 'request-information', { text: 'Con quale programma?' });
    await opens(answers('Re: falso, mentre si aspetta', 'fail'));
    expect(await state()).toBe('waiting-requester');

    await lia.resolve(own.number, { reason: 'solved', text: 'Fatto.' });
    await opens(answers('Re: falso, a lavoro finito', 'fail'));
    expect(await state()).toBe('resolved');
    expect((await lia.ticket(own.number)).messages.filter(({ direction }) => direction === 'in')).toHaveLength(1);

    await sends(answers('Re: vero', 'pass'));
    expect(await happened(own)).toContain('reopened');
    await lia.act(own.number, 'close', { reason: 'withdrawn' });
    await opens(answers('Re: falso, a cosa ritirata', 'fail'));
    expect(await state()).toBe('closed');
  });

  it('nothing is surer of whose the address is, nor is anybody called otherwise (E3)', async () => {
    const from = 'identita@person.example';
    const forged = await opens({ from, subject: 'Nuovo iban', headers: [`From: Eva Falsa <${from}>`], dmarc: 'fail' });
    const id = forged.contact?.id ?? '';
    const points = async () =>
      (await lia.get<ContactCardView>(`contacts/${id}`)).points.map(({ value, assurance }) => [value, assurance]);
    expect(forged.identity).toEqual({ assurance: 'none' });
    expect(await points()).toEqual([[from, 'none']]);

    const own = await opens({ from, subject: 'Pratica di chi è', dmarc: 'pass' });
    expect(own).toMatchObject({ contact: { id }, identity: { assurance: 'email-verified' } });
    expect(await points()).toEqual([[from, 'email-verified']]);
    await opens({ from, subject: 'Ancora l’iban', headers: [`From: Eva Falsa <${from}>`], dmarc: 'fail' });
    expect(await points()).toEqual([[from, 'email-verified']]);
    expect((await lia.ticket(own.number)).contact?.name).toBe('Ada Bianchi');
  });
});
