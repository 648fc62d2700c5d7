import { campaignStateAt, type CurrentTenant, type DatedCampaign } from '@sportello/tenancy';
import type { PortalCampaignView } from '../portal/portal.views.js';
import { campaignsOf } from './campaign.rules.js';

type Tenant = Pick<CurrentTenant, 'campaigns' | 'zone' | 'channels' | 'desk' | 'userTypes'>;

/** What the portal shows of campaigns to one visitor. */
export interface ShownCampaigns {
  readonly campaigns: PortalCampaignView[];
  /** When one opens or closes next: the page is worth reading again. */
  readonly campaignsChangeAt?: string;
  /** Whether a channel is there for this visitor. */
  readonly reaches: (instance: string) => boolean;
}

/**
 * D14: the campaigns that are open and concern who looks: those for everybody, those for a type of user, which people say of
 * themselves, and those that are theirs by what they proved. Of the others, and of whom they are for, nothing is told.
 */
export function shownCampaigns(configuration: Tenant, entitled: readonly string[], now: Date): ShownCampaigns {
  const all = campaignsOf(configuration);
  const shown = all.filter((one) => campaignStateAt(one, now) === 'open' && isFor(one, entitled));
  const dedicated = new Set(all.flatMap(({ channels }) => channels));
  const open = new Set(shown.flatMap(({ channels }) => channels));
  const next = all
    .flatMap(({ opensAt, closesAt }) => [opensAt, ...(closesAt === null ? [] : [closesAt])])
    .filter((at) => at > now)
    .sort((a, b) => a.getTime() - b.getTime())[0];
  return {
    campaigns: shown.map((one) => shownCampaign(configuration, one)),
    ...(next === undefined ? {} : { campaignsChangeAt: next.toISOString() }),
    reaches: (instance) => !dedicated.has(instance) || open.has(instance),
  };
}

const isFor = ({ campaign, groups }: DatedCampaign, entitled: readonly string[]): boolean =>
  groups === undefined || groups.userTypes !== undefined || entitled.includes(campaign);

function shownCampaign({ channels, userTypes }: Tenant, one: DatedCampaign): PortalCampaignView {
  const { campaign, name, description, closesAt, groups } = one;
  return {
    ...{ campaign, name },
    ...(description === undefined ? {} : { description }),
    ...(closesAt === null ? {} : { closesAt: closesAt.toISOString() }),
    userTypes: (groups?.userTypes ?? []).flatMap((id) => userTypes[id]?.name ?? []),
    channels: channels
      .filter(({ instance, enabled }) => enabled && one.channels.includes(instance))
      .map(({ instance, kind, name: named }) => ({ instance, kind, name: named })),
  };
}
