import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseRoot } from '../support/house.js';

/** Suites of one test or two, by what goes wrong in them. */
const SUITES = {
  nothing: `it('one', () => expect(1).toBe(1));`,
  assertion: `it('one', () => expect({ a: 1 }).toEqual({ a: 2 })); it('two', () => undefined);`,
  rejection: `it('one', () => Promise.reject(new Error('no')));`,
  time: `it('one', () => new Promise(() => undefined), 50);`,
  uncaught: `it('one', () => new Promise<void>(() => void setTimeout(() => { throw new Error('no'); }, 1)), 10_000);`,
  unhandled: `it('one', () => { void Promise.reject(new Error('no')); return new Promise((done) => setTimeout(done, 50)); });`,
  hook: `beforeAll(() => { throw new Error('no'); }); it('one', () => undefined); it('two', () => undefined);`,
  unloadable: `import './nowhere.js'; it('one', () => undefined);`,
};

interface Report {
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

describe('The runner of the suites', () => {
  let folder: string;
  let report: Report;
  let status: number;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'sportello-runner-')));
    await copyFile(join(houseRoot, '.swcrc'), join(folder, '.swcrc'));
    for (const [name, code] of Object.entries(SUITES)) await writeFile(join(folder, `${name}.suite.ts`), code);
    const part = (name: string): string => join(houseRoot, 'scripts/jest', name);
    const config = {
      ...{ rootDir: folder, testMatch: ['<rootDir>/*.suite.ts'], transform: {} },
      ...{ testEnvironment: part('native.environment.cjs'), runtime: part('native.runtime.cjs') },
    };
    const options = [
      '--config',
      JSON.stringify(config),
      '--runInBand',
      '--json',
      '--outputFile',
      join(folder, 'report'),
    ];
    const jest = join(houseRoot, 'node_modules/jest/bin/jest.js');
    status = await new Promise((done) => {
      execFile(process.execPath, [jest, ...options], { cwd: houseRoot }, (error) => done(Number(error?.code ?? 0)));
    });
    report = JSON.parse(await readFile(join(folder, 'report'), 'utf8')) as Report;
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const suite = (name: string) => {
    const found = report.testResults.find((one) => one.name === join(folder, `${name}.suite.ts`));
    if (found === undefined) throw new Error(`${name} is not in the report`);
    return found;
  };
  const outcome = (name: string) => suite(name).assertionResults.map(({ title, status: how }) => `${title} ${how}`);

  it('says what failed, whatever the way', () => {
    expect(Object.fromEntries(Object.keys(SUITES).map((name) => [name, outcome(name)]))).toEqual({
      nothing: ['one passed'],
      assertion: ['one failed', 'two passed'],
      rejection: ['one failed'],
      time: ['one failed'],
      uncaught: ['one failed'],
      unhandled: ['one failed'],
      hook: ['one failed', 'two failed'],
      unloadable: [],
    });
    expect([status, report.numRuntimeErrorTestSuites]).toEqual([1, 1]);
    expect(suite('unloadable').message).toContain('nowhere.js');
  });

  it('shows the line of the source', () => {
    expect(suite('assertion').message).toContain('(assertion.suite.ts:1:');
  });
});
