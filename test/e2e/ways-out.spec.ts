import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { TrailExportView } from '../../apps/server/src/audit/trail.views.js';
import type { InboxPageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { unzipped } from '../support/archives.js';
import { eventually } from '../support/eventually.js';
import { FakeClamd, MALICE } from '../support/fake.clamd.js';
import { assign, deskTask, SupplierApi } from '../support/supplier-desk.js';

const TENANT = 'pac-spoc';
const OFFICE = 'spoc@pac.example';
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** What the server of the supplier was told. */
const told: string[] = [];
const supplier: Server = createServer((request, response) => {
  void buffer(request).then((body) => {
    told.push(body.toString('utf8'));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ reference: 'INC1' }));
  });
});

let dataDir: string;
let clamd: FakeClamd;
let sportello: InProcessSportello;
let desk: Api;
let admin: Api;
let number: string;
let files: { readonly id: string; readonly name: string }[];
beforeAll(async () => {
  clamd = await FakeClamd.start();
  await new Promise<void>((resolve) => supplier.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(supplier.address() as AddressInfo).port}/`;
  dataDir = await mkdtemp(join(tmpdir(), 'sportello-ways-'));
  await mkdir(join(dataDir, 'secrets', TENANT), { recursive: true });
  await writeFile(join(dataDir, 'secrets', TENANT, 'webhook'), SECRET);
  const file = ((await houseTenants()).get(TENANT) ?? '').replace(
    'plugin: escalation-task-api, settings: {}',
    `plugin: escalation-webhook, settings: { url: '${url}', secret: 'file:webhook' }`,
  );
  const env = { SPORTELLO_CLAMD: `unix:${clamd.path}` };
  sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, dataDir, env });
  desk = await sportello.staff(TENANT, ['l2', 'supervisor'], { id: 'lia', name: 'Lia Verdi' });
  admin = await sportello.staff(TENANT, ['tenant-admin'], { id: 'amos', name: 'Amos Neri' });
  await writes('Due file');
  number = (await desk.tickets()).items[0]?.number ?? '';
  files = (await desk.ticket(number)).messages.flatMap(({ attachments }) => attachments);
});
afterAll(async () => {
  await sportello?.stop();
  await clamd?.stop();
  supplier.closeAllConnections();
  await new Promise((resolve) => supplier.close(resolve));
  await rm(dataDir, { recursive: true, force: true });
});

/** A mail with a good file and a malicious one. */
async function writes(subject: string): Promise<void> {
  const part = (name: string, content: string) =>
    `--b\nContent-Type: text/plain; name=${name}\nContent-Disposition: attachment; filename=${name}\n\n${content}\n`;
  const text = `--b\nContent-Type: text/plain\n\nGuardi.\n${part('bene.txt', 'Tutto bene.')}${part('male.txt', MALICE)}--b--`;
  const headers = ['Content-Type: multipart/mixed; boundary=b'];
  const raw = letter({ from: 'ugo@person.example', to: OFFICE, subject, text, headers });
  await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to: OFFICE, raw });
  await sportello.settled();
}
const fileNamed = (name: string) => files.find((file) => file.name === name)?.id ?? '';
const infected = { status: 403, body: { code: 'FILE.INFECTED' } };

describe('an infected file leaves by no way, and it is said in its place', () => {
  it('to the desk', async () => {
    expect(await desk.ask('GET', `tickets/${number}/attachments/${fileNamed('male.txt')}`)).toMatchObject(infected);
    expect((await desk.ask('GET', `tickets/${number}/attachments/${fileNamed('bene.txt')}`)).status).toBe(200);
  });

  it('inside the message it came with', async () => {
    const [item] = (await admin.get<InboxPageView>('inbox')).items;
    expect(await admin.ask('GET', `inbox/${item?.id}/raw`)).toMatchObject(infected);
  });

  it('to a supplier, by its connector or by the task API', async () => {
    await desk.act(number, 'take-charge');
    const attachments = files.map(({ id }) => id);
    const { id } = await assign(desk, number, { attachments });
    await sportello.settled();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('bene.txt');
    expect(told[0]).toContain(
      'File non trasmessi, perché contengono un programma riconosciuto come dannoso: «male.txt».',
    );
    const { task } = (JSON.parse(told[0] ?? '{}') as { data: { task: { attachments: { name: string }[] } } }).data;
    expect(task.attachments.map(({ name }) => name)).toEqual(['bene.txt']);

    const own = await SupplierApi.of(sportello, TENANT, 'application-supplier');
    const listed = (await own.task(id)).body.attachments;
    expect(listed).toMatchObject([{ name: 'bene.txt', scan: 'clean' }, { name: 'male.txt', scan: 'infected' }]); // prettier-ignore
    const [, bad] = listed;
    expect(await own.get(`/${id}/attachments/${bad?.id}`)).toMatchObject(infected);
    expect(await desk.ask('GET', `tasks/${id}/attachments/${bad?.id}`)).toMatchObject(infected);
  });

  it('from a supplier: what it adds is judged when it comes, and colleagues are told', async () => {
    const { id } = await assign(desk, number, { title: 'Altro' });
    await sportello.settled();
    const own = await SupplierApi.of(sportello, TENANT, 'application-supplier');
    await own.post(id, 'accept');
    const form = new FormData();
    form.append('attachments', new Blob([`rapporto ${MALICE}`]), 'rapporto.txt');
    await own.ask('POST', `tasks/${id}/attachments`, { form, headers: { 'Idempotency-Key': randomUUID() } });
    await sportello.settled();
    expect((await deskTask(desk, id)).attachments).toMatchObject([{ name: 'rapporto.txt', scan: 'infected' }]);
    const last = (await desk.ticket(number)).messages.find(({ text }) => text.includes('rapporto.txt'));
    expect(last).toMatchObject({ visibility: 'internal', text: expect.stringMatching(/compito .*Test\.Canary/) });
  });

  it('in an archive: the good file is in it, of the others it says why they are not', async () => {
    const asked = await admin.ask<TrailExportView>('POST', 'trail/exports', { json: { ticket: number } });
    expect(asked.status).toBe(202);
    await sportello.settled();
    await eventually('the archive is ready', async () => {
      const { state } = await admin.get<TrailExportView>(`trail/exports/${asked.body.id}`);
      return state === 'ready';
    });
    const url = `${sportello.url}/rest/helpdesk/v1/${TENANT}/trail/exports/${asked.body.id}/content`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${admin.token}` } });
    const archive = await unzipped(Buffer.from(await answer.arrayBuffer()));
    expect([...archive.values()].filter((content) => content.includes(MALICE))).toEqual([]);
    expect([...archive.values()].some((content) => content.toString() === 'Tutto bene.')).toBe(true);
    const { quarantined } = JSON.parse(archive.get('manifest.json')?.toString() ?? '{}') as {
      quarantined: { name: string; signature: string }[];
    };
    expect(quarantined).toHaveLength(3);
    for (const { name, signature } of quarantined) {
      expect(signature).toMatch(/Test\.Canary/);
      expect(archive.get(`${name}.quarantined.txt`)?.toString()).toMatch(/In quarantena/);
    }
  });
});
