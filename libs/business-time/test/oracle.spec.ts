import { add, between, Calendar, isOpen, timeline } from '@sportello/business-time';
import fc from 'fast-check';
import { scene } from './arbitraries.fixture.js';
import { ALWAYS, NIGHT_SHIFT, PORTAL_DESK } from './calendars.fixture.js';
import { Oracle } from './oracle.fixture.js';

const STEP = 900;
const steps = fc.nat((6 * 86_400) / STEP);
const after = (start: Date, count: number, stepSeconds = STEP): Date =>
  new Date(start.getTime() + count * stepSeconds * 1000);

describe('against a clock that walks step by step', () => {
  it('counts the same time between two instants, and explains all of it', () => {
    fc.assert(
      fc.property(scene, steps, steps, ({ definition, start }, first, length) => {
        const calendar = new Calendar(definition);
        const [a, b] = [after(start, first), after(start, first + length)];
        const seconds = new Oracle(definition, STEP).between(a, b);
        expect(between(calendar, a, b)).toBe(seconds);
        const stretches = timeline(calendar, a, b);
        expect(stretches.reduce((sum, stretch) => sum + stretch.seconds, 0)).toBe(seconds);
        expect(stretches.every(({ from }, index) => from.getTime() === (stretches[index - 1]?.to ?? a).getTime())).toBe(
          true,
        );
        expect((stretches.at(-1)?.to ?? b).getTime()).toBe(b.getTime());
      }),
      { numRuns: 50 },
    );
  });

  it('reaches the same deadline', () => {
    fc.assert(
      fc.property(scene, steps, fc.nat(200), ({ definition, start }, first, length) => {
        const a = after(start, first);
        const due = new Oracle(definition, STEP).add(a, length * STEP, after(a, (7 * 86_400) / STEP));
        fc.pre(due !== undefined);
        expect(add(new Calendar(definition), a, length * STEP)).toEqual(due);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['PORTAL_DESK', PORTAL_DESK],
    ['ALWAYS', ALWAYS],
    ['NIGHT_SHIFT', NIGHT_SHIFT],
    [
      'a shift that ends in the changed hour',
      {
        zone: 'Europe/Rome',
        week: [
          { days: ['sat' as const], hours: ['22:00-02:30'] },
          { days: ['sun' as const], hours: ['02:30-04:00'] },
        ],
      },
    ],
  ])('agrees second by second through both changes of 2026: %s', (_name, definition) => {
    const calendar = new Calendar(definition);
    const oracle = new Oracle(definition, 1);
    for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z']) {
      const [from, to] = [after(new Date(change), -2407, 1), after(new Date(change), 4811, 1)];
      const counted = oracle.between(from, to);
      expect(between(calendar, from, to)).toBe(counted);
      const half = Math.floor(counted / 2);
      expect(add(calendar, from, half)).toEqual(oracle.add(from, half, to));
    }
  });

  it('is open when the next step counts', () => {
    fc.assert(
      fc.property(scene, steps, ({ definition, start }, first) => {
        const at = after(start, first);
        expect(isOpen(new Calendar(definition), at)).toBe(new Oracle(definition, STEP).between(at, after(at, 1)) > 0);
      }),
      { numRuns: 50 },
    );
  });
});
