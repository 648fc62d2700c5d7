import type { JobSpec } from '@sportello/platform';
import { type Broadcast, type OfficeKind } from '../domain/index.js';

/** Names of the jobs a broadcast adds; their handlers live in the application. */
export const BROADCAST_JOBS = {
  /** Tells one office. Payload `{broadcastId, kind, office}`. */
  office: 'broadcast.office',
  /** Starts the improvements. Payload `{broadcastId}`. */
  improve: 'broadcast.improve',
} as const;

export type OfficePayload = { readonly broadcastId: string; readonly kind: OfficeKind; readonly office: string };
export type ImprovePayload = { readonly broadcastId: string };

/** One job an office: one that cannot be reached keeps no other from being told. */
export const broadcastJobs = (broadcastId: string, { offices, improvements }: Broadcast): readonly JobSpec[] => [
  ...offices.map(({ kind, id }) => ({ task: BROADCAST_JOBS.office, payload: { broadcastId, kind, office: id } })),
  ...(improvements.length === 0 ? [] : [{ task: BROADCAST_JOBS.improve, payload: { broadcastId } }]),
];
