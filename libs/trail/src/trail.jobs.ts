/** Job tasks of the trail. */
export const TRAIL_JOBS = {
  /** Once a night for each tenant: the digest, then retention, then what nothing names any more. */
  nightly: 'trail.nightly',
  export: 'trail.export',
} as const;
