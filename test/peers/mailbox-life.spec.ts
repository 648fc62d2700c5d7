import { eventually } from '../support/eventually.js';
import { writeSecret, type SportelloUnderTest } from '../support/start-sportello.js';
import { writeTenant } from '../support/test-tenant.js';
import { tenantApply } from './support/command-line.js';
import { Desk, mailTenant, startMailDesks } from './support/mail-desk.js';
import type { MailPerson } from './support/mail-person.js';
import { MailSite } from './support/mail-site.js';

const DESK = 'assistenza@comune.example';
const ANNA = 'anna@cittadini.example';
const LOCKED = 'archivio@regione.example';

/** Polling alone would take half a minute: what is seen sooner was announced. */
const ANNOUNCED = 15_000;

describe('The life of a mailbox', () => {
  let site: MailSite;
  let sportello: SportelloUnderTest;
  let desk: Desk;
  let anna: MailPerson;
  beforeAll(async () => {
    site = await MailSite.start([DESK, ANNA, LOCKED]);
    sportello = await startMailDesks(site, [
      { id: 'comune', address: DESK },
      { id: 'regione', address: LOCKED, password: 'una password vecchia' },
    ]);
    desk = await Desk.of(sportello, 'comune');
    anna = site.person('Anna Verdi', ANNA);
    await desk.instanceIs('mailbox', 'RUNNING');
  });
  afterAll(async () => {
    await sportello?.stop();
    await site?.stop();
  });

  it('takes a mail in within seconds of its arrival, because the server announces it (IDLE)', async () => {
    await anna.write(DESK, 'Prima', 'Per svegliare la casella.');
    await desk.opens('Prima');
    await site.dovecot.waitsFor(DESK);
    const sent = performance.now();
    await anna.write(DESK, 'Annunciata', 'Si vede subito?');
    await desk.opens('Annunciata');
    expect(performance.now() - sent).toBeLessThan(ANNOUNCED);
  });

  it('marks as read what is safely stored, and nothing else', async () => {
    await desk.settled(2);
    await eventually('the two mails are marked as read', async () => (await site.dovecot.unseen(DESK)) === 0);
  });

  it('says that the server is away, and goes on by itself when it is back', async () => {
    await site.dovecot.crash();
    const { advice } = await desk.instanceIs('mailbox', 'RETRYING');
    expect(advice?.it).toContain('i tentativi continuano da soli');
    await anna.write(DESK, 'Mentre era ferma', 'Postfix consegna lo stesso.');
    await site.dovecot.startAgain();
    await desk.instanceIs('mailbox', 'RUNNING');
    await desk.opens('Mentre era ferma');
    expect(await desk.tickets()).toHaveLength(3);
  });

  it('loses and doubles nothing when the mailbox is numbered anew (UIDVALIDITY)', async () => {
    const before = await site.dovecot.uidValidity(DESK);
    await site.dovecot.stop();
    await site.dovecot.forgetNumbering(DESK);
    await anna.write(DESK, 'Dopo la nuova numerazione', 'Arrivata con la casella ferma.');
    await site.dovecot.startAgain();
    await desk.opens('Dopo la nuova numerazione');
    expect(await site.dovecot.uidValidity(DESK)).not.toBe(before);
    // The three that were known come again under new ids: kept, shown, set aside.
    const items = await desk.settled(7);
    expect(items.filter(({ code }) => code === 'known-mail')).toHaveLength(3);
    const subjects = (await desk.tickets()).map(({ subject }) => subject).sort();
    expect(subjects).toEqual(['Annunciata', 'Dopo la nuova numerazione', 'Mentre era ferma', 'Prima']);
  });

  it('stops at a refused password, says so, and does not try again and again', async () => {
    const locked = await Desk.of(sportello, 'regione');
    const { advice } = await locked.instanceIs('mailbox', 'NEEDS_REAUTH');
    expect(advice?.en).toContain('Credentials refused');
    const refused = await site.dovecot.refusedLogins(LOCKED);
    expect(refused).toBeGreaterThan(0);
    // Another mailbox is polled and served meanwhile; this one is left alone.
    await anna.write(DESK, 'Intanto le altre caselle', 'lavorano.');
    await desk.opens('Intanto le altre caselle');
    expect(await site.dovecot.refusedLogins(LOCKED)).toBe(refused);
    expect(refused).toBeLessThanOrEqual(3);
  });

  it('works again with new credentials, applied without a restart', async () => {
    await anna.write(LOCKED, 'Con le nuove credenziali', 'Aspettavo.');
    await writeSecret(sportello.dataDir, 'regione', 'mailbox-renewed', site.passwordOf(LOCKED));
    const file = await writeTenant(
      sportello.tenantsDir,
      mailTenant(site, { id: 'regione', address: LOCKED }, 'mailbox-renewed'),
    );
    await tenantApply(sportello, file);
    const locked = await Desk.of(sportello, 'regione');
    await locked.instanceIs('mailbox', 'RUNNING');
    expect((await locked.opens('Con le nuove credenziali')).number).toMatch(/^REGIONE-/);
  });

  it('stops at a password that is changed while it works', async () => {
    await site.dovecot.setPassword(LOCKED, 'cambiata da qualcuno');
    const locked = await Desk.of(sportello, 'regione');
    await locked.instanceIs('mailbox', 'NEEDS_REAUTH');
  });
});
