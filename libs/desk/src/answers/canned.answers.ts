import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import {
  answerNotFound,
  assertFillable,
  MOST_ANSWERS,
  tooManyAnswers,
  type AnswerContent,
  type CannedAnswer,
} from './canned.answer.js';

type Ctx = Pick<TenantContext, 'tenant' | 'actor'>;

const COLUMNS = `a.id, a.team, a.name, a.text, a.changed_by AS "changedBy", a.changed_at AS "changedAt"`;

/** Answers written once. Each call is one statement. */
export class CannedAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In the order of their Italian names. @param team only those that this team may use; all of them when left out */
  list(ctx: Pick<Ctx, 'tenant'>, team?: string): Promise<readonly CannedAnswer[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<CannedAnswer>({
          name: 'canned-answers',
          text: `SELECT ${COLUMNS} FROM canned_answer a
                  WHERE a.tenant_id = $1 AND ($2::text IS NULL OR a.team IS NULL OR a.team = $2)
                  ORDER BY a.name->>'it', a.id LIMIT ${MOST_ANSWERS}`,
          values: [tx.tenant, team ?? null],
        }),
      { readOnly: true },
    );
  }

  /** @throws DomainError `ANSWER.NOT_FOUND` */
  async find(ctx: Pick<Ctx, 'tenant'>, id: string): Promise<CannedAnswer> {
    const [answer] = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<CannedAnswer>({
          name: 'canned-answer',
          text: `SELECT ${COLUMNS} FROM canned_answer a WHERE a.tenant_id = $1 AND a.id = $2`,
          values: [tx.tenant, id],
        }),
      { readOnly: true },
    );
    if (answer === undefined) throw answerNotFound();
    return answer;
  }

  /** @throws DomainError `ANSWER.INVALID`, `ANSWER.TOO_MANY` */
  async add(ctx: Ctx, content: AnswerContent): Promise<CannedAnswer> {
    assertFillable(content);
    const at = this.clock.now();
    const [answer] = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<CannedAnswer>({
        name: 'canned-answer-add',
        text: `INSERT INTO canned_answer AS a (tenant_id, id, team, name, text, changed_by, changed_at)
               SELECT $1, $2, $3, $4::jsonb, $5::jsonb, $6, $7
                WHERE (SELECT count(*) FROM canned_answer o WHERE o.tenant_id = $1) < ${MOST_ANSWERS}
               RETURNING ${COLUMNS}`,
        values: [tx.tenant, newId(at.getTime()), ...contentValues(content), ctx.actor.name, at],
      }),
    );
    if (answer === undefined) throw tooManyAnswers();
    return answer;
  }

  /** @throws DomainError `ANSWER.INVALID`, `ANSWER.NOT_FOUND` */
  async change(ctx: Ctx, id: string, content: AnswerContent): Promise<CannedAnswer> {
    assertFillable(content);
    const [answer] = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<CannedAnswer>({
        name: 'canned-answer-change',
        text: `UPDATE canned_answer a SET team = $3, name = $4::jsonb, text = $5::jsonb, changed_by = $6, changed_at = $7
                WHERE a.tenant_id = $1 AND a.id = $2 RETURNING ${COLUMNS}`,
        values: [tx.tenant, id, ...contentValues(content), ctx.actor.name, this.clock.now()],
      }),
    );
    if (answer === undefined) throw answerNotFound();
    return answer;
  }

  /** @throws DomainError `ANSWER.NOT_FOUND` */
  async remove(ctx: Ctx, id: string): Promise<void> {
    const [gone] = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<{ id: string }>({
        name: 'canned-answer-remove',
        text: 'DELETE FROM canned_answer a WHERE a.tenant_id = $1 AND a.id = $2 RETURNING a.id',
        values: [tx.tenant, id],
      }),
    );
    if (gone === undefined) throw answerNotFound();
  }
}

const contentValues = ({ team, name, text }: AnswerContent): readonly unknown[] => [
  ...[team, JSON.stringify(name), JSON.stringify(text)],
];
