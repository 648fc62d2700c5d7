import { says } from '@sportello/plugin-sdk';
import type { TenantConfiguration } from '@sportello/tenancy';

/**
 * A2: the kind of a request that nobody classified and whose subject speaks of a threat, so that it is restricted from its
 * first moment.
 */
export function suspectedKind(
  { security: { kind, words } }: Pick<TenantConfiguration, 'security'>,
  subject: string,
): string | undefined {
  return words.some((word) => says(subject, word)) ? kind : undefined;
}
