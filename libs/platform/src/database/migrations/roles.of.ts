import type { QueryRunner } from 'typeorm';
import { roleNames, type RoleNames } from '../role-names.js';

/** The installation's role names reach a migration as a setting of its connection. */
export async function rolesOf(runner: QueryRunner): Promise<RoleNames> {
  const rows = (await runner.query(`SELECT current_setting('sportello.role_prefix') AS prefix`)) as {
    prefix: string;
  }[];
  return roleNames(rows[0]?.prefix ?? '');
}
