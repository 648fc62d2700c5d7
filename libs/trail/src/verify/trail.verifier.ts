import type { Clock, TenantId } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { DigestSeal } from '../digest/digest.seal.js';
import type { SignedDigest } from '../digest/digest.js';
import { LOGS } from '../log/logs.js';
import { checkDigests, checkKeptDigest } from './digest.check.js';
import type { Finding } from './finding.js';
import { checkAnchors, checkHistories, type Read } from './history.check.js';
import { checkTails } from './tail.check.js';

/** What was looked at. */
export interface Verified extends Readonly<Read> {
  readonly digests: number;
  readonly findings: number;
}

/** B9: finds whatever was changed, removed or moved in the histories of a tenant, by whomever, a database administrator too. */
export class TrailVerifier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seal: DigestSeal,
    private readonly clock: Clock,
  ) {}

  /**
   * @param tell called for each finding, as it is found
   * @param kept digests that were kept elsewhere
   */
  verify(tenant: TenantId, tell: (finding: Finding) => void, kept: readonly SignedDigest[] = []): Promise<Verified> {
    // One moment for all of it: what is written meanwhile is neither missed nor taken for a fault.
    return this.unitOfWork.run({ tenant }, (tx) => this.#within(tx, tell, kept), {
      readOnly: true,
      isolation: 'repeatable read',
    });
  }

  async #within(tx: Tx, tell: (finding: Finding) => void, kept: readonly SignedDigest[]): Promise<Verified> {
    const read = { records: 0, events: 0 };
    let findings = 0;
    const told = (finding: Finding | null): void => {
      if (finding === null) return;
      findings++;
      tell(finding);
    };
    const checked = checkDigests(tx, this.seal, this.clock.now());
    let step = await checked.next();
    for (; step.done !== true; step = await checked.next()) told(step.value);
    for (const digest of kept) told(await checkKeptDigest(tx, this.seal, digest));
    for (const log of LOGS) {
      for await (const finding of checkHistories(tx, log, read)) told(finding);
      for await (const finding of checkAnchors(tx, log)) told(finding);
      for await (const finding of checkTails(tx, log)) told(finding);
    }
    return { ...read, digests: step.value.digests, findings };
  }
}
