import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B18 · maintenance is started by the SPOC, the system administrator, the Referente operativo, and nobody else', () => {
  const TENANT = 'ente-sam';
  let sportello: InProcessSportello;
  let desk: Api;
  let specialist: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT] });
    desk = await sportello.staff(TENANT, ['l1'], { name: 'Carla Operatrice' });
    specialist = await sportello.staff(TENANT, ['l2'], { name: 'Lia Verdi' });
  });
  afterAll(() => sportello.stop());

  const triplet = { area: 'maintenance', topic: 'on-request', subtopic: 'hardware-repair' };
  const call = (email: string, more: object = triplet) => ({
    ...{ requester: { name: 'Chi chiede', email, userType: 'employee' }, subject: 'Server rumoroso', text: 'Da ieri.' },
    ...more,
  });
  const REFUSED = { code: 'MAINTENANCE.NOT_ENTITLED' };

  it.each(['corrective-maintenance', 'ordinary-maintenance', 'preventive-maintenance'])(
    'lets the SPOC start it on a user’s report (%s)',
    async (kind) => {
      const { number } = await desk.register(call('ugo@ente.example', { kind }));
      expect((await desk.ticket(number)).kind).toBe(kind);
    },
  );

  it('lets the system administrator and the Referente start it, whoever writes it down', async () => {
    for (const email of ['sistemi@ente.example', 'Referente@Ente.Example']) {
      const { number } = await specialist.register(call(email));
      expect((await desk.ticket(number)).kind).toBe('corrective-maintenance');
    }
  });

  it('refuses it to a specialist for anybody else, and names who may', async () => {
    const refused = await specialist.ask('POST', 'tickets', { json: call('ugo@ente.example') });
    expect(refused).toMatchObject({ status: 403, body: REFUSED });
    expect(refused.body.detail).toMatch(/lo sportello.*amministratore di sistema.*Referente operativo/);
  });

  const form = (email: string) => ({
    ...{ name: 'Ugo Verdi', email, userType: 'system-administrator', subject: 'Server', text: 'Fa rumore.' },
    ...{ ...triplet, phone: '+39 06 5555 0102', organisation: 'Anagrafe', privacy: true },
    fields: { site: 'municipio', impact: 'me', alternative: 'workaround' },
  });

  it('refuses it on the form, whatever people say they are, before anything is accepted', async () => {
    const refused = await sportello.api(TENANT).ask('POST', 'channels/sam', { json: form('ugo@ente.example') });
    expect(refused).toMatchObject({ status: 403, body: REFUSED });
    expect((await (await sportello.staff(TENANT, ['tenant-admin'])).inbox()).items).toEqual([]);
  });

  it('takes it on the form from the system administrator', async () => {
    const { number } = await sportello.api(TENANT).submit('sam', form('sistemi@ente.example'));
    expect((await desk.ticket(number)).kind).toBe('corrective-maintenance');
  });

  it('never loses a mail: it is a request of the usual kind', async () => {
    const door = await sportello.door(TENANT, 'mail');
    const sent = { from: 'ugo@ente.example', to: 'sam@ente.example' };
    await handOver(door, { ...sent, raw: letter({ ...sent, subject: 'Manutenzione del server' }) });
    await sportello.settled();
    const { items } = await desk.tickets('?q=manutenzione%20del%20server');
    expect(items).toMatchObject([{ kind: 'malfunction' }]);
  });

  it('lets only those entitled make maintenance of another request, and the work log says who did', async () => {
    const { number } = await desk.register(call('ugo@ente.example', { kind: 'malfunction' }));
    const input = { ...triplet, reason: 'Va riparato' };
    const refused = await specialist.ask('POST', `tickets/${number}/classify`, { json: input });
    expect(refused).toMatchObject({ status: 403, body: REFUSED });
    await desk.act(number, 'classify', input);
    expect((await desk.events(number)).find(({ type }) => type === 'classified')).toMatchObject({
      actor: { name: 'Carla Operatrice' },
      data: { kind: 'corrective-maintenance', from: { kind: 'malfunction' } },
    });
    // Once it is maintenance, whoever works on it may say which.
    await specialist.act(number, 'classify', { ...triplet, subtopic: 'software-fix', reason: 'È il programma' });
  });
});
