import type { PossibleDuplicatesView } from '../../apps/server/src/contacts/contact-card.views.js';
import type { ContactHistoryView } from '../../apps/server/src/contacts/contacts.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('E10 · one view of each customer, across all channels', () => {
  const TENANT = 'inail';
  const OFFICE = 'ufficio.virtuale@istituto.example';
  const EMAIL = 'ada@azienda.example';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let anna: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    anna = await sportello.staff(TENANT, ['l1', 'l2'], { id: 'anna.ferri', name: 'Anna Ferri' });
  });
  afterAll(() => sportello.stop());

  const history = (id: string, query = ''): Promise<ContactHistoryView> => anna.get(`contacts/${id}/history${query}`);
  const contactOf = async (number: string): Promise<string> => (await anna.ticket(number)).contact?.id ?? '';

  async function writes(): Promise<void> {
    const raw = letter({ from: EMAIL, to: OFFICE, subject: 'Rendita', text: 'Quando arriva la rendita?' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: EMAIL, to: OFFICE, raw });
    await sportello.settled();
  }

  it('mail, web form, contact centre and calls of one person stand together, newest first, with every contact there was', async () => {
    await writes();
    const [mailed] = (await anna.tickets('?q=rendita')).items;
    clock.advance(60_000);
    const form = {
      ...{ kind: 'question', requester: { name: 'Ada Bianchi', email: EMAIL, phone: '+39 06 5555 0301' } },
      ...{ subject: 'Protesi', text: 'A chi la chiedo?', channelInstance: 'contact-centre' },
    };
    const { number: reported } = await anna.register(form);
    clock.advance(60_000);
    const phoned = await anna.register({
      ...{ kind: 'question', requester: { name: 'Ada Bianchi', email: EMAIL, phone: '06 55550301' } },
      ...{ subject: 'Ancora la rendita', text: 'Chiede di nuovo.' },
    });
    await sportello.settled();
    await anna.act(phoned.number, 'take-charge');
    await anna.act(phoned.number, 'record-call', { outcome: 'spoken', text: 'Spiegato.' });
    await anna.resolve(phoned.number, { reason: 'answered', text: 'Arriva il 5.', told: 'call' });
    await sportello.settled();

    const { contact, totals, items } = await history(await contactOf(phoned.number));
    expect(contact).toMatchObject({ email: EMAIL });
    expect(items.map(({ number }) => number)).toEqual([phoned.number, reported, mailed?.number]);
    expect(totals).toMatchObject({ tickets: 3, open: 2 });
    expect(totals.channels.map(({ channel }) => channel).sort()).toEqual(['mail', 'phone', 'webform']);
    const [call, report, mail] = items;
    expect(call?.contacts).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'call', detail: 'spoken', by: 'Anna Ferri' })]),
    );
    expect(report?.contacts[0]).toMatchObject({ what: 'message', direction: 'in' });
    expect(mail?.contacts[0]).toMatchObject({ what: 'message', direction: 'in', channel: 'mail' });
  });

  it('whoever only telephones is suggested by the number they left, however it is written, and one once the desk says so', async () => {
    const called = {
      kind: 'question',
      requester: { name: 'Rosa Neri', phone: '+39 333 1234567' },
      subject: 'x',
      text: 'y',
    };
    const first = await anna.register(called);
    const wrote = await anna.register({
      ...called,
      requester: { name: 'rosa neri', phone: '333-1234567', email: 'rosa@azienda.example' },
    });
    const other = await anna.register({ ...called, requester: { name: 'Centralino', phone: '3331234567' } });
    const [caller, writer] = [await contactOf(first.number), await contactOf(wrote.number)];
    const { items: alike } = await anna.get<PossibleDuplicatesView>(`contacts/${caller}/duplicates`);
    expect(alike.map(({ id, sameName }) => [id, sameName])).toEqual([
      [writer, true],
      [await contactOf(other.number), false],
    ]);
    await anna.post(`contacts/${writer}/merge`, { other: caller, reason: 'Stesso nome e numero' });
    const { items } = await history(caller);
    expect(items.map(({ number }) => number).sort()).toEqual([first.number, wrote.number].sort());
    expect((await history(await contactOf(other.number))).items.map(({ number }) => number)).toEqual([other.number]);
  });

  it('what they said of the service stands there, too; a long history comes page by page', async () => {
    const requester = { name: 'Ugo Verdi', email: 'ugo@azienda.example' };
    const { number } = await anna.register({ kind: 'question', requester, subject: 'DURC', text: 'Dov’è?' });
    await sportello.settled();
    await anna.act(number, 'take-charge');
    await anna.resolve(number, { reason: 'answered', text: 'Eccolo.' });
    await sportello.settled();
    const mails = await (await sportello.staff(TENANT, ['supervisor'], { id: 'irene.galli' })).mailsTo(requester.email);
    const token = /\/request#(\S+)/.exec(mails.at(-1)?.text ?? '')?.[1] ?? '';
    await sportello.api(TENANT, token).post('my-ticket/evaluation', { score: 5 });
    for (let i = 0; i < 4; i++) await anna.register({ kind: 'question', requester, subject: `n ${i}`, text: 'y' });
    const id = await contactOf(number);
    const seen: string[] = [];
    for (let page = await history(id, '?limit=2'); ;) {
      seen.push(...page.items.map((one) => one.number));
      const next = page._links.next === undefined ? undefined : new URL(page._links.next).search;
      if (next === undefined) break;
      page = await history(id, next);
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    const rated = (await history(id)).items.find((one) => one.number === number);
    expect(rated?.contacts).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'evaluation', detail: '5' })]),
    );
  });

  it('is for those who work requests and answer for the service, and for nobody else', async () => {
    const { number } = await anna.register({ kind: 'question', requester: { name: 'Pia' }, subject: 'x', text: 'y' });
    const id = await contactOf(number);
    for (const role of ['governance', 'tenant-admin', 'integrator', 'l3'] as const) {
      const other = await sportello.staff(TENANT, [role], { id: `only-${role}` });
      expect([role, (await other.ask('GET', `contacts/${id}/history`)).status]).toEqual([role, 403]);
    }
  });
});
