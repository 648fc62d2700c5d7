import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { systemClock } from '@sportello/kernel';
import { runCli } from './cli.js';
import { languageOf } from './terminal.js';

/** Ctrl-C ends what goes on as it should end; a second one ends the program like any other. */
function untilStopped(): AbortSignal {
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped.abort());
  return stopped.signal;
}

process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  root: resolve(fileURLToPath(import.meta.url), '../../../..'),
  clock: systemClock,
  input: () => text(process.stdin),
  untilStopped,
  terminal: {
    language: languageOf(process.env),
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
  },
});
