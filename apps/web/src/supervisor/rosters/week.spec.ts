import { weekOf } from './week.js';

const ANNA = { id: 'anna', name: 'Anna' };
const UGO = { id: 'ugo', name: 'Ugo' };
const plan = {
  ...{ from: '2026-03-01T23:00:00Z', to: '2026-03-08T23:00:00Z', zone: 'Europe/Rome' },
  items: [
    {
      ...{ person: UGO, duty: 'shift' as const, teams: ['front'], moved: false },
      ...{ from: '2026-03-06T21:00:00Z', to: '2026-03-07T05:00:00Z' },
    },
    {
      ...{ person: UGO, duty: 'on-call' as const, teams: ['front'], moved: false, insteadOf: ANNA },
      ...{ from: '2026-03-03T07:00:00Z', to: '2026-03-03T11:00:00Z' },
    },
  ],
  absences: [{ person: ANNA, from: '2026-03-02', to: '2026-03-03' }],
};

it('a week has a row for whoever is on duty or absent, and each duty on the day it begins (A9)', () => {
  const [anna, ugo] = weekOf(plan, '2026-03-02');
  expect(anna?.days.filter(({ absent }) => absent).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-03']);
  const shown = ugo?.days.flatMap(({ day, duties }) =>
    duties.map(({ from, to, overnight, insteadOf }) => [day, from, to, overnight, insteadOf]),
  );
  expect(shown).toEqual([
    ['2026-03-03', '08:00', '12:00', false, 'Anna'],
    ['2026-03-06', '22:00', '06:00', true, null],
  ]);
});
