import { json, problem } from './support/fake.portal.js';
import { FakeVisits, NOTHING_AMISS } from './support/fake.visits.js';
import { chooseFirstOfEach, fillRequired } from './support/form.filler.js';
import { NUMBER, portal, session, TENANT, TOKEN } from './support/portal.fixture.js';

const visits = new FakeVisits();
const { desk } = visits;

beforeAll(() => visits.start());

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual(NOTHING_AMISS);
});

const open = (path: string, language: 'it' | 'en' = 'it') => visits.open(path, language);

const toReview = async (language: 'it' | 'en' = 'it') => {
  const page = await open(`/${TENANT}/new`, language);
  await page.locator('input[name=userType]').first().waitFor();
  await chooseFirstOfEach(page);
  await page.locator('main button[type=submit]').click();
  await page.locator('input[name=email]').waitFor();
  await fillRequired(page);
  await page.locator('main button[type=submit]').click();
  await page.locator('.sp-part').first().waitFor();
  return page;
};

const sendButton = '.sp-actions .btn-primary';

describe.each(['it', 'en'] as const)(
  'every page in %s has no axe violation and fits 320, 768 and 1280 px',
  (language) => {
    it('home', async () => {
      const page = await open(`/${TENANT}/`, language);
      await page.locator('.sp-card').first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await visits.visitor.inspect(`home-${language}`)).toEqual([]);
    });

    it('the three steps of a request, with their errors', async () => {
      const page = await open(`/${TENANT}/new`, language);
      await page.locator('input[name=userType]').first().waitFor();
      await page.locator('main button[type=submit]').click();
      expect(await visits.visitor.inspect(`topic-errors-${language}`)).toEqual([]);
      await chooseFirstOfEach(page);
      expect(await visits.visitor.inspect(`topic-${language}`)).toEqual([]);
      await page.locator('main button[type=submit]').click();
      await page.locator('input[name=email]').waitFor();
      await page.locator('main button[type=submit]').click();
      expect(await visits.visitor.inspect(`details-errors-${language}`)).toEqual([]);
      await fillRequired(page);
      await page
        .locator('input[type=file]')
        .setInputFiles([{ name: 'errore.txt', mimeType: 'text/plain', buffer: Buffer.from('errore 23') }]);
      expect(await visits.visitor.inspect(`details-${language}`)).toEqual([]);
      await page.locator('main button[type=submit]').click();
      await page.locator('.sp-part').first().waitFor();
      expect(await visits.visitor.inspect(`review-${language}`)).toEqual([]);
      await page.locator(sendButton).click();
      await page.getByText(NUMBER).first().waitFor();
      expect(await visits.visitor.inspect(`sent-${language}`)).toEqual([]);
    });

    it('the ticket of a private link, with the quoted text open', async () => {
      const page = await open(`/${TENANT}/request#${TOKEN}`, language);
      await page.locator('summary').click();
      expect(await visits.visitor.inspect(`ticket-${language}`)).toEqual([]);
    });

    it('asking for the private link, and a link that is no longer valid', async () => {
      const page = await open(`/${TENANT}/request`, language);
      await page.locator('main button[type=submit]').click();
      expect(await visits.visitor.inspect(`follow-${language}`)).toEqual([]);
      await page.locator('input[name=link]').fill('an-expired-token-of-last-year');
      await page.locator('main button[type=submit]').click();
      await page.locator('.lead').waitFor();
      expect(await visits.visitor.inspect(`expired-${language}`)).toEqual([]);
    });

    it('the outbox: list, mail as text and formatted', async () => {
      desk.session = session();
      const page = await open(`/desk/${TENANT}/outbox`, language);
      await page.getByText(language === 'it' ? 'NON INVIATA' : 'NOT SENT', { exact: true }).waitFor();
      expect(await visits.visitor.inspect(`outbox-${language}`)).toEqual([]);
      await page.locator('.sp-mail-subject').first().click();
      await page.locator('pre').waitFor();
      expect(await visits.visitor.inspect(`outbox-mail-${language}`)).toEqual([]);
    });

    it('page not found, desk not found', async () => {
      const page = await open(`/${TENANT}/nowhere`, language);
      await page.locator('.btn-primary').waitFor();
      expect(await visits.visitor.inspect(`not-found-${language}`)).toEqual([]);
      await page.goto(visits.address('/unknown-desk/'));
      await page.locator('h1').waitFor();
      expect(await visits.visitor.inspect(`unknown-desk-${language}`)).toEqual([]);
    });
  },
);

describe('the legal links of the footer', () => {
  it('carry the hooks and the literal text the official validator looks for', async () => {
    const page = await open(`/${TENANT}/`);
    const hrefOf = (hook: string) => page.locator(`footer [data-element=${hook}]`).getAttribute('href');
    expect(await hrefOf('accessibility-link')).toBe(portal.links.accessibility);
    expect(await hrefOf('privacy-policy-link')).toBe(portal.links.privacy);
    expect(await hrefOf('legal-notes')).toBe(portal.links.legalNotes);
    expect(await hrefOf('faq')).toBe(portal.links.faq);
    const report = (await page.locator('footer [data-element=report-inefficiency]').textContent()) ?? '';
    expect(['disservizio', 'segnala disservizio', 'segnalazione disservizio']).toContain(report.toLowerCase());
    await page.locator('footer').getByText('assistenza@ente.example').waitFor();
    await page.locator('footer').getByRole('heading', { name: 'Contatti' }).waitFor();
  });

  it('lead to our own pages where the administration has named none', async () => {
    const bare = { ...portal, links: { privacy: portal.links.privacy, legalNotes: portal.links.legalNotes } };
    desk.route('GET', /^portal$/, (_, answer) => json(answer, 200, bare));
    const page = await open(`/${TENANT}/`);
    const link = (hook: string) => page.locator(`footer [data-element=${hook}]`);
    for (const hook of ['faq', 'report-inefficiency', 'accessibility-link', 'privacy-policy-link', 'legal-notes'])
      await link(hook).waitFor();
    await link('accessibility-link').click();
    await page.getByText('non ha ancora indicato qui la sua dichiarazione').waitFor();
    await link('report-inefficiency').click();
    await page.locator('input[name=userType]').first().waitFor({ state: 'attached' });
  });

  it('a suspension is told before and while it lasts, with its reason', async () => {
    const page = await open(`/${TENANT}/`);
    const told = 'Il servizio è sospeso da giovedì 24 dicembre 2026 a giovedì 31 dicembre 2026: Festività natalizie';
    await page.locator('.sp-open').getByText(told).waitFor();
  });
});

describe('finding one’s way', () => {
  it('skips to the content, and a new page puts the focus on its heading', async () => {
    const page = await open(`/${TENANT}/`);
    await page.locator('.sp-card').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#main:focus').waitFor();
    await page.locator('.sp-card .btn-primary').click();
    await page.locator('input[name=userType]').first().waitFor();
    await page.locator('h1:focus').waitFor();
  });

  it('changes the language in place and remembers it', async () => {
    const page = await open(`/${TENANT}/`);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'User assistance' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'User assistance' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('goes one step back with the browser’s back button, and keeps what was typed', async () => {
    const page = await toReview();
    await page.goBack();
    expect(await page.locator('input[name=name]').inputValue()).toBe('Mario Rossi');
  });
});

describe('a request that does not go through at once', () => {
  it('puts the server’s field errors on the fields, and the focus on the summary that links to them', async () => {
    const page = await toReview();
    desk.on(/channels/, (_, answer) =>
      problem(answer, 422, 'FORM.INVALID', 'Controlla i campi', [
        { field: 'email', code: 'FORM.BAD_EMAIL', message: 'Questo indirizzo non esiste.' },
        { field: 'fields.since', code: 'FORM.BAD_DATE', message: 'La data è nel futuro.' },
      ]),
    );
    await page.locator(sendButton).click();
    await page.locator('#error-summary').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-labelledby")')).toBe('error-summary');
    expect(await page.locator('#field-email-error').textContent()).toContain('Questo indirizzo non esiste.');
    await page.getByRole('link', { name: 'La data è nel futuro.' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('fields.since');
    expect(await visits.visitor.inspect('server-errors')).toEqual([]);
  });

  it.each([
    ['413 too large', 413, {}, 'Gli allegati sono troppo grandi'],
    ['429 too many, with the wait the server asks for', 429, { 'Retry-After': '30' }, 'Riprova tra 30 secondi'],
    ['500 internal', 500, {}, 'ha un problema tecnico'],
  ])('says what to do on %s, and keeps everything typed', async (_, status, headers, text) => {
    const page = await toReview();
    desk.on(/channels/, (__, answer) => problem(answer, status, 'X', '', [], headers));
    await page.locator(sendButton).click();
    await page.getByText(text).waitFor();
    expect(desk.posts).toHaveLength(1);
    expect(await visits.visitor.inspect(`failure-${status}`)).toEqual([]);
    await page.reload();
    await page.locator('.sp-part').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('mario.rossi@posta.example');
  });

  it('tries again by itself under the same key when the connection drops', async () => {
    const page = await toReview();
    desk.on(/channels/, (request) => void request.socket.destroy(), 2);
    await page.locator(sendButton).click();
    await page.getByText(NUMBER).first().waitFor();
    const keys = desk.posts.map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sends once when the button is pressed twice during a slow answer', async () => {
    const page = await toReview();
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    desk.on(/channels/, async (_, answer) => {
      await held;
      problem(answer, 503, 'BUSY', '');
    });
    await page.locator(sendButton).dblclick();
    await page.getByText('Invio in corso…').first().waitFor();
    expect(await visits.visitor.inspect('sending')).toEqual([]);
    expect(desk.posts).toHaveLength(1);
    release();
    await page.getByText(NUMBER).first().waitFor();
    expect(new Set(desk.posts.map(({ key }) => key)).size).toBe(1);
  });

  it('uses a new key for the next request', async () => {
    const page = await toReview();
    await page.locator(sendButton).click();
    await page.getByText(NUMBER).first().waitFor();
    await page.getByRole('link', { name: 'Invia un’altra richiesta' }).click();
    await page.locator('input[name=userType]').first().waitFor();
    await chooseFirstOfEach(page);
    await page.locator('main button[type=submit]').click();
    expect(await page.locator('input[name=name]').inputValue()).toBe('');
    await fillRequired(page);
    await page.locator('main button[type=submit]').click();
    await page.locator(sendButton).click();
    await page.getByText(NUMBER).first().waitFor();
    expect(new Set(desk.posts.map(({ key }) => key)).size).toBe(2);
  });

  it('shows the receipt when the request is stored but not yet registered (202)', async () => {
    const page = await toReview();
    desk.on(
      /channels/,
      (_, answer) => void answer.writeHead(202, { 'Content-Type': 'application/json' }).end('{"receipt":"r-7781"}'),
    );
    await page.locator(sendButton).click();
    await page.getByText('r-7781').waitFor();
    expect(await visits.visitor.inspect('receipt')).toEqual([]);
  });

  it('asks for the files again after a reload, since browsers do not keep them', async () => {
    const page = await toReview();
    await page.goBack();
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'errore.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }]);
    await page.reload();
    await page.getByText('errore.txt').waitFor();
    expect(await visits.visitor.inspect('files-again')).toEqual([]);
  });

  it('refuses a file of a format the form does not take, without sending it', async () => {
    const page = await toReview();
    await page.goBack();
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('x') }]);
    await page.locator('main button[type=submit]').click();
    await page.getByRole('link', { name: /virus\.exe/ }).waitFor();
    expect(desk.posts).toHaveLength(0);
  });

  it('sends nothing that was not asked: no left-over field, the trap empty and out of reach', async () => {
    const page = await toReview();
    await page.locator(sendButton).click();
    await page.getByText(NUMBER).first().waitFor();
    const names = [...(desk.posts[0]?.body ?? '').matchAll(/name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).not.toContain('website');
    expect(names).not.toContain('fields.register');
    expect(names).toEqual(expect.arrayContaining(['language', 'userType', 'area', 'email', 'text', 'privacy']));
  });
});

describe('the ticket’s page', () => {
  it('sends an answer with its attachment, shows it and says so', async () => {
    const page = await open(`/${TENANT}/request#${TOKEN}`);
    await page.locator('textarea[name=text]').fill('Uso il gestore Esempio.');
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'schermata.png', mimeType: 'image/png', buffer: Buffer.from('x') }]);
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.locator('.sp-conversation').getByText('Uso il gestore Esempio.').waitFor();
    await page.getByRole('status').getByText('Risposta inviata.').waitFor({ state: 'attached' });
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('');
    expect(desk.posts[0]?.body).toContain('filename="schermata.png"');
  });

  it('keeps an answer that failed, over a reload too', async () => {
    const page = await open(`/${TENANT}/request#${TOKEN}`);
    await page.locator('textarea[name=text]').fill('Uso il gestore Esempio.');
    desk.on(/replies/, (_, answer) => problem(answer, 429, 'RATE.LIMITED', ''));
    await page.getByRole('button', { name: 'Invia la risposta' }).click();
    await page.getByText('Troppe richieste').waitFor();
    await page.reload();
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('Uso il gestore Esempio.');
  });

  it('downloads an attachment with the token in a header, never in the address', async () => {
    const page = await open(`/${TENANT}/request#${TOKEN}`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Scarica schermata/ }).click();
    expect((await download).suggestedFilename()).toContain('schermata-con-un-nome');
    expect(asked.filter((address) => address.includes(TOKEN))).toEqual([]);
  });

  it('says kindly that the desk cannot be reached, and tries again when asked', async () => {
    desk.on(/my-ticket$/, (request) => void request.socket.destroy(), 8);
    const page = await open(`/${TENANT}/request#${TOKEN}`);
    await page.getByText('Non riusciamo a raggiungere lo sportello').waitFor();
    expect(await visits.visitor.inspect('unreachable')).toEqual([]);
    desk.reset();
    await page.getByRole('button', { name: 'Riprova' }).click();
    await page.locator('.sp-conversation').waitFor();
  });
});

describe('a mail in the outbox', () => {
  it('shows its HTML without letting it act', async () => {
    desk.session = session();
    const page = await open(`/desk/${TENANT}/outbox`);
    await page.locator('.sp-mail-subject').first().click();
    await page.getByRole('button', { name: 'Impaginato' }).click();
    await page.frameLocator('iframe').getByText('quale gestore SPID usa?').waitFor();
    expect(await page.title()).not.toBe('entered');
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    visits.visitor.complaints.length = 0; // Chromium reports the script it refused to run.
  });
});
