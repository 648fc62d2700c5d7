import { houseRoot } from './cruise.js';
import type { SourceFile } from './house-rules.js';
import { leftForLater, namesTenant, readSources, readTenantIds, skippedOrFocused, tooLong } from './house-rules.js';

const sources = readSources(houseRoot);
const file = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('House rules', () => {
  it('are checked on the whole house', () => {
    expect(sources.map(({ path }) => path)).toContain('libs/kernel/src/index.ts');
  });

  it('allow no file over 400 lines, but for fixtures, generated code and migrations', () => {
    expect(tooLong(sources)).toEqual([]);
    expect(tooLong(file('libs/kernel/src/long.ts', 'line\n'.repeat(401)))).toHaveLength(1);
    expect(tooLong(file('libs/kernel/src/fits.ts', 'line\n'.repeat(400)))).toEqual([]);
    expect(tooLong(file('libs/platform/src/migrations/long.ts', 'line\n'.repeat(401)))).toEqual([]);
  });

  it('allow no skipped or focused test', () => {
    expect(skippedOrFocused(sources)).toEqual([]);
    for (const call of [
      ['it', 'only'],
      ['describe', 'skip'],
      ['test', 'todo'],
      ['it', 'each', 'skip'],
    ]) {
      expect(skippedOrFocused(file('libs/kernel/src/a.spec.ts', `${call.join('.')}('x')`))).toHaveLength(1);
    }
    expect(skippedOrFocused(file('libs/kernel/src/a.spec.ts', `x${'it'}('x')`))).toHaveLength(1);
  });

  it('allow nothing left for later', () => {
    const marks = ['TO' + 'DO', 'FIX' + 'ME'];
    expect(leftForLater(sources.filter(({ path }) => path !== 'test/architecture/house-rules.ts'))).toEqual([]);
    for (const mark of marks) expect(leftForLater(file('libs/kernel/src/a.ts', `// ${mark}: later`))).toHaveLength(1);
  });

  it('allow no code that names a tenant: what differs is configuration', () => {
    const ids = readTenantIds(houseRoot);
    expect(ids.length).toBeGreaterThan(0);
    expect(namesTenant(sources, ids)).toEqual([]);
    expect(namesTenant(file('apps/server/src/a.ts', `if (tenant === '${ids[0]}') {`), ids)).toHaveLength(1);
    expect(namesTenant(file('plugins/channel-x/src/a.ts', `// ${ids[0]?.toUpperCase()} wants`), ids)).toHaveLength(1);
  });
});
