import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('D3 · the channel of origin decides the process and the groups', () => {
  const TENANT = 'noipa';
  let sportello: InProcessSportello;
  let desk: Api;
  let registry: string;
  beforeAll(async () => {
    registry = await mkdtemp(join(tmpdir(), 'sportello-registry-'));
    const house = (await houseTenants()).get(TENANT) ?? '';
    const mounted = house.replace(
      /enabled: false\n( +)settings:\n( +)folder: \S+/,
      `enabled: true\n$1settings:\n$2folder: ${registry}\n$2settleSeconds: 0`,
    );
    expect(mounted).not.toBe(house);
    await register('documento');
    // A working morning in every calendar of the tenant.
    const clock = stoppedAt('2026-03-03T09:00:00Z');
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: mounted }, clock });
    desk = await sportello.staff(TENANT);
  });
  afterAll(async () => {
    await sportello.stop();
    await rm(registry, { recursive: true, force: true });
  });

  /** As the protocol system does: a registration and the document it names, renamed when they are whole. */
  async function register(name: string): Promise<void> {
    const example = resolve(import.meta.dirname, '../../plugins/channel-red/test/fixtures/segnatura-v3.xml');
    const document = 'la richiesta registrata';
    const digest = createHash('sha256').update(document).digest('base64');
    const draft = join(registry, `.${name}`);
    await mkdir(draft);
    const segnatura = (await readFile(example, 'utf8')).replace(/(?<=SHA-256">)[^<]+/, digest);
    await writeFile(join(draft, 'Segnatura.xml'), segnatura);
    await writeFile(join(draft, 'richiesta.pdf'), document);
    await rename(draft, join(registry, name));
  }

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
  const byRegistry = (): Promise<string> =>
    eventually('the registered document is a ticket', async () => {
      const { items } = await desk.tickets('?channel=protocol');
      return items[0]?.number;
    });
  const byPhone = async (): Promise<string> =>
    (await desk.register({ requester, ...triplet, subject: 'Cedolino', text: 'Al telefono.' })).number;

  it.each([
    ['the web form', byForm, { channel: 'webform', team: 'web-assistance' }],
    ['an institutional mailbox', byMail, { channel: 'mail', team: 'mailbox-offices' }],
    ['the registry (RED)', byRegistry, { channel: 'protocol', team: 'document-desk' }],
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
