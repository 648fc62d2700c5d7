import type { Clock } from '@sportello/kernel';
import type { Answer, Api } from '../../apps/server/test/support/api.js';

type Ask = (
  api: Api,
  method: 'get' | 'post' | 'put',
  template: string,
  values?: Readonly<Record<string, string>>,
  json?: object,
) => Promise<Answer<Record<string, unknown>>>;
type Expect = (method: string, template: string, answer: Answer) => void;

const HOUR = 3_600_000;
/** A day as the test's clock has it, at an hour that is of one day in Rome and in UTC. */
const dayAfter = (clock: Clock, days: number): string =>
  new Date(clock.now().getTime() + days * 24 * HOUR).toISOString().slice(0, 10);

/** Effort and its account, visits, remote sessions (C3, B11, C15). */
export async function interventionsPart(desk: Api, clock: Clock, ask: Ask, expectPublished: Expect): Promise<void> {
  const { number } = await desk.register({ requester: { name: 'Ugo' }, subject: 'x', text: 'y' });
  const [at, ticket] = [{ number }, 'tickets/{number}'];
  const date = dayAfter(clock, 0);
  const effort = { minutes: 5, date, activity: 'phone' };
  await ask(desk, 'post', `${ticket}/record-effort`, at, { ...effort, note: 'n' });
  await ask(desk, 'post', `${ticket}/correct-effort`, at, { ...effort, entry: 1, minutes: 7, reason: 'r' });
  const later = (hours: number): string => new Date(clock.now().getTime() + hours * HOUR).toISOString();
  const visit = { from: later(1), to: later(2), place: 'p', agreedWith: 'a' };
  await ask(desk, 'post', `${ticket}/agree-visit`, at, visit);
  await ask(desk, 'post', `${ticket}/record-visit`, at, { visit: 1, outcome: 'missed', text: 't' });
  const session = { tool: 't', consent: 'c', startedAt: later(-2), endedAt: later(-1), text: 't' };
  await ask(desk, 'post', `${ticket}/record-remote-session`, at, session);
  for (const form of ['account', 'account/csv', 'account/page']) {
    expectPublished('get', form, await desk.ask('GET', `${form}?from=${date}&to=${date}`));
  }
}

/** The register of systems, and a round of their maintenance (B11). */
export async function systemsPart(desk: Api, clock: Clock, settled: () => Promise<void>, ask: Ask): Promise<void> {
  const device = { code: 'NET-1', class: 'network', name: 'n', place: 'p', nextCheck: '2026-01-05' };
  await ask(desk, 'post', 'systems', {}, device);
  await ask(desk, 'post', 'systems/import', {}, { csv: 'code,class,name,place\nPRN-1,printer,n,p' });
  await settled();
  await ask(desk, 'get', 'systems');
  await ask(desk, 'get', 'systems/csv');
  const [at, whole] = [{ system: 'NET-1' }, 'systems/{system}'];
  await ask(desk, 'post', `${whole}/change`, at, { office: 'o' });
  const { body } = await ask(desk, 'get', whole, at);
  const [{ number } = { number: '' }] = body['tickets'] as { number: string }[];
  const [of, ticket] = [{ number }, 'tickets/{number}'];
  const other = (await ask(desk, 'get', whole, { system: 'PRN-1' })).body['id'];
  await ask(desk, 'post', `${ticket}/point-at-system`, of, { system: other });
  await ask(desk, 'post', `${ticket}/unpoint-system`, of, { system: other, reason: 'r' });
  const date = dayAfter(clock, 20);
  await ask(desk, 'post', `${ticket}/move-maintenance`, of, { date, reason: 'r' });
  for (const party of ['it-office', 'users']) {
    await ask(desk, 'post', `${ticket}/accept-maintenance`, of, { party, date, acceptedBy: 'a' });
  }
  await ask(desk, 'post', `${ticket}/complete-maintenance`, of, { date: dayAfter(clock, 0), text: 't' });
  await ask(desk, 'post', `${whole}/retire`, { system: 'PRN-1' }, { reason: 'r' });
}
