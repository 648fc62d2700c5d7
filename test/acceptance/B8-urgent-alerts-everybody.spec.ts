import type { AlertPageView, AlertWithLogView } from '../../apps/server/src/people/alerts.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B8 · what is urgent alerts all front-office staff', () => {
  const TENANT = 'pac-spoc';
  const FRONT = ['giulia.conti', 'marco.leone', 'sara.greco', 'ivo.testa', 'nadia.pinna'];
  const address = (id: string): string => `${id}@pac.example`;
  const clock = stoppedAt('2026-03-03T09:00:00Z'); // Tuesday, 10:00 in Rome
  let sportello: InProcessSportello;
  let lead: Api;
  let giulia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    lead = await sportello.staff(TENANT, ['supervisor', 'operator'], { id: 'elena.riva', name: 'Elena Riva' });
    giulia = await sportello.staff(TENANT, ['l1'], { id: 'giulia.conti', name: 'Giulia Conti' });
  });
  afterAll(() => sportello.stop());

  const call = (severity: number): object => ({
    ...{ requester: { name: 'Ugo Neri', phone: '0655550301' }, subject: 'Protocollo fermo' },
    ...{ text: 'Nessuno può protocollare.', severity, kind: 'malfunction' },
  });

  /** Who was alerted of a ticket, once for each mail. */
  async function alerted(number: string): Promise<string[]> {
    const { items } = await lead.outbox();
    return items
      .filter(({ ticketNumber, template }) => ticketNumber === number && template === 'urgent-alert')
      .map(({ recipient }) => recipient)
      .sort();
  }
  const everybody = FRONT.map(address).sort();
  const open = async (): Promise<AlertPageView['items']> => (await lead.get<AlertPageView>('alerts?state=open')).items;

  it('when severity 1 is registered: on shift or not, at once, each in a mail of their own', async () => {
    const onShift = await lead.get<{ items: { person: { id: string } }[] }>('rosters/on-duty?team=front-office');
    expect(onShift.items.map(({ person }) => person.id)).toEqual(['giulia.conti']);
    const { number } = await giulia.register(call(1));
    await sportello.settled();
    expect(await alerted(number)).toEqual(everybody);
    const [mail] = (await lead.mailsTo(address('sara.greco'))).filter(({ template }) => template === 'urgent-alert');
    expect(mail?.text).toContain(`La richiesta ${number} è urgente`);
    expect(mail?.text).toContain('in turno o no');
  });

  it('when it is raised to urgent with a reason, whatever its severity', async () => {
    const { number } = await giulia.register(call(3));
    await sportello.settled();
    expect(await alerted(number)).toEqual([]);
    expect(await giulia.ask('POST', `tickets/${number}/raise-urgency`, { json: {} })).toMatchObject({ status: 400 });
    await giulia.act(number, 'raise-urgency', { reason: 'Ferma l’ufficio del Ministro' });
    await sportello.settled();
    expect(await alerted(number)).toEqual(everybody);
  });

  it('never two of the same to one person for one ticket, however often it becomes urgent', async () => {
    const { number } = await giulia.register(call(1));
    await giulia.act(number, 'raise-urgency', { reason: 'Anche il sito è fermo' });
    await giulia.act(number, 'lower-urgency', { reason: 'No, il sito va' });
    await giulia.act(number, 'set-severity', { severity: 2, reason: 'C’è un’alternativa' });
    await giulia.act(number, 'set-severity', { severity: 1, reason: 'Non c’è più' });
    await sportello.settled();
    expect(await alerted(number)).toEqual(everybody);
  });

  it('not for what is not urgent', async () => {
    const { number } = await giulia.register(call(2));
    await sportello.settled();
    expect(await alerted(number)).toEqual([]);
  });

  it('is listed until somebody takes it in charge, with whom it reached', async () => {
    const { number } = await giulia.register(call(1));
    await sportello.settled();
    const alert = (await open()).find(({ ticket }) => ticket === number);
    expect(alert).toMatchObject({ kind: 'urgent', state: 'open', openedAt: '2026-03-03T09:00:00.000Z' });
    const shown = await giulia.get<AlertWithLogView>(`alerts/${alert?.id}`);
    expect(shown.log).toMatchObject([{ what: 'called', audience: 'front-office' }]);
    expect(shown.log[0]?.people.map(({ id }) => id).sort()).toEqual([...FRONT].sort());

    await giulia.act(number, 'take-charge');
    await sportello.settled();
    expect((await open()).map(({ ticket }) => ticket)).not.toContain(number);
    expect(await giulia.get<AlertWithLogView>(`alerts/${alert?.id}`)).toMatchObject({ state: 'closed' });
  });
});
