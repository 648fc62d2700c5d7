import type { Foundation } from './foundation.js';
import type { Services } from './services.js';

const MINUTE = 60_000;

/** What each process looks at now and then, for news that was lost: scheduled revisions, instances, tenants. @returns stops it */
export function startTicks({ directory, log }: Foundation, { host }: Services): () => void {
  const timer = setInterval(() => {
    directory.announceDue();
    host.reconcileAll().catch((error: unknown) => log.warn({ err: error }, 'plugin instances were not looked at'));
  }, MINUTE);
  timer.unref();
  return () => clearInterval(timer);
}
