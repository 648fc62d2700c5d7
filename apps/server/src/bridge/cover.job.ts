import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { OutboundStore } from '@sportello/intake';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import { coverOf, type TenantDirectory } from '@sportello/tenancy';
import { AddNoteCommand, GetTicketQuery, ListTicketEventsQuery } from '@sportello/ticketing';
import { absenceNote, absenceNotification, readersOf, type AbsenceScene, type StaffReader } from './absence.notice.js';
import type { OutboundDelivery } from './outbound.delivery.js';

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
    private readonly outbound: OutboundStore,
    private readonly delivery: OutboundDelivery,
  ) {}

  async run(
    payload: CoverPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts'>,
  ): Promise<void> {
    const ctx = jobContext(payload, 'absences');
    const scene = await this.#scene(ctx, payload);
    if (scene === null) return;
    const key = `cover:${payload.ticketId}:${payload.seq}`;
    const readers = readersOf(scene);
    await this.#note(ctx, key, absenceNote(scene, readers), payload.ticketId);
    const rows: string[] = [];
    for (const reader of readers) rows.push(await this.#enqueue(ctx, key, scene, reader));
    // One address that fails keeps nobody else from being told.
    const sent = await Promise.allSettled(rows.map((id) => this.delivery.deliver(ctx, id, helpers)));
    const failed = sent.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
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

  #enqueue(ctx: TenantContext, key: string, scene: AbsenceScene, reader: StaffReader): Promise<string> {
    const own = `${key}:${reader.id}`;
    return this.outbound.enqueue(ctx, own, async (id) => ({
      ...{ key: own, ticketId: scene.ticket.id, messageId: null },
      instance: scene.configuration.notifications.instance,
      outgoing: { by: 'notifier', notification: absenceNotification(scene, reader, id) },
    }));
  }
}

function technicianOf(data: unknown): AbsenceScene['technician'] | null {
  const { technician } = data as { readonly technician?: Partial<AbsenceScene['technician']> };
  return typeof technician?.id === 'string' && typeof technician.name === 'string'
    ? { id: technician.id, name: technician.name }
    : null;
}
