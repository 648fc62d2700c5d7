import { createHmac, randomUUID } from 'node:crypto';
import type { PushRegisteredView } from '../../apps/server/src/channels/channel.views.js';
import type { Answer, Api, ProblemBody } from '../../apps/server/test/support/api.js';

export interface Signing {
  readonly secret: string;
  /** What the receiver's clock says. */
  readonly now: Date;
  readonly id?: string;
  /** Seconds by which the sender's clock differs. */
  readonly skew?: number;
}

/** Pushes as another system does (Standard Webhooks): the same bytes that are sent are signed. */
export function pushSigned<T = PushRegisteredView & ProblemBody>(
  api: Api,
  instance: string,
  body: unknown,
  { secret, now, id = randomUUID(), skew = 0 }: Signing,
): Promise<Answer<T>> {
  const bytes = typeof body === 'string' ? body : JSON.stringify(body);
  const timestamp = String(Math.floor(now.getTime() / 1_000) + skew);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${bytes}`).digest('base64');
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return api.ask<T>('POST', `channels/${instance}`, { raw: { type: 'application/json', bytes }, headers });
}
