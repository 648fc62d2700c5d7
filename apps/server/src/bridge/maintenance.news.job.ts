import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Localized, TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { monthsAfter, RecordCheckCommand } from '@sportello/systems';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, ListTicketEventsQuery, type EventView, type TicketView } from '@sportello/ticketing';
import type { StaffNotices } from './staff.notices.js';

export type MaintenanceNewsPayload = { readonly ticketId: string; readonly seq: number };

const ALL_SIGHT = { restricted: true } as const;

interface Data {
  readonly system?: string;
  readonly plan?: string;
  readonly due?: string;
  readonly date?: string;
  readonly to?: string;
  readonly party?: string;
}

/** Job `ticket.maintenance` (B11): the Referente is informed of each step of a round, and what was done advances the register. */
export class MaintenanceNewsJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly notices: StaffNotices,
  ) {}

  async run(payload: MaintenanceNewsPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'maintenance');
    const { ticketId: ticket, seq } = payload;
    const [configuration, view, { items }] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: ALL_SIGHT })),
      this.queries.execute(new ListTicketEventsQuery(ctx, { ticket, after: seq - 1, limit: 1, sight: ALL_SIGHT })),
    ]);
    const event = items.find((one) => one.seq === seq);
    if (event === undefined) return;
    if (event.type === 'maintenance-done') await this.#advance(ctx, configuration, view, event);
    await this.#tell(ctx, configuration, view, event);
  }

  async #advance(ctx: TenantContext, configuration: CurrentTenant, view: TicketView, event: EventView): Promise<void> {
    const { system, plan, due, date } = event.data as Data;
    if (system === undefined || plan === undefined || due === undefined || date === undefined) return;
    const months = configuration.maintenance.plans[plan]?.everyMonths ?? 12;
    const check = { plan, ticket: view.number, date, next: monthsAfter(date, months) };
    await this.commands.execute(
      new RecordCheckCommand(ctx, `check:${view.id}:${event.seq}`, { ref: system, due, check }),
    );
  }

  async #tell(ctx: TenantContext, configuration: CurrentTenant, view: TicketView, event: EventView): Promise<void> {
    const { contact } = configuration.maintenance;
    const words = contact === undefined ? undefined : wordsOf(event, view);
    if (contact === undefined || words === undefined) return;
    await this.notices.tell(
      ctx,
      `maintenance:${view.id}:${event.seq}`,
      { people: [contact] },
      {
        occasion: event.type,
        ticket: { id: view.id, restricted: view.restricted },
        ...words,
        at: new Date(event.at),
        // Agreed beforehand: word of it is of no use in tomorrow’s digest.
        urgent: true,
      },
    );
  }
}

function wordsOf(
  { type, data }: EventView,
  { number, subject }: TicketView,
): { subject: Localized; text: Localized } | undefined {
  const { date, to, party } = data as Data;
  const say = (it: string, en: string) => ({
    subject: { it: `${number} – ${it}`, en: `${number} – ${en}` },
    text: { it: `${subject}\n\n${it}.`, en: `${subject}\n\n${en}.` },
  });
  switch (type) {
    case 'maintenance-proposed':
      return say(
        `Manutenzione programmata proposta per il ${date ?? ''}`,
        `Scheduled maintenance proposed for ${date ?? ''}`,
      );
    case 'maintenance-accepted':
      return party === 'users'
        ? say(`Gli utenti accettano il ${date ?? ''}`, `The users accept ${date ?? ''}`)
        : say(`L’ufficio informatico accetta il ${date ?? ''}`, `The IT office accepts ${date ?? ''}`);
    case 'maintenance-moved':
      return say(`Manutenzione programmata spostata al ${to ?? ''}`, `Scheduled maintenance moved to ${to ?? ''}`);
    case 'maintenance-done':
      return say(`Manutenzione programmata eseguita il ${date ?? ''}`, `Scheduled maintenance done on ${date ?? ''}`);
    default:
      return undefined;
  }
}
