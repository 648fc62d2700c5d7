import type { Readable } from 'node:stream';
import { newId, type Actor, type Clock, type TenantContext, type TenantId } from '@sportello/kernel';
import { addJobs, type BlobStore, type Tx, type UnitOfWork } from '@sportello/platform';
import { findPerson } from '../person/person.finder.js';
import { exportNotReady, unknownExport, unknownTicket } from '../trail.errors.js';
import { TRAIL_JOBS } from '../trail.jobs.js';
import type { ExportScope } from './export.sections.js';
import type { Exporter } from './exporter.js';

/** How long what was exported can be fetched, in milliseconds. */
const KEPT = 7 * 86_400_000;

/** An export somebody asked for. */
export interface ExportRequest {
  readonly id: string;
  readonly scope: 'tenant' | 'person' | 'ticket';
  readonly contacts: readonly string[] | null;
  /** Id of the one ticket it is of. */
  readonly ticket: string | null;
  readonly restricted: boolean;
  readonly state: 'waiting' | 'ready' | 'failed' | 'expired';
  readonly askedBy: Actor;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly sha256: string | null;
  /** Bytes. */
  readonly size: number | null;
}

/** What of a tenant is taken out. */
export interface ExportedPart {
  /** An e-mail address, a phone number, or the id of a contact. */
  readonly person?: string;
  /** A number. */
  readonly ticket?: string;
}

const SHOWN = `SELECT id, scope, contacts, ticket_id AS ticket, restricted, state, asked_by AS "askedBy", asked_at AS "askedAt",
  finished_at AS "finishedAt", expires_at AS "expiresAt", sha256, size::integer AS size FROM trail_export`;

/** Exports made by a job and fetched when they are ready. */
export class ExportDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly exporter: Exporter,
    private readonly clock: Clock,
  ) {}

  /**
   * @param of one person, or the number of one ticket; neither: all of the tenant
   * @param restricted whether restricted tickets too: only for who may see them
   * @throws DomainError `TRAIL.PERSON_NOT_FOUND`, `TRAIL.TICKET_NOT_FOUND`
   */
  ask(ctx: TenantContext, of: ExportedPart, restricted: boolean): Promise<ExportRequest> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { contacts, ticket } = await scopeOf(tx, of, restricted);
      const at = this.clock.now();
      const id = newId(at.getTime());
      await tx.query(
        `INSERT INTO trail_export (tenant_id, id, scope, contacts, ticket_id, restricted, state, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7::jsonb, $8)`,
        [tx.tenant, id, nameOf({ contacts, ticket }), contacts, ticket, restricted, JSON.stringify(ctx.actor), at],
      );
      await addJobs(tx, ctx, [{ task: TRAIL_JOBS.export, payload: { export: id }, maxAttempts: 5 }]);
      return one(tx, id);
    });
  }

  /** @throws DomainError `TRAIL.EXPORT_NOT_FOUND` */
  show(ctx: Pick<TenantContext, 'tenant'>, id: string): Promise<ExportRequest> {
    return this.unitOfWork.run(ctx, (tx) => one(tx, id), { readOnly: true });
  }

  /**
   * @param restricted whether restricted tickets may be seen by whoever fetches it: they exist for nobody else (A2)
   * @throws DomainError `TRAIL.EXPORT_NOT_FOUND`, `TRAIL.EXPORT_NOT_READY`
   */
  async content(
    ctx: Pick<TenantContext, 'tenant'>,
    id: string,
    restricted: boolean,
  ): Promise<{ readonly name: string; readonly size: number; readonly bytes: Readable }> {
    const { state, sha256, size, expiresAt, scope, askedAt, ...asked } = await this.show(ctx, id);
    if (asked.restricted && !restricted) throw unknownExport();
    const over = expiresAt !== null && expiresAt <= this.clock.now();
    if (state !== 'ready' || sha256 === null || size === null || over) throw exportNotReady(over ? 'expired' : state);
    const name = `${ctx.tenant}-${scope}-${askedAt.toISOString().slice(0, 10)}.zip`;
    return { name, size, bytes: await this.blobs.get(ctx.tenant, { sha256 }) };
  }

  /** The job: writes the archive for whoever asked, once. @param last whether it is not tried again */
  async run(
    { tenant, correlationId }: Pick<TenantContext, 'tenant' | 'correlationId'>,
    id: string,
    last: boolean,
  ): Promise<void> {
    const asked = await this.show({ tenant }, id);
    if (asked.state !== 'waiting') return;
    const ctx = { tenant, actor: asked.askedBy, correlationId };
    try {
      const made = await this.exporter.write(ctx, asked, (archive) => this.blobs.put(tenant, archive));
      await this.#finish(tenant, id, 'ready', made);
    } catch (error) {
      if (last) await this.#finish(tenant, id, 'failed', null);
      throw error;
    }
  }

  /** What can be fetched no longer; its bytes are collected with others that nothing names. */
  async expire(tenant: TenantId): Promise<void> {
    const sql = `UPDATE trail_export SET state = 'expired' WHERE tenant_id = $1 AND state = 'ready' AND expires_at <= $2`;
    await this.unitOfWork.run({ tenant }, (tx) => tx.query(sql, [tx.tenant, this.clock.now()]));
  }

  async #finish(
    tenant: TenantId,
    id: string,
    state: 'ready' | 'failed',
    made: { readonly sha256: string; readonly size: number } | null,
  ): Promise<void> {
    const now = this.clock.now();
    const expires = made === null ? null : new Date(now.getTime() + KEPT);
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query(
        `UPDATE trail_export SET state = $3, finished_at = $4, expires_at = $5, sha256 = $6, size = $7
          WHERE tenant_id = $1 AND id = $2`,
        [tx.tenant, id, state, now, expires, made?.sha256 ?? null, made?.size ?? null],
      ),
    );
  }
}

/**
 * @param restricted a restricted ticket exists for nobody else (A2)
 * @throws DomainError `TRAIL.PERSON_NOT_FOUND`, `TRAIL.TICKET_NOT_FOUND`
 */
export async function scopeOf(
  tx: Tx,
  { person, ticket }: ExportedPart,
  restricted: boolean,
): Promise<Pick<ExportScope, 'contacts' | 'ticket'>> {
  const contacts = person === undefined ? null : (await findPerson(tx, person)).map(({ id }) => id);
  if (ticket === undefined) return { contacts, ticket: null };
  const [found] = await tx.query<{ readonly id: string }>(
    'SELECT id FROM ticket WHERE tenant_id = $1 AND number = $2 AND ($3 OR NOT restricted)',
    [tx.tenant, ticket, restricted],
  );
  if (found === undefined) throw unknownTicket(ticket);
  return { contacts, ticket: found.id };
}

function nameOf({ contacts, ticket }: Pick<ExportScope, 'contacts' | 'ticket'>): ExportRequest['scope'] {
  if (ticket !== null) return 'ticket';
  return contacts === null ? 'tenant' : 'person';
}

async function one(tx: Tx, id: string): Promise<ExportRequest> {
  const [row] = await tx.query<ExportRequest>(`${SHOWN} WHERE tenant_id = $1 AND id = $2`, [tx.tenant, id]);
  if (row === undefined) throw unknownExport();
  return row;
}
