/** Where an instance is in its life (docs/plugins). `ENABLED` is being in any state from STARTING to INCOMPATIBLE. */
export type InstanceState =
  | 'DRAFT'
  | 'CHECKED'
  | 'STARTING'
  | 'RUNNING'
  | 'DEGRADED'
  | 'RETRYING'
  | 'NEEDS_REAUTH'
  | 'MISCONFIGURED'
  | 'FAILED'
  | 'INCOMPATIBLE'
  | 'STOPPING'
  | 'DISABLED';

const TROUBLE: readonly InstanceState[] = ['NEEDS_REAUTH', 'MISCONFIGURED', 'FAILED', 'STOPPING'];

/** The life of an instance as a graph. STARTING is also where it goes when its lease comes back from another process. */
export const TRANSITIONS: Readonly<Record<InstanceState, readonly InstanceState[]>> = {
  DRAFT: ['CHECKED', 'MISCONFIGURED', 'INCOMPATIBLE', 'STOPPING'],
  CHECKED: ['STARTING', 'STOPPING'],
  STARTING: ['RUNNING', 'DEGRADED', 'RETRYING', ...TROUBLE],
  RUNNING: ['STARTING', 'DEGRADED', 'RETRYING', ...TROUBLE],
  DEGRADED: ['STARTING', 'RUNNING', 'RETRYING', ...TROUBLE],
  RETRYING: ['STARTING', 'RUNNING', 'DEGRADED', ...TROUBLE],
  // No retry leads out of these: new settings or credentials are a new life.
  NEEDS_REAUTH: ['STARTING', 'STOPPING'],
  MISCONFIGURED: ['STARTING', 'STOPPING'],
  FAILED: ['STARTING', 'STOPPING'],
  INCOMPATIBLE: ['STOPPING'],
  STOPPING: ['DISABLED'],
  DISABLED: ['DRAFT'],
};

/** States in which a plugin may be asked to do its work. */
export const WORKING: ReadonlySet<InstanceState> = new Set<InstanceState>([
  'STARTING',
  'RUNNING',
  'DEGRADED',
  'RETRYING',
]);

/** @throws Error for a move the graph does not have: a fault of the host, never of a plugin */
export function assertTransition(from: InstanceState, to: InstanceState): void {
  if (!TRANSITIONS[from].includes(to)) throw new Error(`an instance does not go from ${from} to ${to}`);
}
