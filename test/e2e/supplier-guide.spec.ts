import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import ts from 'typescript';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { houseRoot } from '../architecture/cruise.js';
import { blocksOf, type Block } from '../support/page-blocks.js';
import { sandboxTenant } from '../support/sandbox-tenant.js';
import { SupplierApi } from '../support/supplier-desk.js';

const TENANT = 'prova';
const SNIPPETS = join(houseRoot, 'node_modules/.cache/sportello-suppliers');

let sportello: InProcessSportello;
let supplier: SupplierApi;
let blocks: readonly Block[];
beforeAll(async () => {
  blocks = blocksOf(await readFile(join(houseRoot, 'docs/suppliers/README.md'), 'utf8'));
  sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: sandboxTenant(TENANT) } });
  supplier = await SupplierApi.of(sportello, TENANT, 'first');
});
afterAll(async () => {
  await sportello.stop();
  await rm(SNIPPETS, { recursive: true, force: true });
});

/** A request as the page shows it. */
function requestOf(block: string, values: Readonly<Record<string, string>>): { path: string; init: RequestInit } {
  const filled = block.trimEnd().replace(/\{(tenant|token|id|key)\}/g, (_, name: string) => values[name] ?? '');
  const [head = '', ...parts] = filled.split('\n\n');
  const [start = '', ...lines] = head.split('\n');
  const [method = '', path = ''] = start.trim().split(' ');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
  const multipart = headers['Content-Type']?.startsWith('multipart/') === true;
  const body = parts.join('\n\n');
  if (body === '') return { path, init: { method, headers } };
  return { path, init: { method, headers, body: multipart ? body.replaceAll('\n', '\r\n') : body } };
}

describe('The guide for suppliers', () => {
  it('is followed from the first request to the last, and each is answered as it says', async () => {
    let id = '';
    const answered: number[] = [];
    for (const { text: block, line } of blocks.filter(({ language }) => language === 'http')) {
      const values = { tenant: TENANT, token: supplier.token ?? '', id, key: randomUUID() };
      const { path, init } = requestOf(block, values);
      const response = await fetch(`${sportello.url}${path}`, init);
      const body = (await response.json()) as { id?: string };
      if (response.status > 299) throw new Error(`line ${line}: HTTP ${response.status}: ${JSON.stringify(body)}`);
      if (path.endsWith('/sandbox/tasks')) id = body.id ?? '';
      answered.push(response.status);
    }
    expect(answered.filter((status) => status === 202)).toHaveLength(1);
    expect((await supplier.task(id)).body).toMatchObject({
      ...{ state: 'verified', effortMinutes: 45 },
      attachments: [{ name: 'verbale.txt' }],
    });
  });

  it('shows a program that takes what is offered', async () => {
    const [program, ...others] = blocks.filter(({ language }) => language === 'ts');
    expect(others).toEqual([]);
    const id = await supplier.pretend();
    expect(await run(program?.text ?? '')).toMatch(/^\S+ is ours\n$/);
    expect((await supplier.task(id)).body.state).toBe('accepted');
  });

  it('has no other block that nobody tries', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['http', 'ts']));
  });
});

describe('The client', () => {
  it.each([
    ['suppliers', 'libs/supplier-client/src/generated/task-api.ts'],
    ['pages', 'apps/web/src/api/generated/helpdesk-api.ts'],
  ])('of %s is what the document the server gives makes of it: npm run client writes it anew', async (client, page) => {
    const document = await (await fetch(`${sportello.url}/openapi.json`)).text();
    const made = await child([join(houseRoot, 'scripts/client.mjs'), '--print', client], document);
    expect(made).toBe(await readFile(join(houseRoot, page), 'utf8'));
  });
});

/** Runs a program of the page as a supplier would. @returns what it prints */
async function run(source: string): Promise<string> {
  await mkdir(SNIPPETS, { recursive: true });
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const file = join(SNIPPETS, 'program.mjs');
  await writeFile(file, ts.transpileModule(source, { compilerOptions }).outputText);
  const loader = join(houseRoot, 'libs/platform/test/support/typescript-loader.mjs');
  const env = { SPORTELLO_URL: sportello.url, TENANT, TOKEN: supplier.token ?? '' };
  return child(['--disable-warning=ExperimentalWarning', '-C', '@sportello/source', '--import', loader, file], '', env);
}

async function child(
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { cwd: houseRoot, env: { ...process.env, NODE_OPTIONS: '', ...env } };
  const running = spawn(process.execPath, args, options);
  running.stdin.end(input);
  const [out, problems, code] = await Promise.all([
    text(running.stdout),
    text(running.stderr),
    new Promise<number | null>((resolve) => running.once('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`exit ${code}: ${problems}`);
  return out;
}
