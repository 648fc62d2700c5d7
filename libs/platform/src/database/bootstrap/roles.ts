import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { isCode } from '../../error-code.js';
import { databaseTooOld, roleTooPowerful } from '../database-errors.js';
import type { RoleNames } from '../role-names.js';
import { scramVerifier } from './scram-verifier.js';

const OLDEST = 150_000;

/** @throws DomainError DATABASE.TOO_OLD */
export async function assertVersion(admin: Client): Promise<void> {
  if ((await serverVersion(admin)) >= OLDEST) return;
  const { rows } = await admin.query<{ text: string }>(`SELECT current_setting('server_version') AS text`);
  throw databaseTooOld(rows[0]?.text ?? '?');
}

/**
 * Makes the roles that are missing and the memberships the migrations need.
 * Needs CREATEROLE, not superuser: nothing here asks for BYPASSRLS.
 */
export async function ensureRoles(admin: Client, roles: RoleNames): Promise<void> {
  // The owner does not inherit: it can hand a function to `sweep` or `search`, but does not see through their policies.
  await ensureRole(admin, roles.owner, 'NOLOGIN NOINHERIT');
  await ensureRole(admin, roles.app, 'LOGIN NOINHERIT');
  await ensureRole(admin, roles.worker, 'LOGIN NOINHERIT');
  await ensureRole(admin, roles.sweep, 'NOLOGIN NOINHERIT');
  await ensureRole(admin, roles.search, 'NOLOGIN NOINHERIT');
  for (const role of [roles.worker, roles.sweep, roles.search]) await ensureMember(admin, role, roles.owner);
  for (const role of [roles.owner, roles.worker]) await ensureMember(admin, role, null);
}

const RACE = ['42710', '23505', 'XX000']; // duplicate role, or "tuple concurrently updated": another start did the same

async function ensureRole(admin: Client, role: string, traits: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount) return;
  await tolerateRace(admin.query(`CREATE ROLE ${role} ${traits}`));
}

/** @param member null for the user we are connected as */
async function ensureMember(admin: Client, role: string, member: string | null): Promise<void> {
  // From version 16 on membership alone does not allow SET ROLE: a creator has only ADMIN at first.
  const wanted = (await serverVersion(admin)) >= 160_000 ? 'SET' : 'MEMBER';
  const { rows } = await admin.query<{ usable: boolean }>(
    'SELECT pg_has_role(coalesce($2::name, current_user), $1::name, $3) AS usable',
    [role, member, wanted],
  );
  if (rows[0]?.usable) return;
  await tolerateRace(admin.query(`GRANT ${role} TO ${member ?? 'CURRENT_USER'}`));
}

async function serverVersion(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ number: number }>(`SELECT current_setting('server_version_num')::int AS number`);
  return rows[0]?.number ?? 0;
}

/** Sets the password unless it is already the one we would log in with. */
export async function ensurePassword(
  admin: Client,
  role: string,
  password: string,
  canLogIn: () => Promise<void>,
): Promise<void> {
  try {
    await canLogIn();
  } catch (error) {
    if (!isCode(error, '28P01', '28000')) throw error;
    await tolerateRace(admin.query(`ALTER ROLE ${role} PASSWORD '${scramVerifier(password, randomBytes(16))}'`));
  }
}

async function tolerateRace(query: Promise<unknown>): Promise<void> {
  try {
    await query;
  } catch (error) {
    if (!isCode(error, ...RACE)) throw error;
  }
}

/**
 * The isolation between administrations rests on these facts, so they are checked at every start.
 * @throws DomainError DATABASE.ROLE_TOO_POWERFUL
 */
export async function assertHarmless(admin: Client, roles: RoleNames): Promise<void> {
  const { rows } = await admin.query<{ rolname: string; why: string }>(
    `SELECT rolname, concat_ws(', ',
         CASE WHEN rolsuper THEN 'SUPERUSER' END,
         CASE WHEN rolbypassrls THEN 'BYPASSRLS' END,
         CASE WHEN rolcreaterole THEN 'CREATEROLE' END,
         CASE WHEN EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) THEN 'member of another role' END) AS why
       FROM pg_roles r WHERE rolname = ANY ($1)`,
    [[roles.app, roles.worker, roles.sweep, roles.search]],
  );
  for (const { rolname, why } of rows) if (why !== '') throw roleTooPowerful(rolname, why);
}
