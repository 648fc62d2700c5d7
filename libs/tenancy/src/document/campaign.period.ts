import { parseLocalDate, Zone } from '@sportello/business-time';
import type { CampaignDefinition } from './tenant.configuration.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A campaign with the instants between which it is open. */
export interface DatedCampaign extends CampaignDefinition {
  readonly opensAt: Date;
  /** Null: it has no end. */
  readonly closesAt: Date | null;
}

/** D14: campaigns are open by the clock of the administration's zone, whoever looks and wherever they are. */
export function datedCampaigns({
  campaigns,
  zone,
}: {
  readonly campaigns: readonly CampaignDefinition[];
  readonly zone: string;
}): readonly DatedCampaign[] {
  const wall = new Zone(zone);
  return campaigns.map((campaign) => ({
    ...campaign,
    opensAt: instantOf(wall, campaign.from),
    closesAt: campaign.to === undefined ? null : instantOf(wall, campaign.to),
  }));
}

export type CampaignState = 'planned' | 'open' | 'ended';

/** What decides is the moment: the end itself is past it. */
export function campaignStateAt(
  { opensAt, closesAt }: Pick<DatedCampaign, 'opensAt' | 'closesAt'>,
  at: Date,
): CampaignState {
  if (at < opensAt) return 'planned';
  return closesAt !== null && at >= closesAt ? 'ended' : 'open';
}

function instantOf(zone: Zone, moment: string): Date {
  const [day = '', time = ''] = moment.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(zone.instant(parseLocalDate(day) ?? 0, hours * HOUR + minutes * MINUTE));
}
