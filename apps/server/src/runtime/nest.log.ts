import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@sportello/platform';

/** What Nest says of itself, in our log: its chatter at start is for debugging. */
export class NestLog implements LoggerService {
  constructor(private readonly sink: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.sink.debug({ nest: context(rest) }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.sink.debug({ nest: context(rest) }, String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.sink.trace({ nest: context(rest) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.sink.warn({ nest: context(rest) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.sink.error(
      { nest: context(rest), ...(message instanceof Error ? { err: message } : {}) },
      message instanceof Error ? message.message : String(message),
    );
  }
}

/** Nest gives its context as the last of the optional parameters. */
function context(rest: readonly unknown[]): string {
  const last = rest.at(-1);
  return typeof last === 'string' ? last : '';
}
