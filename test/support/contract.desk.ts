import type { Answer, Api } from '../../apps/server/test/support/api.js';

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

/** What the pages of the desk work with beside the tickets themselves. */
export async function deskPart(desk: Api, ask: Ask): Promise<void> {
  const requester = { name: 'Ugo', email: 'ugo@person.example', phone: '0655550301' };
  const { number } = await desk.register({ requester, subject: 'x', text: 'y' });
  await ask(desk, 'get', 'live');
  await ask(desk, 'post', 'tickets/{number}/presence', { number }, { doing: 'viewing' });
  const { contact } = await desk.ticket(number);
  await ask(desk, 'get', 'contacts/{id}/history', { id: contact?.id ?? '' });
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
}
