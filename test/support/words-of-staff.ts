import type { BroadcastPageView } from '../../apps/server/src/broadcasts/broadcasts.views.js';
import type { ProblemWholeView, SignalPageView } from '../../apps/server/src/problems/problems.views.js';
import type { SecurityCaseView } from '../../apps/server/src/security/security.views.js';
import type { TrailHouse } from './trail.house.js';

/** Words no house text has: wherever they are found, they are of this person. */
export const WORDS_OF = {
  name: 'Zenobia Qwerzuiop',
  email: 'zenobia.qwerzuiop@person.example',
  phone: '+393330001122',
  secret: 'Il referto di Zenobia Qwerzuiop non si apre',
} as const;
const { name: NAME, email: EMAIL, phone: PHONE, secret: SECRET } = WORDS_OF;

/** Tables with what colleagues wrote. */
export const COLLEAGUES_WROTE = [
  ...['problem', 'problem_event', 'problem_action', 'security_event'],
  ...['broadcast', 'broadcast_event', 'signal'],
] as const;

/** What colleagues write about that person elsewhere than on the request: in a problem, its actions, a broadcast, a signal. */
export async function wordsOfStaff(
  house: TrailHouse,
  number: string,
): Promise<{ readonly theirs: string; readonly others: string }> {
  const { boss, sportello } = house;
  const owner = { owner: 'elena.riva' };
  const open = (title: string, tickets: readonly string[], description: string): Promise<{ number: string }> =>
    boss.post('problems', { title, description, tickets, ...owner });
  const { number: theirs } = await open(`Il caso ${NAME}`, [number, await house.opened()], 'Moduli che non si aprono');
  await boss.post(`problems/${theirs}/record-workaround`, { workaround: 'Richiamare la Qwerzuiop' });
  await boss.post(`problems/${theirs}/record-cause`, { rootCause: 'Il modulo è troppo grande' });
  const action = { kind: 'corrective', title: `Scrivere a ${EMAIL}`, ...owner, dueOn: '2026-03-04' };
  await boss.post(`problems/${theirs}/plan-action`, action);
  const [planned] = (await boss.get<ProblemWholeView>(`problems/${theirs}`)).actions;
  await boss.post(`problems/${theirs}/end-action`, {
    ...{ action: planned?.id, state: 'done', outcome: 'Qwerzuiop avvisata', evidence: 'nota 12' },
  });
  const { number: others } = await open('Rete lenta al mattino', [], 'Dalle otto alle nove, in tutte le sedi');
  await boss.post(`problems/${others}/record-cause`, { rootCause: `Lo diceva già Qwerzuiop Zenobia, e non solo` });
  await boss.post('signals', { title: `Insiste ${NAME}`, reason: `Ha chiamato il ${PHONE}` });
  const news = { title: `Per ${NAME}`, text: SECRET, offices: [{ kind: 'team', id: 'back-office' }] };
  for (const report of [
    { kind: 'ticket', number },
    { kind: 'problem', number: theirs },
  ])
    await boss.post('broadcasts', { report, ...news });
  await sportello.settled();
  return { theirs, others };
}

/** A reported threat of that person, with what is said of it. */
export async function threatOf(house: TrailHouse): Promise<string> {
  const threat = { subject: SECRET, text: SECRET, kind: 'cyber-threat', requester: { name: NAME, email: EMAIL } };
  const { number } = await house.boss.register(threat);
  await house.sportello.settled();
  await house.boss.act(number, 'take-charge');
  await house.boss.act(number, 'set-tlp', { tlp: 'AMBER', reason: `Riguarda ${NAME}` });
  await house.boss.resolve(number, { reason: 'answered', text: 'Fatto.' });
  await house.sportello.settled();
  return number;
}

/** Of what colleagues wrote, that about the person is gone; the acts are there, and so is what was about something else. */
export async function colleaguesKeepWhatTheyDid(
  house: TrailHouse,
  { theirs, others, threat }: { readonly theirs: string; readonly others: string; readonly threat: string },
): Promise<void> {
  const problem = await house.boss.get<ProblemWholeView>(`problems/${theirs}`);
  expect(problem).toMatchObject({
    ...{ title: '—', description: 'Moduli che non si aprono', workaround: '—', rootCause: 'Il modulo è troppo grande' },
    actions: [{ title: '—', state: 'done', outcome: '—', evidence: 'nota 12', owner: 'elena.riva' }],
  });
  expect(problem.events.map(({ type }) => type)).toEqual([
    ...['opened', 'tickets-linked', 'workaround-recorded', 'cause-recorded', 'action-planned', 'action-done'],
  ]);
  expect(problem.events.every(({ actor }) => actor.name === 'Elena Riva')).toBe(true);
  expect(await house.boss.get(`problems/${others}`)).toMatchObject({ title: 'Rete lenta al mattino', rootCause: '—' });
  const { items } = await house.boss.get<BroadcastPageView>('broadcasts');
  expect(items.map(({ title }) => title)).toEqual(['—', '—']);
  expect((await house.boss.get<SignalPageView>('signals?limit=100')).items.map(({ title }) => title)).toContain('—');
  const { events } = await house.boss.get<SecurityCaseView>(`tickets/${threat}/security`);
  expect(events.map(({ type, data }) => [type, data])).toContainEqual([
    'tlp-set',
    expect.objectContaining({ tlp: 'AMBER', reason: '—' }),
  ]);
}
