import type { Redactor } from '@sportello/plugin-worker';
import { backoff } from '../supervisor/backoff.js';
import { readPluginError } from '../supervisor/plugin-error.reading.js';
import { stateAfterLivingFailure } from './error.state.js';
import type { HostPorts } from './host.ports.js';
import type { InstanceLife } from './instance.life.js';
import { WORKING } from './instance.state.js';

/** Whose work it is, and where it shows. */
export interface Trying {
  readonly ports: Pick<HostPorts, 'timers' | 'random'>;
  readonly redactor: Redactor;
  readonly life: InstanceLife;
}

/** Does the work until it succeeds, the error says to give up, or the signal ends it. The error decides the state. */
export async function keepTrying(
  { ports, redactor, life }: Trying,
  until: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!until.aborted) {
    try {
      return await work();
    } catch (error) {
      const failure = readPluginError(error, redactor);
      if (until.aborted || failure.verdict === 'stopped') return;
      if (nothingToTry(life)) return;
      const state = stateAfterLivingFailure(failure.verdict);
      life.move(state, failure);
      if (state !== 'RETRYING') return;
      await ports.timers.sleep(backoff(life.failures, ports.random), until);
      if (nothingToTry(life)) return;
    }
  }
}

/** What was called meanwhile, to send or to read, may have told already that settings or credentials must change first. */
const nothingToTry = ({ state }: InstanceLife): boolean => !WORKING.has(state);
