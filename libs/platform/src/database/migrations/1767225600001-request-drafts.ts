import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rolesOf } from './roles.of.js';

/** D1: requests that somebody who has logged in on the portal has not finished writing. */
export class RequestDrafts1767225600001 implements MigrationInterface {
  readonly name = 'RequestDrafts1767225600001';

  async up(runner: QueryRunner): Promise<void> {
    const { app } = await rolesOf(runner);
    await runner.query(`
CREATE TABLE request_draft (
  tenant_id  text NOT NULL,
  -- Who logged in, as whoever vouches for them knows them.
  provider   text NOT NULL,
  subject    text NOT NULL,
  -- The form it is written in.
  instance   text NOT NULL,
  content    jsonb NOT NULL,
  saved_at   timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant_id, provider, subject, instance)
);
CREATE INDEX request_draft_expires ON request_draft (tenant_id, expires_at);
ALTER TABLE request_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON request_draft TO ${app}
  USING (tenant_id = current_setting('sportello.tenant', true))
  WITH CHECK (tenant_id = current_setting('sportello.tenant', true));
GRANT SELECT, INSERT, UPDATE, DELETE ON request_draft TO ${app};`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_draft');
  }
}
