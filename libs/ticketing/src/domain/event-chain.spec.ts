import { tenantId, type Actor } from '@sportello/kernel';
import fc from 'fast-check';
import { chain, GENESIS, verifyChain, type StoredEvent } from './event-chain.js';

const ticket = { tenant: tenantId('ente'), ticketId: '0190a000-0000-7000-8000-000000000001' };
const by: Actor = { type: 'staff', id: 's1', name: 'Mario Rossi' };

const history = (count: number): StoredEvent[] => [
  ...chain(
    GENESIS,
    ticket,
    Array.from({ length: count }, (_, i) => ({
      seq: i + 1,
      type: 'note-added',
      at: new Date(i * 1000).toISOString(),
      actor: by,
      data: { messageId: `m${i}` },
    })),
  ),
];
const headOf = (events: StoredEvent[]) => ({ seq: events.length, hash: events.at(-1)!.hash });

describe('the chain of a ticket’s events (B9)', () => {
  it('is whole when nobody touched it, whatever the order of keys the database gives back', () => {
    const events = history(4).map((event) => ({
      ...event,
      actor: { name: by.name, id: by.id, type: by.type },
    }));
    expect(verifyChain(ticket, events, headOf(events))).toBeNull();
  });

  it('goes on from the stored head', () => {
    const events = history(3);
    const more = chain(events[2]!.hash, ticket, [
      { seq: 4, type: 'closed', at: '2026-01-01T00:00:00.000Z', actor: by, data: {} },
    ]);
    expect(verifyChain(ticket, [...events, ...more])).toBeNull();
  });

  it.each<[string, Partial<StoredEvent>]>([
    ['type', { type: 'closed' }],
    ['time', { at: '1999-01-01T00:00:00.000Z' }],
    ['actor', { actor: { ...by, name: 'Altri' } }],
    ['data', { data: { messageId: 'other' } }],
    ['hash', { hash: new Uint8Array(32) }],
  ])('shows a changed %s', (_, change) => {
    const events = history(5);
    events[2] = { ...events[2]!, ...change };
    expect(verifyChain(ticket, events)).toEqual({ seq: 3, fault: 'changed' });
  });

  it('shows an event taken from another ticket', () => {
    expect(verifyChain({ ...ticket, ticketId: 'other' }, history(2))).toEqual({ seq: 1, fault: 'changed' });
  });

  it('shows any removal, and where', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), (count, pick) => {
        const events = history(count);
        const gone = pick % count;
        const left = events.filter((_, i) => i !== gone);
        const fault = gone === count - 1 ? 'shortened' : 'missing';
        expect(verifyChain(ticket, left, headOf(events))).toEqual({ seq: gone + 1, fault });
      }),
    );
  });

  it('shows a removal that was renumbered to look whole', () => {
    const events = history(5)
      .filter(({ seq }) => seq !== 2)
      .map((event, i) => ({ ...event, seq: i + 1 }));
    expect(verifyChain(ticket, events)).toEqual({ seq: 2, fault: 'changed' });
  });

  it('shows any two events that changed places', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 2 }), ([a, b]) => {
        const events = history(8);
        [events[a!], events[b!]] = [events[b!]!, events[a!]!];
        expect(verifyChain(ticket, events)).toMatchObject({ seq: Math.min(a!, b!) + 1, fault: 'out-of-order' });
      }),
    );
  });

  it('shows a whole rewritten history when the ticket’s own head is known', () => {
    const events = history(3);
    const forged = [
      ...chain(
        GENESIS,
        ticket,
        events.map((event) => ({ ...event, data: { forged: true } })),
      ),
    ];
    expect(verifyChain(ticket, forged)).toBeNull();
    expect(verifyChain(ticket, forged, headOf(events))).toEqual({ seq: 3, fault: 'changed' });
  });
});
