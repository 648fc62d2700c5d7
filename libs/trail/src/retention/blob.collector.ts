import type { Clock, TenantId } from '@sportello/kernel';
import type { BlobStore, Tx, UnitOfWork } from '@sportello/platform';

/** Bytes younger than this may be waiting for the row that will name them, in milliseconds. */
const YOUNG = 24 * 3_600_000;
/** Contents asked after in one statement. */
const BATCH = 500;

/** What was kept and what went. */
export interface Collected {
  readonly blobs: number;
  readonly bytes: number;
}

const DIGEST = /[0-9a-f]{64}/g;
/** A raw message longer than this names no others: bundles of files are small. Bytes. */
const LONGEST_BUNDLE = 1_000_000;

/** Every column that holds content addresses, by its name: a table that is added cannot be forgotten. */
const NAMING = `
SELECT string_agg(format('SELECT %I AS sha256 FROM %I WHERE tenant_id = $1 AND %I = ANY ($2)', column_name, table_name, column_name),
                  ' UNION ' ORDER BY table_name, column_name) AS sql
  FROM information_schema.columns
 WHERE table_schema = 'sportello' AND column_name ~ '(^|_)sha256$' AND data_type = 'text'
   AND table_name NOT IN ('tenant_revision', 'plugin_instance', 'trail_export')`;
const OWN = `SELECT sha256 FROM trail_export WHERE tenant_id = $1 AND sha256 = ANY ($2) AND state = 'ready'`;

/**
 * Frees bytes that no row names any more: of refused uploads, of what retention and erasure removed, of exports that expired.
 * A message not processed yet may name files in its own bytes: what those name stays.
 */
export class BlobCollector {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly clock: Clock,
  ) {}

  async collect(tenant: TenantId): Promise<Collected> {
    const before = new Date(this.clock.now().getTime() - YOUNG);
    const bundled = await this.#bundled(tenant);
    const found = { blobs: 0, bytes: 0 };
    let batch: { readonly sha256: string; readonly size: number }[] = [];
    const flush = async (): Promise<void> => {
      const asked = batch.map(({ sha256 }) => sha256);
      const named = await this.unitOfWork.run({ tenant }, (tx) => namedOf(tx, asked), { readOnly: true });
      for (const { sha256, size } of batch) {
        if (named.has(sha256) || bundled.has(sha256)) continue;
        if (!(await this.blobs.remove(tenant, { sha256 }, before))) continue;
        await this.unitOfWork.run({ tenant }, (tx) => forgetVerdict(tx, sha256));
        found.blobs++;
        found.bytes += size;
      }
      batch = [];
    };
    for await (const ref of this.blobs.list(tenant, before)) {
      batch.push(ref);
      if (batch.length === BATCH) await flush();
    }
    if (batch.length > 0) await flush();
    return found;
  }

  async #bundled(tenant: TenantId): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.run(
      { tenant },
      (tx) =>
        tx.query<{ readonly raw: string }>(
          `SELECT raw_sha256 AS raw FROM inbox
            WHERE tenant_id = $1 AND state <> 'processed' AND raw_sha256 <> '' AND raw_size < ${LONGEST_BUNDLE}`,
          [tx.tenant],
        ),
      { readOnly: true },
    );
    const named = new Set<string>();
    for (const { raw } of rows) {
      const bytes = await this.blobs.read(tenant, { sha256: raw }).catch(() => null);
      for (const [digest] of bytes?.toString('latin1').matchAll(DIGEST) ?? []) named.add(digest);
    }
    return named;
  }
}

/** Which of these some row names. */
async function namedOf(tx: Tx, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const [naming] = await tx.query<{ readonly sql: string | null }>(NAMING);
  const sql = [OWN, ...(naming?.sql ? [naming.sql] : [])].join(' UNION ');
  const rows = await tx.query<{ readonly sha256: string }>(sql, [tx.tenant, asked]);
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** What a scanner said of it goes with it. */
const forgetVerdict = (tx: Tx, sha256: string): Promise<unknown> =>
  tx.query({
    name: 'content-verdict-forget',
    text: 'DELETE FROM content_verdict WHERE tenant_id = $1 AND sha256 = $2',
    values: [tx.tenant, sha256],
  });
