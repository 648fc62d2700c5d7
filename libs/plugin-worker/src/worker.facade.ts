import type { Contributions, Door, ExtensionPoint, Listening, PluginContext } from '@sportello/plugin-sdk';
import type { PluginThread } from './plugin.thread.js';
import { METHODS } from './worker.protocol.js';

export interface ThreadOf {
  /**
   * The thread that serves the instance with these settings.
   * @param ctx of the call; a rule is given none
   * @throws when it may not be asked now
   */
  thread(settings: unknown, ctx?: PluginContext): PluginThread;
  /** A call has been answered. */
  answered?(): void;
}

/** A door in a worker, which may be gone before it is closed. */
export interface WorkerListening extends Listening {
  readonly lost: AbortSignal;
}

type Contribution = Readonly<Record<string, unknown>>;

/** Contributions of the same shape as the plugin's own, whose methods are done in its worker. */
export function contributionsThrough(plugin: Contributions<unknown>, owner: ThreadOf): Contributions<unknown> {
  const points = Object.entries(plugin) as [ExtensionPoint, Contribution][];
  return Object.fromEntries(points.map(([point, contribution]) => [point, facadeOf(owner, point, contribution)]));
}

function facadeOf(owner: ThreadOf, point: ExtensionPoint, contribution: Contribution): Contribution {
  const data = Object.entries(contribution).filter(([, member]) => typeof member !== 'function');
  const methods = METHODS[point].filter((name) => typeof contribution[name] === 'function');
  return Object.fromEntries([...data, ...methods.map((name) => [name, methodOf(owner, point, name)] as const)]);
}

function methodOf(owner: ThreadOf, point: ExtensionPoint, method: string): unknown {
  if (point === 'routing.rule') {
    return async (facts: unknown, settings: unknown) =>
      answered(owner, await owner.thread(settings).call({ point, method, args: [facts] }).answer);
  }
  if (method === 'listen') return (ctx: PluginContext, door: Door) => listen(owner, ctx, door);
  return async (ctx: PluginContext, ...args: readonly unknown[]) =>
    answered(owner, await owner.thread(ctx.settings, ctx).call({ point, method, args, ctx }).answer);
}

function answered<T>(owner: ThreadOf, value: T): T {
  owner.answered?.();
  return value;
}

async function listen(owner: ThreadOf, ctx: PluginContext, door: Door): Promise<WorkerListening> {
  const thread = owner.thread(ctx.settings, ctx);
  const { call, answer } = thread.call({ point: 'channel.inbound.listen', method: 'listen', args: [], ctx, door });
  const { address } = (await answer) as { address: string };
  return { address, close: () => thread.close(call), lost: thread.lost };
}
