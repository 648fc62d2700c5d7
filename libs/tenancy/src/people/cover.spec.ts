import { coverOf, type Roster } from './cover.js';

const person = (name: string, substitute?: string): Roster['people'][string] => ({
  ...{ name, supervisor: false },
  ...(substitute === undefined ? {} : { substitute }),
});

const roster = (absences: Roster['absences']): Roster => ({
  zone: 'Europe/Rome',
  people: {
    lia: person('Lia Verdi', 'ugo'),
    ugo: person('Ugo Neri', 'eva'),
    eva: person('Eva Blu'),
  },
  absences,
});
const noon = new Date('2026-03-04T11:00:00Z');
const week = { from: '2026-03-02', to: '2026-03-06' };

describe('who covers an absent technician (C14)', () => {
  it('nobody, for somebody who is there or not known', () => {
    expect(coverOf(roster([]), 'lia', noon)).toBeNull();
    expect(coverOf(roster([{ person: 'ugo', ...week }]), 'lia', noon)).toBeNull();
    expect(coverOf(roster([]), 'toString', noon)).toBeNull();
  });

  it('the usual substitute, until the last day', () => {
    expect(coverOf(roster([{ person: 'lia', ...week }]), 'lia', noon)).toEqual({
      until: '2026-03-06',
      substitute: { id: 'ugo', name: 'Ugo Neri' },
    });
  });

  it('the substitute of this absence before the usual one; overlapping absences end with the last', () => {
    const absences = [
      { person: 'lia', ...week },
      { person: 'lia', from: '2026-03-04', to: '2026-03-20', substitute: 'eva' },
    ];
    expect(coverOf(roster(absences), 'lia', noon)).toEqual({
      until: '2026-03-20',
      substitute: { id: 'eva', name: 'Eva Blu' },
    });
  });

  it('the next along the chain when the substitute is absent too', () => {
    const absences = [
      { person: 'lia', ...week },
      { person: 'ugo', ...week },
    ];
    expect(coverOf(roster(absences), 'lia', noon)?.substitute).toEqual({ id: 'eva', name: 'Eva Blu' });
  });

  it('nobody when the chain ends, or comes back to where it began', () => {
    const all = ['lia', 'ugo', 'eva'].map((who) => ({ person: who, ...week }));
    expect(coverOf(roster(all), 'lia', noon)).toEqual({ until: '2026-03-06', substitute: null });
    const round = all.map((absence) => (absence.person === 'eva' ? { ...absence, substitute: 'lia' } : absence));
    expect(coverOf(roster(round), 'lia', noon)).toEqual({ until: '2026-03-06', substitute: null });
    expect(coverOf(roster([{ person: 'eva', ...week }]), 'eva', noon)?.substitute).toBeNull();
  });

  it.each([
    ['a second before the first midnight of Rome, in winter', '2026-03-01T22:59:59.999Z', false],
    ['at the first midnight of Rome', '2026-03-01T23:00:00Z', true],
    ['to the last second of the last day', '2026-03-06T22:59:59.999Z', true],
    ['no longer at the midnight after it', '2026-03-06T23:00:00Z', false],
  ])('counts days in the zone of the tenant: %s', (_, at, absent) => {
    expect(coverOf(roster([{ person: 'lia', ...week }]), 'lia', new Date(at)) !== null).toBe(absent);
  });

  it('counts them in summer time as well', () => {
    const day = [{ person: 'lia', from: '2026-08-17', to: '2026-08-17' }];
    expect(coverOf(roster(day), 'lia', new Date('2026-08-16T21:59:59Z'))).toBeNull();
    expect(coverOf(roster(day), 'lia', new Date('2026-08-16T22:00:00Z'))).not.toBeNull();
    expect(coverOf(roster(day), 'lia', new Date('2026-08-17T22:00:00Z'))).toBeNull();
  });
});
