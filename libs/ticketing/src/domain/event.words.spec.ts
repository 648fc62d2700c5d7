import { tenantId, type Actor } from '@sportello/kernel';
import { chainSealed, eventHash, GENESIS, type ChainedEvent } from './event-chain.js';
import { ChainWalk, type WalkedEvent } from './chain.walk.js';
import { withoutWords } from './event.words.js';

const TICKET = { tenant: tenantId('comune-alfa'), ticketId: 'T-1' };
const STAFF: Actor = { type: 'staff', id: 'anna', name: 'Anna' };
const ADA: Actor = { type: 'requester', id: 'c-1', name: 'Ada Bianchi' };
const at = '2026-03-03T09:00:00.000Z';
const screening = { diagnosis: 'La signora Bianchi non entra', tried: [], asked: [] };
const EVENTS: readonly ChainedEvent[] = [
  { seq: 1, type: 'registered', at, actor: ADA, data: { number: 'T-1' } },
  {
    seq: 2,
    type: 'escalated',
    at,
    actor: STAFF,
    data: { team: 'net', level: 'L2', reason: 'Bianchi è bloccata', screening },
  },
  { seq: 3, type: 'work-started', at, actor: STAFF, data: {} },
];
const written = (): WalkedEvent[] => [...chainSealed(GENESIS, TICKET, EVENTS)];
const findings = (events: readonly WalkedEvent[]) => {
  const walk = new ChainWalk(TICKET);
  return events.flatMap((event) => walk.next(event) ?? []);
};
const erasedOf = (event: WalkedEvent): WalkedEvent => {
  const kept = withoutWords(event);
  return kept === null ? event : { ...event, ...kept, salt: null };
};

describe('the words of events', () => {
  it('are vouched for like all the rest', () => {
    const events = written();
    expect(findings(events)).toEqual([]);
    const [first, second, third] = events;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were written');
    const changed = { ...second, data: { ...(second.data as object), reason: 'Altro' } };
    expect(findings([first, changed, third])).toEqual([{ seq: 2, fault: 'changed' }]);
    expect(findings([{ ...first, actor: { ...ADA, name: 'Altra' } }, second, third])).toEqual([
      { seq: 1, fault: 'changed' },
    ]);
  });

  it('can be erased, and the chain of acts stays whole', () => {
    const erased = written().map(erasedOf);
    expect(findings(erased)).toEqual([]);
    expect(JSON.stringify(erased)).not.toMatch(/Bianchi/);
    expect(erased[1]?.data).toEqual({ team: 'net', level: 'L2', reason: '—', screening: null });
    expect(erased[1]?.actor).toEqual(STAFF);
  });

  it('cannot be guessed from what is left: without the salt equal words look different', () => {
    const [one, other] = [written()[1], written()[1]];
    if (one === undefined || other === undefined) throw new Error('they were written');
    expect(withoutWords(one)?.erased).not.toEqual(withoutWords(other)?.erased);
  });

  it('once erased, cannot be put back as others', () => {
    const [first, second, third] = written().map(erasedOf);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three were written');
    const invented = { ...second, erased: { ...second.erased, 'data.reason': '0'.repeat(64) } };
    expect(findings([first, invented, third])).toEqual([{ seq: 2, fault: 'changed' }]);
  });

  it('an event without words needs no salt, and its hash is over itself', () => {
    const third = written()[2];
    expect(third?.salt).toBeNull();
    if (third === undefined) throw new Error('it was written');
    expect(eventHash(third.prevHash ?? GENESIS, TICKET, { ...third, salt: null })).toEqual(third.hash);
    expect(withoutWords(third)).toBeNull();
  });
});

describe('the walk along a chain', () => {
  const [a, b, c] = written();
  if (a === undefined || b === undefined || c === undefined) throw new Error('three were written');
  const head = { seq: 3, hash: c.hash };

  it.each<[string, readonly WalkedEvent[], object[]]>([
    ['an event removed', [a, c], [{ seq: 2, fault: 'missing' }]],
    ['an event removed and the next renumbered', [a, { ...c, seq: 2 }], [{ seq: 2, fault: 'moved' }]],
    [
      'two events swapped',
      [a, { ...c, seq: 2 }, { ...b, seq: 3 }],
      [
        { seq: 2, fault: 'moved' },
        { seq: 3, fault: 'moved' },
      ],
    ],
    ['a time changed', [a, { ...b, at: '2026-03-03T08:00:00.000Z' }, c], [{ seq: 2, fault: 'changed' }]],
  ])('tells %s', (_, events, expected) => {
    expect(findings(events)).toEqual(expected);
  });

  it('tells last events removed, and a head that is another', () => {
    const walk = new ChainWalk(TICKET);
    expect(walk.next(a)).toBeNull();
    expect(walk.end(head)).toEqual({ seq: 2, fault: 'shortened' });
    expect(walk.end({ seq: 1, hash: c.hash })).toEqual({ seq: 1, fault: 'head-changed' });
    expect(walk.end({ seq: 1, hash: a.hash })).toBeNull();
  });
});
