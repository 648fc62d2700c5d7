import type { InstallationHealthView } from '../../apps/server/src/operations/installation.views.js';
import type { PushRegisteredView } from '../../apps/server/src/channels/channel.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { eventually } from '../support/eventually.js';
import { FakeClamd, MALICE } from '../support/fake.clamd.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';
const OPERATOR = 'operator-token-of-the-test';

let clamd: FakeClamd;
let sportello: InProcessSportello;
let lia: Api;
beforeAll(async () => {
  clamd = await FakeClamd.start();
  const env = { SPORTELLO_CLAMD: `unix:${clamd.path}`, SPORTELLO_METRICS_TOKEN: OPERATOR };
  sportello = await InProcessSportello.start({ tenants: [TENANT], env });
  lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
});
afterAll(async () => {
  await sportello?.stop();
  await clamd?.stop();
});

async function sendForm(files: Readonly<Record<string, string>>): Promise<PushRegisteredView> {
  const form = new FormData();
  const fields = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: 'true' },
    ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'In allegato.' },
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('attachments', new Blob([content], { type: 'text/plain' }), name);
  const { status, body } = await sportello.api(TENANT).ask<PushRegisteredView>('POST', 'channels/portal', { form });
  expect(status).toBe(201);
  return body;
}

const said = async (number: string) => (await lia.ticket(number)).messages;
const filesOf = async (number: string) => (await said(number)).flatMap(({ attachments }) => attachments);
const download = (number: string, id: string) => lia.ask('GET', `tickets/${number}/attachments/${id}`);

describe('files that come in are scanned', () => {
  it('an infected one is in quarantine for everybody, the ticket stands, and its sender is told', async () => {
    const { number, token } = await sendForm({ 'bene.txt': 'Tutto bene.', 'male.txt': `x${MALICE}x` });
    await sportello.settled();
    const [good, bad] = await filesOf(number);
    expect([good, bad]).toMatchObject([{ name: 'bene.txt', scan: 'clean' }, { name: 'male.txt', scan: 'infected' }]); // prettier-ignore
    expect((await download(number, good?.id ?? '')).status).toBe(200);
    expect(await download(number, bad?.id ?? '')).toMatchObject({ status: 403, body: { code: 'FILE.INFECTED' } });
    const own = sportello.api(TENANT).as(token);
    expect((await own.ask('GET', `my-ticket/attachments/${bad?.id}`)).status).toBe(403);

    expect((await said(number)).at(-1)?.text).toMatch(/^Il file «male\.txt».*Test\.Canary.*quarantena/s);
    const letters = await lia.mailsTo('ada@person.example');
    expect(letters.filter(({ raw }) => raw?.includes('male.txt'))).toHaveLength(1);
  });

  it('by whichever channel they come', async () => {
    const headers = ['Content-Type: multipart/mixed; boundary=b'];
    const text = `--b\nContent-Type: text/plain\n\nGuardi.\n--b\nContent-Type: text/plain; name=m.txt\nContent-Disposition: attachment; filename=m.txt\n\n${MALICE}\n--b--`;
    const raw = letter({ from: 'ugo@person.example', to: OFFICE, subject: 'Posta', text, headers });
    await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to: OFFICE, raw });
    await sportello.settled();
    const [{ number } = { number: '' }] = (await lia.tickets('?channel=mail')).items;
    expect(await filesOf(number)).toMatchObject([{ name: 'm.txt', scan: 'infected' }]);
  });

  it('is seen in the health of the installation', async () => {
    const health = () => sportello.api(TENANT).as(OPERATOR).get<InstallationHealthView>('/rest/operations/v1/health');
    expect((await health()).scanner).toBe('answering');
  });

  it('a request is taken in while there is no scanner: its files are marked, and looked at when there is one', async () => {
    await clamd.stop();
    const { number } = await sendForm({ 'dopo.txt': `Dopo. ${MALICE}` });
    const [file] = await filesOf(number);
    expect(file).toMatchObject({ name: 'dopo.txt', scan: 'not-scanned' });
    clamd = await FakeClamd.start(clamd.path);
    const refused = await eventually('the file is refused', async () => {
      const { status } = await download(number, file?.id ?? '');
      return status === 403;
    });
    expect(refused).toBe(true);
    expect(await filesOf(number)).toMatchObject([{ scan: 'infected' }]);
  });
});
