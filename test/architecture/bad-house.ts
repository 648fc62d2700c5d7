import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** For each import rule, a file that breaks it. A rule without a line here fails the test: it could be a rule that never bites. */
const BAD_FILES: Readonly<Record<string, readonly (readonly [file: string, content: string])[]>> = {
  resolvable: [['libs/routing/src/lost.ts', `import './nowhere.js';`]],
  'no-cycles': [
    [
      'libs/routing/src/egg.ts',
      `import { hen } from './hen.js';
export const egg = () => hen;`,
    ],
  ],
  'packages-by-name': [['libs/routing/src/path.ts', `import '../../kernel/src/index.js';`]],
  'kernel-imports-only': [['libs/kernel/src/up.ts', `import '@sportello/business-time';`]],
  'business-time-imports-only': [['libs/business-time/src/up.ts', `import '@sportello/service-levels';`]],
  'service-levels-imports-only': [['libs/service-levels/src/up.ts', `import '@sportello/ticketing';`]],
  'rosters-imports-only': [['libs/rosters/src/up.ts', `import '@sportello/ticketing';`]],
  'plugin-sdk-imports-only': [['libs/plugin-sdk/src/up.ts', `import '@sportello/plugin-host';`]],
  'mail-imports-only': [['libs/mail/src/up.ts', `import '@sportello/intake';`]],
  'drop-folder-imports-only': [['libs/drop-folder/src/up.ts', `import '@sportello/intake';`]],
  'plugin-worker-imports-only': [['libs/plugin-worker/src/up.ts', `import '@sportello/plugin-host';`]],
  'plugin-testing-imports-only': [['libs/plugin-testing/src/up.ts', `import '@sportello/plugin-host';`]],
  'pure-packages-have-no-framework': [['libs/plugin-sdk/src/nest.ts', `import 'typeorm';`]],
  'domain-is-pure': [
    ['libs/ticketing/src/domain/orm.ts', `import 'typeorm';`],
    ['libs/ticketing/src/domain/disk.ts', `import 'node:fs';`],
    [
      'libs/ticketing/src/domain/outward.ts',
      `import type { table } from '../infrastructure/table.js';\nexport type T = typeof table;`,
    ],
  ],
  'application-knows-no-infrastructure': [
    ['libs/ticketing/src/application/leak.ts', `import '../infrastructure/table.js';`],
    ['libs/ticketing/src/application/sql.ts', `import 'typeorm';`],
  ],
  'libs-import-no-apps-or-plugins': [['libs/intake/src/plugin.ts', `import '@sportello/channel-bad';`]],
  'plugin-host-knows-no-tickets': [['libs/plugin-host/src/bridge.ts', `import '@sportello/ticketing';`]],
  'plugins-import-the-sdk-only': [
    ['plugins/channel-bad/src/core.ts', `import '@sportello/ticketing';`],
    ['plugins/channel-bad/src/neighbour.ts', `import '@sportello/rule-bad';`],
    ['plugins/channel-bad/src/kit.ts', `import '@sportello/plugin-testing';`],
  ],
  'plugin-tests-import-the-kit-only': [['plugins/channel-bad/test/core.spec.ts', `import '@sportello/ticketing';`]],
  'plugins-have-no-framework': [['plugins/channel-bad/src/orm.ts', `import 'typeorm';`]],
  'apps-import-libs-only': [['apps/cli/src/shared.ts', `import '@sportello/channel-bad';`]],
};

/** What the bad files need to be bad: the other half of the cycle, which is reported once. */
const ACCOMPLICES: readonly (readonly [file: string, content: string])[] = [
  ['libs/routing/src/hen.ts', `import { egg } from './egg.js';\nexport const hen = () => egg;`],
];

/** Imports that must stay allowed: a rule that forbids everything would be easy to prove. */
const GOOD_FILES: readonly (readonly [file: string, content: string])[] = [
  [
    'libs/ticketing/src/infrastructure/table.ts',
    `import 'typeorm';\nimport '@sportello/platform';\nexport const table = 1;`,
  ],
  ['libs/ticketing/src/domain/ticket.ts', `import '@sportello/service-levels';\nimport 'node:crypto';`],
  [
    'plugins/channel-bad/src/good.ts',
    `import '@sportello/plugin-sdk';\nimport '@sportello/mail';\nimport '@sportello/drop-folder';`,
  ],
  ['plugins/channel-bad/test/good.spec.ts', `import '@sportello/plugin-testing';`],
  ['apps/cli/src/good.ts', `import '@sportello/ticketing';\nimport 'typeorm';`],
];

const PACKAGES = [
  ...'kernel business-time service-levels rosters plugin-sdk plugin-worker plugin-host plugin-testing mail drop-folder ticketing intake routing platform'
    .split(' ')
    .map((name) => `libs/${name}`),
  ...['plugins/channel-bad', 'plugins/rule-bad', 'apps/cli'],
];

export interface BadHouse {
  readonly root: string;
  /** Rule name → the files written to break it. */
  readonly culprits: ReadonlyMap<string, readonly string[]>;
  readonly innocents: readonly string[];
}

/** Writes a small house that breaks every rule into a new temporary folder. */
export async function buildBadHouse(): Promise<BadHouse> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'sportello-bad-house-')));
  const write = async (file: string, content: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), `${content}\n`);
  };
  for (const folder of PACKAGES) {
    const name = `@sportello/${folder.slice(folder.indexOf('/') + 1)}`;
    await write(`${folder}/package.json`, JSON.stringify({ name, type: 'module', exports: './src/index.ts' }));
    await write(`${folder}/src/index.ts`, 'export {};');
    await mkdir(join(root, 'node_modules/@sportello'), { recursive: true });
    await symlink(join(root, folder), join(root, 'node_modules', name), 'dir');
  }
  await write('package.json', JSON.stringify({ workspaces: ['libs/*', 'plugins/*', 'apps/*'] }));
  await write('node_modules/typeorm/package.json', JSON.stringify({ name: 'typeorm', main: './index.js' }));
  await write('node_modules/typeorm/index.js', '');
  for (const [file, content] of [...Object.values(BAD_FILES).flat(), ...ACCOMPLICES, ...GOOD_FILES])
    await write(file, content);
  return {
    root,
    culprits: new Map(Object.entries(BAD_FILES).map(([rule, files]) => [rule, files.map(([file]) => file)])),
    innocents: GOOD_FILES.map(([file]) => file),
  };
}
