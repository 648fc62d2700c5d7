import { ManualClock, type Clock } from '@sportello/kernel';
import type { TestDatabase } from '@sportello/platform/testing';

/** Set apart so far that the database's own time never gets there. */
const APART = `interval '8766000 hours'`;

/**
 * Graphile Worker goes by the database's time, a test by its own clock. What is added to run later is set apart here and
 * let go when the test's clock has got there; what is to run at once runs at once, as ever.
 */
export class JobsByClock {
  private constructor(
    private readonly database: TestDatabase,
    readonly clock: ManualClock,
  ) {}

  /** @returns null when the clock is the real one: then nothing is changed */
  static async install(database: TestDatabase, clock: Clock | undefined): Promise<JobsByClock | null> {
    if (!(clock instanceof ManualClock)) return null;
    await database.asAdmin(`
      CREATE OR REPLACE FUNCTION sportello.set_apart() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.run_at <> now() AND NEW.run_at < now() + ${APART} / 2 THEN NEW.run_at := NEW.run_at + ${APART}; END IF;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE TRIGGER set_apart BEFORE INSERT ON graphile_worker._private_jobs
        FOR EACH ROW EXECUTE FUNCTION sportello.set_apart();
      GRANT EXECUTE ON FUNCTION sportello.set_apart() TO PUBLIC`);
    return new JobsByClock(database, clock);
  }

  /** When the earliest of the jobs set apart is to run, if that is no later than the instant given. */
  async next(until: Date): Promise<Date | null> {
    const [row] = await this.database.asAdmin<{ at: Date | null }>(
      `SELECT min(run_at) - ${APART} AS at FROM graphile_worker._private_jobs
        WHERE run_at > now() + ${APART} / 2 AND run_at - ${APART} <= $1`,
      [until],
    );
    return row?.at ?? null;
  }

  /** Lets go what is due by the test's clock. */
  async release(): Promise<void> {
    await this.database.asAdmin(
      `WITH due AS (
         UPDATE graphile_worker._private_jobs SET run_at = now()
          WHERE run_at > now() + ${APART} / 2 AND run_at - ${APART} <= $1 RETURNING 1)
       SELECT pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text) FROM due HAVING count(*) > 0`,
      [this.clock.now()],
    );
  }
}
