import { tenantId } from '@sportello/kernel';
import { replaceSection, restoreRevision, type SectionName } from '@sportello/tenancy';
import { parse } from 'yaml';
import { changed, EXAMPLE } from './fixtures/example.js';
import { admin, example, tenancy, type Tenancy } from './fixtures/tenancy.harness.js';

let t: Tenancy;
beforeEach(async () => (t = await tenancy()));
afterEach(() => t.close());

const NEW_CONTACTS = changed('tel. 06 0000000', 'tel. 06 1111111');
const apply = (source: string, options = {}) => t.revisions.applySource(source, { by: admin, ...options });
const countRevisions = async (): Promise<number> => {
  const [row] = await t.database.asAdmin<{ count: number }>('SELECT count(*)::int AS count FROM tenant_revision');
  return row?.count ?? -1;
};

describe('applying a tenant file', () => {
  it('makes the tenant and its first revision, in force at once', async () => {
    expect(await apply(EXAMPLE)).toEqual({
      tenant: example,
      outcome: 'applied',
      revision: 1,
      effectiveFrom: t.clock.now(),
    });
    expect(await t.directory.current(example)).toMatchObject({
      tenant: 'example',
      revision: 1,
      effectiveFrom: t.clock.now(),
      zone: 'Europe/Rome',
    });
    expect(await t.directory.list()).toEqual([{ tenant: 'example', status: 'active' }]);
  });

  it('records in which version of its shape each instance’s settings were written', async () => {
    await apply(EXAMPLE);
    const { settingsVersions, routing, channels } = await t.directory.current(example);
    expect(settingsVersions).toMatchObject(Object.fromEntries(routing.rules.map(({ name }) => [name, 3])));
    expect(settingsVersions).toMatchObject(Object.fromEntries(channels.map(({ instance }) => [instance, 1])));
  });

  it('writes nothing when nothing changed, comments apart', async () => {
    await apply(EXAMPLE);
    t.clock.advance(60_000);
    expect(await apply(`# a remark\n${EXAMPLE}`)).toMatchObject({ outcome: 'unchanged', revision: 1 });
    expect(await countRevisions()).toBe(1);
  });

  it('keeps every revision, who made it and when, and none can be changed', async () => {
    await apply(EXAMPLE);
    t.clock.advance(60_000);
    await apply(NEW_CONTACTS);
    expect(await t.revisions.history(example)).toEqual([
      expect.objectContaining({ revision: 2, appliedBy: admin, origin: 'file', appliedAt: t.clock.now() }),
      expect.objectContaining({ revision: 1 }),
    ]);
    await expect(
      t.database.unitOfWork.run({ tenant: example }, (tx) => tx.query(`UPDATE tenant_revision SET source = ''`)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('applies nothing of a file with an error', async () => {
    await expect(
      apply(changed('strategy: first-match', 'strategy: best'), { file: 'example.yaml' }),
    ).rejects.toMatchObject({
      code: 'TENANT.INVALID_FILE',
      fields: [{ field: 'routing.strategy' }],
      problems: [{ file: 'example.yaml', path: 'routing.strategy', line: expect.any(Number) }],
    });
    expect(await countRevisions()).toBe(0);
    expect(await t.directory.list()).toEqual([]);
  });

  it('takes effect on its date and not before', async () => {
    await apply(EXAMPLE);
    const april = new Date('2026-03-31T22:00:00Z');
    expect(await apply(NEW_CONTACTS, { effectiveFrom: april })).toMatchObject({ revision: 2, effectiveFrom: april });
    expect((await t.directory.current(example)).revision).toBe(1);
    t.clock.set(new Date(april.getTime() - 1));
    expect((await t.directory.current(example)).revision).toBe(1);
    t.clock.set(april);
    expect(await t.directory.current(example)).toMatchObject({ revision: 2, effectiveFrom: april });
  });

  it('does not put off what was scheduled when something is changed meanwhile', async () => {
    await apply(EXAMPLE);
    await apply(NEW_CONTACTS, { effectiveFrom: new Date('2026-04-01T00:00:00Z') });
    t.clock.advance(60_000);
    const typo = changed('Ente di esempio', 'Ente d’esempio');
    expect(await apply(typo)).toMatchObject({ revision: 3 });
    expect((await t.directory.current(example)).revision).toBe(3);
    t.clock.set('2026-04-02T00:00:00Z');
    expect((await t.directory.current(example)).revision).toBe(2);
  });

  it('takes effect now when asked for now, though it was already scheduled', async () => {
    await apply(EXAMPLE);
    await apply(NEW_CONTACTS, { effectiveFrom: new Date('2026-04-01T00:00:00Z') });
    t.clock.advance(60_000);
    expect(await apply(NEW_CONTACTS)).toMatchObject({ outcome: 'applied', revision: 3 });
    expect((await t.directory.current(example)).revision).toBe(3);
    t.clock.advance(60_000);
    expect(await apply(NEW_CONTACTS)).toMatchObject({ outcome: 'unchanged', revision: 3 });
  });

  it('is not brought forward by a file that is merely found', async () => {
    await apply(EXAMPLE);
    await apply(NEW_CONTACTS, { effectiveFrom: new Date('2026-04-01T00:00:00Z') });
    expect(await apply(NEW_CONTACTS, { onlyIfFileChanged: true })).toMatchObject({ outcome: 'unchanged', revision: 2 });
    expect((await t.directory.current(example)).revision).toBe(1);
  });

  it('refuses a date that has passed', async () => {
    await expect(apply(EXAMPLE, { effectiveFrom: new Date('2026-03-02T08:59:59Z') })).rejects.toMatchObject({
      code: 'TENANT.EFFECTIVE_IN_PAST',
    });
    expect(await countRevisions()).toBe(0);
  });

  it('numbers revisions one after another when several are applied at once', async () => {
    const sources = Array.from({ length: 8 }, (_, i) => changed('tel. 06 0000000', `tel. 06 000000${i}`));
    const results = await Promise.all(sources.map((source) => apply(source)));
    expect(results.map(({ revision }) => revision).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('exports the file word for word, the one in force or any other', async () => {
    const withComments = `# our service\n${EXAMPLE}`;
    await apply(withComments);
    await apply(NEW_CONTACTS);
    expect(await t.revisions.export(example)).toBe(NEW_CONTACTS);
    expect(await t.revisions.export(example, 1)).toBe(withComments);
    await expect(t.revisions.export(example, 9)).rejects.toMatchObject({ code: 'TENANT.REVISION_NOT_FOUND' });
    await expect(t.revisions.export(tenantId('nobody'))).rejects.toMatchObject({ code: 'TENANT.NOT_FOUND' });
  });
});

describe('editing a tenant on the running system', () => {
  it('makes a revision that exports to a file which says the same', async () => {
    await apply(EXAMPLE);
    const edited = { ...(parse(EXAMPLE, { stringKeys: true }) as object), numberPrefix: 'EDITED' };
    expect(await t.revisions.applyDocument(edited, { by: admin })).toMatchObject({ outcome: 'applied', revision: 2 });
    const file = await t.revisions.export(example);
    expect(await apply(file)).toMatchObject({ outcome: 'unchanged', revision: 2 });
    expect((await t.directory.current(example)).numberPrefix).toBe('EDITED');
  });

  it('keeps the order in which things were written', async () => {
    const edited = {
      ...(parse(EXAMPLE, { stringKeys: true }) as object),
      userTypes: {
        zeta: { name: { it: 'Z', en: 'Z' } },
        citizen: { name: { it: 'C', en: 'C' } },
        alfa: { name: { it: 'A', en: 'A' } },
      },
    };
    await t.revisions.applyDocument(edited, { by: admin });
    expect(Object.keys((await t.directory.current(example)).userTypes)).toEqual(['zeta', 'citizen', 'alfa']);
  });
});

describe('going back to an earlier revision', () => {
  const back = (restores: number) =>
    restoreRevision(t.revisions, example, { restores, by: admin, reason: 'Come prima' });

  it('brings back what was changed, and no right that was taken away since', async () => {
    await apply(`${EXAMPLE}\nrights:\n  acrossTeams: act\n`);
    await apply(`${NEW_CONTACTS}\nrights:\n  acrossTeams: read\n`);
    expect(await back(1)).toMatchObject({ outcome: 'applied', revision: 3 });
    const { contacts, rights } = await t.directory.current(example);
    expect(contacts.it).toContain('tel. 06 0000000');
    expect(rights.acrossTeams).toBe('read');
    expect(await back(1)).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('an edit with a date', () => {
  const april = new Date('2026-03-31T22:00:00Z');
  const may = new Date('2026-04-30T22:00:00Z');
  const set = (section: SectionName, value: unknown, effectiveFrom?: Date) =>
    replaceSection(t.revisions, example, {
      ...{ section, value, by: admin, reason: 'Per prova' },
      ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    });
  const contacts = (it: string) => ({ it, en: it });
  const link = (page: string) => ({ faq: `https://www.example.org/${page}` });
  const at = async (moment: Date) => {
    t.clock.set(moment);
    return t.directory.current(example);
  };
  beforeEach(() => apply(EXAMPLE));

  it('is in force from then, made of what is in force then', async () => {
    expect(await set('contacts', contacts('April'), april)).toMatchObject({ revision: 2, effectiveFrom: april });
    expect(await set('links', link('may'), may)).toMatchObject({ revision: 3, effectiveFrom: may });
    expect((await t.directory.current(example)).revision).toBe(1);
    expect(await at(may)).toMatchObject({ contacts: contacts('April'), links: link('may') });
  });

  it('is not undone on its date by what was scheduled before: that gets the same change, and keeps what it changes itself', async () => {
    await set('contacts', contacts('May'), may);
    await set('links', link('now'));
    await set('contacts', contacts('April'), april);
    expect(await t.directory.current(example)).toMatchObject({ links: link('now') });
    expect(await at(april)).toMatchObject({ links: link('now'), contacts: contacts('April') });
    expect(await at(may)).toMatchObject({ links: link('now'), contacts: contacts('May') });
  });

  it('is refused whole when what is scheduled for later would not hold with it', async () => {
    const { kinds, defaults } = await t.directory.current(example);
    await set('kinds', { ...kinds, special: { name: contacts('Special') } });
    await set('defaults', { ...defaults, kind: 'special' }, april);
    const before = await countRevisions();
    await expect(set('kinds', kinds)).rejects.toMatchObject({
      code: 'TENANT.SCHEDULED_INVALID',
      fields: [{ field: 'defaults.kind' }],
    });
    expect(await countRevisions()).toBe(before);
  });

  it('is refused for a date that has passed, and when something else will be in force then than was seen', async () => {
    await expect(set('contacts', contacts('x'), new Date('2026-03-02T08:59:59Z'))).rejects.toMatchObject({
      code: 'TENANT.EFFECTIVE_IN_PAST',
    });
    await set('contacts', contacts('April'), april);
    const edit = { section: 'links', value: link('x'), by: admin, expectedRevision: 1, effectiveFrom: april } as const;
    await expect(replaceSection(t.revisions, example, edit)).rejects.toMatchObject({ code: 'TENANT.REVISION_STALE' });
  });
});
