import { ManualClock, tenantId } from '@sportello/kernel';
import type { OutboxMessageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, SupplierApi, tasksOf } from '../support/supplier-desk.js';

/** Each look at it is a millisecond later than the one before: what follows can be told from what it follows. */
class TickingClock extends ManualClock {
  override now(): Date {
    this.advance(1);
    return super.now();
  }
}

// @covers wholly
describe('B6 · the reporter is told of the registration and of every change of state, with times and standing', () => {
  const BODY = 'ente-sam';
  const clock = new TickingClock('2026-03-02T08:00:00Z'); // Monday 09:00 in Rome; 08:30–13:30 and 15:00–18:00
  let sportello: InProcessSportello;
  let ada: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [BODY], clock });
    ada = await sportello.staff(BODY, ['l1'], { id: 'ada', name: 'Ada Tecnica' });
  });
  afterAll(() => sportello.stop());

  async function at(time: string, work: () => Promise<unknown>): Promise<void> {
    await sportello.passTo(`2026-03-02T${time}:00Z`);
    ada = await sportello.staff(BODY, ['l1'], { id: 'ada', name: 'Ada Tecnica' });
    await work();
    await sportello.settled();
  }
  const register = (requester: object, language = 'it') =>
    ada.register({ requester, language, subject: 'Stampante ferma', text: 'Non stampa.', severity: 1 });
  const telling = (mails: readonly OutboxMessageView[], occasion: string): string =>
    mails.findLast(({ template }) => template === occasion)?.text ?? '';

  describe('the whole life of one request', () => {
    const email = 'ivo@person.example';
    let number: string;
    let mails: readonly OutboxMessageView[];
    beforeAll(async () => {
      number = (await register({ name: 'Ivo Neri', email })).number;
      await sportello.settled();
      await at('08:10', () => ada.act(number, 'take-charge'));
      await at('08:20', () => ada.act(number, 'start-work'));
      await at('08:30', () => ada.act(number, 'request-information', { text: 'Quale modello?' }));
      const link = /\/request#(\S+)/.exec((await ada.mailsTo(email))[0]?.text ?? '')?.[1];
      await at('09:00', () => sportello.api(BODY, link).post('my-ticket/replies', { text: 'X-42' }));
      await at('09:10', () => assign(ada, number));
      await at('09:20', async () => {
        const supplier = await SupplierApi.of(sportello, BODY, 'application-supplier');
        const [task] = await tasksOf(ada, number);
        await supplier.post(task?.id ?? '', 'accept');
        await supplier.post(task?.id ?? '', 'complete', { outcome: 'fixed', text: 'Sistemato.' });
        await ada.post(`tasks/${task?.id}/verify`);
      });
      await at('09:30', () => ada.resolve(number, { reason: 'solved', text: 'Ora stampa.' }));
      const checked = { outcome: 'confirmed', how: 'phone', remarks: 'Tutto a posto.' };
      await at('09:40', () => ada.act(number, 'check-closure', checked));
      await at('09:50', () => sportello.api(BODY, link).post('my-ticket/replies', { text: 'Si è fermata ancora.' }));
      mails = await ada.mailsTo(email);
    });

    it('each once, at once, in the order it happened', () => {
      expect(mails.map(({ template }) => template)).toEqual([
        ...['registered', 'taken-charge', 'work-started', 'information-requested', 'reply-received'],
        ...['third-party-asked', 'third-party-answered', 'resolved', 'closed', 'reopened'],
      ]);
      expect(mails.map(({ createdAt }) => createdAt.slice(11, 16))).toEqual([
        ...['08:00', '08:10', '08:20', '08:30', '09:00', '09:10', '09:20', '09:30', '09:40', '09:50'],
      ]);
    });

    it('each with its number, how to answer, and where to follow it', () => {
      for (const { subject, text, raw } of mails) {
        expect(subject).toBe('Stampante ferma');
        expect(text).toContain(number);
        expect(text).toMatch(/basta rispondere a questo messaggio/);
        expect(text).toContain('/request#');
        expect(raw).toContain(number);
      }
    });

    it('with the name of the technician from taking charge on', () => {
      expect(telling(mails, 'registered')).not.toContain('Ada Tecnica');
      for (const occasion of ['taken-charge', 'work-started', 'resolved', 'closed', 'reopened']) {
        expect(telling(mails, occasion)).toContain('Ada Tecnica');
      }
    });

    it('with the times so far, each after how much service time', () => {
      const closed = telling(mails, 'closed');
      expect(closed).toMatch(/Presentata: lunedì 2 marzo 2026 alle ore 09:00/);
      expect(closed).toMatch(/Presa in carico: lunedì 2 marzo 2026 alle ore 09:10 \(dopo 10 min di servizio\)/);
      expect(closed).toMatch(/Lavorazione iniziata: lunedì 2 marzo 2026 alle ore 09:20 \(dopo 20 min di servizio\)/);
      expect(closed).toMatch(/Risolta: lunedì 2 marzo 2026 alle ore 10:30 \(dopo 1 h 30 min di servizio\)/);
      expect(closed).toMatch(/Chiusa: lunedì 2 marzo 2026 alle ore 10:40 \(dopo 1 h 40 min di servizio\)/);
      expect(telling(mails, 'registered')).not.toContain('dopo');
    });

    it('with the standing against each term as of the mail: 15 minutes to take charge, 4 hours to resolve', () => {
      expect(telling(mails, 'registered')).toMatch(/Presa in carico: in corso, restano 15 min di servizio/);
      expect(telling(mails, 'taken-charge')).toMatch(/Presa in carico: nei termini, con 5 min di servizio di margine/);
      expect(telling(mails, 'taken-charge')).toMatch(/Risoluzione: in corso, restano 4 h di servizio/);
      // Waiting for the requester does not count; waiting for somebody else does.
      expect(telling(mails, 'information-requested')).toMatch(/Risoluzione: sospeso, restano 3 h 40 min di servizio/);
      expect(telling(mails, 'third-party-answered')).toMatch(/Risoluzione: in corso, restano 3 h 20 min di servizio/);
    });

    it('and the mail with the final answer says how the resolution term ends with it', () => {
      expect(telling(mails, 'resolved')).toMatch(
        /Risoluzione: nei termini, con 3 h 10 min di servizio di margine; .*conclusa lunedì 2 marzo 2026 alle ore 10:30/,
      );
    });

    it('and how to reopen it', () => {
      for (const occasion of ['resolved', 'closed']) {
        expect(telling(mails, occasion)).toMatch(/Se il problema non è risolto basta rispondere/);
      }
    });
  });

  it('says by how much it is late', async () => {
    await sportello.passTo('2026-03-03T08:00:00Z');
    ada = await sportello.staff(BODY, ['l1'], { id: 'ada', name: 'Ada Tecnica' });
    const { number } = await register({ name: 'Kim', email: 'late@person.example' }, 'en');
    await sportello.settled();
    await sportello.passTo('2026-03-03T08:40:00Z');
    ada = await sportello.staff(BODY, ['l1'], { id: 'ada', name: 'Ada Tecnica' });
    await ada.act(number, 'take-charge');
    await sportello.settled();
    const [, taken] = await ada.mailsTo('late@person.example');
    expect(taken?.text).toMatch(/Take-charge: past the term by 25 min of service time/);
    expect(taken?.text).toMatch(/Taken in charge: .* \(after 40 min of service time\)/);
  });

  it('keeps the order of quick successive events, never merged, also when their jobs run all at once', async () => {
    const email = 'quick@person.example';
    const { number } = await register({ name: 'Quick', email });
    await ada.act(number, 'take-charge');
    await ada.act(number, 'start-work');
    await ada.act(number, 'add-note', { text: 'Uno', visibility: 'public' });
    await ada.act(number, 'add-note', { text: 'Due', visibility: 'public' });
    await ada.act(number, 'request-information', { text: 'Tre?' });
    await sportello.settled();
    const mails = await ada.mailsTo(email);
    expect(mails.map(({ template }) => template)).toEqual([
      ...['registered', 'taken-charge', 'work-started', 'note', 'note', 'information-requested'],
    ]);
    expect(telling(mails.slice(0, 4), 'note')).toContain('Uno');
  });

  it('tells nothing twice, however often the work is done again', async () => {
    const email = 'once@person.example';
    const { number } = await register({ name: 'Once', email });
    await sportello.settled();
    const [row] = await sportello.database.asAdmin<{ id: string }>(
      'SELECT id FROM sportello.ticket WHERE number = $1',
      [number],
    );
    const ticketId = row?.id ?? '';
    // As after a crash between sending and noting it.
    await sportello.database.asAdmin(
      `INSERT INTO sportello.requester_turn (tenant_id, ticket_id, seq) VALUES ('${BODY}', $1, 1)`,
      [ticketId],
    );
    await sportello.database.asAdmin(`UPDATE sportello.outbound SET state = 'sending' WHERE ticket_id = $1`, [
      ticketId,
    ]);
    const { notify } = sportello.running.services;
    const payload = { tenant: tenantId(BODY), correlationId: 'again', ticketId, seq: 1 };
    const log = sportello.running.foundation.log;
    const run = (jobId: string) => notify.run(payload, { jobId, attempt: 1, maxAttempts: 5, log });
    await Promise.all([run('1'), run('2'), run('3')]);
    await run('4');
    const mails = await ada.mailsTo(email);
    expect(mails.map(({ template, state }) => [template, state])).toEqual([['registered', 'not-sent']]);
  });

  it('whoever left only a telephone number is written to by nobody, and the ticket says to call', async () => {
    const { number } = await register({ name: 'Tel', phone: '+39 06 1234567' });
    await ada.act(number, 'take-charge');
    await sportello.settled();
    const told = (await ada.outbox()).items.filter((item) => item.ticketNumber === number);
    expect(told.filter(({ template }) => ['registered', 'taken-charge'].includes(template))).toEqual([]);
    expect((await ada.ticket(number)).toldBy).toBe('telephone');
  });

  it('is not written to again at an address from which mail came back, until a message comes from there', async () => {
    const email = 'dead@person.example';
    const { number } = await register({ name: 'Dea', email });
    await sportello.settled();
    clock.advance(60_000);
    await ada.act(number, 'take-charge');
    await sportello.settled();
    await sportello.database.asAdmin(`UPDATE sportello.outbound SET state = 'bounced' WHERE recipient = $1`, [email]);
    await ada.act(number, 'start-work');
    await sportello.settled();
    const states = (await ada.mailsTo(email)).map(({ template, state }) => [template, state]);
    expect(states.at(-1)).toEqual(['work-started', 'failed']);
  });
});
