import { randomInt } from 'node:crypto';
import {
  brokenHistories,
  lostOrDoubledReactions,
  lostOrDoubledReplies,
  lostOrDoubledRequests,
  lostOriginals,
} from './support/audit.js';
import type { Accepted } from './support/promises.js';
import { storm, type Aftermath } from './support/storm.js';

/** 5 within `npm test`, 50 by `npm run test:chaos`. */
const KILLS = Number(process.env['SPORTELLO_CHAOS_KILLS'] ?? 5);
/** `SPORTELLO_CHAOS_SEED` of a run that failed makes the same choices again. */
const SEED = Number(process.env['SPORTELLO_CHAOS_SEED'] ?? randomInt(1_000_000));

describe(`kill -9 at ${KILLS} random moments, with mails and forms flowing (seed ${SEED})`, () => {
  let after: Aftermath;
  beforeAll(
    async () => {
      after = await storm(KILLS, SEED);
      process.stdout.write(toldIn(after));
    },
    300_000 + KILLS * 30_000,
  );
  afterAll(() => after.house.close(), 120_000);

  it('refuses nobody: who is not answered is answered when trying again', () => {
    expect(after.promises.unanswered).toBeGreaterThan(0);
    expect([...after.promises.strange]).toEqual([]);
  });

  it('makes exactly one ticket of every request that was accepted', async () => {
    expect(after.promises.requests().map(({ by }) => by)).toEqual(expect.arrayContaining(['form', 'mail']));
    expect(await lostOrDoubledRequests(after.house, after.promises.requests())).toEqual([]);
  });

  it('adds every reply that was accepted to its ticket, once', async () => {
    expect(after.promises.replies().map(({ by }) => by)).toEqual(expect.arrayContaining(['page-reply', 'mail-reply']));
    expect(await lostOrDoubledReplies(after.house, after.promises.replies())).toEqual([]);
  });

  it('runs every job to its end, and its effect is there once', async () => {
    expect(await lostOrDoubledReactions(after.house)).toEqual([]);
  });

  it('leaves every history whole and every original where it was', async () => {
    expect(await brokenHistories(after.house)).toEqual([]);
    expect(await lostOriginals(after.house)).toEqual([]);
  });

  it('answers a repetition of anything accepted as it did the first time, and does nothing', async () => {
    for (const { again, number } of after.promises.kept.slice(-20)) {
      const told = await again();
      if (number !== undefined) expect(told).toBe(number);
    }
    expect(await lostOrDoubledRequests(after.house, after.promises.requests())).toEqual([]);
    expect(await lostOrDoubledReplies(after.house, after.promises.replies())).toEqual([]);
  });
});

/** So that a run that failed can be understood and made again. */
function toldIn({ house, promises }: Aftermath): string {
  const count = (by: Accepted['by']): number => promises.kept.filter((accepted) => accepted.by === by).length;
  const accepted = `${count('form')} forms, ${count('mail')} mails, ${count('page-reply') + count('mail-reply')} replies`;
  const kills = house.kills.map((kill) => `  killed ${kill}\n`).join('');
  return `seed ${SEED}: accepted ${accepted}; ${promises.unanswered} tries unanswered\n${kills}`;
}
