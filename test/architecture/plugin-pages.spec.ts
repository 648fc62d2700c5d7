import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '@sportello/kernel';
import { readAllowList } from '@sportello/plugin-host';
import { manifestOf, type PluginDefinition } from '@sportello/plugin-sdk';
import { describeRoutingRuleContract } from '@sportello/plugin-testing';
import ts from 'typescript';
import { parse, stringify } from 'yaml';
import { installationFolder, type } from '../../apps/cli/test/cli.harness.js';
import { blocksOf, type Block } from '../support/page-blocks.js';
import { testTenant, type TenantFile } from '../support/test-tenant.js';
import { houseRoot } from './cruise.js';

const PAGES = join(houseRoot, 'docs/plugins');
/** Where a compiled snippet finds the packages of the house. */
const SNIPPETS = join(houseRoot, 'node_modules/.cache/sportello-snippets');
const GENERATED = /made (?:from|by|of) .*`npm run docs:plugins`/;

interface PageBlock extends Block {
  readonly page: string;
}

const pages = readdirSync(PAGES).filter((name) => name.endsWith('.md'));
const read = (page: string) => readFileSync(join(PAGES, page), 'utf8');
/** test/plugins/tutorial.spec.ts follows that page and fails for a block it did not use; what is made from code is compared with it. */
const blocks: readonly PageBlock[] = pages
  .filter((page) => page !== 'tutorial.md' && !GENERATED.test(read(page).slice(0, 600)))
  .flatMap((page) => blocksOf(read(page)).map((block) => ({ ...block, page })));
const checked = new Set<PageBlock>();
const take = (wanted: (block: PageBlock) => boolean): PageBlock[] => {
  const taken = blocks.filter(wanted);
  for (const block of taken) checked.add(block);
  return taken;
};
const nameOf = ({ page, line }: PageBlock) => `${page}:${line}`;
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

const whole = take(({ language, text }) => language === 'ts' && text.includes('export default definePlugin'));
const tests = take(({ language, text }) => language === 'ts' && text.includes("from '@sportello/plugin-testing'"));
const excerpts = take((block) => block.language === 'ts' && !checked.has(block));
const lists = take(({ language }) => language === 'json');
const fragments = take(({ language }) => language === 'yaml');

await mkdir(SNIPPETS, { recursive: true });
const plugins = await Promise.all(
  whole.map(async (block, index) => {
    const folder = join(SNIPPETS, String(index));
    await mkdir(join(folder, 'test'), { recursive: true });
    const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
    await writeFile(join(folder, 'plugin.mjs'), ts.transpileModule(block.text, { compilerOptions }).outputText);
    const { default: plugin } = (await import(join(folder, 'plugin.mjs'))) as {
      default: PluginDefinition;
    };
    await writeFile(join(folder, 'plugin.json'), JSON.stringify(manifestOf(plugin, '0.1.0')));
    await writeFile(
      join(folder, 'package.json'),
      '{"name":"snippet","version":"0.1.0","type":"module","exports":"./plugin.mjs"}',
    );
    return { block, plugin, folder: pathToFileURL(`${folder}/`) };
  }),
);
afterAll(() => rm(SNIPPETS, { recursive: true, force: true }));

describe('Snippets of docs/plugins', () => {
  it('that are TypeScript with its imports compile, as strictly as the house', async () => {
    const folder = join(houseRoot, 'test/architecture');
    const files = new Map([...whole, ...tests].map((block, at) => [join(folder, `snippet-${at}.ts`), block.text]));
    const { config } = ts.readConfigFile(join(houseRoot, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
      config: { compilerOptions: object };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, houseRoot);
    const host = ts.createCompilerHost({ ...options, noEmit: true });
    const { getSourceFile, fileExists, readFile } = host;
    host.fileExists = (file) => files.has(file) || fileExists.call(host, file);
    host.readFile = (file) => files.get(file) ?? readFile.call(host, file);
    host.getSourceFile = (file, target, ...rest) => {
      const text = files.get(file);
      return text === undefined
        ? getSourceFile.call(host, file, target, ...rest)
        : ts.createSourceFile(file, text, target, true);
    };
    const program = ts.createProgram([...files.keys()], { ...options, noEmit: true }, host);
    const problems = [...files.keys()].flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    });
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  }, 120_000);

  it.each(excerpts.map((block) => [nameOf(block), block] as const))(
    '%s stands so in the file it is from',
    (_name, block) => {
      const files = [...read(block.page).matchAll(/\]\((\.\.[^)#]+\.ts)\)/g)].map(([, path = '']) => join(PAGES, path));
      const parts = block.text.split(/\n\n+/).map(squeezed);
      const sources = files.map((file) => squeezed(readFileSync(file, 'utf8')));
      expect(parts.filter((part) => !sources.some((source) => source.includes(part)))).toEqual([]);
    },
  );

  it.each(lists.map((block) => [nameOf(block), block] as const))('%s is an allow-list', async (_name, { text }) => {
    const file = join(SNIPPETS, 'plugins.json');
    await writeFile(file, text.replaceAll('sha256-…', `sha256-${'0'.repeat(64)}`));
    expect((await readAllowList(file)).length).toBeGreaterThan(0);
  });

  it.each(fragments.map((block) => [nameOf(block), block] as const))(
    '%s is a piece of a tenant’s file, which the check accepts',
    async (_name, { text }) => {
      const { root, remove } = await installationFolder();
      try {
        const file = join(root, 'snippet.yaml');
        await writeFile(file, stringify({ ...testTenant({ id: 'snippet' }), ...(parse(text) as Partial<TenantFile>) }));
        const { code, out, err } = await type(['tenant', 'check', file], { root, clock: systemClock });
        expect(`${code} ${err}`).toBe('0 ');
        expect(out).toContain('snippet');
      } finally {
        await remove();
      }
    },
  );

  it('are all looked at by something', () => {
    expect(blocks.filter((block) => !checked.has(block)).map(nameOf)).toEqual([]);
    expect(whole.length * tests.length * excerpts.length * lists.length * fragments.length).toBeGreaterThan(0);
  });
});

describe.each(plugins.map(({ block, plugin, folder }) => [nameOf(block), plugin, folder] as const))(
  'The plugin of docs/plugins/%s keeps its contract',
  (_name, plugin, folder) => {
    describeRoutingRuleContract({ plugin, folder, settings: { routes: [{ channel: 'mail', team: 'back-office' }] } });
  },
);
