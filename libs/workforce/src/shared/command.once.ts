import { storable, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import {
  assertKey,
  firstResult,
  KeyTaken,
  refusingTakenKeys,
  requestHash,
  type EarlierResult,
} from '@sportello/ticketing';
import type { WorkforceCommand } from './workforce.command.js';

const TRIES = 3;

/** Carries out commands once a key, each in one transaction. */
export class CommandOnce {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param work gets the input as it is stored @throws DomainError what `work` throws, `COMMAND.KEY_REUSED`, `COMMAND.KEY_INVALID` */
  async run<I extends object, R extends object>(
    command: WorkforceCommand<I, R>,
    work: (tx: Tx, input: I, at: Date) => Promise<R>,
  ): Promise<R> {
    assertKey(command.key);
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.unitOfWork.run(command.ctx, (tx) => this.#once(tx, command, work));
      } catch (error) {
        // Somebody used the key meanwhile: their result is the first one.
        if (!(error instanceof KeyTaken) || tries === TRIES) throw error;
      }
    }
  }

  async #once<I extends object, R extends object>(
    tx: Tx,
    { ctx, key, input, constructor }: WorkforceCommand<I, R>,
    work: (tx: Tx, input: I, at: Date) => Promise<R>,
  ): Promise<R> {
    const said = storable(input);
    const hash = requestHash(constructor.name, ctx.actor, said);
    const [earlier] = await tx.query<EarlierResult>({
      name: 'workforce-earlier',
      text: `SELECT request_hash AS "requestHash", result FROM command_result WHERE tenant_id = $1 AND idempotency_key = $2`,
      values: [tx.tenant, key],
    });
    if (earlier !== undefined) return firstResult(earlier, key, hash);
    const at = this.clock.now();
    const result = await work(tx, said, at);
    await refusingTakenKeys(() =>
      tx.query({
        name: 'workforce-record',
        text: `INSERT INTO command_result (tenant_id, idempotency_key, command, request_hash, result, at) VALUES ($1, $2, $3, $4, $5, $6)`,
        values: [tx.tenant, key, constructor.name, hash, JSON.stringify(result), at],
      }),
    );
    return result;
  }
}
