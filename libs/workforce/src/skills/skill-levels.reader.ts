import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { DeclaredLevel } from './skill.matrix.js';

const COLUMNS = `person, skill, level, reason, jsonb_build_object('id', by_id, 'name', by_name) AS by, at`;

/** Reads levels as they were declared. Each call is one statement. */
export class SkillLevelsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The latest of each person and skill. */
  latest(ctx: Pick<TenantContext, 'tenant'>): Promise<readonly DeclaredLevel[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<DeclaredLevel>({
          name: 'skill-levels-latest',
          text: `SELECT DISTINCT ON (person, skill) ${COLUMNS} FROM skill_level WHERE tenant_id = $1 ORDER BY person, skill, at DESC, id DESC`,
          values: [tx.tenant],
        }),
      { readOnly: true },
    );
  }

  /** All of one person, newest first. */
  history(ctx: Pick<TenantContext, 'tenant'>, person: string): Promise<readonly DeclaredLevel[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<DeclaredLevel>({
          name: 'skill-levels-history',
          text: `SELECT ${COLUMNS} FROM skill_level WHERE tenant_id = $1 AND person = $2 ORDER BY at DESC, id DESC LIMIT 1000`,
          values: [tx.tenant, person],
        }),
      { readOnly: true },
    );
  }
}
