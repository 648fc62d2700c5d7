import type { RelationsView } from '../../apps/server/src/relations/relation.views.js';
import type { CommandResultView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
let sportello: InProcessSportello;
let desk: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
  desk = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
});
afterAll(() => sportello.stop());

async function opened(email: string, text = 'Non carica.'): Promise<string> {
  const { number } = await desk.register({ requester: { name: 'Ada Bianchi', email }, subject: 'Non carica', text });
  await sportello.settled();
  return number;
}
const relationsOf = async (number: string): Promise<string[]> =>
  (await desk.get<RelationsView>(`tickets/${number}/relations`)).items.map(
    ({ relation, direction, other }) => `${relation} ${direction} ${other.number}`,
  );
const lastTo = async (email: string) => (await desk.mailsTo(email)).at(-1);

it('who asked in a merged ticket is told, answers into the other one, and hears how it goes', async () => {
  const [source, target] = [await opened('ida@person.example'), await opened('ugo@person.example')];
  await desk.act(source, 'merge', { into: target });
  await sportello.settled();
  expect(await desk.ticket(source)).toMatchObject({ state: 'closed', closureReason: 'merged' });
  const told = await lastTo('ida@person.example');
  expect(told).toMatchObject({ template: 'closed', ticketNumber: source });
  expect(told?.text).toContain(target);
  expect(await relationsOf(source)).toEqual([`merged-into to ${target}`]);
  expect(await relationsOf(target)).toEqual([`merged-into from ${source}`]);

  const token = /\/request#(\S+)/.exec(told?.text ?? '')?.[1];
  await sportello.api(TENANT, token).post('my-ticket/replies', { text: 'Anche con un altro file.' });
  const joined = await desk.ticket(target);
  expect(joined.messages.map(({ text }) => text)).toEqual(expect.arrayContaining(['Anche con un altro file.']));
  expect(joined.messages.filter(({ text }) => text === 'Non carica.')).toHaveLength(2);
  expect((await desk.ticket(source)).state).toBe('closed');

  await desk.act(target, 'take-charge');
  await desk.resolve(target, { reason: 'solved', text: 'Il limite è stato alzato.' });
  await sportello.settled();
  expect((await lastTo('ida@person.example'))?.text).toContain('Il limite è stato alzato.');
  expect((await desk.mailsTo('ugo@person.example')).filter(({ template }) => template === 'note')).toEqual([]);
});

it('a duplicate is closed with words, and told when the other one is solved if that was promised', async () => {
  const original = await opened('one@person.example');
  const [waiting, silent] = [await opened('two@person.example'), await opened('three@person.example')];
  await desk.act(waiting, 'duplicate', { of: original, inform: true });
  await desk.act(silent, 'duplicate', { of: original });
  await sportello.settled();
  expect(await desk.ticket(waiting)).toMatchObject({ state: 'closed', closureReason: 'duplicate' });
  expect((await lastTo('two@person.example'))?.text).toContain('Le scriveremo quando sarà risolto.');
  await desk.act(original, 'take-charge');
  await desk.resolve(original, { reason: 'solved', text: 'Gentile Ada, ecco la Sua pratica.' });
  await sportello.settled();
  const news = await lastTo('two@person.example');
  expect(news?.text).toContain('è stato risolto');
  expect(news?.text).not.toContain('ecco la Sua pratica');
  expect((await lastTo('three@person.example'))?.template).toBe('closed');
});

it('a message becomes a ticket of its own, of the same person', async () => {
  const number = await opened('both@person.example', 'Due cose: il file, e il bollo.');
  const [message] = (await desk.ticket(number)).messages;
  const split = {
    subject: 'Il bollo',
    message: message?.id,
    area: 'payments',
    topic: 'stamp-duty',
    subtopic: 'digital-stamp',
  };
  const done = await desk.post<CommandResultView>(`tickets/${number}/split`, split);
  const own = await desk.ticket(done.number);
  expect(own).toMatchObject({ subject: 'Il bollo', contact: { email: 'both@person.example' }, area: 'payments' });
  expect(own.messages[0]?.text).toBe('Due cose: il file, e il bollo.');
  expect(await relationsOf(done.number)).toEqual([`split-from to ${number}`]);
  const nothing = await desk.ask<ProblemBody>('POST', `tickets/${number}/split`, { json: { subject: 'x' } });
  expect([nothing.status, nothing.body.code]).toEqual([400, 'TICKET.NOTHING_TO_SPLIT']);
});

it('a ticket is neither merged nor linked with what does not exist or has ended', async () => {
  const [number, ended] = [await opened('x@person.example'), await opened('y@person.example')];
  await desk.act(ended, 'close', { reason: 'withdrawn' });
  const refused = async (path: string, json: object): Promise<string> =>
    (await desk.ask<ProblemBody>('POST', `tickets/${number}/${path}`, { json })).body.code;
  expect(await refused('merge', { into: ended })).toBe('TICKET.OTHER_ENDED');
  expect(await refused('merge', { into: number })).toBe('TICKET.WITH_ITSELF');
  expect(await refused('merge', { into: 'NOIPA-2026-0000001' })).toBe('TICKET.OTHER_NOT_FOUND');
  expect(await refused('link', { other: 'NOIPA-2026-0000001', relation: 'related' })).toBe('TICKET.OTHER_NOT_FOUND');
  expect(await refused('unlink', { other: ended, relation: 'related', reason: 'r' })).toBe('TICKET.NOT_LINKED');
});
