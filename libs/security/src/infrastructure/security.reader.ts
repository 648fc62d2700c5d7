import type { Actor, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { fromCursor, limitOf, pageOf, type Page, type PageRequest } from '@sportello/ticketing';
import { NEW_CASE, notASecurityReport, type SecurityCase } from '../domain/index.js';
import { CASE_OF_TICKET, LIST_READS, listReports } from './register.sql.js';

/** An entry of the register as it is shown. Instants RFC 3339. */
export interface ReportView {
  readonly id: string;
  readonly ticket: string;
  readonly regime: string;
  readonly kind: string;
  readonly occurrence: number;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly protocolId: string | null;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly attachment: string | null;
  readonly sentBy: Actor | null;
  /** Id of the entry it corrects, and why. */
  readonly corrects: string | null;
  readonly reason: string | null;
}

export interface CaseEventView {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** All that is known of one reported threat. */
export interface CaseView {
  readonly ticketId: string;
  readonly number: string;
  readonly version: number;
  readonly state: SecurityCase;
  readonly events: readonly CaseEventView[];
  readonly reports: readonly ReportView[];
}

/** Who read a restricted ticket, and what of it. */
export interface ReadView {
  readonly id: string;
  readonly at: Date;
  readonly readerId: string;
  readonly readerName: string;
  readonly what: string;
}

type Tenant = Pick<TenantContext, 'tenant'>;
type ReportRow = { readonly [K in keyof ReportView]: ReportView[K] extends string ? unknown : ReportView[K] } & {
  readonly id: string;
};

/** What people read of security reports. Callers have judged before that they may. */
export class SecurityReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `SECURITY.NOT_FOUND` */
  async ofTicket(ctx: Tenant, number: string): Promise<CaseView> {
    const [row] = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<Omit<CaseView, 'state'> & { readonly state: SecurityCase | null }>(CASE_OF_TICKET, [
          tx.tenant,
          number,
        ]),
      { readOnly: true },
    );
    if (row === undefined) throw notASecurityReport(number);
    const { state, reports, events } = row;
    return {
      ...row,
      state: state ?? NEW_CASE,
      reports: reports.map(shownReport),
      events: events.map((event) => ({ ...event, at: instant(event.at) })),
    };
  }

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  async list(ctx: Tenant, state: 'due' | 'sent', page: PageRequest): Promise<Page<ReportView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const rows = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<ReportRow>(listReports(state === 'due'), [tx.tenant, after?.at ?? null, after?.id ?? null, limit + 1]),
      { readOnly: true },
    );
    return pageOf(rows, limit, ({ dueAt, id }) => ({ at: new Date(String(instant(dueAt))), id }), shownReport);
  }

  /** Newest first. @param before id of the last one of the page before */
  reads(ctx: Tenant, number: string, limit: number, before: string | null): Promise<ReadView[]> {
    return this.unitOfWork.run(ctx, (tx) => tx.query<ReadView>(LIST_READS, [tx.tenant, number, before, limit]), {
      readOnly: true,
    });
  }
}

const instant = (value: unknown): string => new Date(value instanceof Date ? value : String(value)).toISOString();

function shownReport(row: ReportRow | ReportView): ReportView {
  const { startedAt, dueAt, sentAt } = row;
  return {
    ...(row as ReportView),
    startedAt: instant(startedAt),
    dueAt: instant(dueAt),
    sentAt: sentAt === null ? null : instant(sentAt),
  };
}
