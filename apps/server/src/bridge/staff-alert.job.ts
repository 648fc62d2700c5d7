import type { QueryBus } from '@nestjs/cqrs';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, ListTicketEventsQuery, type EventView, type TicketView } from '@sportello/ticketing';
import {
  SECURITY_STEPS,
  type AlertAudience,
  type NewEntry,
  type StaffAlert,
  type StaffAlerts,
} from '@sportello/workforce';
import { frontOffice, type DutyBoard } from './duty.board.js';
import { teamName } from './names.js';
import { alertWording, arrivalWording } from './staff-alert.wording.js';
import type { StaffNotices } from './staff.notices.js';
import { staffReaders, type StaffReader } from './staff.readers.js';

export type AlertPayload = { readonly ticketId: string; readonly seq: number };
export type AlertStepPayload = { readonly alertId: string; readonly step: number };
type Given<P> = P & Pick<JobPayload, 'tenant' | 'correlationId'>;

const MINUTE = 60_000;
const ALL_SIGHT = { restricted: true } as const;
const OVER = ['taken-charge', 'resolved', 'closed'];

/** Reaches people at once: all front-office staff for what is urgent (B8), somebody at any hour for a cyber threat (A3). */
export class StaffAlertJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly alerts: StaffAlerts,
    private readonly duties: DutyBoard,
    private readonly notices: StaffNotices,
    private readonly clock: Clock,
  ) {}

  /** Job `ticket.alert`. */
  async run({ ticketId, seq, ...payload }: Given<AlertPayload>): Promise<void> {
    const ctx = jobContext(payload, 'alerts');
    const event = await this.#event(ctx, ticketId, seq);
    if (event === null) return;
    if (OVER.includes(event.type)) return this.alerts.close(ctx, ticketId);
    const ticket = await this.#ticket(ctx, ticketId);
    if (OVER.includes(ticket.state)) return;
    // A2: what only some may see is nobody else’s to be told of; those some are reached as for any threat.
    if (isUrgent(event) && !ticket.restricted) await this.#urgent(ctx, ticket, event);
    const { kinds } = await this.directory.current(ctx.tenant);
    if (kinds[ticket.kind]?.purpose === 'security') await this.#security(ctx, ticket);
  }

  /** Job `ticket.arrived` (A9): an ordinary alert, for those on duty in the team it came to and for nobody else. */
  async arrived({ ticketId, seq, ...payload }: Given<AlertPayload>): Promise<void> {
    const ctx = jobContext(payload, 'alerts');
    const ticket = await this.#ticket(ctx, ticketId);
    if (ticket.team === null || OVER.includes(ticket.state)) return;
    const configuration = await this.directory.current(ctx.tenant);
    const readers = await this.#readers(ctx, 'on-duty', ticket, configuration);
    const wording = arrivalWording(ticket.number, teamName(configuration, ticket.team));
    const at = this.clock.now();
    await this.notices.tell(ctx, `arrived:${ticketId}:${seq}`, readers, {
      occasion: 'arrival',
      ticket,
      ...wording,
      at,
    });
  }

  /** Job `staff.alert-step` (A3): calls the next who can be found, and comes back when nobody has answered in time. */
  async step({ alertId, step, ...payload }: Given<AlertStepPayload>): Promise<void> {
    const ctx = jobContext(payload, 'alerts');
    const alert = await this.alerts.find(ctx, alertId);
    if (alert === null || alert.state !== 'open' || alert.step !== step) return;
    const [configuration, ticket] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.#ticket(ctx, alert.ticketId),
    ]);
    // Whoever took it in charge while the alert was being opened has answered.
    if (ticket.assignee !== null || OVER.includes(ticket.state)) return this.alerts.close(ctx, ticket.id);
    const entries = await this.#callNext(ctx, alert, ticket, configuration);
    const every = Number.parseInt(configuration.alerts.security.every, 10) * MINUTE;
    await this.alerts.step(ctx, alert, entries, new Date(this.clock.now().getTime() + every));
  }

  /** B8: everybody of the front office, on shift or not; one notice a person and ticket, however often it becomes urgent. */
  async #urgent(ctx: TenantContext, ticket: TicketView, event: EventView): Promise<void> {
    const configuration = await this.directory.current(ctx.tenant);
    const alert = await this.alerts.open(ctx, ticket.id, 'urgent');
    if (alert.step > 0) return;
    const readers = staffReaders(configuration, { teams: frontOffice(configuration) });
    await this.#tell(ctx, `alert:${alert.id}`, readers, ticket, alert);
    await this.alerts.step(ctx, alert, [called(0, 'front-office', readers)], null);
    const now = await this.#ticket(ctx, ticket.id);
    if (event.type === 'registered' && now.assignee !== null) await this.alerts.close(ctx, ticket.id);
  }

  /** A3: once a team has it, its people are called; a minute later whoever there is, team or not. */
  async #security(ctx: TenantContext, ticket: TicketView): Promise<void> {
    const alert = await this.alerts.open(ctx, ticket.id, 'security');
    if (alert.state !== 'open' || alert.step > 0) return;
    const later = new Date(this.clock.now().getTime() + MINUTE);
    await this.alerts.callNext(ctx, alert, ...(ticket.team === null ? [later] : []));
  }

  /** Those of the round’s turn, or else the next ones: a step that would reach nobody waits for nobody. */
  async #callNext(
    ctx: TenantContext,
    alert: StaffAlert,
    ticket: TicketView,
    configuration: CurrentTenant,
  ): Promise<readonly NewEntry[]> {
    const found: NewEntry[] = [];
    const first = alert.lastCalled === null ? 0 : SECURITY_STEPS.findIndex((one) => one === alert.lastCalled) + 1;
    for (let index = 0; index < SECURITY_STEPS.length; index += 1) {
      const audience = SECURITY_STEPS[(first + index) % SECURITY_STEPS.length] ?? 'supervisors';
      const readers = await this.#readers(ctx, audience, ticket, configuration);
      found.push(called(alert.step, audience, readers));
      if (readers.length === 0) continue;
      await this.#tell(ctx, `alert:${alert.id}:${alert.step}`, readers, ticket, alert);
      break;
    }
    return found;
  }

  async #readers(
    ctx: TenantContext,
    audience: AlertAudience,
    { team }: TicketView,
    configuration: CurrentTenant,
  ): Promise<readonly StaffReader[]> {
    if (audience === 'supervisors') return staffReaders(configuration, { supervisorsOf: team });
    const duty = audience === 'on-call' ? ('on-call' as const) : ('shift' as const);
    const all = await this.duties.at(ctx, this.clock.now(), { duty });
    const own = all.filter(({ teams }) => team === null || teams.includes(team));
    // Somebody on call for another team is better than nobody.
    const asked = own.length === 0 && audience === 'on-call' ? all : own;
    return staffReaders(configuration, { people: asked.map(({ person }) => person) });
  }

  async #tell(
    ctx: TenantContext,
    key: string,
    readers: readonly StaffReader[],
    ticket: TicketView,
    alert: StaffAlert,
  ): Promise<void> {
    const wording = alertWording(alert.kind, ticket);
    const occasion = alert.kind === 'urgent' ? 'urgent-alert' : 'security-alert';
    await this.notices.tell(ctx, key, readers, { occasion, ticket, ...wording, at: alert.openedAt, urgent: true });
  }

  async #event(ctx: TenantContext, ticket: string, seq: number): Promise<EventView | null> {
    const { items } = await this.queries.execute(
      new ListTicketEventsQuery(ctx, { ticket, after: seq - 1, limit: 1, sight: ALL_SIGHT }),
    );
    return items.find((event) => event.seq === seq) ?? null;
  }

  #ticket(ctx: TenantContext, ticket: string): Promise<TicketView> {
    return this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: ALL_SIGHT }));
  }
}

const called = (step: number, audience: AlertAudience, readers: readonly StaffReader[]): NewEntry => ({
  ...{ what: readers.length === 0 ? 'nobody' : 'called', step, audience },
  people: readers.map(({ id, name }) => ({ id, name })),
});

/** B8: urgent from the start by its severity, or since. */
function isUrgent({ type, data }: EventView): boolean {
  if (type === 'urgency-raised') return true;
  if (type !== 'registered' && type !== 'severity-set') return false;
  return typeof data === 'object' && data !== null && 'severity' in data && data['severity'] === 1;
}
