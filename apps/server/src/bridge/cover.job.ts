import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { coverOf, type TenantDirectory } from '@sportello/tenancy';
import { AddNoteCommand, GetTicketQuery, ListTicketEventsQuery } from '@sportello/ticketing';
import { absenceNote, absenceWording, readersOf, type AbsenceScene } from './absence.notice.js';
import type { StaffNotices } from './staff.notices.js';

export type CoverPayload = { readonly ticketId: string; readonly seq: number };

const ALL_SIGHT = { restricted: true } as const;

/**
 * Job `ticket.cover` (C14): when a ticket comes back to a technician who is absent, the work log says so, and the
 * substitute and the supervisors are told. The ticket stays the technician's.
 */
export class CoverJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly notices: StaffNotices,
  ) {}

  async run(payload: CoverPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'absences');
    const scene = await this.#scene(ctx, payload);
    if (scene === null) return;
    const key = `cover:${payload.ticketId}:${payload.seq}`;
    const readers = readersOf(scene);
    await this.#note(ctx, key, absenceNote(scene, readers), payload.ticketId);
    await this.notices.tell(ctx, key, readers, {
      occasion: 'technician-absent',
      ticket: scene.ticket,
      ...absenceWording(scene),
      at: new Date(scene.at),
      urgent: true,
    });
  }

  /** @returns null when the technician was there */
  async #scene(ctx: TenantContext, { ticketId, seq }: CoverPayload): Promise<AbsenceScene | null> {
    const { items } = await this.queries.execute(
      new ListTicketEventsQuery(ctx, { ticket: ticketId, after: seq - 1, limit: 1, sight: ALL_SIGHT }),
    );
    const event = items.find((candidate) => candidate.seq === seq);
    const technician = event?.type === 'reopened' ? technicianOf(event.data) : null;
    if (event === undefined || technician === null) return null;
    const configuration = await this.directory.current(ctx.tenant);
    const cover = coverOf(configuration, technician.id, new Date(event.at));
    if (cover === null) return null;
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    return { configuration, ticket, technician, cover, at: event.at };
  }

  async #note(ctx: TenantContext, key: string, text: string, ticket: string): Promise<void> {
    try {
      await this.commands.execute(new AddNoteCommand(ctx, key, { ticket, visibility: 'internal', message: { text } }));
    } catch (error) {
      // Noted by an earlier try, in other words: the configuration changed in between.
      if (!(error instanceof DomainError && error.code === 'COMMAND.KEY_REUSED')) throw error;
    }
  }
}

function technicianOf(data: unknown): AbsenceScene['technician'] | null {
  const { technician } = data as { readonly technician?: Partial<AbsenceScene['technician']> };
  return typeof technician?.id === 'string' && typeof technician.name === 'string'
    ? { id: technician.id, name: technician.name }
    : null;
}
