import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { ChatSockets } from '../../apps/server/src/chat/chat.sockets.js';
import type { ArticleView } from '../../apps/server/src/knowledge/articles.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../support/eventually.js';
import { testTenant } from '../support/test-tenant.js';
import { SCRIPT, StaffVisits } from './support/staff.visits.js';

const TENANT = 'dialoghi';
const both = (it: string, en: string) => ({ it, en });

let visits: StaffVisits;
let desk: Api;

beforeAll(async () => {
  const chat = {
    ...{
      instance: 'chat',
      plugin: 'channel-chat',
      name: both('Chat', 'Live chat'),
      kind: 'chat' as const,
      enabled: true,
    },
    settings: { privacy: { label: both('Ho letto l’informativa', 'I have read the notice') } },
  };
  const file = stringify(testTenant({ id: TENANT, channels: [chat], identity: { localAccounts: true } }));
  visits = await StaffVisits.start(TENANT, { tenants: [], files: { [TENANT]: file } });
  await visits.account('lia', 'Lia Conti', ['l1', 'supervisor'], ['front-office']);
  desk = await visits.sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'lia', name: 'Lia Conti' });
  const { id } = await desk.post<ArticleView>('articles', {
    kind: 'faq',
    title: both('Come cambio la password?', 'How do I change the password?'),
    body: both('Dal profilo, alla voce Sicurezza.', 'In the profile, under Security.'),
  });
  await desk.post(`articles/${id}/publish`);
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

const log = (page: Page, text: string) => page.getByRole('log').getByText(text).first().waitFor();
const status = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).first().waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const say = async (page: Page, text: string) => {
  await page.locator('[name=chat-text]').fill(text);
  await page.keyboard.press('Enter');
  await log(page, text);
};

describe('a live chat', () => {
  it('goes from the bot to a person, over a cut line, each seeing the other, and ends as one request (D17)', async () => {
    const citizen = await visits.atPortal('');
    const { page } = citizen;
    await page.getByRole('link', { name: 'Apri la chat' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chat' }).waitFor();
    expect(await citizen.inspect('chat-before')).toEqual([]);
    await say(page, `Non riesco a cambiare la password ${SCRIPT}`);
    await log(page, 'Dal profilo, alla voce Sicurezza.');
    expect(await page.getByRole('log').getByRole('link', { name: 'Come cambio la password?' }).count()).toBe(1);
    await press(page, 'Parla con un operatore');
    await press(page, 'Chiedi un operatore');
    await page.getByRole('group').getByText('Scrivi il tuo nome.').waitFor();
    expect(await citizen.inspect('chat-ask')).toEqual([]);
    await page.locator('[name=name]').fill('Ada Bianchi');
    await page.locator('[name=email]').fill('ada@person.example');
    await page.reload();
    await log(page, 'Dal profilo, alla voce Sicurezza.');
    await press(page, 'Parla con un operatore');
    expect(await page.locator('[name=email]').inputValue()).toBe('ada@person.example');
    await page.locator('label[for=field-privacy]').click();
    await press(page, 'Chiedi un operatore');
    await status(page, 'Il tuo posto in coda: 1.');

    const operator = await visits.at('desk/chat', 'lia');
    const at = operator.page;
    await press(at, 'Prendi la prossima');
    await log(at, 'Dal profilo, alla voce Sicurezza.');
    await status(page, 'Ti risponde Lia Conti.');
    // It is said for some seconds only: she goes on until it is seen.
    await eventually('she is seen to write', async () => {
      await at.locator('[name=chat-text]').pressSequentially('.');
      return page.getByText('Lia Conti sta scrivendo…').isVisible();
    });
    await say(at, 'Buongiorno, guardo subito.');
    await log(page, 'Buongiorno, guardo subito.');

    // Both lines are cut: each page comes back by itself, and what was written meanwhile arrives.
    visits.sportello.running.app.get(ChatSockets).onModuleDestroy();
    await say(page, 'Grazie, aspetto.');
    await log(at, 'Grazie, aspetto.');
    await say(at, 'Fatto.');
    await log(page, 'Fatto.');
    expect(await page.getByRole('log').getByText('Grazie, aspetto.').count()).toBe(1);
    expect(await at.getByRole('log').getByText('Grazie, aspetto.').count()).toBe(1);

    const files = { name: 'schermata.txt', mimeType: 'text/plain', buffer: Buffer.from('schermo bianco') };
    await page.locator('[name=chat-file]').setInputFiles(files);
    await at
      .getByRole('log')
      .getByRole('button', { name: /schermata\.txt/ })
      .waitFor();
    expect(await operator.inspect('chat-desk')).toEqual([]);
    expect(await citizen.inspect('chat-live')).toEqual([]);
    await press(at, 'Concludi la conversazione');
    await status(page, 'La conversazione è finita.');
    await page.getByText('La conversazione è nella richiesta').waitFor();
    const [ticket] = (await desk.tickets()).items;
    const messages = await eventually('the rest is on the request', async () => {
      const whole = await desk.ticket(ticket?.number ?? '');
      return whole.messages.length === 2 && whole.messages;
    });
    expect(messages[1]?.text).toMatch(/Ada Bianchi: Grazie, aspetto\./);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(await at.evaluate('window.ran')).toBeUndefined();
  });

  it('is in English by the keyboard alone, and an empty desk says so', async () => {
    const visitor = await visits.atPortal('chat/chat', { language: 'en' });
    const { page } = visitor;
    await page.getByRole('heading', { level: 1, name: 'Live chat' }).waitFor();
    await page.locator('[name=chat-text]').focus();
    await page.keyboard.type('How do I change the password?');
    await page.keyboard.press('Enter');
    await log(page, 'In the profile, under Security.');
    await page.getByRole('button', { name: 'I found the answer: close' }).focus();
    await page.keyboard.press('Enter');
    await status(page, 'The conversation is over.');
    expect(await visitor.inspect('chat-over-en')).toEqual([]);
    const operator = await visits.at('desk/chat', 'lia', { language: 'en' });
    await operator.page.getByText('Nobody is waiting in the chat.').waitFor();
    expect(await operator.inspect('chat-desk-empty-en')).toEqual([]);
  });
});
