import type { Clock, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Chat } from './chat.js';
import { DUE, FORGET, PATIENCE } from './chat.sql.js';

type Ctx = Pick<TenantContext, 'tenant'>;

const AT_ONCE = 50;
/** Milliseconds for which a conversation that is over can still be read where it was held. */
const REMEMBERED = 24 * 3_600_000;

/** Finds the conversations that somebody has to finish, and forgets those that are finished. */
export class ChatKeeper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Silent for too long, half handed over, or over and not wholly on their ticket. */
  due(ctx: Ctx): Promise<readonly Chat[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<Chat>(DUE, [tx.tenant, this.clock.now(), AT_ONCE]), {
      readOnly: true,
    });
  }

  isSilent({ touchedAt, idleMinutes, holder }: Pick<Chat, 'touchedAt' | 'idleMinutes' | 'holder'>): boolean {
    const minutes = holder === null ? idleMinutes : PATIENCE;
    return this.clock.now().getTime() > touchedAt.getTime() + minutes * 60_000;
  }

  async forget(ctx: Ctx): Promise<void> {
    const before = new Date(this.clock.now().getTime() - REMEMBERED);
    await this.unitOfWork.run(ctx, (tx) => tx.query(FORGET, [tx.tenant, before]));
  }
}
