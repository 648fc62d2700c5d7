import type { Localized } from '@sportello/kernel';
import type { Outside } from '../domain/index.js';
import type { ChannelRules } from './ports/catalogue.rules.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import { isServed, type Triplet } from './topics.js';

export interface Asked extends Triplet {
  readonly userType?: string | null | undefined;
}

/**
 * Why a channel does not take a request: its topic (D5) or the front it comes from (E8), naming the ways that are open.
 * @param exception why somebody lets it in all the same
 */
export function beyondChannel(
  asked: Asked,
  instance: string,
  rules: Pick<TenantRules, 'channels' | 'campaigns'>,
  exception: string | null = null,
): readonly Outside[] {
  const channel = rules.channels.find((one) => one.instance === instance);
  if (channel === undefined) return [];
  const closed = closedReason(channel, asked);
  const ways = otherWays(asked, channel, rules);
  const front = closed === null ? [] : [{ code: 'front' as const, reason: joined(closed, ways), exception }];
  if (isServed(asked, channel.topics)) return front;
  const name = nameOf(channel);
  const reason = {
    it: `Il canale «${name.it}» non serve questo argomento.`,
    en: `The channel “${name.en}” does not serve this topic.`,
  };
  return [...front, { code: 'topic', reason: joined(reason, ways), exception }];
}

/** Channels by which anybody may ask the same thing: dedicated ones (D14) are for those who know of them. */
function otherWays(
  asked: Asked,
  not: Pick<ChannelRules, 'instance'>,
  { channels, campaigns = [] }: Pick<TenantRules, 'channels' | 'campaigns'>,
): readonly Localized[] {
  return channels
    .filter((one) => one.instance !== not.instance && one.enabled !== false)
    .filter(({ instance }) => !campaigns.some((campaign) => campaign.channels.includes(instance)))
    .filter((one) => isServed(asked, one.topics) && closedReason(one, asked) === null)
    .map(nameOf);
}

/** A reason with the ways that are open instead. */
export const withOtherWays = (
  reason: Localized,
  asked: Asked,
  instance: string,
  rules: Pick<TenantRules, 'channels' | 'campaigns'>,
): Localized => joined(reason, otherWays(asked, { instance }, rules));

const closedReason = ({ closedTo }: ChannelRules, { userType }: Asked): Localized | null =>
  closedTo.find(({ userTypes }) => userType !== null && userType !== undefined && userTypes.includes(userType))
    ?.reason ?? null;

const nameOf = ({ name, instance }: ChannelRules): Localized => name ?? { it: instance, en: instance };

function joined(reason: Localized, ways: readonly Localized[]): Localized {
  if (ways.length === 0) return reason;
  return {
    it: `${reason.it} Si può usare: ${ways.map(({ it }) => it).join(', ')}.`,
    en: `${reason.en} You can use: ${ways.map(({ en }) => en).join(', ')}.`,
  };
}
