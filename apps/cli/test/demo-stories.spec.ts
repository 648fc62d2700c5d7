import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTenantSource, type CurrentTenant } from '@sportello/tenancy';
import { ENDINGS, planStories, type Route, type Setting } from '../src/demo/story.js';
import { TENANTS } from './cli.harness.js';

const ROUTES: readonly Route[] = [
  { by: 'mail', instance: 'mail', host: '127.0.0.1', port: 2525, address: 'desk@ente.example' },
  { by: 'form', instance: 'portal' },
  { by: 'phone' },
];

async function setting(tenant: string): Promise<Setting> {
  const checked = checkTenantSource(await readFile(join(TENANTS, `${tenant}.yaml`), 'utf8'), {
    file: `${tenant}.yaml`,
  });
  if (!checked.ok) throw new Error(`${tenant}.yaml has errors`);
  const configuration: CurrentTenant = { ...checked.value, revision: 1, effectiveFrom: new Date(0) };
  return { configuration, routes: ROUTES };
}

describe('the stories of a demonstration', () => {
  it('are the same for the same seed, and others for another', async () => {
    const settings = [await setting('cportal'), await setting('pac-spoc')];
    expect(planStories(settings, 'a', 30)).toEqual(planStories(settings, 'a', 30));
    expect(planStories(settings, 'a', 30)).not.toEqual(planStories(settings, 'b', 30));
  });

  it('show every way, every ending and both languages', async () => {
    const stories = planStories([await setting('cportal')], 'a', 30);
    expect(new Set(stories.map(({ ending }) => ending))).toEqual(new Set(ENDINGS));
    expect(new Set(stories.map(({ route }) => route.by))).toEqual(new Set(['mail', 'form', 'phone']));
    expect(new Set(stories.map(({ person }) => person.language))).toEqual(new Set(['it', 'en']));
  });

  it('name nobody who can be reached', async () => {
    for (const { person } of planStories([await setting('cportal')], 'a', 200)) {
      expect(person.email).toMatch(/^[a-z.]+@posta\.example$/);
      expect(person.phone).toMatch(/^06 5555 \d{4}$/);
    }
  });
});
