import { systemClock } from '@sportello/kernel';
import type { PluginDefinition } from '@sportello/plugin-sdk';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { crossingError } from './crossing.error.js';
import { HostLine } from './host.line.js';
import { PluginServer } from './plugin.server.js';
import type { ToWorker, WorkerStart } from './worker.protocol.js';

/** First code of a worker: loads the plugin, then does what it is told. Calls made meanwhile wait in the port. */
async function main(port: MessagePort, start: WorkerStart): Promise<void> {
  const line = new HostLine(port, systemClock);
  // As in-process: what a plugin leaves unhandled is told and ends nothing.
  const left = (error: unknown): void => line.post({ kind: 'left', error: crossingError(error) });
  process.on('uncaughtException', left);
  process.on('unhandledRejection', left);
  try {
    const { default: definition } = (await import(start.entry)) as { default: PluginDefinition };
    const server = new PluginServer(definition, line, start, systemClock);
    port.on('message', (message: ToWorker) => server.receive(message));
  } catch (error) {
    line.post({ kind: 'unfit', error: crossingError(error) });
  }
}

if (parentPort !== null) await main(parentPort, workerData as WorkerStart);
