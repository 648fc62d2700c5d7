import type { CallEvent } from './call.event.js';
import { extensionsOf, heard, stateOf, waitedSeconds, type PhoneCall } from './phone.call.js';

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 3, 9, 0, second));
const event = (happened: CallEvent['happened'], second: number, ...extensions: string[]): CallEvent => ({
  ...{ instance: 'line', call: 'c-1', happened, at: at(second), number: '0655550101', dialled: '800000250' },
  ...{ queue: 'front', extensions, language: null },
});
const after = (...events: readonly CallEvent[]): PhoneCall => {
  const call = events.reduce<PhoneCall | null>(heard, null);
  if (call === null) throw new Error('nothing was heard');
  return call;
};

/** Every order of a few things. */
function ordersOf<T>(things: readonly T[]): T[][] {
  if (things.length <= 1) return [[...things]];
  return things.flatMap((one, index) =>
    ordersOf([...things.slice(0, index), ...things.slice(index + 1)]).map((rest) => [one, ...rest]),
  );
}

describe('a call, as an exchange tells it', () => {
  it('rings at some telephones, is taken at one, and is over', () => {
    const rings = after(event('ringing', 0, '201', '202'));
    expect([stateOf(rings), extensionsOf(rings)]).toEqual(['ringing', ['201', '202']]);
    const taken = heard(rings, event('answered', 12, '202'));
    expect([stateOf(taken), extensionsOf(taken), waitedSeconds(taken)]).toEqual(['answered', ['202'], 12]);
    const over = heard(taken, event('ended', 90));
    expect([stateOf(over), extensionsOf(over), waitedSeconds(over)]).toEqual(['ended', [], 12]);
  });

  it('was missed when it is over and nobody took it, whatever the exchange calls that', () => {
    for (const end of ['missed', 'ended'] as const) {
      const call = after(event('ringing', 0, '201'), event(end, 30));
      expect([stateOf(call), waitedSeconds(call)]).toEqual(['missed', null]);
    }
  });

  it('belongs to whoever has it now when it is passed on, and was answered when it first was', () => {
    const call = after(event('ringing', 0, '201'), event('answered', 5, '201'), event('answered', 60, '305'));
    expect([extensionsOf(call), waitedSeconds(call)]).toEqual([['305'], 5]);
  });

  it('is the same whatever order its events come in, and however often', () => {
    const told = [
      ...[event('ringing', 0, '201'), event('ringing', 15, '202'), event('ringing', 15, '203')],
      ...[event('answered', 20, '203'), event('ended', 80)],
    ];
    const expected = after(...told);
    const orders = ordersOf(told);
    expect(orders).toHaveLength(120);
    for (const order of orders) expect(after(...order, ...order.slice(0, 2))).toEqual(expected);
    expect(stateOf(expected)).toBe('ended');
  });
});
