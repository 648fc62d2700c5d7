import type { PushRequest } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import { beyondChannel, channelClosed, topicNotServed } from '@sportello/ticketing';
import { campaignClosed, campaignsOf, closedNow } from '../campaigns/campaign.rules.js';

const ASKED = ['area', 'topic', 'subtopic', 'userType'] as const;

/**
 * D5, D14, E8: a form says at once what its channel does not take, before anything is accepted.
 * @throws DomainError `TICKET.TOPIC_NOT_SERVED`, `TICKET.CHANNEL_CLOSED`, `TICKET.CAMPAIGN_CLOSED`
 */
export function refuseBeyondForm(
  configuration: Pick<CurrentTenant, 'channels' | 'desk' | 'campaigns' | 'zone'>,
  instance: string,
  pushed: PushRequest,
  now: Date,
): void {
  const { channels, desk } = configuration;
  const form = channels.find((channel) => channel.instance === instance && channel.kind === 'webform');
  if (form === undefined) return;
  // Whom it is for is judged with the request: only a form that is over, or early, serves nobody.
  const closed = closedNow(configuration, instance, askedIn(pushed), now);
  if (closed !== null && closed.why !== 'others') throw campaignClosed(closed.reason);
  if (form.topics === undefined && form.closedTo.length === 0) return;
  const ways = [...channels, { ...desk, instance: 'desk', kind: 'phone' }];
  const [first] = beyondChannel(askedIn(pushed), instance, { channels: ways, campaigns: campaignsOf(configuration) });
  if (first === undefined) return;
  throw first.code === 'topic' ? topicNotServed(first.reason) : channelClosed(first.reason);
}

/** What the form says it is about; anything else is the channel's to judge. */
function askedIn({ fields, body }: PushRequest): Partial<Record<(typeof ASKED)[number], string>> {
  const given = body.byteLength > 0 ? jsonOf(body) : Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  return Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

function jsonOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
