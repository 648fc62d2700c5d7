import type { Page } from 'playwright-core';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { freePort } from '../support/free-port.js';
import { TestIdentityProvider } from '../support/identity.provider.js';
import { StaffVisits } from './support/staff.visits.js';

const TENANT = 'cportal';
const PROVIDER = 'Ente';

let idp: TestIdentityProvider;
let visits: StaffVisits;
let desk: Api;

const identity = (): string => `
identity:
  providers:
    - id: employees
      for: staff
      name: { it: ${PROVIDER}, en: Office }
      issuer: ${idp.issuer}
      clientId: desk
      clientSecret: env:SECRET_CPORTAL_DESK
      roles: { helpdesk: [l1] }
      teams: { helpdesk: [first-level] }
`;

beforeAll(async () => {
  const port = await freePort();
  const own = `http://127.0.0.1:${port}`;
  const redirectUri = `${own}/rest/helpdesk/v1/${TENANT}/login/employees/callback`;
  const secret = 'a-secret-of-the-desk';
  idp = await TestIdentityProvider.start([
    { clientId: 'desk', secret, redirectUri, logoutUri: `${own}/desk/${TENANT}` },
  ]);
  idp.people.set('anna.rossi', { name: 'Anna Rossi', groups: ['helpdesk'] });
  idp.people.set('bruno.neri', { name: 'Bruno Neri', groups: ['helpdesk'] });
  idp.people.set('guest', { name: 'Ospite', groups: ['guests'] });
  const files = { [TENANT]: `${(await houseTenants()).get(TENANT) ?? ''}${identity()}` };
  visits = await StaffVisits.start(TENANT, { files, secrets: { SECRET_CPORTAL_DESK: secret } }, port);
  desk = await visits.sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi', teams: ['first-level'] });
});

afterAll(async () => {
  await visits.stop();
  await idp.stop();
});

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

async function ticket(): Promise<string> {
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const { number } = await desk.register({ requester, subject: 'Non entro', text: 'Da ieri.' });
  await visits.sportello.settled();
  await desk.act(number, 'take-charge');
  return number;
}

const way = (page: Page) => page.getByRole('link', { name: new RegExp(PROVIDER) });
const note = (page: Page) => page.locator('.sp-act textarea[name=text]');

describe('people of an administration that logs them in itself', () => {
  it('come to the page they asked for, by a cookie that no page reads, and go out at the provider too', async () => {
    const number = await ticket();
    idp.person = 'anna.rossi';
    const { page, context } = await visits.before(`desk/tickets/${number}`);
    await way(page).click();
    await page.locator('.sp-ticket-head', { hasText: number }).waitFor();
    expect(page.url()).toBe(visits.address(`desk/tickets/${number}`));
    const cookies = (await context.cookies()).filter(({ name }) => name.startsWith('sportello'));
    expect(cookies.map(({ name }) => name)).toContain('sportello-staff');
    expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== 'Lax')).toEqual([]);
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.waitForURL(({ origin }) => origin === idp.issuer);
    await page.goto(visits.address('desk'));
    await way(page).waitFor();
  });

  it('whose session ends while they write log in in a window of its own, and what they wrote is sent', async () => {
    const number = await ticket();
    idp.person = 'anna.rossi';
    const visitor = await visits.before(`desk/tickets/${number}?do=add-note`);
    const { page, context } = visitor;
    await way(page).click();
    await note(page).fill('A metà della frase');
    await context.clearCookies();
    await page.locator('.sp-act button[type=submit]').click();
    await page.locator('.sp-lock').waitFor();
    expect(await visitor.inspect('lock-openid', [320, 1280])).toEqual([]);
    const [apart] = await Promise.all([context.waitForEvent('page'), way(page).click()]);
    await page.locator('.sp-lock').waitFor({ state: 'detached' });
    await page.locator('.sp-message.is-internal', { hasText: 'A metà della frase' }).waitFor();
    const { messages } = await desk.ticket(number);
    expect(messages.filter(({ text }) => text === 'A metà della frase')).toHaveLength(1);
    // It closes itself, or says that it may be closed where browsers do not let it.
    if (!apart.isClosed()) await apart.getByRole('heading', { level: 1 }).waitFor();
  });

  it('who come back as somebody else find nothing of the one before', async () => {
    const number = await ticket();
    idp.person = 'anna.rossi';
    const { page, context } = await visits.before(`desk/tickets/${number}?do=add-note`);
    await way(page).click();
    await note(page).fill('Solo di Anna');
    await context.clearCookies();
    idp.person = 'bruno.neri';
    await page.reload();
    await way(page).click();
    await note(page).waitFor();
    expect(await note(page).inputValue()).toBe('');
    await page.getByText('Bruno Neri').first().waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('Solo di Anna');
  });

  it('who have nothing to do here are told so, and stay outside', async () => {
    idp.person = 'guest';
    const { page } = await visits.before('desk');
    await way(page).click();
    await page.getByText('Ti abbiamo riconosciuto, ma non hai alcun ruolo qui').waitFor();
    await page.goto(visits.address('desk'));
    await way(page).waitFor();
  });
});
