import { ManualClock, systemActor, tenantId } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import {
  LocalAccounts,
  LoginAttempts,
  LoginRecord,
  PasswordHasher,
  PostgresSeenTokens,
  Sessions,
  type ProvenPerson,
} from '../src/index.js';

const CONTEXT = { tenant: tenantId('comune-alfa'), actor: systemActor('test') };
const HOUR = 3_600_000;
const ORIGIN = { address: '192.0.2.7', agent: 'test' };

/** What becomes of an account is what is shown here, not what a good hash costs. */
class QuickHasher extends PasswordHasher {
  override hash(password: string): Promise<string> {
    return Promise.resolve(`hash of ${password}`);
  }
}

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 12 });
});
afterAll(() => db.close());

/** Failures that are not of the domain: deadlocks, above all. */
async function unforeseen(work: readonly Promise<unknown>[]): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(work);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  return reasons.filter((reason) => !(reason instanceof Error && 'kind' in reason));
}

const person = (subject: string, provider = 'spid'): ProvenPerson => ({
  ...{ audience: 'requesters', provider, subject, person: `${provider}:${subject}`, name: subject },
  ...{ email: null, fiscalNumber: null, assurance: 'spid-l2', groups: [] },
});

describe('accounts on which many work at once', () => {
  it('are disabled while their links are used, asked for and given, and none of it is given up', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const accounts = new LocalAccounts(db.unitOfWork, clock, new QuickHasher(), new LoginRecord(db.unitOfWork, clock));
    const { id } = await accounts.create(
      CONTEXT,
      { username: 'anna', person: 'anna', name: 'Anna', email: 'anna@x.example', roles: ['l1'], teams: [] },
      null,
    );
    const failures: unknown[] = [];
    for (let round = 0; round < 25; round++) {
      await accounts.enable(CONTEXT, id);
      const link = await accounts.newLinkFor(CONTEXT, 'anna');
      const set = () => accounts.setByLink(CONTEXT, link, `cavallo batteria ${round}`, '192.0.2.7');
      failures.push(
        ...(await unforeseen([
          ...[set(), accounts.disable(CONTEXT, id), set(), accounts.forgotten(CONTEXT, 'anna', true)],
          ...[accounts.disable(CONTEXT, id), accounts.enable(CONTEXT, id), set()],
        ])),
      );
    }
    expect(failures).toEqual([]);
  });

  it('take a link once, however many use it at once', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const accounts = new LocalAccounts(db.unitOfWork, clock, new QuickHasher(), new LoginRecord(db.unitOfWork, clock));
    const given = { username: 'bruno', person: 'bruno', name: 'Bruno', email: null, roles: ['l1' as const], teams: [] };
    const { link } = await accounts.create(CONTEXT, given, null);
    const uses = Array.from({ length: 10 }, (_, i) =>
      accounts.setByLink(CONTEXT, link ?? '', `cavallo batteria ${i}`, '192.0.2.7'),
    );
    const outcomes = await Promise.allSettled(uses);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('sessions that many open and end at once', () => {
  it('are never given up, also when old ones are in the way and a provider ends them meanwhile', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const sessions = new Sessions(db.unitOfWork, clock);
    const failures: unknown[] = [];
    for (let day = 0; day < 10; day++) {
      const opened = await Promise.all(
        Array.from({ length: 24 }, (_, i) => sessions.open(CONTEXT, person(`s${i % 4}`), ORIGIN, null)),
      );
      clock.advance(25 * HOUR);
      const over = { provider: 'spid', session: null };
      failures.push(
        ...(await unforeseen([
          ...opened.map(({ secret }, i) => sessions.open(CONTEXT, person(`s${(i + 1) % 4}`), ORIGIN, secret)),
          ...[0, 1, 2, 3, 0, 1].map((i) => sessions.endAtProvider(CONTEXT, { ...over, subject: `s${i}` })),
          ...opened.slice(0, 8).map(({ id }) => sessions.end(CONTEXT, id, null)),
        ])),
      );
    }
    expect(failures).toEqual([]);
  });
});

describe('proofs and attempts that many leave at once', () => {
  it('are kept while those that are over are swept, and none is given up', async () => {
    const clock = new ManualClock('2026-03-03T09:00:00Z');
    const seen = new PostgresSeenTokens(db.unitOfWork, clock);
    const attempts = new LoginAttempts(db.unitOfWork, clock);
    const failures: unknown[] = [];
    for (let round = 0; round < 10; round++) {
      const expiresAt = new Date(clock.now().getTime() + 60_000);
      const work = Array.from({ length: 36 }, (_, i) => [
        seen.notSeenBefore(CONTEXT, [
          { issuer: 'a/identity', jti: `${round}-${i % 30}`, expiresAt },
          { issuer: 'a/integrity', jti: `${round}-${i % 25}`, expiresAt },
        ]),
        attempts.keep(
          CONTEXT,
          { state: `${round}-${i}`, nonce: 'n', verifier: 'v', provider: 'spid', returnTo: '/' },
          'browser',
        ),
      ]);
      failures.push(...(await unforeseen(work.flat())));
      clock.advance(HOUR);
    }
    expect(failures).toEqual([]);
    const [left] = await db.asAdmin<{ tokens: number; attempts: number }>(
      'SELECT (SELECT count(*)::int FROM sportello.seen_token) AS tokens, (SELECT count(*)::int FROM sportello.login_attempt) AS attempts',
    );
    expect(left).toEqual({ tokens: expect.any(Number) as number, attempts: 36 });
    expect(left?.tokens).toBeLessThan(120);
  });
});
