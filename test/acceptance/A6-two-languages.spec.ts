import type { FormView } from '../../apps/server/src/channels/channel.views.js';
import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('A6 · every text a user sees or receives is in Italian or in English, as each of them wants', () => {
  const BODY = 'pac-spoc';
  const PORTAL = 'cportal';
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [BODY, PORTAL] });
    desk = await sportello.staff(BODY, ['l1'], { id: 'op', name: 'Zeno' });
  });
  afterAll(() => sportello.stop());

  /** Small words that only one of the two languages has. */
  const ONLY = {
    it: /(?<![\p{L}/.@-])(?:il|lo|della|del|che|è|sono|una|nostro|abbiamo|può|richiesta|gentile|saluti)(?![\p{L}/.@-])/iu,
    en: /(?<![\p{L}/.@-])(?:the|your|has|been|with|have|you|this|our|request|dear|regards)(?![\p{L}/.@-])/iu,
  };
  const other = { it: 'en', en: 'it' } as const;
  const languages = ['it', 'en'] as const;

  function expectLanguage(text: string | undefined, language: 'it' | 'en'): void {
    const words = (text ?? '').replace(/https?:\S+/g, '');
    expect(words).toMatch(ONLY[language]);
    expect(words).not.toMatch(ONLY[other[language]]);
  }

  describe.each(languages)('for a requester who wants %s', (language) => {
    const email = `${language}@person.example`;
    const occasions = [
      'registered',
      'taken-charge',
      'work-started',
      'note',
      'information-requested',
      'reply-received',
      'resolved',
      'closed',
      'reopened',
    ];
    let token: string;

    beforeAll(async () => {
      const requester = { name: 'Kim', email };
      const { number } = await desk.register({ requester, language, subject: 'X-42', text: '1 2 3' });
      const act = async (command: string, input: object = {}): Promise<void> => {
        await desk.act(number, command, input);
        await sportello.settled();
      };
      await sportello.settled();
      token = /\/request#(\S+)/.exec((await desk.mailsTo(email))[0]?.text ?? '')?.[1] ?? '';
      await act('take-charge');
      await act('start-work');
      await act('add-note', { text: 'A-1', visibility: 'public' });
      await act('request-information', { text: 'B-2?' });
      await sportello.api(BODY, token).post('my-ticket/replies', { text: 'B-2!' });
      await sportello.settled();
      await act('resolve', { reason: 'solved', text: 'C-3' });
      await act('close');
      await sportello.api(BODY, token).post('my-ticket/replies', { text: 'D-4' });
      await sportello.settled();
    });

    it.each(occasions)('the mail on «%s» is all in that language, plain and HTML', async (occasion) => {
      const mail = (await desk.mailsTo(email)).find(({ template }) => template === occasion);
      expectLanguage(mail?.text, language);
      expectLanguage((mail?.html ?? '').replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' '), language);
    });

    it('refusals are told in it', async () => {
      const headers = { 'Accept-Language': language };
      const page = sportello.api(PORTAL);
      const refusals = [
        await page.ask('GET', 'my-ticket', { headers }),
        await page.ask('POST', 'channels/portal', { headers, json: { email: 'x', privacy: false } }),
        await page.ask('GET', 'channels/none', { headers }),
        await sportello.api(BODY, token).ask('POST', 'my-ticket/replies', { headers, json: { text: '' } }),
        await page.ask('GET', '/rest/nowhere', { headers }),
      ];
      for (const { status, body } of refusals) {
        expect(status).toBeGreaterThanOrEqual(400);
        expect(body.detail).not.toMatch(ONLY[other[language]]);
      }
      const said = refusals.flatMap(({ body }) => [body.detail, ...(body.errors ?? []).map(({ message }) => message)]);
      expectLanguage(said.join(' '), language);
    });

    it('the form and its mistakes speak it', async () => {
      const form = await sportello.api(PORTAL).get<FormView>(`channels/portal?language=${language}`);
      expectLanguage(
        [form.title, form.intro, ...form.fields.map(({ label }) => label), JSON.stringify(form.privacy)].join(' '),
        language,
      );
      const json = { language, name: '', email: 'nobody', subject: '', text: '' };
      const { body } = await sportello
        .api(PORTAL)
        .ask<ProblemBody>('POST', 'channels/portal', { json, headers: { 'Accept-Language': language } });
      expect(body.errors?.length).toBeGreaterThan(4);
      for (const { message } of body.errors ?? []) expect(message).not.toMatch(ONLY[other[language]]);
    });

    it('the private page has every label in it', async () => {
      const page = await sportello.api(BODY, token).myTicket();
      const labels = localized(page);
      expect(labels.length).toBeGreaterThan(12);
      for (const label of labels) expect(label[language]).toMatch(/\S/);
      for (const { label } of page.events) expect(label[language]).not.toMatch(ONLY[other[language]]);
    });

    it('who writes a mail in it is answered in it', async () => {
      const from = `mail-${language}@person.example`;
      const text = {
        it: 'Buongiorno, da ieri non riesco ad accedere alla posta dal mio ufficio. Potete aiutarmi? Grazie.',
        en: 'Good morning, since yesterday I cannot read my mail from the office. Could you please help me? Thank you.',
      }[language];
      const raw = letter({ from, to: 'spoc@pac.example', subject: 'X-43', text });
      await handOver(await sportello.door(BODY, 'mail'), { from, to: 'spoc@pac.example', raw });
      await sportello.settled();
      const [confirmation] = await desk.mailsTo(from);
      expectLanguage(confirmation?.text?.replace(text, ''), language);
    });
  });

  it.each([BODY, PORTAL])('the portal of %s has each of its texts in both', async (tenant) => {
    const labels = localized(await sportello.api(tenant).get<PortalView>('portal'));
    expect(labels.length).toBeGreaterThan(20);
    for (const { it: italian, en: english } of labels) {
      expect(italian).toMatch(/\S/);
      expect(english).toMatch(/\S/);
    }
  });
});

/** Every text that stands in an answer in two languages. */
function localized(value: unknown): { it: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('it' in value || 'en' in value) return [value as { it: string; en: string }];
  return Object.values(value).flatMap(localized);
}
