import { eventually } from '../../test/support/eventually.js';
import { ask } from '../support/data-folder.js';
import { familyMemory } from '../support/machine.js';

export interface Taken {
  /** Seconds from when the first was received to when the last was dealt with. */
  readonly seconds: number;
  readonly perSecond: number;
}

const LONGEST = 900_000;

/** Resolves when so many messages of a channel are dealt with. @throws Error when one was not taken */
export async function settled(database: string, tenant: string, instance: string, count: number): Promise<Taken> {
  const seen = () =>
    ask<{ done: number; other: number; took: number }>(
      database,
      `SELECT count(*) FILTER (WHERE state = 'processed')::int AS done,
              count(*) FILTER (WHERE state IN ('ignored', 'quarantined'))::int AS other,
              extract(epoch FROM max(processed_at) - min(received_at))::float8 AS took
         FROM inbox WHERE tenant_id = $1 AND instance = $2`,
      [tenant, instance],
    );
  const row = await eventually(
    `${count} messages of ${instance} are dealt with`,
    async () => {
      const [now] = await seen();
      if ((now?.other ?? 0) > 0) throw new Error(`${instance}: ${now?.other ?? 0} messages were not taken`);
      return now !== undefined && now.done >= count && now;
    },
    { within: LONGEST, every: 250 },
  );
  return { seconds: row.took, perSecond: count / row.took };
}

/** Resolves when nothing is left to do: tickets are routed, people are told. @throws Error when work does not end */
export async function idle(database: string): Promise<void> {
  await eventually(
    'all work is done',
    async () => {
      const [due] = await ask<{ jobs: number }>(
        database,
        'SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs WHERE run_at <= now() AND attempts < max_attempts',
      );
      return due?.jobs === 0;
    },
    { within: LONGEST, every: 250 },
  );
}

/** The most memory a process and its children have while something is done, in MB. */
export async function peakMemory<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = await familyMemory(pid);
  const timer = setInterval(() => void familyMemory(pid).then((now) => (peak = Math.max(peak, now))), 500);
  try {
    return { result: await work(), peak };
  } finally {
    clearInterval(timer);
  }
}
