import type { ArticleView, PublishedArticlePageView } from '../../apps/server/src/knowledge/articles.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers partly: the list of frequent questions and the announcements of known problems; no internal newsletter yet
describe('E9 · frequent questions, and known or expected problems with how to get round them', () => {
  const TENANT = 'inail';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let keeper: Api;
  let customer: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    keeper = await sportello.staff(TENANT, ['supervisor'], { id: 'elena', name: 'Elena Riva' });
    customer = sportello.api(TENANT);
  });
  afterAll(() => sportello.stop());

  const published = async (content: object): Promise<void> => {
    const { id } = await keeper.post<ArticleView>('articles', content);
    await keeper.post(`articles/${id}/publish`);
  };
  const seen = async (path: string) => (await customer.get<PublishedArticlePageView>(path)).items;

  it('customers find an answer by its words, in Italian and in English (A6)', async () => {
    const title = { it: 'Come recupero le credenziali?', en: 'How do I recover my credentials?' };
    const body = { it: 'Dalla pagina di accesso.', en: 'From the login page.' };
    await published({ kind: 'faq', title, body });
    expect(await seen('faq')).toMatchObject([{ title, body }]);
    expect(await seen('faq?q=recuperare%20credenziali')).toMatchObject([{ title }]);
    expect(await seen('faq?q=recovering%20credentials&language=en')).toMatchObject([{ title }]);
  });

  it('an expected problem is announced with how to get round it, until its time is over', async () => {
    const title = { it: 'Manutenzione stanotte', en: 'Maintenance tonight' };
    const body = { it: 'Usate il modulo PDF.', en: 'Use the PDF form.' };
    await published({ kind: 'announcement', title, body, until: '2026-03-04T06:00:00Z' });
    expect(await seen('announcements')).toMatchObject([{ title, body }]);
    clock.advance(24 * 3_600_000);
    expect(await seen('announcements')).toEqual([]);
  });
});
