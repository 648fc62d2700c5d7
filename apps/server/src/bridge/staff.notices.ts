import type { StaffNoticeStore } from '@sportello/intake';
import type { Clock, Localized, TenantContext } from '@sportello/kernel';
import type { TenantDirectory } from '@sportello/tenancy';
import { staffReaders, type Concerned, type StaffReader } from './staff.readers.js';
import { nextDigest } from './staff.rhythm.js';

/** Something people of the staff are told. */
export interface StaffMatter {
  /** What it is called in the outbox, e.g. `clock-breached`. */
  readonly occasion: string;
  /** The ticket it is about, if it is about one. */
  readonly ticket: { readonly id: string; readonly restricted: boolean } | null;
  readonly subject: Localized;
  readonly text: Localized;
  /** When it happened. */
  readonly at: Date;
  /** Told at once in a mail of its own, whatever digest somebody has chosen. */
  readonly urgent?: boolean;
}

/** Tells people of the staff. */
export class StaffNotices {
  constructor(
    private readonly store: StaffNoticeStore,
    private readonly directory: TenantDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * Each of them once for a key, in their language: at once when it is urgent, else in the rhythm they have chosen. Safe to
   * repeat. It is sent by jobs of its own, one for each person, so that one address that fails keeps nobody from being told.
   * @param key of what happened, e.g. `breach:<ticket>:<clock>:<run>`
   * @param whom readers already found, or whom it concerns
   * @returns who is told
   */
  async tell(
    ctx: TenantContext,
    key: string,
    whom: readonly StaffReader[] | Concerned,
    matter: StaffMatter,
  ): Promise<readonly StaffReader[]> {
    const configuration = await this.directory.current(ctx.tenant);
    const readers = isList(whom) ? whom : staffReaders(configuration, whom);
    const { occasion, ticket, subject, text, at, urgent = false } = matter;
    // A2: what is said of a restricted request is kept with it, and so in a mail of its own.
    const alone = urgent || ticket?.restricted === true;
    const now = this.clock.now();
    const turns = readers.map(({ id }) => ({
      person: id,
      alone,
      dueAt: alone ? null : nextDigest(configuration, id, now),
    }));
    await this.store.add(ctx, key, turns, { occasion, ticketId: ticket?.id ?? null, subject, text, at });
    return readers;
  }
}

const isList = (whom: readonly StaffReader[] | Concerned): whom is readonly StaffReader[] => Array.isArray(whom);
