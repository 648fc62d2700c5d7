import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

/** Structured log: one JSON object a line. Facts in the first argument, a constant sentence in the second. */
export type Logger = Pick<PinoLogger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'> & {
  child(bindings: Readonly<Record<string, unknown>>): Logger;
};

/** Names under which secrets, credentials and people's words travel; their values never reach a log. */
const SECRET_NAMES = [
  'authorization', 'cookie', 'set-cookie', 'password', 'passphrase', 'secret', 'token', 'accessToken', 'refreshToken',
  'access_token', 'refresh_token', 'client_secret', 'clientSecret', 'apiKey', 'privateKey', 'connectionString',
  'text', 'html', 'body', 'quoted', 'raw',
]; // prettier-ignore

const DEPTH = 4;

export interface LoggerOptions {
  readonly level?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Default: standard output. */
  readonly destination?: DestinationStream;
}

/** Redacts by name at every depth down to four; messages of errors are kept, so they must not carry secrets. */
export function createLogger(options: LoggerOptions = {}): Logger {
  const paths = SECRET_NAMES.flatMap((name) =>
    Array.from({ length: DEPTH }, (_, depth) => `${'*.'.repeat(depth)}["${name}"]`.replace('.[', '[')),
  );
  const settings = {
    level: options.level ?? 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError },
  };
  return options.destination ? pino(settings, options.destination) : pino(settings);
}

/** Facts without the values that travel under those names, at any depth: for what is kept elsewhere than in the log. */
export function censored(facts: unknown): unknown {
  if (Array.isArray(facts)) return facts.map(censored);
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, SECRET_NAMES.includes(name) ? '[redacted]' : censored(value)]),
  );
}

/** A log that goes nowhere, for libraries used without one. */
export const silentLogger: Logger = createLogger({ level: 'silent' });

/** Enough to find the fault: neither query parameters nor the input travel with it. */
function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const cause = error.cause === undefined ? {} : { cause: serializeError(error.cause) };
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}
