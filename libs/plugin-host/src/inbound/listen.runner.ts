import {
  clonedResult,
  rawInboundSchema,
  TransientPluginError,
  type Door,
  type InboundListen,
  type Listening,
} from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { HostPorts } from '../instances/host.ports.js';
import type { PluginInstance } from '../instances/plugin.instance.js';
import { Bulkhead } from '../supervisor/bulkhead.js';
import { PluginFailure, type WorkerListening } from '@sportello/plugin-worker';
import { deadlineOf } from '../supervisor/operations.js';

/** Messages of one door being committed at once; a flood is told to come back later. */
const COMMITS = 32;

/** Keeps the door of one instance open for as long as it lives. */
export class ListenRunner {
  readonly #commits = new Bulkhead(COMMITS);

  constructor(
    private readonly ports: HostPorts,
    private readonly instance: PluginInstance,
    private readonly point: InboundListen<unknown>,
  ) {}

  /** Resolves when the instance has stopped and the door is closed. */
  async run(): Promise<void> {
    const { instance } = this;
    await Promise.all([instance.startSending(instance.stopped), this.#keepOpen()]);
  }

  #keepOpen(): Promise<void> {
    const { instance } = this;
    return instance.keepTrying(instance.stopped, async () => {
      if (instance.life.state !== 'STARTING') instance.life.move('STARTING');
      await instance.check();
      const listening = await this.#open();
      try {
        instance.life.listensAt(listening.address);
        instance.life.progressed();
        instance.life.runs();
        const lost = lossOf(listening);
        await stopOf(lost === undefined ? instance.stopped : AbortSignal.any([instance.stopped, lost]));
        if (lost?.aborted === true && !instance.stopped.aborted) throw lost.reason;
      } finally {
        instance.life.listensAt(null);
        await this.#close(listening);
      }
    });
  }

  async #open(): Promise<Listening> {
    let opened: Listening | undefined;
    let givenUp = false;
    const opening = async (): Promise<{ address: unknown }> => {
      // The door outlives this call: its context ends with the instance, not with the deadline for opening.
      const listening = await this.point.listen(this.instance.lastingContext(), this.#door());
      // Opened after the deadline: nobody knows of it any more, so it is closed at once.
      if (givenUp) await listening.close();
      opened = listening;
      return { address: listening.address };
    };
    try {
      await this.instance.call('listen', z.object({ address: z.string() }), opening, { guarded: false });
    } catch (error) {
      givenUp = true;
      await opened?.close();
      throw error;
    }
    if (opened === undefined) throw new PluginFailure('garbage', 'listen gave no door');
    return opened;
  }

  #door(): Door {
    return {
      accept: async (message) => {
        const { instance } = this;
        if (instance.stopped.aborted) throw new TransientPluginError('the door is closing');
        const checked = rawInboundSchema.safeParse(clonedResult(message));
        if (!checked.success) throw new PluginFailure('garbage', z.prettifyError(checked.error).slice(0, 500));
        const leave = this.#commits.enter('door');
        if (leave === undefined) throw new TransientPluginError(`${COMMITS} messages are being taken in`);
        try {
          const [accepted] = await this.ports.intake.accept(instance.context(), instance.name, [checked.data], {});
          instance.life.progressed();
          return { accepted: accepted?.accepted ?? 'new' };
        } catch (cause) {
          this.ports.log.error(
            { tenant: instance.tenant, instance: instance.name, err: cause },
            'a message was not committed',
          );
          // The plugin learns that it must not say "accepted", and nothing of the inside.
          throw new TransientPluginError('the message could not be stored');
        } finally {
          leave();
        }
      },
    };
  }

  async #close(listening: Listening): Promise<void> {
    const done = new AbortController();
    const late = this.ports.timers.sleep(deadlineOf('close', undefined), done.signal);
    try {
      await Promise.race([listening.close(), late]);
    } catch (error) {
      const { tenant, name } = this.instance;
      this.ports.log.warn({ tenant, instance: name, reason: String(error) }, 'the door did not close');
    } finally {
      done.abort();
    }
  }
}

/** A door in a worker goes with it. */
function lossOf(listening: Listening): AbortSignal | undefined {
  return (listening as Partial<WorkerListening>).lost;
}

function stopOf(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
