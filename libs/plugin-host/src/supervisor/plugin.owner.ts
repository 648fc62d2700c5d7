import { AsyncLocalStorage } from 'node:async_hooks';

/** Whose code is running, for blame alone: nothing is looked up or decided by it. */
export interface PluginOwner {
  readonly tenant: string;
  readonly plugin: string;
  readonly instance: string;
}

const running = new AsyncLocalStorage<PluginOwner>();

/** Runs `work` so that whatever it leaves behind unhandled can be traced to `owner`. */
export function blaming<T>(owner: PluginOwner, work: () => T): T {
  return running.run(owner, work);
}

/** The process as far as it is needed here. */
interface Process {
  on(event: 'unhandledRejection' | 'uncaughtException', listener: (reason: unknown) => void): unknown;
  off(event: 'unhandledRejection' | 'uncaughtException', listener: (reason: unknown) => void): unknown;
}

/**
 * Contains what plugins leave unhandled: a rejection nobody awaits, an `error` event nobody listens to. It is reported and
 * the process goes on. Anything that is not a plugin's is thrown on and ends the process, as without this.
 * @returns undoes it
 */
export function containPlugins(process: Process, report: (owner: PluginOwner, reason: unknown) => void): () => void {
  const contain = (reason: unknown): void => {
    const owner = running.getStore();
    if (owner === undefined) throw reason;
    report(owner, reason);
  };
  process.on('unhandledRejection', contain);
  process.on('uncaughtException', contain);
  return () => {
    process.off('unhandledRejection', contain);
    process.off('uncaughtException', contain);
  };
}
