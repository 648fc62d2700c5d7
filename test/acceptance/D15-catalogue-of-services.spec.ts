import type { Api } from '../../apps/server/test/support/api.js';
import type { CataloguePageView } from '../../apps/server/src/catalogue/catalogue.views.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('D15 · a catalogue of services; a request outside what its organisation has activated is recognised', () => {
  const TENANT = 'noipa';
  let sportello: InProcessSportello;
  let desk: Api;
  let anybody: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT, ['l1'], {
      teams: ['web-assistance', 'mailbox-offices', 'contact-centre', 'onboarding', 'personnel-experts'],
    });
    anybody = sportello.api(TENANT);
  });
  afterAll(() => sportello.stop());

  const clocking = { area: 'personnel', topic: 'attendance', subtopic: 'clocking' };
  const byForm = async (organisation: string, triplet: object): Promise<string> => {
    const { number } = await anybody.submit('webform', {
      ...{ name: 'Ada Bianchi', email: 'ada@posta.example', language: 'it', userType: 'attendance-operator' },
      ...{ subject: 'Timbrature', text: 'Le timbrature di ieri mancano.', privacy: true, organisation, ...triplet },
      ...{ 'fields.officeCode': 'U-1', 'fields.affectedEmployees': 'some' },
    });
    await sportello.settled();
    return number;
  };

  it('tells of each service its sub-services, phase, availability, and who does what', async () => {
    const { items } = await anybody.get<CataloguePageView>('services');
    expect(new Set(items.map(({ availability }) => availability))).toEqual(new Set(['all', 'on-request', 'dedicated']));
    const payroll = items.find(({ id }) => id === 'payroll');
    expect(payroll).toMatchObject({ phase: 'use', availability: 'all', active: true });
    expect(payroll?.subServices.map(({ id }) => id)).toEqual(['payslip', 'tax-and-pension']);
    const text = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };
    for (const service of items) {
      expect(service).toMatchObject({ assistance: text, administration: text, support: text });
    }
    const phases = items.flatMap(({ phase, subServices }) => [phase, ...subServices.map((sub) => sub.phase)]);
    expect(new Set(phases)).toEqual(new Set(['acquisition', 'start-up', 'use']));
    const starting = await anybody.get<CataloguePageView>('services?phase=start-up');
    expect(starting.items.map(({ id }) => id)).toEqual(['joining']);
  });

  it('tells what one administration has activated', async () => {
    const active = async (administration: string): Promise<string[]> => {
      const { items } = await anybody.get<CataloguePageView>(`services?administration=${administration}`);
      return items.filter((service) => service.active).map(({ id }) => id);
    };
    expect(await active('ministero-esempio')).toEqual([
      'payroll',
      'portal',
      'attendance',
      'personnel-records',
      'joining',
    ]);
    expect(await active('istituto-modello')).toEqual(['payroll', 'portal', 'joining']);
  });

  it('knows what a request is about, and serves as usual who has the service', async () => {
    const ticket = await desk.ticket(await byForm('Min. Esempio', clocking));
    expect(ticket).toMatchObject({ service: 'attendance', administration: 'ministero-esempio', outside: [] });
    expect(ticket.team).toBe('web-assistance');
  });

  it('recognises a request outside, keeps it, says so kindly and gives it to those who activate services', async () => {
    const ticket = await desk.ticket(await byForm('  istituto modello di RICERCA ', clocking));
    expect(ticket).toMatchObject({
      ...{ state: 'registered', service: 'attendance', administration: 'istituto-modello', team: 'onboarding' },
      outside: [
        {
          code: 'service',
          reason: {
            it: expect.stringContaining('non risulta attivo per Istituto Modello di Ricerca'),
            en: expect.stringContaining('Your request has been taken in all the same'),
          },
        },
      ],
      routing: { explanation: { rule: 'routing.outside' } },
    });
    const [mail] = (await desk.mailsTo('ada@posta.example')).filter(
      ({ ticketNumber }) => ticketNumber === ticket.number,
    );
    const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1];
    const page = await sportello.api(TENANT, token).myTicket();
    expect(page.remarks).toEqual([ticket.outside[0]?.reason]);
  });

  it('lets it ask for just that: a request to activate is not outside', async () => {
    const triplet = { area: 'services', topic: 'additional-services', subtopic: 'activation' };
    const { number } = await desk.register({
      ...{ requester: { name: 'Ugo', organisation: 'Istituto Modello di Ricerca' }, ...triplet, service: 'attendance' },
      ...{ channelInstance: 'mailboxes', subject: 'Presenze', text: 'Vorremmo le presenze.' },
    });
    expect(await desk.ticket(number)).toMatchObject({ kind: 'service-request', service: 'attendance', outside: [] });
  });

  it('recognises it when the desk corrects the classification, and takes the mark away when it was wrong', async () => {
    const { number } = await desk.register({
      ...{ requester: { name: 'Ugo', email: 'ugo@agenzia.example' }, channelInstance: 'mailboxes' },
      ...{ subject: 'Contratto', text: 'Il contratto non si inserisce.' },
    });
    expect(await desk.ticket(number)).toMatchObject({ administration: 'agenzia-prova', outside: [] });
    await desk.act(number, 'classify', { area: 'personnel', topic: 'contracts', subtopic: 'new-contract' });
    expect((await desk.ticket(number)).outside).toMatchObject([{ code: 'service' }]);
    await desk.act(number, 'classify', { ...clocking, reason: 'Era una timbratura' });
    expect(await desk.ticket(number)).toMatchObject({ service: 'attendance', outside: [] });
  });

  it.each([
    [{ service: 'parking' }, 'service'],
    [{ administration: 'nobody' }, 'administration'],
  ])('refuses what the catalogue does not have: %j', async (wrong, field) => {
    const call = { requester: { name: 'Ugo' }, subject: 'Prova', text: 'Prova', ...wrong };
    const refused = await desk.ask('POST', 'tickets', { json: call });
    expect(refused).toMatchObject({ body: { code: 'TICKET.INVALID', errors: [{ field, code: 'not-configured' }] } });
    const unknown = await anybody.ask('GET', 'services?administration=nobody');
    expect(unknown.body).toMatchObject({ code: 'TICKET.INVALID', errors: [{ field: 'administration' }] });
  });
});
