import type { Localized } from '../../api/types.js';
import { instantIn } from '../../time/zone.time.js';

/** Whom a campaign is for, as the section has it. */
export interface GroupsDraft {
  readonly userTypes?: readonly string[];
  readonly organisations?: readonly string[];
  readonly addresses?: readonly string[];
  readonly fiscalCodes?: readonly string[];
  readonly claims?: readonly string[];
}

export interface PlaceDraft {
  readonly area: string;
  readonly topic?: string;
  readonly subtopic?: string;
}

/** A campaign as the section has it. */
export interface CampaignDraft {
  readonly campaign: string;
  readonly name: Localized;
  readonly description?: Localized;
  /** YYYY-MM-DDTHH:MM on the office’s clock. */
  readonly from: string;
  readonly to?: string;
  readonly channels: readonly string[];
  readonly topics?: readonly PlaceDraft[];
  readonly groups?: GroupsDraft;
  readonly team?: string;
}

/** The section as it came. */
export const asCampaigns = (value: unknown): readonly CampaignDraft[] =>
  Array.isArray(value) ? (value as readonly CampaignDraft[]) : [];

export const newCampaign = (): CampaignDraft => ({ campaign: '', name: { it: '', en: '' }, from: '', channels: [] });

type Empty<T> = { readonly [K in keyof T]: T[K] | undefined };

/** A campaign with something else said of it; what says nothing any more goes. */
export function withPart(campaign: CampaignDraft, change: Partial<Empty<CampaignDraft>>): CampaignDraft {
  return filled({ ...campaign, ...change }) as CampaignDraft;
}

/** What it is about; of what is in no language nothing is said. */
export function withDescription(campaign: CampaignDraft, description: Localized): CampaignDraft {
  return withPart(campaign, { description: description.it + description.en === '' ? undefined : description });
}

/** Its groups likewise; none at all: it is for everybody. */
export function withGroup(campaign: CampaignDraft, group: keyof GroupsDraft, values: readonly string[]): CampaignDraft {
  const groups = filled({ ...campaign.groups, [group]: values.length === 0 ? undefined : values });
  return withPart(campaign, { groups: Object.keys(groups).length === 0 ? undefined : groups });
}

const filled = (parts: object): object =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** A place of the classification in one word, to be chosen among others. */
export const placeCode = ({ area, topic, subtopic }: PlaceDraft): string =>
  [area, topic, subtopic].filter((step) => step !== undefined).join('/');

export function placeOfCode(code: string): PlaceDraft {
  const [area = '', topic, subtopic] = code.split('/');
  return { area, ...(topic === undefined ? {} : { topic }), ...(subtopic === undefined ? {} : { subtopic }) };
}

export type CampaignState = 'planned' | 'open' | 'ended';

/** D14: as the server judges it, by the office’s clock. Null while its dates are none. */
export function stateOf(
  { from, to }: Pick<CampaignDraft, 'from' | 'to'>,
  zone: string | undefined,
  now: Date,
): CampaignState | null {
  const at = (local: string): number => Date.parse(instantIn(zone, local));
  if (Number.isNaN(at(from)) || (to !== undefined && Number.isNaN(at(to)))) return null;
  if (now.getTime() < at(from)) return 'planned';
  return to !== undefined && now.getTime() >= at(to) ? 'ended' : 'open';
}
