import { eventually } from '../support/eventually.js';
import type { SportelloUnderTest } from '../support/start-sportello.js';
import { Desk, startMailDesks } from './support/mail-desk.js';
import { MailSite, STRICT_DOMAIN } from './support/mail-site.js';

const DESK = 'assistenza@comune.example';
const ANNA = 'anna@cittadini.example';
const GONE = 'trasferito@cittadini.example';
const REFUSED = `nessuno@${STRICT_DOMAIN}`;

describe('Notices that cannot be delivered', () => {
  let site: MailSite;
  let sportello: SportelloUnderTest;
  let desk: Desk;
  beforeAll(async () => {
    site = await MailSite.start([DESK, ANNA]);
    sportello = await startMailDesks(site, [{ id: 'comune', address: DESK }]);
    desk = await Desk.of(sportello, 'comune');
  });
  afterAll(async () => {
    await sportello?.stop();
    await site?.stop();
  });

  /** A request whose confirmation goes nowhere. */
  const ask = (from: string, subject: string) =>
    site.hand(
      `From: Qualcuno <${from}>\nTo: ${DESK}\nSubject: ${subject}\nMessage-ID: <${subject}@cittadini.example>\n\nAiuto.\n`,
      ANNA,
      [DESK],
    );

  const outboxItem = (recipient: string, state: string) =>
    eventually(`a notice to ${recipient} is ${state}`, async () =>
      (await desk.outbox()).find((item) => item.recipient === recipient && item.state === state),
    );

  it('marks the notice as bounced, on its ticket, when the mail server sends it back', async () => {
    await ask(GONE, 'rimbalza');
    const ticket = await desk.opens('rimbalza');
    const bounced = await outboxItem(GONE, 'bounced');
    expect(bounced).toMatchObject({ ticketNumber: ticket.number, template: 'registered' });
    expect(bounced.lastError).toContain(`${GONE} (5.1.1)`);
  });

  it('shows people the mail server’s words on the ticket, and opens no other one', async () => {
    const [ticket] = await desk.tickets();
    const shown = await desk.comes(ticket?.number ?? '', 'shows the bounce', ({ messages }) => messages.length > 1);
    expect(shown.state).toBe('registered');
    expect(shown.messages.at(-1)?.author).toMatch(/mail delivery system|mailer-daemon/i);
    expect(await desk.tickets()).toHaveLength(1);
  });

  it('answers no bounce: nothing is sent to the mail server', async () => {
    await desk.settled(2);
    expect((await desk.outbox()).map(({ recipient }) => recipient)).toEqual([GONE]);
  });

  it('says that a notice failed when the mail server refuses the recipient at once', async () => {
    await ask(REFUSED, 'rifiutata');
    await desk.opens('rifiutata');
    const failed = await outboxItem(REFUSED, 'failed');
    expect(failed.lastError).toMatch(/5\.1\.1|unknown/i);
  });

  it('goes on telling the others', async () => {
    const anna = site.person('Anna Verdi', ANNA);
    await anna.write(DESK, 'Io ci sono', 'Mi rispondete?');
    const ticket = await desk.opens('Io ci sono');
    await anna.receives('her confirmation', ({ subject }) => subject.includes(ticket.number));
  });
});
