import { ManualClock, tenantId } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { LoginBrake } from '../src/index.js';

const CONTEXT = { tenant: tenantId('comune-alfa') };
const DAY = 86_400_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
});
afterAll(() => db.close());

describe('the brake on guessing', () => {
  it('judges many tries at once without one being given up, also when what it kept is long forgotten', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const brake = new LoginBrake(db.unitOfWork, clock);
    const unforeseen: unknown[] = [];
    for (let day = 0; day < 12; day++) {
      const tries = Array.from({ length: 36 }, (_, i) => brake.charge(CONTEXT, `name-${day}-${i % 3}`, '192.0.2.7'));
      for (const tried of await Promise.allSettled(tries))
        if (tried.status === 'rejected' && (tried.reason as { code?: unknown }).code !== 'AUTH.TOO_MANY_TRIES')
          unforeseen.push(tried.reason);
      clock.advance(2 * DAY);
    }
    expect(unforeseen).toEqual([]);
  });

  it('counts what was long forgotten from the beginning, and every one of many tries at once', async () => {
    const clock = new ManualClock('2026-04-03T09:00:00Z');
    const brake = new LoginBrake(db.unitOfWork, clock);
    for (let day = 0; day < 5; day++) {
      const tries = Array.from({ length: 20 }, () => brake.charge(CONTEXT, 'anna', '192.0.2.8'));
      const outcomes = await Promise.allSettled(tries);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
      clock.advance(2 * DAY);
    }
  });
});
