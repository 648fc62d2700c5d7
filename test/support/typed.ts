import type { Clock } from '@sportello/kernel';
import { TEST_ROLE_PREFIX, TEST_SECRET } from '@sportello/platform/testing';
import { type, type Outcome } from '../../apps/cli/test/cli.harness.js';
import type { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

type Machine = Pick<InProcessSportello, 'database' | 'dataDir'>;

/** What somebody types on the machine that Sportello runs on. */
export function typedOn({ database, dataDir }: Machine, clock: Clock, words: readonly string[]): Promise<Outcome> {
  const env = {
    DATABASE_URL: database.adminUrl,
    SPORTELLO_DB_ROLE_PREFIX: TEST_ROLE_PREFIX,
    SPORTELLO_SECRET: TEST_SECRET,
    SPORTELLO_DATA: dataDir,
  };
  return type([...words], { root: process.cwd(), clock, env });
}
