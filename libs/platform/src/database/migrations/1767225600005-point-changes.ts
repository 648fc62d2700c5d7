import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { RoleNames } from '../role-names.js';
import { recordEvents } from './first-schema/chained.sql.js';
import { handOver, tenantPolicy } from './first-schema/rights.sql.js';
import { erasable, tailFunction, wordsFunction } from './first-schema/trail.sql.js';
import { rolesOf } from './roles.of.js';

const HISTORY = ['point', 'contact_point_event', 'record_id', true] as const;

/** E3: what operators add by hand to that by which somebody is known, and what they take away from it (docs/adr/0198). */
export class PointChanges1767225600005 implements MigrationInterface {
  readonly name = 'PointChanges1767225600005';

  async up(runner: QueryRunner): Promise<void> {
    const roles = await rolesOf(runner);
    await runner.query(`
ALTER TABLE contact_point
  -- Null: no channel told it, an operator wrote it by hand.
  ALTER COLUMN source DROP NOT NULL,
  DROP CONSTRAINT contact_point_kind_check,
  ADD CONSTRAINT contact_point_kind_check
    CHECK (kind IN ('email', 'certified-mail', 'phone', 'fax', 'fiscal-code', 'vat-number'));

-- One row each time an operator added a point or took one away.
CREATE TABLE contact_point_change (
  tenant_id  text NOT NULL,
  id         uuid NOT NULL,
  number     text NOT NULL,
  contact_id uuid NOT NULL,
  state      jsonb NOT NULL,
  version    integer NOT NULL,
  seq        integer NOT NULL,
  last_hash  bytea NOT NULL,
  opened_at  timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, contact_id) REFERENCES contact
);
CREATE INDEX contact_point_change_contact ON contact_point_change (tenant_id, contact_id, id);
${recordEvents('contact_point_event', 'contact_point_change')}
${tenantPolicy(roles, 'contact_point_change', 'SELECT, INSERT, UPDATE')}
${tenantPolicy(roles, 'contact_point_event', 'SELECT, INSERT')}
${erasable(roles, HISTORY)}
${tailFunction(HISTORY)}
REVOKE EXECUTE ON FUNCTION move_point_tail() FROM PUBLIC;
${handOver(roles.sweep, ['move_point_tail()'])}`);
    await replaceWords(runner, roles, wordsFunction([HISTORY]));
  }

  /** Points that only this version knows go; what was told by channels stays. */
  async down(runner: QueryRunner): Promise<void> {
    await replaceWords(runner, await rolesOf(runner), wordsFunction());
    await runner.query(`
DROP TABLE contact_point_event, contact_point_change;
DROP FUNCTION move_point_tail;
ALTER TABLE contact_point NO FORCE ROW LEVEL SECURITY;
DELETE FROM contact_point WHERE source IS NULL OR kind = 'vat-number';
ALTER TABLE contact_point FORCE ROW LEVEL SECURITY;
ALTER TABLE contact_point
  ALTER COLUMN source SET NOT NULL,
  DROP CONSTRAINT contact_point_kind_check,
  ADD CONSTRAINT contact_point_kind_check CHECK (kind IN ('email', 'certified-mail', 'phone', 'fax', 'fiscal-code'));`);
  }
}

/** The function is its role’s: as that role it is written anew, which may do so for that moment only. */
async function replaceWords(runner: QueryRunner, { owner, sweep }: RoleNames, sql: string): Promise<void> {
  await runner.query(`
GRANT CREATE ON SCHEMA sportello TO ${sweep};
SET LOCAL ROLE ${sweep};
${sql}
SET LOCAL ROLE ${owner};
REVOKE CREATE ON SCHEMA sportello FROM ${sweep};`);
}
