import type { Tx } from '@sportello/platform';
import type { DigestSeal } from '../digest/digest.seal.js';
import { digestHash, type SignedDigest } from '../digest/digest.js';
import { digestsOf, treeOf } from '../digest/digest.store.js';
import type { FaultCode, Finding } from './finding.js';

/** From then on a night without a digest is told, in milliseconds. */
const LATE = 50 * 3_600_000;

const finding = (tenant: string, number: number | string, fault: FaultCode): Finding => ({
  ...{ tenant, log: 'digest', number: String(number), seq: null, fault },
});

/** Every digest is there, signed by this installation, follows the one before, and stands for the heads kept with it. */
export async function* checkDigests(
  tx: Tx,
  seal: DigestSeal,
  now: Date,
): AsyncGenerator<Finding, { readonly digests: number }, undefined> {
  let previous: string | null = null;
  let expected = 1;
  let last: SignedDigest | null = null;
  for await (const signed of digestsOf(tx)) {
    const { digest, row } = signed;
    for (; expected < row; expected++) yield finding(tx.tenant, expected, 'digest-missing');
    const gap = last !== null && last.digest.number !== row - 1;
    if (!seal.isGenuine(signed)) yield finding(tx.tenant, row, 'digest-forged');
    else if (digest.tenant !== tx.tenant || digest.number !== row || (!gap && digest.previous !== previous && row > 1))
      yield finding(tx.tenant, row, 'digest-altered');
    else if (!agrees(digest, await treeOf(tx, row))) yield finding(tx.tenant, row, 'digest-altered');
    previous = digestHash(digest);
    last = signed;
    expected = row + 1;
  }
  // A digest that was taken away leaves its heads; both taken away, the days without one are told.
  for (const row of await orphans(tx, expected)) yield finding(tx.tenant, row, 'digest-missing');
  if (last !== null && now.getTime() - Date.parse(last.digest.takenAt) > LATE)
    yield finding(tx.tenant, last.digest.number + 1, 'digest-late');
  return { digests: expected - 1 };
}

const agrees = (said: { moved: number; root: string }, found: { moved: number; root: string }): boolean =>
  said.moved === found.moved && said.root === found.root;

async function orphans(tx: Tx, from: number): Promise<readonly number[]> {
  const sql = `SELECT DISTINCT digest AS row FROM trail_head WHERE tenant_id = $1 AND digest >= $2 ORDER BY 1`;
  return (await tx.query<{ readonly row: number }>(sql, [tx.tenant, from])).map(({ row }) => row);
}

/**
 * A digest kept elsewhere against what is stored here: the only thing that tells when the newest digests were taken away
 * together with what they had seen.
 */
export async function checkKeptDigest(tx: Tx, seal: DigestSeal, kept: SignedDigest): Promise<Finding | null> {
  const { tenant, number } = kept.digest;
  if (tenant !== tx.tenant || !seal.isGenuine(kept)) return finding(tx.tenant, number, 'digest-forged');
  const stored = (await digestsOf(tx, number - 1).next()).value ?? null;
  if (stored?.row !== number) return finding(tx.tenant, number, 'digest-missing');
  return digestHash(stored.digest) === digestHash(kept.digest) ? null : finding(tx.tenant, number, 'digest-altered');
}
