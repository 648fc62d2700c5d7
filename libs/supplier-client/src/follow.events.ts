import { setTimeout as pause } from 'node:timers/promises';
import type { components } from './generated/task-api.js';
import type { SupplierClient } from './supplier.client.js';

/** Something that happened to one of the supplier's tasks. Its `cursor` is where to go on from once it has been dealt with. */
export type FeedEvent = components['schemas']['FeedEventView'];

export interface Following {
  readonly tenant: string;
  /** `cursor` of the last event that was dealt with; left out: from the beginning. */
  readonly cursor?: string;
  /** Ends the following, also while it waits. */
  readonly signal?: AbortSignal;
}

/** Seconds between two questions when the server does not say. */
const PAUSE = 15;

/**
 * What happens to the supplier's tasks, one event after the other, as long as it is asked for. Keep the `cursor` of each
 * event with what you did about it: begun again from there, nothing is missed and nothing comes twice.
 * @throws Error when the server refuses; begin again from the last cursor
 */
export async function* followEvents(client: SupplierClient, following: Following): AsyncGenerator<FeedEvent, void> {
  const { tenant, signal } = following;
  let { cursor } = following;
  while (signal?.aborted !== true) {
    const { data, error, response } = await client.GET('/rest/suppliers/v1/{tenant}/events', {
      params: { path: { tenant }, query: cursor === undefined ? {} : { cursor } },
    });
    if (data === undefined) throw new Error(`HTTP ${response.status}: ${JSON.stringify(error)}`);
    yield* data.items;
    cursor = data.cursor;
    if (data.more) continue;
    const seconds = Number(response.headers.get('retry-after') ?? PAUSE);
    await pause(seconds * 1000, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}
