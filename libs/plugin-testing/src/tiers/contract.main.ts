import { ManualClock, systemClock } from '@sportello/kernel';
import type { PluginDefinition } from '@sportello/plugin-sdk';
import { crossingError, HostLine, PluginServer, type ToWorker, type WorkerStart } from '@sportello/plugin-worker';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';

/** One more instance to be served in this thread. */
export interface Serve {
  readonly start: WorkerStart;
  /** The instant its clock stands at, RFC 3339. */
  readonly now: string;
  readonly port: MessagePort;
}

/**
 * First code of a contract's worker. As the host's, but many instances share the thread, since each case has one of its own
 * and a thread for each would take longer than the cases.
 */
async function main(parent: MessagePort, { entry }: WorkerStart): Promise<void> {
  const lines: HostLine[] = [];
  const left = (error: unknown): void => lines.at(-1)?.post({ kind: 'left', error: crossingError(error) });
  process.on('uncaughtException', left);
  process.on('unhandledRejection', left);
  const definition = await loaded(parent, entry);
  if (definition === undefined) return;
  parent.on('message', ({ start, now, port }: Serve) => {
    const line = new HostLine(port, systemClock);
    lines.push(line);
    try {
      const server = new PluginServer(definition, line, start, new ManualClock(now));
      port.on('message', (message: ToWorker) => server.receive(message));
    } catch (error) {
      line.post({ kind: 'unfit', error: crossingError(error) });
    }
  });
  parent.postMessage(null);
}

/** The plugin; without one, why there is none has been told. */
async function loaded(parent: MessagePort, entry: string): Promise<PluginDefinition | undefined> {
  try {
    const { default: definition } = (await import(entry)) as { default: PluginDefinition };
    return definition;
  } catch (error) {
    parent.postMessage(crossingError(error));
    return undefined;
  }
}

if (parentPort !== null) await main(parentPort, workerData as WorkerStart);
