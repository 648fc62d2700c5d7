import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transformFile } from '@swc/core';

const run = promisify(execFile);

/** A process of its own, because what is tested is whether it survives. */
async function inProcess(script: string): Promise<{ code: number; stdout: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'sportello-containment-'));
  const { code } = await transformFile(join(import.meta.dirname, '../src/supervisor/plugin.owner.ts'), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  await writeFile(join(folder, 'owner.mjs'), code);
  await writeFile(
    join(folder, 'main.mjs'),
    `import { blaming, containPlugins } from './owner.mjs';
     import { EventEmitter } from 'node:events';
     import { connect } from 'node:net';
     const owner = { tenant: 't', plugin: 'p', instance: 'i' };
     containPlugins(process, ({ instance }, reason) => console.log(instance + ' left ' + reason.message));
     ${script}
     setTimeout(() => console.log('alive'), 200);`,
  );
  try {
    return { code: 0, ...(await run(process.execPath, [join(folder, 'main.mjs')], { env: {} })) };
  } catch (error) {
    return error as { code: number; stdout: string };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('what plugins leave unhandled', () => {
  it.each([
    ['a rejection nobody awaits', `Promise.reject(new Error('alone'))`, 'i left alone'],
    [
      'one after a wait',
      `new Promise((r) => setTimeout(r, 10)).then(() => { throw new Error('late') })`,
      'i left late',
    ],
    ['an exception in a timer', `setTimeout(() => { throw new Error('timer') }, 10)`, 'i left timer'],
    ['an error event nobody listens to', `new EventEmitter().emit.call(connect(1, '127.0.0.1'), 'x')`, 'ECONNREFUSED'],
  ])('is contained and told: %s', async (_what, leave, told) => {
    const { code, stdout } = await inProcess(`blaming(owner, () => { ${leave}; });`);
    expect(stdout).toContain(told);
    expect(stdout).toContain('alive');
    expect(code).toBe(0);
  });

  it('does not hide what is not theirs: the process ends, as it would without', async () => {
    const { code, stdout } = await inProcess(`Promise.reject(new Error('ours'));`);
    expect(stdout).not.toContain('alive');
    expect(code).not.toBe(0);
  });
});
