import { MailTransportError } from './mail-transport.error.js';

/** Bounds of one piece of network work. */
export interface DeadlineOptions {
  /** Milliseconds. */
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
  /** For the error message, e.g. `SMTP send`. */
  readonly what: string;
  /** Called once when time is up or the caller gave up: must make the connection let go. */
  readonly stop: () => void;
}

/**
 * Waits for work, but never longer than allowed: a silent or half-open server cannot hold the caller.
 * @throws MailTransportError transient, `ETIMEDOUT` or `EABORT`; or what the work throws
 */
export async function withDeadline<T>(work: () => Promise<T>, { ms, signal, what, stop }: DeadlineOptions): Promise<T> {
  if (signal?.aborted === true) {
    stop();
    throw new MailTransportError('transient', 'EABORT', `${what} was given up`);
  }
  let giveUp: (error: MailTransportError) => void = () => undefined;
  const limit = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const end = (code: string, message: string): void => {
    giveUp(new MailTransportError('transient', code, message));
    stop();
  };
  const timer = setTimeout(() => end('ETIMEDOUT', `${what} took longer than ${ms} ms`), ms);
  const onAbort = (): void => end('EABORT', `${what} was given up`);
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), limit]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}
