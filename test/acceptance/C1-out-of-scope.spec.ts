import type { OutOfScopeView } from '../../apps/server/src/closing/closing.views.js';
import { ManualClock } from '@sportello/kernel';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

interface Figures {
  readonly tickets: number;
  readonly outOfScope: number;
  readonly clocks: readonly { readonly clock: string; readonly met: number; readonly breached: number }[];
}

// @covers wholly
describe('C1 · only IT difficulties; other questions are answered with the way to the right office', () => {
  const TENANT = 'cportal';
  const DAY = '2026-03-03';
  const OFFICE = 'Sportello unico per l’edilizia del Comune';
  const clock = new ManualClock(`${DAY}T10:00:00.000Z`);
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(() => sportello.stop());

  async function asks(email: string, ticket: object = {}): Promise<string> {
    const requester = { name: 'Ada Bianchi', email };
    const { number } = await desk.register({
      ...{ requester, subject: 'Tettoia', text: 'Serve un permesso per una tettoia?', ...ticket },
    });
    await sportello.settled();
    return number;
  }
  const refused = async (number: string, path: string, json: object): Promise<[number, string]> => {
    const { status, body } = await desk.ask<ProblemBody>('POST', `tickets/${number}/${path}`, { json });
    return [status, body.code];
  };

  it('closes it as such, with a courteous answer that names the right office, and tells who asked', async () => {
    const email = 'ada@person.example';
    const number = await asks(email, { area: 'service', topic: 'not-ours', subtopic: 'regulations' });
    const preview = await desk.get<OutOfScopeView>(`tickets/${number}/out-of-scope`);
    expect(preview.suggested).toBe('building-office');
    const answer = preview.offices.find(({ id }) => id === preview.suggested)?.answer ?? '';
    expect(answer).toMatch(/^Gentile Ada Bianchi,/);
    expect(answer).toContain(OFFICE);
    await desk.act(number, 'out-of-scope', { office: 'building-office' });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ state: 'closed', closureReason: 'out-of-scope' });
    const told = (await desk.mailsTo(email)).at(-1);
    expect(told).toMatchObject({ template: 'closed', ticketNumber: number });
    expect(told?.text).toContain(OFFICE);
    expect(told?.text).toContain('La ringraziamo per averci scritto.');
  });

  it('answers in the language of who asked', async () => {
    const email = 'john@person.example';
    const number = await asks(email, { language: 'en' });
    await desk.act(number, 'out-of-scope', { office: 'planning-office' });
    await sportello.settled();
    expect((await desk.mailsTo(email)).at(-1)?.text).toContain('Town-planning office of the municipality');
  });

  it('has no terms from then on and is counted apart from them', async () => {
    const before = await desk.get<Figures>(figuresOfToday());
    const number = await asks('counted@person.example');
    expect((await desk.ticket(number)).clocks.map(({ state }) => state)).toContain('running');
    await desk.act(number, 'out-of-scope', { office: 'building-office' });
    await sportello.settled();
    const ticket = await desk.ticket(number);
    expect(ticket.kind).toBe('out-of-scope');
    expect(ticket.clocks.filter(({ state }) => state !== 'cancelled')).toEqual([]);
    const after = await desk.get<Figures>(figuresOfToday());
    expect([after.tickets - before.tickets, after.outOfScope - before.outOfScope]).toEqual([1, 1]);
    expect(after.clocks).toEqual(before.clocks);
  });

  it('is not closed so without the office being named, whichever way is tried', async () => {
    const number = await asks('tries@person.example');
    expect(await refused(number, 'out-of-scope', { office: 'no-such-office' })).toEqual([400, 'TICKET.NO_SUCH_OFFICE']);
    expect(await refused(number, 'out-of-scope', { office: 'building-office', text: 'Non siamo noi.' })).toEqual([
      400,
      'TICKET.OFFICE_NOT_NAMED',
    ]);
    expect(await refused(number, 'close', { reason: 'out-of-scope', text: 'Non siamo noi.' })).toEqual([
      400,
      'TICKET.OFFICE_NEEDED',
    ]);
    await desk.act(number, 'take-charge');
    expect(await refused(number, 'resolve', { reason: 'out-of-scope', text: 'Non siamo noi.' })).toEqual([
      400,
      'TICKET.OFFICE_NEEDED',
    ]);
    const text = `Buongiorno, per questo si rivolga allo ${OFFICE}. Un saluto.`;
    await desk.act(number, 'out-of-scope', { office: 'building-office', text });
    await sportello.settled();
    expect((await desk.mailsTo('tries@person.example')).at(-1)?.text).toContain(text);
  });

  const figuresOfToday = (): string => `service-figures?from=${DAY}&to=${DAY}`;
});
