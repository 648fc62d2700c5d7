import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers partly: registered documents (RED), certified mail and chat have no channel yet, though their groups are configured
describe('D3 · the channel of origin decides the process and the groups', () => {
  const TENANT = 'noipa';
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    // A working morning in every calendar of the tenant.
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT);
  });
  afterAll(() => sportello.stop());

  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const triplet = { area: 'payslip', topic: 'payslip-access', subtopic: 'download' };

  const byForm = async (): Promise<string> => {
    const own = { 'fields.taxCode': 'BNCDAA80A41H501X', 'fields.payslipMonth': '2026-02', organisation: 'Scuola' };
    const said = { language: 'it', userType: 'employee', subject: 'Cedolino', text: 'Non si scarica.', privacy: true };
    return (await sportello.api(TENANT).submit('webform', { ...requester, ...triplet, ...said, ...own })).number;
  };
  const byMail = async (): Promise<string> => {
    const to = 'trattamento.economico@stipendi.example';
    const raw = letter({ from: requester.email, to, subject: 'Cedolino per posta' });
    await handOver(await sportello.door(TENANT, 'mailboxes'), { from: requester.email, to, raw });
    await sportello.settled();
    return (await desk.tickets('?channel=mail')).items[0]?.number ?? '';
  };
  const byPhone = async (): Promise<string> =>
    (await desk.register({ requester, ...triplet, subject: 'Cedolino', text: 'Al telefono.' })).number;

  it.each([
    ['the web form', byForm, { channel: 'webform', team: 'web-assistance' }],
    ['an institutional mailbox', byMail, { channel: 'mail', team: 'mailbox-offices' }],
    ['the contact centre', byPhone, { channel: 'phone', team: 'contact-centre' }],
  ])('gives what comes by %s to its own group, and says which rule did', async (_name, send, expected) => {
    const number = await send();
    await sportello.settled();
    const ticket = await desk.ticket(number);
    const reason = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };
    expect(ticket).toMatchObject({ ...expected, routing: { reason, explanation: { rule: 'by-channel' } } });
    const routed = (await desk.events(number)).filter(({ type }) => type === 'routed');
    expect(routed).toMatchObject([{ actor: { name: expect.stringMatching(/\S/) }, data: { team: expected.team } }]);
  });

  it('gives each process its own time to take charge', async () => {
    const minutes = async (number: string): Promise<number> => {
      const [clock] = (await desk.ticket(number)).clocks.filter((one) => one.clock === 'take-charge');
      return (Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startedAt ?? '')) / 60_000;
    };
    expect(await minutes(await byForm())).toBe(240);
    expect(await minutes(await byPhone())).toBe(15);
  });
});
