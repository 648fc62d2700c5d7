import { ListTicketsQuery, RouteTicketCommand, type TicketListFilter, type TicketSort } from '@sportello/ticketing';
import { ALFA, MACHINE, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
const numbers: string[] = [];

beforeAll(async () => {
  ticketing = await Ticketing.start();
  for (let i = 0; i < 12; i++) {
    // Pairs at the same instant: the order must be total all the same.
    if (i % 2 === 0) ticketing.clock.advance(60_000);
    const subject = i % 3 === 0 ? `Stampante guasta ${i}` : `Perché l’accesso non è riuscito ${i}`;
    const { number } = await ticketing.register({
      subject,
      severity: 1 + (i % 3),
      channelInstance: i % 2 ? 'form' : 'mailbox',
    });
    numbers.push(number);
  }
});
afterAll(() => ticketing.stop());

const list = (filter: TicketListFilter = {}, sort?: TicketSort, cursor?: string, limit = 100) => {
  const page = cursor === undefined ? { limit } : { cursor, limit };
  const input = { filter, page, sight: { restricted: true }, ...(sort === undefined ? {} : { sort }) };
  return ticketing.queries.execute(new ListTicketsQuery({ tenant: ALFA }, input));
};

async function pages(filter: TicketListFilter, sort: TicketSort, limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const { items, next } = await list(filter, sort, cursor, limit);
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items.map(({ number }) => number));
    if (next === null) return seen;
    cursor = next;
  }
}

describe('the list of tickets', () => {
  it.each<TicketSort>(['openedAt', '-openedAt', 'updatedAt', '-updatedAt'])(
    'sorted by %s shows every ticket exactly once, page after page',
    async (sort) => {
      for (const limit of [1, 5, 12]) {
        const seen = await pages({}, sort, limit);
        expect([...seen].sort()).toEqual([...numbers].sort());
      }
    },
  );

  it('begins with the newest', async () => {
    const { items } = await list();
    const times = items.map(({ openedAt }) => openedAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('loses and repeats nothing when tickets come in between two pages', async () => {
    const first = await list({}, '-openedAt', undefined, 6);
    ticketing.clock.advance(60_000);
    const { number } = await ticketing.register({ subject: 'Nuova', severity: 3 });
    const rest = await list({}, '-openedAt', first.next!, 100);
    const seen = [...first.items, ...rest.items].map((ticket) => ticket.number);
    expect(seen.sort()).toEqual([...numbers].sort());
    numbers.push(number);
  });

  it.each<[TicketListFilter, number]>([
    [{ severity: 1 }, 4],
    [{ channel: 'webform' }, 6],
    [{ channel: 'webform', severity: 1 }, 2],
    [{ states: ['registered'] }, 13],
    [{ states: ['closed', 'archived'] }, 0],
    [{ assignee: null }, 13],
    [{ assignee: 's1' }, 0],
    [{ kind: 'threat' }, 0],
  ])('keeps to the conditions %j', async (filter, found) => {
    expect((await list(filter)).items).toHaveLength(found);
  });

  it('shows the queue of a team', async () => {
    const reason = { it: 'Prova', en: 'Trial' };
    await ticketing.commands.execute(
      new RouteTicketCommand(ticketing.context(MACHINE), ticketing.key(), {
        ticket: numbers[0]!,
        team: 'front',
        reason,
      }),
    );
    expect((await list({ team: 'front' })).items).toMatchObject([{ number: numbers[0], team: 'front', level: 'L1' }]);
  });

  it('finds by Italian words, with and without accents, together with other conditions', async () => {
    expect((await list({ q: 'stampanti' })).items).toHaveLength(4);
    expect((await list({ q: 'perche accessi riusciti' })).items).toHaveLength(8);
    expect((await list({ q: 'stampante', severity: 1 })).items).toHaveLength(4);
    expect((await list({ q: 'stampante', severity: 2 })).items).toHaveLength(0);
    expect(await pages({ q: 'accesso' }, '-openedAt', 3)).toHaveLength(8);
  });

  it('finds by number, however it is written', async () => {
    expect((await list({ q: numbers[3]!.toLowerCase() })).items).toMatchObject([{ number: numbers[3] }]);
  });

  it('costs one statement, two with words, whatever it shows', async () => {
    ticketing.statements.length = 0;
    await list();
    expect(ticketing.statements).toHaveLength(3);
    ticketing.statements.length = 0;
    await list({ q: 'stampante' });
    expect(ticketing.statements).toHaveLength(4);
  });

  it.each(['', 'x', Buffer.from('2026-01-01T00:00:00Z no-id').toString('base64url')])(
    'refuses a made-up cursor (%j)',
    async (cursor) => {
      await expect(list({}, '-openedAt', cursor)).rejects.toMatchObject({ code: 'LIST.INVALID_CURSOR' });
    },
  );
});
