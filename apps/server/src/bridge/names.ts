import type { Localized } from '@sportello/kernel';
import { clockName } from '@sportello/service-levels';
import { DESK_CHANNEL, type CurrentTenant } from '@sportello/tenancy';

const plain = (code: string): Localized => ({ it: code, en: code });
const AT_THE_DESK: Localized = { it: 'Operatore', en: 'Desk' };

/** Names people read for the codes a ticket carries. A code no longer configured names itself. */
export const kindName = (configuration: CurrentTenant, kind: string): Localized =>
  configuration.kinds[kind]?.name ?? plain(kind);

export const teamName = (configuration: CurrentTenant, team: string): Localized =>
  configuration.teams[team]?.name ?? plain(team);

export function channelName(configuration: CurrentTenant, instance: string): Localized {
  const channel = configuration.channels.find((candidate) => candidate.instance === instance);
  return channel?.name ?? (instance === DESK_CHANNEL.instance ? AT_THE_DESK : plain(instance));
}

/** A policy may name its clocks as the contract does. */
export function clockLabel(configuration: CurrentTenant, clock: string): Localized {
  const targets = configuration.serviceLevels.policies.flatMap((rule) => rule.clocks);
  return targets.find((target) => target.clock === clock)?.name ?? clockName(clock);
}
