import { join } from 'node:path';
import type { TenantContext, TenantId } from '@sportello/kernel';
import { ClamdClient, ContentVerdicts, FileBlobStore, InstallationKey, platformSettings } from '@sportello/platform';
import { Anonymiser, DigestMaker, DigestSeal, Exporter, LegalHolds, Retention, TrailVerifier } from '@sportello/trail';
import type { World } from './command.js';
import { operator, type Installation } from './installation.js';

/** What commands on the trail of an installation work with. */
export interface Trail {
  readonly seal: DigestSeal;
  readonly verifier: TrailVerifier;
  readonly digests: DigestMaker;
  readonly exporter: Exporter;
  readonly holds: LegalHolds;
  readonly retention: Retention;
  readonly anonymiser: Anonymiser;
}

/** @param world the key before it was changed may be in `SPORTELLO_FORMER_SECRET` */
export function trailOf({ env, clock }: World, { database, unitOfWork }: Installation): Trail {
  const former = env['SPORTELLO_FORMER_SECRET'];
  const seal = new DigestSeal(database.key, former === undefined ? undefined : new InstallationKey(former));
  const { dataDir, clamd } = platformSettings(env);
  const blobs = new FileBlobStore(join(dataDir, 'blobs'));
  const verdicts = new ContentVerdicts(unitOfWork, blobs, clock, clamd === null ? null : new ClamdClient(clamd));
  return {
    seal,
    verifier: new TrailVerifier(unitOfWork, seal, clock),
    digests: new DigestMaker(unitOfWork, seal, clock),
    exporter: new Exporter(unitOfWork, blobs, verdicts, seal, clock),
    holds: new LegalHolds(unitOfWork, clock),
    retention: new Retention(unitOfWork, clock),
    anonymiser: new Anonymiser(unitOfWork, clock),
  };
}

/** Whoever types the command, in one tenant. */
export const operatorOf = (tenant: TenantId, correlationId: string): TenantContext => ({
  tenant,
  actor: operator(),
  correlationId,
});
