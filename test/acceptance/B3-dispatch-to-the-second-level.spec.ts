import { mkdir, mkdtemp, rename, rm, writeFile, copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B3 · the first level takes requests in; escalation is manual after its diagnosis, or automatic by classification', () => {
  const TENANT = 'ente-sam';
  let sportello: InProcessSportello;
  let desk: Api;
  let faxes: string;
  beforeAll(async () => {
    faxes = await mkdtemp(join(tmpdir(), 'sportello-fax-'));
    // What lies there when the server starts is met at once.
    await receive(faxes);
    // A working morning in the service's calendar.
    sportello = await InProcessSportello.start({
      ...{ tenants: [], files: { [TENANT]: await withFax(TENANT, faxes) } },
      clock: stoppedAt('2026-03-03T09:00:00Z'),
    });
    desk = await sportello.staff(TENANT, ['l1'], { name: 'Carla Operatrice' });
  });
  afterAll(async () => {
    await sportello?.stop();
    await rm(faxes, { recursive: true, force: true });
  });

  const call = { requester: { name: 'Ada Bianchi', email: 'ada@ente.example' }, subject: 'Guasto', text: 'Non va.' };
  const register = async (triplet: object): Promise<string> => {
    const { number } = await desk.register({ ...call, ...triplet });
    await sportello.settled();
    return number;
  };
  const routed = async (number: string) => (await desk.events(number)).filter(({ type }) => type === 'routed');

  it.each([
    [{ area: 'infrastructure', topic: 'network', subtopic: 'site-offline' }, 'infrastructure', 'automatic-dispatch'],
    [{ area: 'infrastructure', topic: 'servers', subtopic: 'restore' }, 'infrastructure', 'automatic-dispatch'],
    [{ area: 'maintenance', topic: 'scheduled', subtopic: 'quarterly-check' }, 'on-site', 'automatic-dispatch'],
    [{ area: 'applications', topic: 'civil-registry', subtopic: 'certificates' }, 'product', 'by-competence'],
    [{ area: 'applications', topic: 'taxes', subtopic: 'pagopa' }, 'product', 'by-competence'],
  ])(
    'sends a classification set for automatic dispatch to the second level at once: %j',
    async (triplet, team, rule) => {
      const number = await register(triplet);
      const ticket = await desk.ticket(number);
      expect(ticket).toMatchObject({ state: 'registered', team, level: 'L2' });
      expect(ticket.routing).toMatchObject({ explanation: { rule, team } });
      expect(await routed(number)).toMatchObject([{ data: { team, level: 'L2' } }]);
    },
  );

  it('leaves the others with the first level, and tells which team is competent after its diagnosis', async () => {
    const number = await register({ area: 'infrastructure', topic: 'telephony', subtopic: 'switchboard' });
    const ticket = await desk.ticket(number);
    expect(ticket).toMatchObject({ team: 'spoc', level: 'L1' });
    expect(ticket.routing).toMatchObject({
      explanation: {
        rule: 'by-channel',
        trail: [
          {
            ...{ rule: 'automatic-dispatch', verdict: 'abstain' },
            reason: {
              it: expect.stringContaining('infrastructure, dopo la diagnosi'),
              en: expect.stringContaining('infrastructure is competent'),
            },
          },
          { rule: 'by-competence', verdict: 'abstain' },
          { rule: 'by-channel', verdict: 'route' },
        ],
      },
    });
  });

  it('escalates by hand after the diagnosis, and no rule takes it back', async () => {
    const number = await register({ area: 'workplace', topic: 'peripherals', subtopic: 'printing' });
    await desk.act(number, 'take-charge');
    await desk.act(number, 'route', { team: 'infrastructure', reason: 'La porta di rete è guasta.' });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ state: 'in-charge', team: 'infrastructure', level: 'L2' });
    expect(await routed(number)).toMatchObject([
      { data: { team: 'spoc', level: 'L1' } },
      { actor: { name: 'Carla Operatrice' }, data: { team: 'infrastructure', level: 'L2' } },
    ]);
  });

  it('makes a ticket of a mail in real time, with the first level while nobody has classified it', async () => {
    const to = 'sam@ente.example';
    const raw = letter({ from: 'ada@ente.example', to, subject: 'Il PC non si accende' });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ada@ente.example', to, raw });
    await sportello.settled();
    expect((await desk.tickets('?channel=mail')).items).toMatchObject([
      { subject: 'Il PC non si accende', team: 'spoc', level: 'L1', openedAt: '2026-03-03T09:00:00.000Z' },
    ]);
  });

  it('makes a ticket of what is entered on the platform in real time, and solves the quick ones by itself', async () => {
    const { number } = await sportello.api(TENANT).submit('sam', {
      ...{ name: 'Eva Neri', email: 'eva@ente.example', phone: '0655550302', organisation: 'Anagrafe' },
      ...{
        area: 'workplace',
        topic: 'computer',
        subtopic: 'slow',
        userType: 'employee',
        privacy: true,
        language: 'it',
      },
      ...{ subject: 'Dalla piattaforma', text: 'Il PC è lento.' },
      ...{ 'fields.site': 'Sede 1', 'fields.impact': 'me', 'fields.alternative': 'workaround' },
    });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({
      ...{ channel: 'webform', team: 'spoc', level: 'L1', openedAt: '2026-03-03T09:00:00.000Z' },
    });
    await desk.act(number, 'take-charge');
    await desk.resolve(number, { reason: 'solved', text: 'Liberato spazio sul disco: ora è veloce.' });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ state: 'resolved', team: 'spoc', level: 'L1' });
    expect((await desk.events(number)).map(({ type }) => type)).not.toContain('escalated');
    const told = (await desk.mailsTo('eva@ente.example')).filter(({ template }) => template === 'resolved');
    expect(told).toMatchObject([{ ticketNumber: number, text: expect.stringContaining('ora è veloce') as string }]);
  });

  it('makes a ticket of a fax in real time, which the first level reads, and escalates by hand', async () => {
    const number = await eventually('the fax is a ticket', async () => {
      const { items } = await desk.tickets('?channel=fax');
      return items[0]?.number ?? null;
    });
    await sportello.settled();
    const ticket = await desk.ticket(number);
    expect(ticket).toMatchObject({
      ...{ subject: 'Fax da 06 55550101', team: 'spoc', level: 'L1', openedAt: '2026-03-03T09:00:00.000Z' },
      contact: { phone: '06 55550101' },
    });
    const files = ticket.messages[0]?.attachments.map(({ mediaType }) => mediaType).sort();
    expect(files).toEqual(['image/png', 'image/tiff']);
    await desk.act(number, 'take-charge');
    await desk.act(number, 'route', { team: 'infrastructure', reason: 'La linea è guasta.' });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ team: 'infrastructure', level: 'L2' });
  });
});

const PAGE = resolve(import.meta.dirname, '../../plugins/channel-fax/test/fixtures/one-page.tif');

/** As the hook of the fax server does it. */
async function receive(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.label'), JSON.stringify({ sender: '06 55550101', commid: '42', pages: 1 }));
  await copyFile(PAGE, join(folder, '.page'));
  await rename(join(folder, '.label'), join(folder, 'fax000000001.json'));
  await rename(join(folder, '.page'), join(folder, 'fax000000001.tif'));
}

/** The service as it comes, with a fax server beside. */
async function withFax(tenant: string, folder: string): Promise<string> {
  const file = parse((await houseTenants()).get(tenant) ?? '') as { channels: object[] };
  const fax = {
    ...{ instance: 'fax-server', plugin: 'channel-fax', name: { it: 'Fax', en: 'Fax' }, kind: 'fax', enabled: true },
    settings: { folder, settleSeconds: 0, ocr: { enabled: false } },
  };
  return stringify({ ...file, channels: [...file.channels, fax] });
}
