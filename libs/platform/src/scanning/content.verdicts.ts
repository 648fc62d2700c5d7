import type { Clock, TenantId } from '@sportello/kernel';
import type { BlobRef, BlobStore } from '../blobs/blob-store.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { ClamdClient, ScanResult } from './clamd.client.js';

type Verdict = Exclude<ScanResult, { verdict: 'unknown' }>;

interface VerdictRow {
  readonly signature: string | null;
  readonly at: Date;
}

/** Milliseconds for which `clean` is believed: signatures of what is new come later than the file. */
const FRESH = 86_400_000;

/** Whether contents are safe to hand out, by what they are: judged once, however often and by whichever way they came. */
export class ContentVerdicts {
  /** @param scanner null: this installation has none, and nothing is judged */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: Pick<BlobStore, 'get'>,
    private readonly clock: Clock,
    private readonly scanner: Pick<ClamdClient, 'scan' | 'answers'> | null,
  ) {}

  /** `absent`: none is configured; `silent`: it does not answer. */
  async state(): Promise<'absent' | 'answering' | 'silent'> {
    if (this.scanner === null) return 'absent';
    return (await this.scanner.answers()) ? 'answering' : 'silent';
  }

  /**
   * What is known of a content, after having it looked at where that is needed and possible. What was once found infected stays so.
   * @throws DomainError BLOB.NOT_FOUND
   */
  async of(tenant: TenantId, ref: Pick<BlobRef, 'sha256'>): Promise<ScanResult> {
    const known = await this.#known(tenant, ref);
    if (known !== null && known.signature !== null) return { verdict: 'infected', signature: known.signature };
    if (this.scanner === null) return known === null ? NO_SCANNER : CLEAN;
    if (known !== null && this.clock.now().getTime() - known.at.getTime() < FRESH) return CLEAN;
    const content = await this.blobs.get(tenant, ref);
    try {
      const result = await this.scanner.scan(content);
      if (result.verdict === 'unknown') return known === null ? result : CLEAN;
      await this.#keep(tenant, ref, result);
      return result;
    } finally {
      content.destroy();
    }
  }

  async #known(tenant: TenantId, { sha256 }: Pick<BlobRef, 'sha256'>): Promise<VerdictRow | null> {
    const statement = {
      name: 'content-verdict',
      text: 'SELECT signature, at FROM content_verdict WHERE tenant_id = $1 AND sha256 = $2',
      values: [tenant, sha256],
    };
    const [row] = await this.unitOfWork.run({ tenant }, (tx) => tx.query<VerdictRow>(statement), { readOnly: true });
    return row ?? null;
  }

  async #keep(tenant: TenantId, { sha256 }: Pick<BlobRef, 'sha256'>, result: Verdict): Promise<void> {
    const signature = result.verdict === 'infected' ? result.signature : null;
    await this.unitOfWork.run({ tenant }, (tx) =>
      tx.query({
        name: 'content-verdict-keep',
        text: `INSERT INTO content_verdict AS v (tenant_id, sha256, signature, at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (tenant_id, sha256) DO UPDATE
                 SET signature = coalesce(v.signature, excluded.signature), at = excluded.at`,
        values: [tx.tenant, sha256, signature, this.clock.now()],
      }),
    );
  }
}

const CLEAN = { verdict: 'clean' } as const;
const NO_SCANNER = { verdict: 'unknown', reason: 'no scanner is configured' } as const;
