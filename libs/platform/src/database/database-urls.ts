import type { InstallationKey } from '../keys/installation-key.js';
import { withTraits } from './connection-url.js';
import { processName } from './embedded/embedded-server.js';
import { roleNames } from './role-names.js';

/** The same database as each of those who connect to it. Contain passwords: never log them. */
export interface DatabaseUrls {
  /** Owner of the database: bootstrap, migrations, nothing else. */
  readonly admin: string;
  /** The application, one tenant at a time. */
  readonly app: string;
  /** The job queue. */
  readonly worker: string;
}

const SESSION = {
  search_path: 'sportello,pg_temp',
  timezone: 'UTC',
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
} as const;

export function roleUrls(adminUrl: string, rolePrefix: string, key: InstallationKey): DatabaseUrls {
  const roles = roleNames(rolePrefix);
  const as = (user: string, purpose: string): string =>
    withTraits(adminUrl, {
      user,
      password: key.derive(purpose).toString('base64url'),
      settings: SESSION,
      applicationName: processName(),
    });
  return {
    admin: withTraits(adminUrl, { applicationName: processName() }),
    app: as(roles.app, 'database-app'),
    worker: as(roles.worker, 'database-worker'),
  };
}
