import 'reflect-metadata';
import { STAFF_TOKEN_PURPOSE, TokenIssuer } from '@sportello/identity';
import { systemClock, tenantId } from '@sportello/kernel';
import { silentLogger } from '@sportello/platform';
import { serverSettings, startSportello } from '@sportello/server';
import { houseRoot } from '../../test/support/house.js';
import { TENANT } from './desk.js';
import { HttpOpening } from './http-opening.js';

const TICKETS = 200;

export interface RoundTrips {
  /** For one ticket, besides BEGIN and COMMIT. */
  readonly statements: number;
  /** BEGIN and COMMIT, for one ticket. */
  readonly transaction: number;
}

/** What the server sends to the database for a ticket once it is warm, counted where it sends it. */
export async function roundTrips(dataDir: string, tenantsDir: string): Promise<RoundTrips> {
  let seen: string[] = [];
  const settings = serverSettings(
    {
      PORT: '0',
      SPORTELLO_DATA: dataDir,
      SPORTELLO_TENANTS: tenantsDir,
      SPORTELLO_ROLES: 'api',
      SPORTELLO_RATE_LIMIT: '1000000',
    },
    houseRoot,
  );
  const running = await startSportello(settings, {
    clock: systemClock,
    log: silentLogger,
    environment: {},
    observe: (statement) => void seen.push(statement),
  });
  try {
    const key = running.foundation.database.key.derive(STAFF_TOKEN_PURPOSE);
    const staff = { tenant: tenantId(TENANT), id: 'bench', name: 'bench', roles: ['l1'] as const, teams: [] };
    const opening = new HttpOpening(running.url, await new TokenIssuer(key, systemClock).issue(staff), 1);
    await opening.once();
    seen = [];
    for (let n = 0; n < TICKETS; n++) await opening.once();
    const transaction = seen.filter((statement) => /^(?:BEGIN|COMMIT)/.test(statement)).length;
    await opening.close();
    return { statements: (seen.length - transaction) / TICKETS, transaction: transaction / TICKETS };
  } finally {
    await running.close();
  }
}
