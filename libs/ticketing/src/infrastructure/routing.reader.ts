import { storable, type Json, type Localized, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { Sight } from '../application/ports/ticket-reader.port.js';
import type { Place } from '../application/queries/page.js';
import { allowedFrom, type ServiceScope, type TicketStateCode } from '../domain/index.js';
import { ticketNotFound } from '../ticketing.errors.js';
import { OPEN_BY_TEAM, PAST, REQUEST_BY_ID, REQUEST_BY_NUMBER } from './routing-statements.sql.js';
import { isUuid } from './uuid.js';

/** What routing rules may know of a ticket by itself. */
export interface RoutedRequest {
  readonly kind: string;
  readonly channel: string;
  readonly channelInstance: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly severity: number | null;
  readonly language: string;
  readonly userType: string | null;
  readonly organisation: string | null;
  readonly subject: string;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

/** How things stand around a ticket when its rules are asked. */
export interface RoutingCircumstances {
  /** Tickets of each team that have not ended; a team that is missing has none. */
  readonly load: Readonly<Record<string, number>>;
  /** Who worked on it last, in which team (C14). */
  readonly lastTechnician: { readonly id: string; readonly name: string; readonly team: string | null } | null;
}

/** A ticket for which rules are asked. */
export interface TicketToRoute {
  readonly id: string;
  readonly number: string;
  readonly team: string | null;
  /** Whether it may be given to a team at all. */
  readonly routable: boolean;
  readonly request: RoutedRequest;
  readonly seen: RoutingCircumstances;
  /** D15: why it is about a service that is not its organisation’s; null when it is, or nobody can tell. */
  readonly notActivated: Localized | null;
  /** D14: the campaign it came by. */
  readonly campaign: string | null;
}

/** A ticket and how rules first decided on it. */
export interface PastTicket {
  readonly id: string;
  readonly number: string;
  readonly openedAt: Date;
  readonly request: RoutedRequest;
  /** Null when rules never decided on it: a person was quicker. */
  readonly decided: { readonly level: string; readonly explanation: Json } | null;
}

interface RequestRow extends Omit<RoutedRequest, 'channelInstance' | 'userType'> {
  readonly id: string;
  readonly number: string;
  readonly state: TicketStateCode;
  readonly team: string | null;
  readonly opened_at: Date;
  readonly channel_instance: string | null;
  readonly user_type: string | null;
}

interface CurrentRow extends RequestRow {
  readonly last_technician_id: string | null;
  readonly last_technician_name: string | null;
  readonly last_team: string | null;
  readonly scope: ServiceScope | null;
}

interface PastRow extends RequestRow {
  readonly decided_level: string;
  readonly decided: Json;
}

/** Reads what routing asks for, and nothing for pages. It writes nothing. */
export class RoutingReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Two statements. @param ref id or number @throws DomainError TICKET.NOT_FOUND */
  toRoute(ctx: Pick<TenantContext, 'tenant'>, ref: string, sight: Sight): Promise<TicketToRoute> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const row = await currentRow(tx, ref, sight);
        const { id, number, team, state } = row;
        const seen = { load: await loadOf(tx), lastTechnician: lastTechnician(row) };
        const notActivated = row.scope?.outside.find(({ code }) => code === 'service')?.reason ?? null;
        const campaign = row.scope?.campaign ?? null;
        const routable = allowedFrom(state).includes('route');
        return { id, number, team, routable, request: requestOf(row), seen, notActivated, campaign };
      },
      { readOnly: true },
    );
  }

  /** Tickets of each team that have not ended. One statement, on an index. */
  load(ctx: Pick<TenantContext, 'tenant'>): Promise<RoutingCircumstances['load']> {
    return this.unitOfWork.run(ctx, loadOf, { readOnly: true });
  }

  /** Tickets opened at or after a moment, newest first: one page, at the same cost wherever it is. */
  past(
    ctx: Pick<TenantContext, 'tenant'>,
    from: { readonly since: Date | null; readonly after: Place | null; readonly limit: number },
    sight: Sight,
  ): Promise<readonly PastTicket[]> {
    const { since, after, limit } = from;
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const values = [tx.tenant, sight.restricted, since, after?.at ?? null, after?.id ?? null, limit];
        const rows = await tx.query<PastRow>({ name: 'routing-past', text: PAST, values });
        return rows.map(toPast);
      },
      { readOnly: true },
    );
  }
}

async function currentRow(tx: Tx, ref: string, sight: Sight): Promise<CurrentRow> {
  const statement = isUuid(ref)
    ? { name: 'routing-request-id', text: REQUEST_BY_ID }
    : { name: 'routing-request-number', text: REQUEST_BY_NUMBER };
  const [row] = await tx.query<CurrentRow>({ ...statement, values: [tx.tenant, storable(ref), sight.restricted] });
  if (row === undefined) throw ticketNotFound(ref);
  return row;
}

async function loadOf(tx: Tx): Promise<RoutingCircumstances['load']> {
  const rows = await tx.query<{ team: string; open: number }>({
    name: 'routing-load',
    text: OPEN_BY_TEAM,
    values: [tx.tenant],
  });
  return Object.fromEntries(rows.map(({ team, open }) => [team, open]));
}

const toPast = (row: PastRow): PastTicket => ({
  id: row.id,
  number: row.number,
  openedAt: row.opened_at,
  request: requestOf(row),
  decided: row.decided === null ? null : { level: row.decided_level, explanation: row.decided },
});

function requestOf(row: RequestRow): RoutedRequest {
  const { kind, channel, area, topic, subtopic, severity, language, organisation, subject, fields } = row;
  return {
    ...{ kind, channel, area, topic, subtopic, severity, language, organisation, subject, fields },
    channelInstance: row.channel_instance ?? '',
    userType: row.user_type,
  };
}

function lastTechnician(row: CurrentRow): RoutingCircumstances['lastTechnician'] {
  const { last_technician_id: id, last_technician_name: name, last_team: team } = row;
  return id === null ? null : { id, name: name ?? id, team };
}
