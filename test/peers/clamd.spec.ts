import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { ClamdClient } from '@sportello/platform';
import type { PushRegisteredView } from '../../apps/server/src/channels/channel.views.js';
import type { InboxPageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { Child } from '../support/child.js';
import { eventually } from '../support/eventually.js';

const TENANT = 'cportal';
const OFFICE = 'assistenza@portale-edilizia.example';
const MALICE = Buffer.from('A file that the test takes for malicious, and nobody else.');

/** Debian's clamd with signatures of our own and nothing from the network. */
describe('Debian’s clamd', () => {
  let folder: string;
  let clamd: Child;
  let client: ClamdClient;
  let path: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clamd-'));
    const [signatures, socket, temporary] = ['signatures', 'clamd.ctl', 'tmp'].map((name) => join(folder, name));
    await mkdir(signatures!);
    await mkdir(temporary!);
    const md5 = createHash('md5').update(MALICE).digest('hex');
    await writeFile(join(signatures!, 'local.hdb'), `${md5}:${MALICE.length}:Test.Whole\n`);
    await writeFile(join(signatures!, 'local.ndb'), `Test.Part:0:*:${Buffer.from('CANARY-part').toString('hex')}\n`);
    const settings = [
      ...[`DatabaseDirectory ${signatures}`, `LocalSocket ${socket}`, `TemporaryDirectory ${temporary}`],
      ...['Foreground yes', 'StreamMaxLength 1M', 'MaxScanSize 2M', 'MaxRecursion 5', 'AlertExceedsMax yes'],
      ...[`LogFile ${join(folder, 'clamd.log')}`, 'LogVerbose yes'],
    ];
    const file = join(folder, 'clamd.conf');
    await writeFile(file, `${settings.join('\n')}\n`);
    clamd = new Child('clamd', ['--config-file', file]);
    path = socket!;
    client = new ClamdClient({ path });
    await eventually(`clamd answers: ${clamd.said}`, () => client.answers());
  });
  afterAll(async () => {
    await clamd?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const scan = (content: Buffer) => client.scan(Readable.from([content]));

  it('tells malicious files from others, whole, in part, and inside archives', async () => {
    expect(await scan(Buffer.from('Buongiorno.'))).toEqual({ verdict: 'clean' });
    expect(await scan(MALICE)).toEqual({ verdict: 'infected', signature: 'Test.Whole.UNOFFICIAL' });
    expect(await scan(Buffer.from('… CANARY-part …'))).toMatchObject({ signature: 'Test.Part.UNOFFICIAL' });
    expect(await scan(gzipSync(gzipSync(MALICE)))).toMatchObject({ verdict: 'infected' });
  });

  it('does not take a bomb for clean: what unpacks beyond the limits', async () => {
    let bomb: Buffer = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    for (let depth = 0; depth < 8; depth++) bomb = gzipSync(bomb);
    expect((await scan(bomb)).verdict).not.toBe('clean');
    expect(await scan(Buffer.from('Buongiorno.'))).toEqual({ verdict: 'clean' });
  });

  it('says of what is larger than it takes that nobody looked', async () => {
    const result = await client.scan(Readable.from(Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, 1))));
    expect(result.verdict).toBe('unknown');
  });

  describe('beside Sportello', () => {
    let sportello: InProcessSportello;
    let lia: Api;
    beforeAll(async () => {
      sportello = await InProcessSportello.start({ tenants: [TENANT], env: { SPORTELLO_CLAMD: `unix:${path}` } });
      lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    });
    afterAll(() => sportello?.stop());

    /** The request stands; its malicious file is in quarantine for the desk and the requester, who are told. */
    async function isQuarantined(number: string): Promise<void> {
      await sportello.settled();
      const { messages } = await lia.ticket(number);
      const [file] = messages.flatMap(({ attachments }) => attachments);
      expect(file).toMatchObject({ name: 'male.bin', scan: 'infected' });
      const refused = { status: 403, body: { code: 'FILE.INFECTED' } };
      expect(await lia.ask('GET', `tickets/${number}/attachments/${file?.id}`)).toMatchObject(refused);
      expect(messages.at(-1)).toMatchObject({ visibility: 'public', text: expect.stringContaining('Test.Whole') });
    }

    it('a malicious file by the web form is in quarantine, and the desk is told', async () => {
      const form = new FormData();
      const fields = {
        ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: 'true' },
        ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'In allegato.' },
      };
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('attachments', new Blob([MALICE], { type: 'text/plain' }), 'male.bin');
      const { status, body } = await sportello.api(TENANT).ask<PushRegisteredView>('POST', 'channels/portal', { form });
      expect(status).toBe(201);
      await isQuarantined(body.number);
    });

    it('one by mail too, and in the message it came with', async () => {
      const headers = ['Content-Type: multipart/mixed; boundary=b'];
      const encoded = MALICE.toString('base64');
      const part = `Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=male.bin`;
      const text = `--b\nContent-Type: text/plain\n\nGuardi.\n--b\n${part}\n\n${encoded}\n--b--`;
      const raw = letter({ from: 'ugo@person.example', to: OFFICE, subject: 'Posta', text, headers });
      await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to: OFFICE, raw });
      await sportello.settled();
      const [found] = (await lia.tickets('?channel=mail')).items;
      await isQuarantined(found?.number ?? '');
      const admin = await sportello.staff(TENANT, ['tenant-admin'], { id: 'amos', name: 'Amos Neri' });
      const item = (await admin.get<InboxPageView>('inbox')).items.find(({ instance }) => instance === 'mail');
      expect(await admin.ask('GET', `inbox/${item?.id}/raw`)).toMatchObject({ body: { code: 'FILE.INFECTED' } });
    });
  });
});
