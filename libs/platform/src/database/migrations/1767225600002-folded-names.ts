import type { MigrationInterface, QueryRunner } from 'typeorm';

/** E3: who asked is found by their name however its accents and apostrophes are typed (docs/adr/0175). */
export class FoldedNames1767225600002 implements MigrationInterface {
  readonly name = 'FoldedNames1767225600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE contact ADD COLUMN name_folded text NOT NULL GENERATED ALWAYS AS (lower(fold_accents(name))) STORED',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contact DROP COLUMN name_folded');
  }
}
