import type { PluginContext } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import type { Operation } from '../supervisor/operations.js';
import { PluginFailure } from '@sportello/plugin-worker';
import { stateAfterWorkFailure } from './error.state.js';
import type { InstanceLife } from './instance.life.js';
import { WORKING } from './instance.state.js';
import type { PluginInstance } from './plugin.instance.js';

type Run = (ctx: PluginContext) => Promise<unknown>;

/** In these, an AuthPluginError speaks of the instance's own credentials; in the others, of whoever calls. */
const OWN_CREDENTIALS: ReadonlySet<Operation> = new Set<Operation>(['send', 'notify', 'read']);

/** One piece of work by an instance that works. What comes of it shows in its state. @throws PluginFailure */
export async function work<T>(
  instance: PluginInstance,
  operation: Operation,
  result: z.ZodType<T>,
  run: Run,
): Promise<T> {
  const life = lifeOf(instance, operation);
  const { state } = life;
  if (!WORKING.has(state)) {
    const why = life.health().reason ?? 'see its state';
    throw new PluginFailure('not-running', `${instance.name} is ${state}: ${why}`);
  }
  return workAnyway(instance, operation, result, run);
}

/** The same in whatever state the instance is. @throws PluginFailure */
export async function workAnyway<T>(
  instance: PluginInstance,
  operation: Operation,
  result: z.ZodType<T>,
  run: Run,
): Promise<T> {
  const life = lifeOf(instance, operation);
  try {
    const value = await instance.call(operation, result, run);
    if (life.state === 'DEGRADED') life.move('RUNNING');
    if (operation !== 'read' && operation !== 'describe') life.progressed();
    return value;
  } catch (error) {
    if (error instanceof PluginFailure && WORKING.has(life.state)) show(life, operation, error);
    throw error;
  }
}

/** What sends, where it has a life of its own, concerns nothing else. */
const lifeOf = (instance: PluginInstance, operation: Operation): InstanceLife =>
  operation === 'send' ? (instance.sending ?? instance.life) : instance.life;

function show(life: InstanceLife, operation: Operation, failure: PluginFailure): void {
  const to = stateAfterWorkFailure(failure.verdict);
  if (to === undefined) return;
  if (to === 'DEGRADED') {
    // STARTING and RETRYING are already worse news.
    if (life.state === 'RUNNING' || life.state === 'DEGRADED') life.move('DEGRADED', failure);
  } else if (OWN_CREDENTIALS.has(operation)) life.move(to, failure);
}
