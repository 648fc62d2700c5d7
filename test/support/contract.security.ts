import type { Answer, Api } from '../../apps/server/test/support/api.js';

export type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;
type Expect = (method: string, template: string, answer: Answer) => void;

/** A reported threat: what is known of it, what is due because of it, who read it (A2). */
export async function securityPart(desk: Api, ask: Ask): Promise<void> {
  const threat = { kind: 'cyber-threat', requester: { name: 'Ugo' }, subject: 'x', text: 'y' };
  const { number } = await desk.register(threat);
  const at = { number };
  const ticket = 'tickets/{number}';
  const [before, now] = ['2026-01-05T08:00:00Z', '2026-01-05T09:00:00Z'];
  await ask(desk, 'post', `${ticket}/set-awareness`, at, { awareAt: now });
  await ask(desk, 'post', `${ticket}/correct-awareness`, at, { awareAt: before, reason: 'r' });
  await ask(desk, 'post', `${ticket}/set-tlp`, at, { tlp: 'AMBER+STRICT' });
  const described = { ongoing: true, regimes: ['nis2'], incidentTypes: ['IS-1'], vector: { severity: ['high'] } };
  await ask(desk, 'post', `${ticket}/describe-incident`, at, described);
  await ask(desk, 'post', `${ticket}/request-report`, at, { regime: 'nis2', kind: 'intermediate' });
  await ask(desk, 'post', `${ticket}/end-incident`, at, { endedAt: now });
  const { body } = await ask(desk, 'get', 'security-reports');
  const [{ id } = { id: '' }] = body['items'] as { id: string }[];
  await ask(desk, 'post', 'security-reports/{id}/record-sent', { id }, { sentAt: now, payload: { a: 1 } });
  await ask(desk, 'post', 'security-reports/{id}/correct-sent', { id }, { sentAt: now, protocolId: '1', reason: 'r' });
  await ask(desk, 'get', `${ticket}/security`, at);
  await ask(desk, 'get', `${ticket}/restricted-reads`, at);
}

/** Signals, one dismissed and one taken up by a problem that is closed in the end (A4). */
export async function problemsPart(desk: Api, ask: Ask, expectPublished: Expect): Promise<void> {
  const { number } = await desk.register({ requester: { name: 'Ugo' }, subject: 'x', text: 'y' });
  const raise = async (): Promise<string> =>
    String((await ask(desk, 'post', 'signals', {}, { title: 't', reason: 'r' })).body['id']);
  await ask(desk, 'post', 'signals/{id}/dismiss', { id: await raise() }, { reason: 'r' });
  const signal = await raise();
  await ask(desk, 'get', 'signals/{id}', { id: signal });
  await ask(desk, 'get', 'signals');
  await ask(desk, 'post', 'signals/look', {}, {});
  const owner = 'first-level-lead';
  const opened = await ask(desk, 'post', 'problems', {}, { title: 't', description: 'd', owner, signal });
  const problem = String(opened.body['number']);
  const at = { problem };
  await ask(desk, 'post', 'problems/{problem}/link-tickets', at, { tickets: [number] });
  await ask(desk, 'post', 'problems/{problem}/record-workaround', at, { workaround: 'w' });
  await ask(desk, 'post', 'problems/{problem}/record-cause', at, { rootCause: 'c' });
  const action = { kind: 'preventive', title: 't', owner, dueOn: '2026-12-01' };
  await ask(desk, 'post', 'problems/{problem}/plan-action', at, action);
  const [planned] = (await ask(desk, 'get', 'problems/{problem}', at)).body['actions'] as { id: string }[];
  const done = { action: planned?.id, state: 'done', outcome: 'o' };
  await ask(desk, 'post', 'problems/{problem}/end-action', at, done);
  await ask(desk, 'post', 'problems/{problem}/resolve', at, { outcome: 'o' });
  await ask(desk, 'post', 'problems/{problem}/close', at, {});
  await ask(desk, 'get', 'problems');
  await ask(desk, 'get', 'tickets/{number}/problems', { number });
  const figures = await desk.ask('GET', 'handling-figures?from=2026-03-01&to=2026-03-31');
  expectPublished('get', 'handling-figures', figures);
}
