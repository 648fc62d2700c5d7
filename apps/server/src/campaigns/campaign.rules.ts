import { DomainError, type Localized } from '@sportello/kernel';
import { datedCampaigns, DESK_CHANNEL, type CurrentTenant, type DatedCampaign } from '@sportello/tenancy';
import { dedicationOf, withOtherWays, type Closed, type Comer } from '@sportello/ticketing';

type Tenant = Pick<CurrentTenant, 'campaigns' | 'zone' | 'channels' | 'desk'>;

/** Made once a revision. */
const made = new WeakMap<Tenant, readonly DatedCampaign[]>();

/** The campaigns of an administration, with the instants between which they are open. */
export function campaignsOf(configuration: Tenant): readonly DatedCampaign[] {
  const known = made.get(configuration) ?? datedCampaigns(configuration);
  made.set(configuration, known);
  return known;
}

/** D14: why a dedicated channel does not serve who asks now, and the ways that are open instead; null when it does, or is for everybody. */
export function closedNow(
  configuration: Tenant,
  instance: string,
  comer: Comer,
  now: Date,
): { readonly why: Closed; readonly reason: Localized } | null {
  const campaigns = campaignsOf(configuration);
  const standing = dedicationOf(comer, instance, { campaigns, zone: configuration.zone }, now);
  if (!standing.dedicated || standing.campaign !== null) return null;
  const channels = [...configuration.channels, { ...configuration.desk, ...DESK_CHANNEL }];
  return { why: standing.why, reason: withOtherWays(standing.reason, comer, instance, { channels, campaigns }) };
}

/** A form whose campaign is over, or has not begun. What was typed stays with whoever typed it, for another way. @param reason names the ways that are open */
export const campaignClosed = (reason: Localized): DomainError =>
  new DomainError('TICKET.CAMPAIGN_CLOSED', 'unprocessable', reason, {
    fields: [{ field: 'channelInstance', code: 'campaign-closed', message: reason }],
  });
