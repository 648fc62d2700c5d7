import type { Clock, TenantContext, TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { LiveBoard } from './live.board.js';
import { LIVE_CHANNEL, type Doing, type PresenceTold } from './live.change.js';

/** Milliseconds for which a word about being there holds; pages repeat it more often. */
export const PRESENT_FOR = 45_000;
/** People told of on one ticket. */
const MOST = 20;

/** Somebody who has a ticket open. */
export type Present = Pick<PresenceTold, 'person' | 'doing' | 'until'>;

/** Who has which ticket open, as far as was said lately: in memory alone, told to every process and kept by none. */
export class PresenceBoard {
  readonly #known = new Map<string, Map<string, PresenceTold>>();
  readonly #heard = new Set<TenantId>();

  constructor(
    private readonly board: LiveBoard,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Hears of a tenant’s people from now on; asked of every tenant that this process serves. */
  follow(tenant: TenantId): void {
    if (this.#heard.has(tenant)) return;
    this.#heard.add(tenant);
    this.board.listen(tenant, {
      told: ({ change }) => {
        if (change.what === 'presence') this.#note(change);
      },
      missed: () => undefined,
    });
  }

  /** Tells everybody what somebody does with a ticket. */
  async tell(
    ctx: Pick<TenantContext, 'tenant'>,
    ticket: { readonly number: string; readonly restricted: boolean },
    person: PresenceTold['person'],
    doing: Doing,
  ): Promise<void> {
    this.follow(ctx.tenant);
    const until = new Date(this.clock.now().getTime() + PRESENT_FOR).toISOString();
    const { id, name } = person;
    const told: PresenceTold = {
      ...{ what: 'presence', tenant: ctx.tenant, number: ticket.number, restricted: ticket.restricted },
      ...{ person: { id, name: name.slice(0, 200) }, doing, until },
    };
    this.#note(told);
    await this.unitOfWork.run(ctx, (tx) => tx.query('SELECT pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(told)]));
  }

  /** Who is there now, without whoever asks. */
  on(tenant: TenantId, number: string, but: string): readonly Present[] {
    this.follow(tenant);
    const now = this.clock.now().toISOString();
    const known = this.#known.get(keyOf(tenant, number));
    if (known === undefined) return [];
    for (const [id, { until }] of known) if (until <= now) known.delete(id);
    if (known.size === 0) this.#known.delete(keyOf(tenant, number));
    return [...known.values()]
      .filter(({ person }) => person.id !== but)
      .slice(0, MOST)
      .map(({ person, doing, until }) => ({ person, doing, until }));
  }

  #note(told: PresenceTold): void {
    const key = keyOf(told.tenant, told.number);
    const known = this.#known.get(key) ?? new Map<string, PresenceTold>();
    if (told.doing === 'gone') known.delete(told.person.id);
    else known.set(told.person.id, told);
    if (known.size === 0) this.#known.delete(key);
    else this.#known.set(key, known);
    if (this.#known.size > FULL) this.#forgetPast();
  }

  /** Tickets nobody asks about any more would stay. */
  #forgetPast(): void {
    const now = this.clock.now().toISOString();
    for (const [key, known] of this.#known)
      if ([...known.values()].every(({ until }) => until <= now)) this.#known.delete(key);
  }
}

/** Tickets somebody was lately on, after which those are forgotten that nobody is on any more. */
const FULL = 1_000;

const keyOf = (tenant: TenantId, number: string): string => `${tenant} ${number}`;
