import { formatLocalDate, Zone } from '@sportello/business-time';
import type { Clock, TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { DigestSeal } from './digest.seal.js';
import { digestHash, type SignedDigest } from './digest.js';
import { countsOf, keepDigest, keepHeads, lastDigest, lockDigests, treeOf } from './digest.store.js';

/** Takes a tenant’s daily digest: one transaction, once for a day that has ended, whoever asks and however often. */
export class DigestMaker {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seal: DigestSeal,
    private readonly clock: Clock,
  ) {}

  /**
   * For the day that ended last, in the tenant’s zone; what happened since counts too, and is then not counted again.
   * @returns null when that day has its digest already
   */
  take(tenant: TenantId, zone: string): Promise<SignedDigest | null> {
    return this.unitOfWork.run({ tenant }, async (tx) => {
      await lockDigests(tx);
      const now = this.clock.now();
      const day = dayBefore(now, zone);
      const last = await lastDigest(tx);
      if (last !== null && last.digest.day >= day) return null;
      const number = (last?.digest.number ?? 0) + 1;
      await keepHeads(tx, number);
      const signed = this.seal.sign({
        ...{ tenant, number, day },
        takenAt: now.toISOString(),
        previous: last === null ? null : digestHash(last.digest),
        counts: await countsOf(tx),
        ...(await treeOf(tx, number)),
      });
      await keepDigest(tx, signed);
      return signed;
    });
  }
}

/** The civil day that had ended when the clock showed this. */
export const dayBefore = (now: Date, zone: string): string =>
  formatLocalDate(new Zone(zone).localTime(now.getTime()).day - 1);

/** Half past midnight, the next time the wall clock of the zone shows it. */
export function nextNight(now: Date, zone: string): Date {
  const wall = new Zone(zone);
  const { day } = wall.localTime(now.getTime());
  const tonight = wall.instant(day, HALF_PAST_MIDNIGHT);
  return new Date(tonight > now.getTime() ? tonight : wall.instant(day + 1, HALF_PAST_MIDNIGHT));
}

const HALF_PAST_MIDNIGHT = 30 * 60_000;
