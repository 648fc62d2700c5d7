/** What machines may sign with. Symmetric algorithms and `none` are not among them: a public key is never a password. */
export const PROOF_ALGORITHMS = ['RS256', 'ES256', 'PS256'] as const;

/** Seconds a token that proves who a machine is may be good for. */
export const LONGEST_PROOF = 300;

/** Seconds by which two clocks may differ. */
export const CLOCK_TOLERANCE = 30;
