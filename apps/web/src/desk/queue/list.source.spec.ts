import { addressOf, filterForApi, filterFromApi, sourceOf } from './list.source.js';

const source = (address: string) => sourceOf(new URLSearchParams(address));

describe('what the page of the queues lists', () => {
  it('is one’s own work when the address says nothing, or nonsense', () => {
    expect(source('')).toEqual({ kind: 'queue', queue: 'my-work' });
    expect(source('?sort=sideways&colour=red&q=%20')).toEqual({ kind: 'queue', queue: 'my-work' });
  });

  it('is what the address says, and the address is made from it again', () => {
    for (const address of ['?queue=call-backs', '?view=0190', '?q=luce+blu&severity=1&sort=dueAt'])
      expect(addressOf(source(address))).toBe(address);
  });

  it('goes to the API with numbers as numbers, and comes back as the fields hold it', () => {
    const asked = filterForApi({ q: '12', severity: '1', dueWithin: '60', priority: 'alta' });
    expect(asked).toEqual({ q: '12', severity: 1, dueWithin: 60, priority: 'alta' });
    expect(filterFromApi({ ...asked, dueBefore: '2026-11-22T10:00:00Z', team: null })).toEqual({
      ...{ q: '12', severity: '1', dueWithin: '60', priority: 'alta' },
    });
  });
});
