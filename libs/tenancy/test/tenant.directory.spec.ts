import { tenantId } from '@sportello/kernel';
import { changed, EXAMPLE } from './fixtures/example.js';
import { admin, example, nextChange, tenancy, type Tenancy } from './fixtures/tenancy.harness.js';

let t: Tenancy;
beforeEach(async () => (t = await tenancy()));
afterEach(() => t.close());

const apply = (source: string, options = {}) => t.revisions.applySource(source, { by: admin, ...options });
const renamed = changed('Ente di esempio', 'Ente nuovo');

describe('the tenant directory', () => {
  it('reads a tenant once and then answers from memory', async () => {
    await apply(EXAMPLE);
    const { directory } = await t.anotherProcess();
    const [first, second] = await Promise.all([directory.current(example), directory.current(example)]);
    expect(second).toBe(first);
    expect(await directory.current(example)).toBe(first);
  });

  it('hears of a change made by another process, and answers with it', async () => {
    await apply(EXAMPLE);
    const { directory } = await t.anotherProcess();
    await directory.current(example);
    const heard = nextChange(directory);
    await apply(renamed);
    expect(await heard).toBe('example');
    expect((await directory.current(example)).name.it).toBe('Ente nuovo');
  });

  it('says nothing of a change that was not committed', async () => {
    await apply(EXAMPLE);
    const { directory } = await t.anotherProcess();
    const heard = nextChange(directory);
    await apply(changed('strategy: first-match', 'strategy: best')).catch(() => undefined);
    await apply(changed('tenant: example', 'tenant: altro-ente'));
    expect(await heard).toBe('altro-ente');
  });

  it('tells of a scheduled revision when its moment comes', async () => {
    await apply(EXAMPLE);
    await apply(renamed, { effectiveFrom: new Date('2026-03-03T00:00:00Z') });
    const { directory } = await t.anotherProcess();
    await directory.current(example);
    expect(directory.announceDue()).toEqual([]);
    t.clock.set('2026-03-03T00:00:00Z');
    const heard = nextChange(directory);
    expect(directory.announceDue()).toEqual(['example']);
    expect(await heard).toBe('example');
    expect((await directory.current(example)).revision).toBe(2);
    expect(directory.announceDue()).toEqual([]);
  });

  it('trusts nothing it remembers while it cannot hear, and hears again by itself', async () => {
    await apply(EXAMPLE);
    const { directory, changes } = await t.anotherProcess();
    await directory.current(example);
    const heardAgain = nextChange(directory);
    await t.database.asAdmin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await apply(renamed);
    expect((await directory.current(example)).name.it).toBe('Ente nuovo');
    expect([null, 'example']).toContain(await heardAgain);
    expect(changes.listening).toBe(true);
    const heard = nextChange(directory);
    await apply(changed('Ente di esempio', 'Ente nuovissimo'));
    await heard;
    expect((await directory.current(example)).name.it).toBe('Ente nuovissimo');
  });

  it('does not know a tenant that was never applied, is not in force yet, or cannot be', async () => {
    await apply(EXAMPLE, { effectiveFrom: new Date('2026-04-01T00:00:00Z') });
    await expect(t.directory.current(example)).rejects.toMatchObject({ code: 'TENANT.NOT_FOUND', kind: 'not-found' });
    expect(await t.directory.find(tenantId('nobody'))).toBeNull();
    expect(await t.directory.find('../etc' as typeof example)).toBeNull();
    t.clock.set('2026-04-01T00:00:00Z');
    expect(await t.directory.find(example)).toMatchObject({ revision: 1 });
  });
});
