import { z } from 'zod';

/**
 * A setting that names where a secret is kept and never holds it: `env:SECRET_<TENANT>_NAME`, `file:name` in the tenant's
 * folder of secrets, or `store:name` in the installation's encrypted store. The plain value is had from
 * `ctx.secret(field)` at run time; configuration, logs and manifests carry the reference alone.
 */
export const secretRef = () =>
  z
    .string()
    .regex(
      /^(env:[A-Z][A-Z0-9_]{0,99}|file:.{1,500}|store:[a-z0-9][a-z0-9._-]{0,99})$/,
      'expected a reference like env:SECRET_TENANT_NAME, file:name or store:name, never the secret itself',
    )
    .meta({ 'x-secret': true });
