import type { TenantId } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';

/** What every tick does with what goes wrong: it is told of in the log, and the next one tries again. @param what e.g. `suppliers could not be asked` */
export async function quietly(
  log: Logger,
  what: string,
  work: () => Promise<void>,
  about: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn({ ...about, err: error }, what);
  }
}

/** One active tenant after the other. */
export async function eachActive(
  directory: TenantDirectory,
  work: (tenant: TenantId) => Promise<unknown>,
): Promise<void> {
  for (const { tenant, status } of await directory.list()) if (status === 'active') await work(tenant);
}
