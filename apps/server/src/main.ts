import 'reflect-metadata';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError, systemClock } from '@sportello/kernel';
import { createLogger } from '@sportello/platform';
import { containPlugins } from '@sportello/plugin-host';
import { startSportello, type RunningSportello } from './runtime/sportello.js';
import { serverSettings } from './server.settings.js';
import { isWelcome, welcome } from './runtime/welcome.js';

/** Longest wait for a graceful stop, in milliseconds. */
const PATIENCE = 30_000;

const root = resolve(fileURLToPath(import.meta.url), '../../../..');

async function main(): Promise<void> {
  const settings = serverSettings(process.env, root);
  const log = createLogger({ level: settings.logLevel });
  containPlugins(process, (owner, reason) => log.error({ ...owner, err: reason }, 'a plugin left an error unhandled'));
  const starting = startSportello(settings, { clock: systemClock, log, environment: process.env });
  stopOnSignals(starting);
  const running = await starting;
  const embedded = settings.platform.databaseUrl === null;
  if (isWelcome(process.env, { terminal: process.stdout.isTTY, embedded }))
    process.stdout.write(await welcome(running));
}

/** Told while it starts, it stops as soon as it has. A second signal, or a stop that takes too long, ends the process at once: what was committed is safe. */
function stopOnSignals(starting: Promise<RunningSportello>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    const closed = starting.then((running) => running.close());
    closed.then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  // What went wrong before there was a log, in words for whoever starts it.
  const text =
    error instanceof DomainError
      ? `${error.text.it}\n${error.text.en}\n`
      : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
  process.stderr.write(text);
  process.exit(1);
});
