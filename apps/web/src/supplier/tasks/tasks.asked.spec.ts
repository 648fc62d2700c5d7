import { askedOf } from './tasks.asked.js';

const asked = (query: string) => askedOf(new URLSearchParams(query));

describe('what the address of the list asks for', () => {
  it('is a state, an order and words', () => {
    expect(asked('state=offered&sort=due&q=modulo')).toEqual({ state: 'offered', sort: 'due', q: 'modulo' });
  });

  it('leaves out what the server would refuse', () => {
    expect(asked('state=planned&sort=cheapest&q=a')).toEqual({});
    expect(asked(`q=${'x'.repeat(300)}`).q).toHaveLength(100);
  });
});
