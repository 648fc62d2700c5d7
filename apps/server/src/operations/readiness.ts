import type { DataSource } from 'typeorm';

/** Longest wait for the database, in milliseconds. */
const PATIENCE = 2_000;

/** Whether this process should be given work. */
export class Readiness {
  #stopping = false;

  constructor(private readonly dataSource: Pick<DataSource, 'query'>) {}

  /** From now on load balancers look elsewhere, while what was begun is finished. */
  stopping(): void {
    this.#stopping = true;
  }

  async now(): Promise<{ ready: boolean; why: string }> {
    if (this.#stopping) return { ready: false, why: 'Il processo si sta fermando' };
    try {
      await within(PATIENCE, this.dataSource.query('SELECT 1'));
      return { ready: true, why: 'Il database risponde' };
    } catch {
      return { ready: false, why: 'Il database non risponde' };
    }
  }
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
