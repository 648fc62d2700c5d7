import type { Localized } from '@sportello/kernel';
import { formatInstant } from '@sportello/service-levels';
import type { CampaignRules } from './ports/catalogue.rules.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import { isServed, type Triplet } from './topics.js';

/** Who asks, as far as the channel knows, and about what. */
export interface Comer extends Triplet {
  readonly userType?: string | null | undefined;
  readonly email?: string | undefined;
  /** One of the tenant's organisations. */
  readonly organisation?: string | null | undefined;
  readonly fields?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** Campaigns that are theirs by what they proved when they logged in. */
  readonly entitled?: readonly string[] | undefined;
}

/** Whether a channel is dedicated, and whether it serves who asks now: by a campaign, or why by none. */
export type Dedication =
  | { readonly dedicated: false }
  | { readonly dedicated: true; readonly campaign: string }
  | { readonly dedicated: true; readonly campaign: null; readonly why: Closed; readonly reason: Localized };

/** `over`: nobody is served any more; `early`: not yet; `others`: it is for somebody else, or about something else. */
export type Closed = 'over' | 'early' | 'others';

type Rules = Pick<TenantRules, 'campaigns' | 'zone'>;

/** D14: what decides is the moment, not a job that somebody must have run. */
export function dedicationOf(comer: Comer, instance: string, { campaigns = [], zone }: Rules, at: Date): Dedication {
  const ofChannel = campaigns.filter(({ channels }) => channels.includes(instance));
  const [first] = ofChannel;
  if (first === undefined) return { dedicated: false };
  const open = ofChannel.filter((one) => isOpenAt(one, at));
  const own = open.find((one) => isServed(comer, one.topics) && concerns(one, comer));
  if (own !== undefined) return { dedicated: true, campaign: own.campaign };
  const [others] = open;
  if (others !== undefined) return closed('others', reserved(others));
  const next = ofChannel
    .filter(({ opensAt }) => opensAt > at)
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())[0];
  if (next !== undefined) return closed('early', opening(next, zone));
  const last = [...ofChannel].sort((a, b) => (b.closesAt?.getTime() ?? 0) - (a.closesAt?.getTime() ?? 0))[0] ?? first;
  return closed('over', ended(last, zone));
}

export const isOpenAt = ({ opensAt, closesAt }: Pick<CampaignRules, 'opensAt' | 'closesAt'>, at: Date): boolean =>
  at >= opensAt && (closesAt === null || at < closesAt);

/** Whether somebody is of a group of the campaign. Whose user type is not known is taken at their word: they came by its way in. */
export function concerns({ campaign, groups }: Pick<CampaignRules, 'campaign' | 'groups'>, comer: Comer): boolean {
  if (groups === undefined || comer.entitled?.includes(campaign) === true) return true;
  const { userTypes, organisations, addresses, fiscalCodes, claims } = groups;
  const onlyTypes = [organisations, addresses, fiscalCodes, claims].every((group) => group === undefined);
  const { userType, organisation, email, fields } = comer;
  return (
    (userTypes !== undefined && (isKnown(userType) ? userTypes.includes(userType) : onlyTypes)) ||
    (isKnown(organisation) && organisations?.includes(organisation) === true) ||
    (email !== undefined && isAmong(email, addresses)) ||
    Object.values(fields ?? {}).some((value) => fiscalCodes?.includes(String(value).trim().toUpperCase()) === true)
  );
}

/** An address, or the domain it is of. */
export function isAmong(email: string, addresses: readonly string[] | undefined): boolean {
  const own = email.trim().toLowerCase();
  return addresses?.some((one) => (one.startsWith('@') ? own.endsWith(one) : own === one)) === true;
}

const isKnown = (value: string | null | undefined): value is string => value !== null && value !== undefined;

const closed = (why: Closed, reason: Localized): Dedication => ({ dedicated: true, campaign: null, why, reason });

const reserved = ({ name }: CampaignRules): Localized => ({
  it: `L’assistenza dedicata «${name.it}» è riservata ad altri utenti o ad altri argomenti.`,
  en: `The dedicated assistance “${name.en}” is for other people or for other topics.`,
});

const opening = ({ name, opensAt }: CampaignRules, zone: string): Localized => ({
  it: `L’assistenza dedicata «${name.it}» si apre ${formatInstant('it', zone, opensAt)}.`,
  en: `The dedicated assistance “${name.en}” opens on ${formatInstant('en', zone, opensAt)}.`,
});

const ended = ({ name, closesAt }: CampaignRules, zone: string): Localized =>
  closesAt === null
    ? { it: `L’assistenza dedicata «${name.it}» è chiusa.`, en: `The dedicated assistance “${name.en}” is closed.` }
    : {
        it: `L’assistenza dedicata «${name.it}» si è chiusa ${formatInstant('it', zone, closesAt)}.`,
        en: `The dedicated assistance “${name.en}” closed on ${formatInstant('en', zone, closesAt)}.`,
      };
