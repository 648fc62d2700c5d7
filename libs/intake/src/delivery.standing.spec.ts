import type { DeliveryState } from '@sportello/plugin-sdk';
import { deliveriesOf, type KeptEvidence } from './delivery.standing.js';

const said = (state: DeliveryState, minute: number, change: Partial<KeptEvidence> = {}): KeptEvidence => ({
  ...{ inboxId: `r${minute}`, instance: 'pec', state, recipients: ['ada@pec.example'] },
  at: new Date(Date.UTC(2026, 2, 2, 9, minute)),
  ...{ proved: true, issuer: null, detail: null },
  ...change,
});
const standing = (...evidence: KeptEvidence[]) =>
  deliveriesOf('Ada@PEC.example', evidence).map(({ recipient, state, outcome, proved }) => [
    recipient,
    state,
    outcome,
    proved,
  ]);

describe('what receipts prove of a message', () => {
  it('is the strongest of them, in whatever order they came: delivered, failed for good, accepted, warned', () => {
    const accepted = said('accepted', 1);
    const warned = said('delivery-warning', 2);
    const failed = said('not-delivered', 3);
    const delivered = said('delivered', 4);
    expect(standing(warned)).toEqual([['ada@pec.example', 'delivery-warning', 'waiting', true]]);
    expect(standing(warned, accepted)).toEqual([['ada@pec.example', 'accepted', 'waiting', true]]);
    expect(standing(failed, accepted, warned)).toEqual([['ada@pec.example', 'not-delivered', 'failed', true]]);
    expect(standing(delivered, failed, accepted)).toEqual([['ada@pec.example', 'delivered', 'delivered', true]]);
  });

  it('is each recipient’s own; what names nobody speaks of whom it was sent to', () => {
    expect(
      standing(said('accepted', 1, { recipients: [] }), said('delivered', 2, { recipients: ['leo@pec.example'] })),
    ).toEqual([
      ['ada@pec.example', 'accepted', 'waiting', true],
      ['leo@pec.example', 'delivered', 'delivered', true],
    ]);
  });

  it('is not overruled by what is only said', () => {
    expect(standing(said('accepted', 1), said('delivered', 2, { proved: false }))).toEqual([
      ['ada@pec.example', 'accepted', 'waiting', true],
    ]);
    expect(standing(said('delivered', 2, { proved: false }))).toEqual([
      ['ada@pec.example', 'delivered', 'delivered', false],
    ]);
  });

  it('keeps every receipt, oldest first', () => {
    const [only] = deliveriesOf('ada@pec.example', [said('delivered', 5), said('accepted', 1)]);
    expect(only?.evidence.map(({ inboxId }) => inboxId)).toEqual(['r1', 'r5']);
  });
});
