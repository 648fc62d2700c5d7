import type { TenantId } from '@sportello/kernel';
import type { Place } from '@sportello/ticketing';
import { folded } from '../domain/index.js';
import type { SystemFilter } from './systems.reader.js';

export const SYSTEM_COLUMNS = 's.id, s.number, s.version, s.opened_at, s.state';

/** Only conditions that are there, only bound values, keyset paging. The register of one tenant is small: words are looked for in it. */
export function systemList(
  tenant: TenantId,
  filter: SystemFilter,
  after: Place | null,
  rows: number,
): { readonly sql: string; readonly params: readonly unknown[] } {
  const params: unknown[] = [tenant];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const same = (column: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`s.${column} = ${bind(value)}`];
  const words = filter.q?.split(/\s+/).filter((word) => word !== '') ?? [];
  const where = [
    's.tenant_id = $1',
    ...same('status', filter.status),
    ...same('class', filter.class),
    ...same('contract', filter.contract),
    ...same('organisation', filter.organisation),
    ...(filter.checkBy === undefined ? [] : [`s.next_check <= ${bind(filter.checkBy)}::date`]),
    ...words.map((word) => `strpos(s.words, ${bind(folded(word))}) > 0`),
    ...(after === null ? [] : [`(s.opened_at, s.id) > (${bind(after.at)}, ${bind(after.id)})`]),
  ];
  const sql = `SELECT ${SYSTEM_COLUMNS} FROM supplied_system s
 WHERE ${where.join(' AND ')}
 ORDER BY s.opened_at, s.id LIMIT ${bind(rows)}`;
  return { sql, params };
}

/** The system’s tickets, from the acts that point at it; what was pointed at by mistake and taken back is left out. */
export const TICKETS = `
SELECT t.number, t.kind, t.state, t.subject, t.opened_at AS "openedAt"
  FROM ticket_event e JOIN ticket t ON t.tenant_id = e.tenant_id AND t.id = e.ticket_id
 WHERE e.tenant_id = $1 AND e.type = 'system-pointed' AND e.data->>'system' = $2::uuid::text
   AND t.progress->'interventions'->'systems' ? $2::uuid::text AND ($3 OR NOT t.restricted)
 GROUP BY t.tenant_id, t.id ORDER BY t.opened_at DESC, t.id DESC LIMIT 100`;

export const ROUNDS = `
SELECT r.plan, r.due::text AS due, t.number AS ticket, r.done_on::text AS "doneOn"
  FROM maintenance_round r LEFT JOIN ticket t ON t.tenant_id = r.tenant_id AND t.id = r.ticket_id
 WHERE r.tenant_id = $1 AND r.system_id = $2 ORDER BY r.due DESC, r.plan LIMIT 100`;

export const EVENTS = `
SELECT seq, type, at, actor, data FROM supplied_system_event
 WHERE tenant_id = $1 AND record_id = $2 ORDER BY seq DESC LIMIT 100`;

export const TAKEN = `
SELECT s.number FROM supplied_system s
 WHERE s.tenant_id = $1 AND s.number = ANY ($2::text[])
   AND NOT EXISTS (SELECT 1 FROM command_result r
                    WHERE r.tenant_id = $1 AND r.idempotency_key = $3::text || ':' || s.number)`;
