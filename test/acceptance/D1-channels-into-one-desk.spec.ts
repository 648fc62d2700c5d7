import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FAKE_IMAP_PASSWORD, FAKE_IMAP_USER, FakeImapServer } from '@sportello/plugin-testing';
import { parse, stringify } from 'yaml';
import type { FormView } from '../../apps/server/src/channels/channel.views.js';
import type { ArticleView } from '../../apps/server/src/knowledge/articles.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

interface TenantFile {
  channels: { instance: string; enabled?: boolean; settings: Record<string, unknown> }[];
  routing: { rules: { name: string; settings: { routes: object[] } }[] };
}
const TENANT = 'noipa';
const SECRET_NAME = 'SECRET_NOIPA_MAILBOXES';
/** Two offices, each with the mailbox it has always had, its topic and its team. */
const OFFICES = {
  payroll: { address: 'stipendi@uffici.example', topics: [{ area: 'payslip' }], team: 'payroll-experts' },
  personnel: { address: 'personale@uffici.example', topics: [{ area: 'personnel' }], team: 'personnel-experts' },
} as const;

// @covers wholly
describe('D1 · web form, institutional mailboxes, registered documents, telephone and FAQ: one desk', () => {
  const servers = { payroll: new FakeImapServer(), personnel: new FakeImapServer() };
  let registry: string;
  let sportello: InProcessSportello;
  let desk: Api;
  let anybody: Api;
  beforeAll(async () => {
    registry = await mkdtemp(join(tmpdir(), 'sportello-registry-'));
    await register('documento');
    sportello = await InProcessSportello.start({
      ...{ tenants: [], files: { [TENANT]: await withOffices() }, clock: stoppedAt('2026-03-03T09:00:00Z') },
      secrets: { [SECRET_NAME]: FAKE_IMAP_PASSWORD },
    });
    desk = await sportello.staff(TENANT, ['l1', 'supervisor'], { teams: ['contact-centre', 'web-assistance'] });
    anybody = sportello.api(TENANT);
  });
  afterAll(async () => {
    await sportello.stop();
    await Promise.all([
      ...Object.values(servers).map((one) => one.stop()),
      rm(registry, { recursive: true, force: true }),
    ]);
  });

  async function withOffices(): Promise<string> {
    const file = parse((await houseTenants()).get(TENANT) ?? '', { merge: true }) as TenantFile;
    for (const channel of file.channels)
      if (channel.instance === 'registry')
        Object.assign(channel, { enabled: true, settings: { folder: registry, settleSeconds: 0 } });
    const byChannel = file.routing.rules.find(({ name }) => name === 'by-channel');
    for (const [instance, { address, topics, team }] of Object.entries(OFFICES)) {
      const port = await servers[instance as keyof typeof OFFICES].start();
      const settings = {
        ...{ host: '127.0.0.1', port, tls: 'none', user: FAKE_IMAP_USER, addresses: [address] },
        auth: { type: 'password', password: `env:${SECRET_NAME}` },
      };
      const name = { it: `Ufficio ${instance}`, en: `Office ${instance}` };
      file.channels.push({ ...{ instance, plugin: 'channel-imap', name, kind: 'mail', topics }, settings });
      byChannel?.settings.routes.unshift({ instance, team });
    }
    return stringify(file, { aliasDuplicateObjects: false });
  }

  /** As the protocol system does: a registration of a document that came by PEC, renamed when it is whole. */
  async function register(name: string): Promise<void> {
    const example = resolve(import.meta.dirname, '../../plugins/channel-red/test/fixtures/segnatura-v3.xml');
    const document = 'la richiesta registrata';
    const digest = createHash('sha256').update(document).digest('base64');
    const draft = join(registry, `.${name}`);
    await mkdir(draft);
    const segnatura = (await readFile(example, 'utf8')).replace(/(?<=SHA-256">)[^<]+/, digest);
    await writeFile(join(draft, 'Segnatura.xml'), segnatura);
    await writeFile(join(draft, 'richiesta.pdf'), document);
    await writeFile(join(draft, 'origin.json'), '{"certified":true,"pecIdentifier":"opec.17@gestore.example"}');
    await rename(draft, join(registry, name));
  }

  const ada = { name: 'Ada Bianchi', email: 'ada@posta.example' };
  const said = { language: 'it', subject: 'Cedolino', text: 'Non si scarica.', privacy: true, organisation: 'Scuola' };
  const payslip = { area: 'payslip', topic: 'payslip-access', subtopic: 'download' };
  const tax = { area: 'tax', topic: 'certificates', subtopic: 'missing-certificate' };
  const fields = (more: Record<string, string>) =>
    Object.fromEntries(Object.entries(more).map(([name, value]) => [`fields.${name}`, value]));

  it('asks on the web form what the type of user and the topic need, and no more', async () => {
    const form = await anybody.get<FormView>('channels/webform?language=it');
    const shown = form.fields.map(({ name, showWhen }) => [name, showWhen]);
    expect(shown).toContainEqual(['payslipMonth', { area: ['payslip'] }]);
    expect(shown).toContainEqual(['taxYear', { area: ['tax'] }]);
    const refusedFor = async (answers: object): Promise<readonly string[]> => {
      const answer = await anybody.ask('POST', 'channels/webform', { json: { ...ada, ...said, ...answers } });
      return answer.status === 201 ? [] : (answer.body.errors ?? []).map(({ field }) => field).sort();
    };
    const employee = { userType: 'employee' };
    const operator = { userType: 'payroll-operator' };
    expect(await refusedFor({ ...employee, ...payslip })).toEqual(['fields.payslipMonth', 'fields.taxCode']);
    expect(await refusedFor({ ...employee, ...tax })).toEqual(['fields.taxCode', 'fields.taxYear']);
    expect(await refusedFor({ ...operator, ...payslip })).toEqual([
      ...['fields.affectedEmployees', 'fields.officeCode', 'fields.payslipMonth'],
    ]);
    const own = fields({ taxCode: 'BNCDAA80A41H501X', payslipMonth: '02/2026' });
    expect(await refusedFor({ ...employee, ...payslip, ...own })).toEqual([]);
    await sportello.settled();
    const { items } = await desk.tickets('?channel=webform');
    expect(items).toMatchObject([{ subject: 'Cedolino', team: 'web-assistance' }]);
    expect((await desk.ticket(items[0]?.number ?? '')).fields).toMatchObject({ payslipMonth: '02/2026' });
  });

  it('reads the mailbox of each office for its team, and marks what is about another’s topic', async () => {
    for (const [instance, { address }] of Object.entries(OFFICES))
      servers[instance as keyof typeof OFFICES].deliver(
        letter({ from: ada.email, to: address, subject: `All’ufficio ${instance}` }),
      );
    const items = await eventually('both mailboxes are read and routed', async () => {
      const found = (await desk.tickets('?channel=mail')).items;
      return found.length === 2 && found.every(({ team }) => team !== undefined) ? found : null;
    });
    expect(Object.fromEntries(items.map(({ subject, team }) => [subject, team]))).toEqual({
      'All’ufficio payroll': OFFICES.payroll.team,
      'All’ufficio personnel': OFFICES.personnel.team,
    });
    const own = items.find(({ subject }) => subject === 'All’ufficio payroll')?.number ?? '';
    await desk.act(own, 'classify', payslip);
    expect((await desk.ticket(own)).outside).toEqual([]);
    await desk.act(own, 'classify', { ...tax, reason: 'Chiede la CU' });
    expect((await desk.ticket(own)).outside).toMatchObject([{ code: 'topic' }]);
  });

  it('takes from the registry (RED) what came by PEC, with its registration', async () => {
    const ticket = await eventually('the registered document is a ticket', async () => {
      const { items } = await desk.tickets('?channel=protocol');
      return items[0]?.team === undefined ? null : desk.ticket(items[0].number);
    });
    expect(ticket).toMatchObject({
      ...{ channel: 'protocol', team: 'document-desk' },
      protocol: { number: '0012345', date: '2026-11-21', register: 'PROT', dossier: 'VI.2/2026-17' },
      certifiedMail: { verdict: 'registered', identifier: 'opec.17@gestore.example' },
    });
    // Through and archived in the document system: its documents come with the registration that names them.
    expect(ticket.messages[0]?.attachments.map(({ name }) => name)).toEqual(['richiesta.pdf', 'Segnatura.xml']);
  });

  it('answers the telephone at the contact centre', async () => {
    const { number } = await desk.register({
      requester: ada,
      ...payslip,
      subject: 'Al telefono',
      text: 'Non si scarica.',
    });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ channel: 'phone', team: 'contact-centre' });
  });

  it('lets people help themselves in the section of frequent questions', async () => {
    const { id } = await desk.post<ArticleView>('articles', {
      kind: 'faq',
      title: { it: 'Dove trovo il cedolino?', en: 'Where do I find my payslip?' },
      body: { it: 'Nell’area personale, alla voce Documenti.', en: 'In the personal area, under Documents.' },
    });
    await desk.post(`articles/${id}/publish`);
    const { items } = await anybody.get<{ items: { title: object }[] }>('faq?q=cedolino');
    expect(items).toMatchObject([{ title: { it: 'Dove trovo il cedolino?' } }]);
  });

  it('is one desk: one list, one numbering, whichever way it came', async () => {
    const { items } = await desk.tickets();
    expect(new Set(items.map(({ channel }) => channel))).toEqual(new Set(['webform', 'mail', 'protocol', 'phone']));
    expect(items.every(({ number }) => /^[A-Z]+-2026-\d{7}$/.test(number))).toBe(true);
  });
});
