import type { Provider } from '@nestjs/common';
import {
  Anonymiser,
  BlobCollector,
  DigestMaker,
  DigestSeal,
  ExportDesk,
  Exporter,
  LegalHolds,
  RestrictedReads,
  Retention,
} from '@sportello/trail';
import { RequestDrafts } from '@sportello/intake';
import { TrailNightJob } from '../bridge/trail.night.job.js';
import type { Foundation } from './foundation.js';

/** What vouches for the histories, and what is done to a tenant’s data as a whole (B9). */
export interface TrailServices {
  readonly seal: DigestSeal;
  readonly night: TrailNightJob;
  readonly exports: ExportDesk;
  readonly holds: LegalHolds;
  readonly anonymiser: Anonymiser;
  /** A2 */
  readonly reads: RestrictedReads;
}

export function trailServices({ unitOfWork, blobs, verdicts, clock, directory, database }: Foundation): TrailServices {
  const seal = new DigestSeal(database.key);
  const exports = new ExportDesk(unitOfWork, blobs, new Exporter(unitOfWork, blobs, verdicts, seal, clock), clock);
  const work = {
    digests: new DigestMaker(unitOfWork, seal, clock),
    retention: new Retention(unitOfWork, clock),
    exports,
    blobs: new BlobCollector(unitOfWork, blobs, clock),
    drafts: new RequestDrafts(unitOfWork, clock),
  };
  return {
    ...{ seal, exports },
    night: new TrailNightJob(work, directory, unitOfWork, clock),
    holds: new LegalHolds(unitOfWork, clock),
    anonymiser: new Anonymiser(unitOfWork, clock),
    reads: new RestrictedReads(unitOfWork, clock),
  };
}

/** What the controllers of the trail ask for. */
export const TRAIL_TOKENS = [DigestSeal, TrailNightJob, ExportDesk, LegalHolds, Anonymiser] as const;

export const trailProviders = ({ seal, night, exports, holds, anonymiser }: TrailServices): Provider[] => [
  { provide: DigestSeal, useValue: seal },
  { provide: TrailNightJob, useValue: night },
  { provide: ExportDesk, useValue: exports },
  { provide: LegalHolds, useValue: holds },
  { provide: Anonymiser, useValue: anonymiser },
];
