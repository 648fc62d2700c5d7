import type { QueryBus } from '@nestjs/cqrs';
import type { StaffNotice, StaffNoticeStore } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, type TicketView } from '@sportello/ticketing';
import type { OutboundDelivery } from './outbound.delivery.js';
import { staffMail } from './staff.letter.js';
import { staffReaders } from './staff.readers.js';

/** @property only a notice that goes alone */
export type StaffNoticePayload = { readonly person: string; readonly only?: string };
export type StaffSendPayload = { readonly outboundId: string };

type Given<P> = P & Pick<JobPayload, 'tenant' | 'correlationId'>;

/** How staff notices leave: gathered into one mail a person, which is then handed over by a job of its own. */
export class StaffNoticeJob {
  constructor(
    private readonly store: StaffNoticeStore,
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly delivery: OutboundDelivery,
  ) {}

  /** Job `staff.notice`. */
  async gather({ person, only, ...payload }: Given<StaffNoticePayload>): Promise<void> {
    const ctx = jobContext(payload, 'staff-notices');
    for (;;) {
      const notices = await this.store.waiting(ctx, person, only);
      if (notices.length === 0) return;
      const configuration = await this.directory.current(ctx.tenant);
      const [reader] = staffReaders(configuration, { people: [person] });
      // Gone, or without an address, since the notice was written: nobody is left to be told.
      if (reader === undefined) return;
      const ticket = await this.#ticketOf(ctx, notices);
      await this.store.gather(ctx, notices, (id) => staffMail({ configuration, reader, notices, ticket }, id));
    }
  }

  /** Job `staff.send`. */
  send(payload: Given<StaffSendPayload>, helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts'>): Promise<void> {
    return this.delivery.deliver(jobContext(payload, 'staff-notices'), payload.outboundId, helpers);
  }

  #ticketOf(ctx: TenantContext, [first, ...others]: readonly StaffNotice[]): Promise<TicketView | null> {
    const ticket = others.length === 0 ? first?.ticketId : null;
    return ticket === null || ticket === undefined
      ? Promise.resolve(null)
      : this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: { restricted: true } }));
  }
}
