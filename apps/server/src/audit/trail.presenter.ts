import type { Actor } from '@sportello/kernel';
import type { ExportRequest, LegalHold, SignedDigest } from '@sportello/trail';
import type { ActorView } from './audit.views.js';
import type { DigestView, TrailExportView, HoldView } from './trail.views.js';

const shownActor = ({ type, id, name }: Actor): ActorView => ({ type, id, name });

export const shownExport = ({
  id,
  scope,
  restricted,
  state,
  askedBy,
  askedAt,
  ...made
}: ExportRequest): TrailExportView => ({
  ...{ id, scope, restricted, state },
  askedBy: shownActor(askedBy),
  askedAt: askedAt.toISOString(),
  ...(made.expiresAt === null ? {} : { expiresAt: made.expiresAt.toISOString() }),
  ...(made.sha256 === null ? {} : { sha256: made.sha256 }),
  ...(made.size === null ? {} : { size: made.size }),
});

export const shownHold = ({ id, ticket, person, reason, setBy, setAt, ...lifted }: LegalHold): HoldView => ({
  ...{ id, reason },
  ...(ticket === null ? {} : { ticket }),
  ...(person === null ? {} : { person }),
  setBy: shownActor(setBy),
  setAt: setAt.toISOString(),
  ...(lifted.liftedBy === null ? {} : { liftedBy: shownActor(lifted.liftedBy) }),
  ...(lifted.liftedAt === null ? {} : { liftedAt: lifted.liftedAt.toISOString() }),
  ...(lifted.liftReason === null ? {} : { liftReason: lifted.liftReason }),
});

export const shownDigest = ({ digest, keyId, signature }: SignedDigest): DigestView => ({
  ...{ number: digest.number, day: digest.day },
  ...{ digest, keyId, signature },
});
