import { parse, stringify } from 'yaml';
import type { GuideView } from '../../apps/server/src/classification/classification.views.js';
import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

interface Topics {
  topics?: object[];
}
interface TenantFile {
  desk: Topics;
  channels: (Topics & { instance: string })[];
}

// @covers wholly
describe('D5 · a channel can be limited to certain topics', () => {
  const TENANT = 'noipa';
  let sportello: InProcessSportello;
  let desk: Api;
  let anybody: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT, ['l1'], { teams: ['contact-centre', 'web-assistance', 'mailbox-offices'] });
    anybody = sportello.api(TENANT);
  });
  afterAll(() => sportello.stop());

  const served = { area: 'payslip', topic: 'payslip-access', subtopic: 'download' };
  const other = { area: 'tax', topic: 'certificates', subtopic: 'missing-certificate' };
  const call = (triplet: object, more: object = {}) => ({
    ...{ requester: { name: 'Ada Bianchi' }, subject: 'Chiamata', text: 'Al telefono.', ...triplet, ...more },
  });
  const apply = async (change: (file: TenantFile) => void): Promise<void> => {
    const file = parse((await houseTenants()).get(TENANT) ?? '', { merge: true }) as TenantFile;
    change(file);
    const by = { type: 'staff', id: 'lia', name: 'Lia Verdi' } as const;
    const source = stringify(file, { aliasDuplicateObjects: false });
    await sportello.running.foundation.revisions.applySource(source, { by });
  };
  const limited = (instance: string, topics: object[]) => (file: TenantFile) => {
    for (const channel of file.channels) if (channel.instance === instance) channel.topics = topics;
  };

  it('takes its topic by phone, and refuses another with the ways that are open', async () => {
    expect((await desk.ticket((await desk.register(call(served))).number)).outside).toEqual([]);
    const refused = await desk.ask('POST', 'tickets', { json: call(other) });
    expect(refused).toMatchObject({
      ...{ status: 422, body: { code: 'TICKET.TOPIC_NOT_SERVED', errors: [{ field: 'topic', code: 'not-served' }] } },
    });
    expect(refused.body.detail).toContain('Contact center telefonico');
    expect(refused.body.detail).toContain('Si può usare: Modulo web, Caselle istituzionali, Chat.');
  });

  it('lets a person take it in all the same, with a reason that stays on the ticket', async () => {
    const { number } = await desk.register(call(other, { exception: 'Non ha altri mezzi per scrivere' }));
    const outside = [{ code: 'topic', exception: 'Non ha altri mezzi per scrivere' }];
    expect(await desk.ticket(number)).toMatchObject({ outside });
    const [registered] = await desk.events(number);
    expect(registered).toMatchObject({ type: 'registered', data: { scope: { outside } } });
  });

  it('is extended by configuration, on the running system', async () => {
    await apply((file) => file.desk.topics?.push({ area: 'tax' }));
    const taken = await eventually('the line serves the new topic', async () => {
      const { status, body } = await desk.ask<{ number: string }>('POST', 'tickets', { json: call(other) });
      return status === 201 ? body.number : null;
    });
    expect((await desk.ticket(taken)).outside).toEqual([]);
    const still = await desk.ask('POST', 'tickets', { json: call({ area: 'personnel' }) });
    expect(still.body.code).toBe('TICKET.TOPIC_NOT_SERVED');
  });

  it('offers only its topics on a form, and takes nothing else by it', async () => {
    await apply(limited('webform', [{ area: 'payslip', topic: 'payment' }]));
    await eventually('the form is limited', async () => {
      const { forms } = await anybody.get<PortalView>('portal');
      return JSON.stringify(forms[0]?.topics) === '[{"area":"payslip","topic":"payment"}]';
    });
    const offered = async (query: string) =>
      (await anybody.get<GuideView>(`classification/guide?channelInstance=webform${query}`)).choices.map(
        ({ id }) => id,
      );
    expect(await offered('')).toEqual(['payslip']);
    expect(await offered('&area=payslip')).toEqual(['payment']);
    expect(await offered('&area=payslip&topic=payment')).toEqual(['not-credited', 'bank-details']);
    const form = {
      ...{ name: 'Ada Bianchi', email: 'ada@posta.example', language: 'it', userType: 'employee' },
      ...{ organisation: 'Scuola', subject: 'CU', text: 'Non trovo la certificazione.', privacy: true },
      ...{ 'fields.taxCode': 'BNCDAA80A41H501X', 'fields.taxYear': '2025', ...other },
    };
    const refused = await anybody.ask('POST', 'channels/webform', { json: form });
    expect(refused).toMatchObject({ status: 422, body: { code: 'TICKET.TOPIC_NOT_SERVED' } });
    expect((await desk.tickets('?channel=webform')).items).toEqual([]);
  });

  it('takes in whatever comes by mail, and marks it once it is known to be about something else', async () => {
    await apply(limited('mailboxes', [{ area: 'payslip' }]));
    const to = 'assistenza@stipendi.example';
    const raw = letter({ from: 'ugo@posta.example', to, subject: 'Certificazione unica' });
    await handOver(await sportello.door(TENANT, 'mailboxes'), { from: 'ugo@posta.example', to, raw });
    await sportello.settled();
    const number = (await desk.tickets('?channel=mail')).items[0]?.number ?? '';
    expect(await desk.ticket(number)).toMatchObject({ state: 'registered', outside: [] });
    await desk.act(number, 'classify', other);
    expect((await desk.ticket(number)).outside).toMatchObject([
      { code: 'topic', reason: { en: expect.stringContaining('“Institutional mailboxes” does not serve this topic') } },
    ]);
    await desk.act(number, 'classify', { ...served, reason: 'Era il cedolino' });
    expect((await desk.ticket(number)).outside).toEqual([]);
  });
});
