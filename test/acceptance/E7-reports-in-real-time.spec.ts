import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { LiveClient } from '../../apps/server/test/support/live.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { pushSigned, type Signing } from '../support/signed-push.js';

interface Trial {
  readonly outcome: string;
  readonly fields: readonly { field: string; state: string; value?: string; message?: string }[];
}

// @covers wholly
describe('E7 · second-level reports arrive in real time from the contact centre, and the desk contacts the customer again', () => {
  const TENANT = 'inail';
  const CHANNEL = 'contact-centre-reports';
  const SECRET = `whsec_${randomBytes(32).toString('base64')}`;
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let folder: string;
  let sportello: InProcessSportello;
  let silvia: Api;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sportello-centre-'));
    const dataDir = join(folder, 'data');
    await mkdir(join(dataDir, 'secrets', TENANT), { recursive: true });
    await writeFile(join(dataDir, 'secrets', TENANT, 'contact-centre'), SECRET, { mode: 0o600 });
    const house = (await houseTenants()).get(TENANT) ?? '';
    const file = house.replace(/(plugin: channel-webhook[^]*?enabled: )false/, '$1true');
    expect(file).not.toBe(house);
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, dataDir, clock });
    silvia = await sportello.staff(TENANT, ['l2'], { id: 'silvia.longo', name: 'Silvia Longo' });
  });
  afterAll(async () => {
    await sportello.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** As the contact centre's program writes a case: its own words, which the tenant's mapping understands. */
  const report = (change: { customer?: object; case?: object } = {}) => ({
    case: {
      ...{ id: 'CC-2026-000417', title: 'Premio ricalcolato due volte', priority: 'alta', category: 'premiums' },
      ...{ reason: 'self-assessment', description: 'Il cliente ha già richiamato due volte.' },
      openedAt: '2026-03-03T09:59:30+01:00',
      ...change.case,
    },
    customer: {
      ...{ firstName: 'Ada', lastName: 'Bianchi', email: 'ada@azienda.example', phone: '+39 06 5555 0301' },
      ...{ company: 'Bianchi Srl', type: 'azienda', language: 'it', preferredContact: 'email' },
      ...change.customer,
    },
    operator: { code: 'OP-77', queue: 'secondo livello' },
  });
  const push = (body: unknown, signing: Partial<Signing> = {}) =>
    pushSigned(sportello.api(TENANT), CHANNEL, body, { secret: SECRET, now: clock.now(), ...signing });
  const taken = async (body: unknown): Promise<string> => {
    const answer = await push(body);
    expect(answer.status).toBe(201);
    await sportello.settled();
    return answer.body.number;
  };

  it('a report is a ticket of the second level by the time the contact centre is answered, and the experts’ pages hear of it', async () => {
    const page = await LiveClient.open(silvia);
    const answer = await push(report(), { id: 'msg_first' });
    expect(answer.status).toBe(201);
    const { number } = answer.body;
    await page.until(({ data }) => JSON.stringify(data).includes(number));
    page.close();
    await sportello.settled();
    const ticket = await silvia.ticket(number);
    expect(ticket).toMatchObject({
      ...{ channel: 'chat', kind: 'second-level-report', level: 'L2', team: 'customer-back-office' },
      ...{ subject: 'Premio ricalcolato due volte', severity: 2, area: 'premiums', topic: 'self-assessment' },
      contact: {
        ...{ name: 'Ada Bianchi', email: 'ada@azienda.example', phone: '+39 06 5555 0301' },
        ...{ organisation: 'Bianchi Srl', userType: 'employer' },
      },
      fields: { contactReference: 'CC-2026-000417', operatorCode: 'OP-77', preferredContact: 'mail' },
    });
    expect(ticket.messages[0]?.text).toBe('Il cliente ha già richiamato due volte.');
    // The customer is told that the experts have it.
    expect((await silvia.mailsTo('ada@azienda.example')).map(({ template }) => template)).toContain('registered');
  });

  it('the same report sent again is answered with the same number; forged, stale or altered, it is nobody’s', async () => {
    const again = await push(report(), { id: 'msg_first' });
    const [first] = (await silvia.tickets('?q=ricalcolato')).items;
    expect(again).toMatchObject({ status: 201, body: { number: first?.number } });
    const other = `whsec_${randomBytes(32).toString('base64')}`;
    for (const wrong of [{ secret: other }, { skew: -301 }, { skew: 301 }])
      expect(await push(report(), wrong)).toMatchObject({ status: 403, body: { code: 'CHANNEL.SENDER_REFUSED' } });
    for (const skew of [-299, 299])
      expect((await push(report({ case: { title: `Orologio ${skew}` } }), { skew })).status).toBe(201);
    const wrong = await push(report({ customer: { email: 'ada' } }));
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'requester.email', code: 'bad-email' }] } });
    expect(wrong.body.errors?.[0]?.message).toContain('{customer.email}');
    expect((await silvia.tickets('?q=ricalcolato')).items).toHaveLength(1);
  });

  it('the customer is contacted again by mail', async () => {
    const number = await taken(report({ case: { title: 'Da ricontattare per posta' } }));
    await silvia.act(number, 'take-charge');
    await silvia.resolve(number, { reason: 'answered', text: 'Il ricalcolo era un errore: è stato annullato.' });
    await sportello.settled();
    const mail = (await silvia.mailsTo('ada@azienda.example')).find(
      ({ template, ticketNumber }) => template === 'resolved' && ticketNumber === number,
    );
    expect(mail?.text).toContain('è stato annullato');
  });

  it('or by phone, where the customer asked for that or gave nothing else', async () => {
    const customer = { email: undefined, mobile: '+39 333 5550101', preferredContact: 'telefono' };
    const number = await taken(report({ customer, case: { title: 'Da richiamare' } }));
    const ticket = await silvia.ticket(number);
    expect(ticket).toMatchObject({
      ...{ toldBy: 'telephone', contact: { phone: '+39 333 5550101' }, fields: { preferredContact: 'phone' } },
    });
    await silvia.act(number, 'take-charge');
    await silvia.act(number, 'record-call', { outcome: 'no-answer', text: 'Non risponde.' });
    await silvia.act(number, 'resolve', { reason: 'answered', text: 'Spiegato al telefono.', told: 'call' });
    expect((await silvia.ticket(number)).state).toBe('resolved');
    const calls = (await silvia.events(number)).filter(({ type }) => type === 'call-recorded');
    expect(calls.length).toBeGreaterThan(0);
  });

  it('what becomes of a report is tried before the mapping is saved, field by field, and nothing is registered', async () => {
    const admin = await sportello.staff(TENANT, ['tenant-admin']);
    const { settings } = await admin.get<{ settings: Record<string, object> }>(`plugins/${CHANNEL}`);
    const tried = (sample: unknown, mapping: object = {}) =>
      admin.post<Trial>(`plugins/${CHANNEL}/trial`, {
        settings: { ...settings, mapping: { ...settings['mapping'], ...mapping } },
        sample: typeof sample === 'string' ? sample : JSON.stringify(sample),
      });
    const before = (await silvia.tickets()).items.length;
    const good = await tried(report({ case: { reason: 'no-such-topic' } }), { subject: 'Caso {case.id}' });
    expect(good.outcome).toBe('accepted');
    const of = (field: string) => good.fields.find((one) => one.field === field);
    expect(of('subject')).toMatchObject({ state: 'taken', value: 'Caso CC-2026-000417' });
    expect(of('severity')).toMatchObject({ state: 'taken', value: '2' });
    expect(of('topic')).toMatchObject({ state: 'passed-over', value: 'no-such-topic' });
    expect(of('subtopic')).toMatchObject({ state: 'absent' });
    const bad = await tried({ customer: { email: 'ada' } });
    expect(bad.outcome).toBe('refused');
    expect(bad.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'subject', state: 'wrong', message: expect.stringContaining('{case.title') }),
        expect.objectContaining({ field: 'requester.email', state: 'wrong' }),
      ]),
    );
    expect(await tried('{"half":')).toMatchObject({ outcome: 'refused', fields: [{ field: 'body', state: 'wrong' }] });
    expect(await tried(report(), { subject: '{case.title' })).toMatchObject({ outcome: 'untried' });
    expect((await silvia.tickets()).items).toHaveLength(before);
  });
});
