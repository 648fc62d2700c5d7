import { Api, type Answer } from '../../apps/server/test/support/api.js';
import { TelephoneExchange } from './telephone.exchange.js';

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;

type Listed = readonly { readonly id: string }[];

/**
 * A call that somebody took, one that nobody took, and whoever is called back for it.
 * @param desk whose telephone is 11
 */
export async function callsPart(
  desk: Api,
  now: () => Date,
  ask: Ask,
  shown: (method: string, template: string, answer: Answer<unknown>) => void,
): Promise<void> {
  const requester = { name: 'Ugo', phone: '0655550301' };
  await desk.register({ requester, subject: 'x', text: 'y' });
  const exchange = new TelephoneExchange(new Api(desk.url, desk.tenant), 'telephone', now);
  const said = { from: requester.phone, to: '0655550100', queue: 'sam', extension: '11', language: 'it' };
  await exchange.tells('ringing', 'c-1', said);
  const { body } = await ask(desk, 'get', 'calls/current');
  const [ringing] = body['items'] as Listed;
  await exchange.tells('answered', 'c-1', said);
  await desk.register({ call: ringing?.id, requester, subject: 'x', text: 'y' });
  await ask(desk, 'get', 'calls/{id}', { id: ringing?.id ?? '' });
  await exchange.tells('missed', 'c-2', said);
  await ask(desk, 'get', 'calls');
  const waiting = await ask(desk, 'get', 'call-backs');
  const [first] = waiting.body['items'] as Listed;
  const attempt = { outcome: 'no-answer', text: 't', last: true };
  await ask(desk, 'post', 'call-backs/{id}/record-call', { id: first?.id ?? '' }, attempt);
  shown('get', 'service-figures/calls', await desk.ask('GET', 'service-figures/calls?from=2026-03-01&to=2026-03-31'));
}
