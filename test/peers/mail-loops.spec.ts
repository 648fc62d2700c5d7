import type { SportelloUnderTest } from '../support/start-sportello.js';
import { AutoResponder } from './support/auto-responder.js';
import { Desk, startMailDesks } from './support/mail-desk.js';
import { MailSite } from './support/mail-site.js';

const COMUNE = 'assistenza@comune.example';
const REGIONE = 'assistenza@regione.example';
const POLITE = 'ferie@cittadini.example';
const RUDE = 'robot@cittadini.example';

describe('Machines that answer machines', () => {
  let site: MailSite;
  let sportello: SportelloUnderTest;
  let comune: Desk;
  let regione: Desk;
  beforeAll(async () => {
    site = await MailSite.start([COMUNE, REGIONE, POLITE, RUDE]);
    sportello = await startMailDesks(site, [
      { id: 'comune', address: COMUNE },
      { id: 'regione', address: REGIONE },
    ]);
    [comune, regione] = [await Desk.of(sportello, 'comune'), await Desk.of(sportello, 'regione')];
  });
  afterAll(async () => {
    await sportello?.stop();
    await site?.stop();
  });

  it('says of every notice written by a machine that it is, so that well-behaved programs stay silent', async () => {
    const person = site.person('Franca Gialli', POLITE);
    await person.write(COMUNE, 'Prima di partire', 'Vado in ferie.');
    const ticket = await comune.opens('Prima di partire');
    const confirmation = await person.receives('the confirmation', ({ subject }) => subject.includes(ticket.number));
    expect(confirmation.source).toMatch(/^Auto-Submitted: auto-replied\r?$/m);
    expect(confirmation.source).toMatch(/^X-Auto-Response-Suppress: All\r?$/m);
  });

  it('keeps an auto-reply on the ticket it answers and does not answer it', async () => {
    const responder = new AutoResponder(site.person('Franca Gialli', POLITE), COMUNE, ['Auto-Submitted: auto-replied']);
    expect(await responder.answerAll()).toBe(1);
    const [ticket] = await comune.tickets();
    await comune.comes(ticket?.number ?? '', 'has the auto-reply', ({ messages }) => messages.length === 2);
    await comune.settled(2);
    expect((await comune.outbox()).filter(({ recipient }) => recipient === POLITE)).toHaveLength(1);
    expect(await responder.answerAll()).toBe(0);
  });

  it('stops when two desks of the installation write to each other', async () => {
    await site.hand(
      `From: Comune <${COMUNE}>\nTo: ${REGIONE}\nSubject: Da ufficio a ufficio\nMessage-ID: <uffici@comune.example>\n\nCi potete aiutare?\n`,
      COMUNE,
      [REGIONE],
    );
    await regione.opens('Da ufficio a ufficio');
    const received = await comune.settled(3);
    expect(received.filter(({ state }) => state === 'ignored')).toHaveLength(1);
    expect(await comune.tickets()).toHaveLength(1);
    await regione.settled(1);
    expect(await regione.tickets()).toHaveLength(1);
    expect((await regione.outbox()).map(({ recipient }) => recipient)).toEqual([COMUNE]);
  });

  it('stops also with a machine that hides what it is and opens a new request with every answer', async () => {
    const responder = new AutoResponder(site.person('Robot', RUDE), COMUNE, []);
    await site.person('Robot', RUDE).write(COMUNE, 'Comincia il giro', 'Rispondo a tutto.');
    const answered = await responder.untilSilence();
    expect(answered).toBeGreaterThan(1);
    expect(answered).toBeLessThanOrEqual(30);
    const told = (await comune.outbox()).filter(({ recipient }) => recipient === RUDE);
    expect(told.filter(({ state }) => state === 'failed')).toHaveLength(1);
    // What it wrote is kept all the same.
    expect(
      (await comune.tickets()).filter(({ subject }) => subject.startsWith('Risposta automatica di un robot')),
    ).toHaveLength(answered);
  });
});
