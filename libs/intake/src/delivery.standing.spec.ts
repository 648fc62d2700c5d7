import type { DeliveryState } from '@sportello/plugin-sdk';
import { deliveriesOf, TERM_OF_DELIVERY, type Delivery, type KeptEvidence } from './delivery.standing.js';

const CREATED = new Date('2026-03-02T08:59:00Z');
const minute = (at: number): Date => new Date(Date.UTC(2026, 2, 2, 9, at));
const SOON = minute(59);

const said = (state: DeliveryState, at: number, change: Partial<KeptEvidence> = {}): KeptEvidence => ({
  ...{ inboxId: `r${at}`, sha256: 'a'.repeat(64), instance: 'pec', state, recipients: ['ada@pec.example'] },
  ...{ unprovable: [], at: minute(at), receivedAt: minute(at) },
  ...{ proved: true, issuer: null, detail: null, cause: null },
  ...change,
});
const standing = (evidence: readonly KeptEvidence[], now = SOON): Delivery[] =>
  deliveriesOf({ recipient: 'Ada@PEC.example', createdAt: CREATED }, evidence, now);
const told = (...evidence: KeptEvidence[]) =>
  standing(evidence).map(({ recipient, state, outcome, proved }) => [recipient, state, outcome, proved]);

describe('what receipts prove of a message', () => {
  it('is the strongest of them, in whatever order they came: delivered, failed for good, accepted, warned', () => {
    const accepted = said('accepted', 1);
    const warned = said('delivery-warning', 2);
    const failed = said('not-delivered', 3);
    const delivered = said('delivered', 4);
    expect(told(warned)).toEqual([['ada@pec.example', 'delivery-warning', 'waiting', true]]);
    expect(told(warned, accepted)).toEqual([['ada@pec.example', 'accepted', 'waiting', true]]);
    expect(told(failed, accepted, warned)).toEqual([['ada@pec.example', 'not-delivered', 'failed', true]]);
    expect(told(delivered, failed, accepted)).toEqual([['ada@pec.example', 'delivered', 'delivered', true]]);
  });

  it('is each recipient’s own; what names nobody speaks of whom it was sent to', () => {
    expect(
      told(said('accepted', 1, { recipients: [] }), said('delivered', 2, { recipients: ['leo@pec.example'] })),
    ).toEqual([
      ['ada@pec.example', 'accepted', 'waiting', true],
      ['leo@pec.example', 'delivered', 'delivered', true],
    ]);
  });

  it('is not overruled by what is only said, which comes to nothing by itself', () => {
    expect(told(said('accepted', 1), said('delivered', 2, { proved: false }))).toEqual([
      ['ada@pec.example', 'accepted', 'waiting', true],
    ]);
    expect(told(said('delivered', 2, { proved: false }))).toEqual([['ada@pec.example', 'delivered', 'waiting', false]]);
  });

  it('keeps every receipt, oldest first', () => {
    const [only] = standing([said('delivered', 5), said('accepted', 1)]);
    expect(only?.evidence.map(({ inboxId }) => inboxId)).toEqual(['r1', 'r5']);
  });
});

describe('the desk’s own term of 24 hours', () => {
  const after = (at: number, more = 0): Date => new Date(minute(at).getTime() + TERM_OF_DELIVERY + more);
  const [accepted, warned] = [said('accepted', 1), said('delivery-warning', 30)];

  it('runs from the acceptance: when it is over without a receipt the delivery is in doubt', () => {
    expect(standing([accepted, warned], after(1, -1))).toMatchObject([{ outcome: 'waiting', doubtfulAt: after(1) }]);
    expect(standing([accepted, warned], after(1))).toMatchObject([{ outcome: 'in-doubt', doubtfulAt: after(1) }]);
  });

  it('ends with what is certified, however late', () => {
    const late = said('delivered', 55);
    expect(standing([accepted, late], after(1, 1))).toMatchObject([{ outcome: 'delivered', doubtfulAt: null }]);
    expect(standing([accepted, said('virus', 55)], after(1, 1))).toMatchObject([{ outcome: 'failed' }]);
  });

  it('is not for ordinary mailboxes: of them nothing but the acceptance is ever certified', () => {
    const both = said('accepted', 1, {
      recipients: ['ada@pec.example', 'leo@mail.example'],
      unprovable: ['leo@mail.example'],
    });
    expect(standing([both], after(1)).map(({ recipient, outcome }) => [recipient, outcome])).toEqual([
      ['ada@pec.example', 'in-doubt'],
      ['leo@mail.example', 'unprovable'],
    ]);
  });

  it('is not begun by what is only said', () => {
    expect(standing([said('accepted', 1, { proved: false })], after(9))).toMatchObject([
      { outcome: 'waiting', doubtfulAt: null },
    ]);
  });

  it('is not moved by a provider’s wrong clock: neither beyond the receipt’s coming nor before the message', () => {
    const fast = said('accepted', 1, { at: new Date('2036-01-01T00:00:00Z') });
    const slow = said('accepted', 1, { at: new Date('1996-01-01T00:00:00Z') });
    expect(standing([fast])).toMatchObject([{ doubtfulAt: after(1) }]);
    expect(standing([slow])).toMatchObject([{ doubtfulAt: new Date(CREATED.getTime() + TERM_OF_DELIVERY) }]);
  });
});

describe('a delivery only moves forward', () => {
  const STATES: readonly DeliveryState[] = [
    ...(['delayed', 'delivery-warning', 'accepted', 'taken-charge', 'bounced', 'virus'] as const),
    ...(['not-accepted', 'not-delivered', 'delivered'] as const),
  ];
  const RANK: readonly Delivery['outcome'][] = ['waiting', 'in-doubt', 'unprovable', 'failed', 'delivered'];
  const rank = ({ outcome }: Delivery): number => RANK.indexOf(outcome);

  /** Numbers below a bound, the same for a seed. */
  const dice = (seed: number) => {
    let state = seed;
    return (bound: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * bound);
    };
  };
  const people = ['ada@pec.example', 'leo@pec.example', 'ida@mail.example'];
  const anyReceipts = (roll: (bound: number) => number): KeptEvidence[] =>
    Array.from({ length: 1 + roll(8) }, (_, at) => {
      const state = STATES[roll(STATES.length)] ?? 'accepted';
      const recipients = people.filter(() => roll(2) === 0);
      const unprovable = state === 'accepted' ? recipients.filter((who) => who.endsWith('@mail.example')) : [];
      return said(state, roll(59), { inboxId: `r${at}`, recipients, unprovable, proved: roll(4) > 0 });
    });
  const shuffled = <T>(items: readonly T[], roll: (bound: number) => number): T[] => {
    const left = [...items];
    return items.flatMap(() => left.splice(roll(left.length), 1));
  };

  it.each(Array.from({ length: 300 }, (_, seed) => [seed + 1]))(
    'with every receipt and every hour, and stands the same in any order (%d)',
    (seed) => {
      const roll = dice(seed);
      const receipts = anyReceipts(roll);
      const reached = new Map<string, number>();
      const kept: KeptEvidence[] = [];
      let hour = 0;
      for (const one of shuffled(receipts, roll)) {
        kept.push(one);
        hour += roll(20);
        const now = new Date(minute(59).getTime() + hour * 3_600_000);
        for (const delivery of standing(kept, now)) {
          expect(rank(delivery)).toBeGreaterThanOrEqual(reached.get(delivery.recipient) ?? 0);
          reached.set(delivery.recipient, rank(delivery));
        }
        const other = standing(shuffled(kept, roll), now);
        for (const delivery of standing(kept, now))
          expect(other.find(({ recipient }) => recipient === delivery.recipient)).toEqual(delivery);
      }
    },
  );
});
