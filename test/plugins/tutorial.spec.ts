import { chmod, copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema } from '@sportello/plugin-sdk';
import { parse, parseDocument } from 'yaml';
import { Child } from '../support/child.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { houseRoot } from '../support/house.js';
import { blocksOf, type Block } from '../support/page-blocks.js';
import { PluginWorkshop, typed } from '../support/plugin-workshop.js';
import { startSportello, type SportelloUnderTest } from '../support/start-sportello.js';
import { testTenant } from '../support/test-tenant.js';

const TENANT = 'pac-spoc';

/** A terminal in which a reader types the page, block after block; it stays in the folder it was led to. */
class Terminal {
  #folder = houseRoot;
  #before = houseRoot;

  constructor(
    private readonly changed: (text: string) => string,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  /** @throws Error with all it said when a command of the block fails */
  async type({ text }: Block): Promise<string> {
    const lines = `${this.changed(text)}\nprintf '\\n%s\\n%s' "$PWD" "\${OLDPWD:-$PWD}"`;
    const { code, output } = await typed(lines, this.#folder, { ...this.env, OLDPWD: this.#before });
    if (code !== 0) throw new Error(`${text}\nended with ${code}:\n${output}`);
    const said = output.split('\n');
    [this.#folder = houseRoot, this.#before = houseRoot] = said.slice(-2);
    return said.slice(0, -2).join('\n');
  }
}

/** Follows docs/plugins/tutorial.md as it stands; only its folders and ports are the test's own. */
describe('docs/plugins/tutorial.md, from nothing to an SMS channel of one tenant', () => {
  const left = new Set<Block>();
  let workshop: PluginWorkshop;
  let terminal: Terminal;
  let gateway: Child;
  let sportello: SportelloUnderTest;
  let blocks: readonly Block[];
  let changed: (text: string) => string;
  let env: Readonly<Record<string, string>>;
  let tenantsDir: string;
  let dataDir: string;
  let port: number;

  beforeAll(async () => {
    blocks = blocksOf(await readFile(join(houseRoot, 'docs/plugins/tutorial.md'), 'utf8'));
    for (const block of blocks) left.add(block);
    workshop = await PluginWorkshop.open();
    dataDir = await mkdtemp(join(workshop.folder, 'data-'));
    for (const folder of [workshop.folder, dataDir]) await chmod(folder, 0o711); // the database server runs as another user
    tenantsDir = await mkdtemp(join(workshop.folder, 'tenants-'));
    await copyFile(join(houseRoot, 'config/plugins.json'), join(workshop.folder, 'plugins.json'));
    port = await freePort();
    const gatewayPort = await freePort();
    env = {
      ...{ SPORTELLO_DATA: dataDir, SPORTELLO_TENANTS: tenantsDir },
      SPORTELLO_PLUGINS: join(workshop.folder, 'plugins.json'),
    };
    changed = (text) =>
      text
        .replaceAll('../channel-sms', join(workshop.folder, 'channel-sms'))
        .replaceAll('config/tenants', tenantsDir)
        .replaceAll('localhost:3000', `127.0.0.1:${port}`)
        .replaceAll('4000', String(gatewayPort));
    terminal = new Terminal(changed, env);
  });
  afterAll(async () => {
    await sportello?.stop();
    await gateway?.stop();
    await workshop.close();
  });

  /** The block with these words, which may then be done only once. */
  const next = (language: string, words: string): Block => {
    const found = blocks.find((block) => block.language === language && block.text.includes(words));
    if (found === undefined || !left.delete(found)) throw new Error(`no block ${language} with "${words}" is left`);
    return found;
  };
  const package_ = (path: string) => join(workshop.folder, 'channel-sms', path);

  it('makes a package that builds, lints and keeps both contracts', async () => {
    await terminal.type(next('sh', 'plugin new'));
    for (const block of blocks.filter(({ language }) => language === 'ts')) {
      await writeFile(package_(/^\/\/ (\S+)\n/.exec(block.text)?.[1] ?? ''), block.text);
      left.delete(block);
    }
    await terminal.type(next('sh', 'npm run build'));
    const manifest = manifestSchema.parse(JSON.parse(await readFile(package_('plugin.json'), 'utf8')));
    const points = manifest.contributes.map((contribution) => contribution.point);
    expect(points).toEqual(['channel.outbound', 'channel.inbound.push']);
  });

  it('loads it for one tenant', async () => {
    await writeFile(package_('gateway.mjs'), changed(next('js', 'createServer').text));
    const [command = '', ...args] = next('sh', 'node gateway.mjs').text.trim().split(' ');
    gateway = new Child(command, args, { cwd: package_('') });
    await terminal.type(next('sh', 'plugin allow'));

    const file = parseDocument(await readFile(join(houseRoot, `config/tenants/${TENANT}.yaml`), 'utf8'), {
      merge: true,
    });
    const [channel] = parse(changed(next('yaml', 'instance: sms').text)) as [unknown];
    file.addIn(['channels'], file.createNode(channel));
    await writeFile(join(tenantsDir, `${TENANT}.yaml`), String(file));
    await terminal.type(next('sh', 'tenant check'));

    expect(next('sh', 'npm start').text).toBe('npm start\n');
    sportello = await startSportello({ tenants: [testTenant({ id: 'other' })], tenantsDir, dataDir, port, env });
  });

  it('takes an SMS in, and sends what the desk answers', async () => {
    expect(await terminal.type(next('sh', 'sms='))).toMatch(/"number":"PACSPOC-/);
    await eventually('the SMS is a ticket', async () => {
      const desk = await sportello.staff(TENANT, ['l1']);
      const { items } = await desk.get<{ items: unknown[] }>(`/rest/helpdesk/v1/${TENANT}/tickets`);
      return items.length === 1;
    });
    await terminal.type(next('sh', 'token issue'));
    const answer = next('text', 'Ora la rete va.').text.trim();
    await eventually('the gateway shows the answer', () => gateway.said.split('\n').includes(answer));
    expect(await terminal.type(next('sh', 'plugin health'))).toMatch(/^sms +channel-sms +RUNNING/m);
  });

  it('is nothing to another tenant', async () => {
    const pushed = await sportello.http.ask('POST', '/rest/helpdesk/v1/other/channels/sms', { body: {} });
    expect(pushed.status).toBe(404);
  });

  it('has no block that was left out', () => {
    expect([...left].map(({ text }) => text)).toEqual([]);
  });
});
