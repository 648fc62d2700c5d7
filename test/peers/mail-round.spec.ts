import { eventually } from '../support/eventually.js';
import type { SportelloUnderTest } from '../support/start-sportello.js';
import { Desk, startMailDesks, type Ticket } from './support/mail-desk.js';
import type { MailPerson, ReceivedMail } from './support/mail-person.js';
import { MailSite } from './support/mail-site.js';

const DESK = 'assistenza@comune.example';
const TECHNICIAN = 'Carla Bruni';
const NUMBER = /COMUNE-\d{4}-\d{7}/;

/** The whole way of a request by mail: Postfix to Dovecot, Dovecot to Sportello, Sportello to Postfix, and back again. */
const CITIZENS = [
  { program: 'thunderbird', name: 'Anna Verdi', address: 'anna@cittadini.example' },
  { program: 'gmail', name: 'Bruno Neri', address: 'bruno@cittadini.example' },
  { program: 'outlook', name: 'Dora Espero', address: 'dora@cittadini.example' },
] as const;

let site: MailSite;
let sportello: SportelloUnderTest;
let desk: Desk;
beforeAll(async () => {
  site = await MailSite.start([DESK, ...CITIZENS.map(({ address }) => address)]);
  sportello = await startMailDesks(site, [{ id: 'comune', address: DESK }]);
  desk = await Desk.of(sportello, 'comune');
});
afterAll(async () => {
  await sportello?.stop();
  await site?.stop();
});

/** Day and minute as people in Rome say them. */
const inRome = (instant: string | undefined): string =>
  new Intl.DateTimeFormat('it', { dateStyle: 'full', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(
    new Date(instant ?? Number.NaN),
  );

describe.each(CITIZENS)('A request by mail, answered with $program', ({ program, name, address }) => {
  let citizen: MailPerson;
  beforeAll(() => {
    citizen = site.person(name, address);
  });

  const subject = `Non riesco ad entrare (${program})`;
  let ticket: Ticket;
  let confirmation: ReceivedMail;
  let closing: ReceivedMail;

  const tickets = async () =>
    (await desk.tickets()).filter((one) => one.subject.includes(program)).map(({ number }) => number);

  const notice = (what: string, words: RegExp) =>
    citizen.receives(what, (mail) => words.test(mail.subject) && mail.subject.includes(ticket.number));
  const answer = (mail: ReceivedMail, text: string, headers: readonly string[] = []) =>
    citizen.reply(mail, text, program, headers);

  it('becomes a ticket with what was written', async () => {
    await citizen.write(DESK, subject, 'Buongiorno,\nla pagina dice “credenziali errate”, perché?');
    ticket = await desk.opens(subject);
    expect(ticket.number).toMatch(NUMBER);
    expect(ticket.state).toBe('registered');
    expect(ticket.contact?.email).toBe(address);
    expect(ticket.messages).toHaveLength(1);
    expect(ticket.messages[0]?.text).toContain('la pagina dice “credenziali errate”, perché?');
  });

  it('is confirmed in the sender’s mailbox with number, time and term (B6)', async () => {
    confirmation = await notice('the confirmation', /registrata/);
    expect(confirmation.from).toEqual([{ name: 'Assistenza comune', address: DESK }]);
    expect(confirmation.text).toContain(ticket.number);
    expect(confirmation.text).toMatch(new RegExp(`Presentata: .*${inRome(ticket.openedAt)}`));
    expect(confirmation.text).toMatch(new RegExp(`Presa in carico: .*${inRome(ticket.clocks[0]?.dueAt)}`));
    expect(confirmation.html).toContain(ticket.number);
    expect(confirmation.inReplyTo).toHaveLength(1);
  });

  it('is joined by the sender’s answer, with the quoted history kept apart', async () => {
    await answer(confirmation, 'Aggiungo che uso Firefox.');
    ticket = await desk.comes(
      ticket.number,
      'has the answer',
      ({ messages }) => messages.filter(({ direction }) => direction === 'in').length === 2,
    );
    const reply = ticket.messages.filter(({ direction }) => direction === 'in').at(-1);
    expect(reply?.text.trim()).toBe('Aggiungo che uso Firefox.');
    expect(reply?.quoted).toContain(ticket.number);
    expect(await tickets()).toEqual([ticket.number]);
  });

  it('is taken in charge by one technician, whose name the sender is told (C10)', async () => {
    await desk.does(TECHNICIAN, ticket.number, 'take-charge');
    const told = await notice('the notice of charge', /presa in carico/);
    expect(told.text).toMatch(new RegExp(`presa in carico .*${TECHNICIAN}`));
  });

  it('is resolved, and the sender is told with what words', async () => {
    await desk.does(TECHNICIAN, ticket.number, 'start-work');
    await desk.resolves(TECHNICIAN, ticket.number, {
      reason: 'solved',
      text: 'La password era scaduta: l’abbiamo rinnovata.',
    });
    const told = await notice('the resolution', /risolta/);
    expect(told.text).toContain('La password era scaduta: l’abbiamo rinnovata.');
    expect(told.text).toContain(TECHNICIAN);
  });

  it('is closed, and the sender is told how to reopen it (C13)', async () => {
    await desk.does(TECHNICIAN, ticket.number, 'close');
    closing = await notice('the closure', /chiusa/);
    expect(closing.text).toContain('Se il problema non è risolto basta rispondere a questo messaggio');
  });

  it('is not reopened by an out-of-office answer, which people still find on the ticket (C14)', async () => {
    await answer(closing, 'Sono fuori ufficio fino a lunedì.', ['Auto-Submitted: auto-replied', 'X-Autoreply: yes']);
    const { state, messages } = await desk.comes(ticket.number, 'shows the automatic answer', (now) =>
      now.messages.some(({ text }) => text.includes('Sono fuori ufficio')),
    );
    expect(messages.at(-1)?.text).toContain('Sono fuori ufficio');
    expect(state).toBe('closed');
  });

  it('reopens with the technician who closed it when the user answers (C14)', async () => {
    await answer(closing, 'Purtroppo succede ancora.');
    const reopened = await desk.comes(ticket.number, 'is reopened', ({ state }) => state === 'in-charge');
    expect(reopened.assignee?.name).toBe(TECHNICIAN);
    expect(reopened.messages.at(-1)?.text.trim()).toBe('Purtroppo succede ancora.');
    const told = await notice('the reopening', /riaperta/);
    expect(told.text).toContain(TECHNICIAN);
    expect(await tickets()).toEqual([ticket.number]);
  });

  it('reopens also when an old mail of the thread is answered by somebody whose program lost the threading headers', async () => {
    await desk.resolves(TECHNICIAN, ticket.number, { reason: 'solved', text: 'Ora dovrebbe andare.' });
    await desk.comes(ticket.number, 'is resolved', ({ state }) => state === 'resolved');
    await citizen.write(DESK, `Re: ${confirmation.subject}`, 'Ancora niente.');
    const reopened = await desk.comes(ticket.number, 'is reopened', ({ state }) => state === 'in-charge');
    expect(reopened.assignee?.name).toBe(TECHNICIAN);
    expect(await tickets()).toEqual([ticket.number]);
  });

  it('has sent every notice once, and none is waiting', async () => {
    const outbox = await eventually('every notice is sent', async () => {
      const mine = (await desk.outbox()).filter(({ recipient }) => recipient === address);
      return mine.length >= 8 && mine.every(({ state }) => state === 'sent') && mine;
    });
    // Registered, taken in charge, being worked, resolved, closed, reopened; and once more resolved and reopened.
    expect(outbox).toHaveLength(8);
    const notices = (await citizen.inbox()).filter(({ source }) => source.includes('X-Sportello-Instance'));
    expect(notices).toHaveLength(outbox.length);
    expect(new Set(notices.map(({ messageId }) => messageId)).size).toBe(notices.length);
    // B6: each change of state as it happened, with how the resolution term stands.
    const worked = notices.findIndex(({ subject: line }) => line.includes('in lavorazione'));
    const told = notices.findIndex(({ subject: line }) => line.includes('risolta'));
    expect(worked).toBeGreaterThanOrEqual(0);
    expect(worked).toBeLessThan(told);
    expect(notices[told]?.text).toMatch(/(nei|oltre il) termin[ei],? .* di servizio/);
  });
});
