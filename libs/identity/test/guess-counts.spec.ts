import { ManualClock, tenantId } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { ClientBrake, GuessCounts } from '../src/index.js';

const ALFA = { tenant: tenantId('comune-alfa') };
const BETA = { tenant: tenantId('comune-beta') };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
});
afterAll(() => db.close());

describe('what callers ask for that is not there', () => {
  it('is counted together by all processes, by tenant and caller, minute by minute', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const [one, other] = [new GuessCounts(db.unitOfWork, clock), new GuessCounts(db.unitOfWork, clock)];
    await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? one : other).count(ALFA, 'supplier:acme')));
    expect(await one.count(ALFA, 'supplier:acme')).toEqual({ made: 41, until: new Date('2026-03-03T09:01:00Z') });
    expect(await other.count(ALFA, 'supplier:other')).toMatchObject({ made: 1 });
    expect(await other.count(BETA, 'supplier:acme')).toMatchObject({ made: 1 });
    clock.advance(60_000);
    expect(await other.count(ALFA, 'supplier:acme')).toEqual({ made: 1, until: new Date('2026-03-03T09:02:00Z') });
  });
});

describe('guessing at the secret of a client', () => {
  const passes = async (brake: ClientBrake, client: string, address: string): Promise<boolean> =>
    brake.charge(ALFA, client, address).then(
      () => true,
      (error: unknown) => {
        expect(error).toMatchObject({
          code: 'AUTH.TOO_MANY_TRIES',
          details: { retryAfter: expect.any(Number) as number },
        });
        return false;
      },
    );

  it('is slowed down by all processes together, soon from one address and later from many', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const [one, other] = [new ClientBrake(db.unitOfWork, clock), new ClientBrake(db.unitOfWork, clock)];
    const outcomes: boolean[] = [];
    for (let turn = 0; turn < 30; turn++)
      outcomes.push(await passes(turn % 2 === 0 ? one : other, 'acme', '192.0.2.9'));
    expect(outcomes.filter(Boolean)).toHaveLength(21);
    const spread: boolean[] = [];
    for (let turn = 0; turn < 220; turn++)
      spread.push(await passes(turn % 2 === 0 ? one : other, 'other', `192.0.3.${turn}`));
    expect(spread.filter(Boolean)).toHaveLength(201);
  });

  it('keeps out neither the people behind that address nor a client that comes in from its own', async () => {
    const clock = new ManualClock('2026-03-04T09:00:00Z');
    const brake = new ClientBrake(db.unitOfWork, clock);
    await brake.passed(ALFA, await brake.charge(ALFA, 'known', '192.0.2.20'));
    for (let turn = 0; turn < 260; turn++) await passes(brake, 'known', `198.51.100.${turn % 250}`);
    expect(await passes(brake, 'known', '203.0.113.1')).toBe(false);
    expect(await passes(brake, 'known', '192.0.2.20')).toBe(true);
  });
});
