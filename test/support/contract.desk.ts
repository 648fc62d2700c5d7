import type { Answer, Api } from '../../apps/server/test/support/api.js';

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

type Shown = (method: string, template: string, answer: Answer<unknown>) => void;

/** What the pages of the desk work with beside the tickets themselves. */
export async function deskPart(desk: Api, ask: Ask, settled: () => Promise<void>, shown: Shown): Promise<void> {
  const requester = { name: 'Ugo', email: 'ugo@person.example', phone: '0655550301' };
  const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
  await ask(desk, 'get', 'live');
  await ask(desk, 'post', 'tickets/{number}/presence', { number }, { doing: 'viewing' });
  const { contact } = await desk.ticket(number);
  await ask(desk, 'get', 'contacts/{id}/history', { id: contact?.id ?? '' });
  await ask(desk, 'get', 'contacts/{id}', { id: contact?.id ?? '' });
  await ask(desk, 'get', 'contacts/{id}/duplicates', { id: contact?.id ?? '' });
  const same = await desk.ticket((await desk.register({ requester: { name: 'Ugo' }, subject: 'x', text: 'y' })).number);
  const other = same.contact?.id ?? '';
  await ask(desk, 'post', 'contacts/{id}/merge', { id: contact?.id ?? '' }, { other, reason: 'why' });
  await ask(desk, 'post', 'contacts/{id}/unmerge', { id: other }, { reason: 'why' });
  const known = { id: contact?.id ?? '' };
  const point = { kind: 'vat-number', value: '01234567897', reason: 'why' };
  await ask(desk, 'post', 'contacts/{id}/points', known, point);
  const removed = await ask(desk, 'post', 'contacts/{id}/points/remove', known, point);
  const [change] = removed.body['changes'] as readonly { readonly id: string }[];
  await ask(desk, 'post', 'contacts/{id}/points/restore', known, { change: change?.id, reason: 'why' });
  shown('get', 'contacts', await desk.ask<Record<string, unknown>>('GET', 'contacts?q=%2B39%2006%205555%200301'));
  const view = { name: 'v', filter: { states: 'registered', dueWithin: 60 } };
  const { body } = await ask(desk, 'post', 'saved-views', {}, view);
  const at = { id: String(body['id']) };
  await ask(desk, 'get', 'saved-views');
  await ask(desk, 'put', 'saved-views/{id}', at, { ...view, columns: ['number'] });
  await ask(desk, 'get', 'saved-views/{id}/tickets', at);
  await ask(desk, 'post', 'saved-views/{id}/remove', at);
  const bulk = { numbers: [number, 'CPORTAL-2026-9999999'], do: 'add-note', text: 'n' };
  await ask(desk, 'post', 'tickets/bulk/preview', {}, bulk);
  await ask(desk, 'post', 'tickets/bulk', {}, bulk);
  await ask(desk, 'get', 'views/wall');
  await claimsPart(desk, ask, number, shown);
  await ask(desk, 'get', 'tickets/{number}/mentionable', { number });
  await cannedPart(desk, ask, number);
  await articlesPart(desk, ask);
  await evaluationPart(desk, ask, settled, shown);
}

/** What is asked about again, and how the service goes. */
async function claimsPart(desk: Api, ask: Ask, number: string, shown: Shown): Promise<void> {
  await desk.act(number, 'record-reminder', { text: 'n' });
  await ask(desk, 'get', 'views/reminders');
  await ask(desk, 'get', 'views/complaints');
  const trends = await desk.ask('GET', 'service-figures/trends?from=2026-03-01&to=2026-03-31');
  shown('get', 'service-figures/trends', trends);
}

/** An answer written once, used and taken away. */
async function cannedPart(desk: Api, ask: Ask, number: string): Promise<void> {
  const answer = { name: { it: 'n', en: 'n' }, text: { it: '{{number}}', en: '{{number}}' } };
  const { body } = await ask(desk, 'post', 'canned-answers', {}, answer);
  const id = String(body['id']);
  await ask(desk, 'get', 'canned-answers');
  await ask(desk, 'put', 'canned-answers/{id}', { id }, answer);
  await ask(desk, 'get', 'tickets/{number}/canned-answers/{id}', { number, id });
  await ask(desk, 'post', 'canned-answers/{id}/remove', { id });
}

/** A frequent question, from its draft until it is retired (D1). */
async function articlesPart(desk: Api, ask: Ask): Promise<void> {
  const content = { kind: 'faq', title: { it: 't', en: 't' }, body: { it: 'Cedolino', en: 'Payslip' } };
  const { body } = await ask(desk, 'post', 'articles', {}, { ...content, place: { area: 'access' } });
  const id = String(body['id']);
  await ask(desk, 'put', 'articles/{id}', { id }, content);
  await ask(desk, 'post', 'articles/{id}/publish', { id });
  await ask(desk, 'get', 'articles');
  await ask(desk, 'get', 'articles/{id}', { id });
  await ask(desk, 'get', 'faq');
  await ask(desk, 'get', 'faq/{id}', { id });
  await ask(desk, 'post', 'faq/suggestions', {}, { text: 'cedolino' });
  await ask(desk, 'get', 'announcements');
  await ask(desk, 'post', 'articles/{id}/retire', { id });
}

/** A request that is over, and what whoever made it says of the service (D10). */
async function evaluationPart(desk: Api, ask: Ask, settled: () => Promise<void>, shown: Shown): Promise<void> {
  const requester = { name: 'Eva', email: 'eva@person.example' };
  const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
  await settled();
  await desk.act(number, 'take-charge');
  await desk.act(number, 'resolve', { reason: 'solved', text: 'Fatto.', told: 'call' });
  const [mail] = await desk.mailsTo(requester.email);
  const page = desk.as(/\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '');
  await ask(page, 'post', 'my-ticket/evaluation', {}, { score: 1, aspect: 'clear', words: 'w' });
  await ask(page, 'get', 'my-ticket/evaluation');
  await ask(page, 'post', 'my-ticket/replies', {}, { text: 'Ancora.' });
  await ask(page, 'post', 'my-ticket/withdraw');
  const period = await desk.ask<Record<string, unknown>>('GET', 'figures/evaluations?from=2026-03-01&to=2026-03-31');
  shown('get', 'figures/evaluations', period);
}
