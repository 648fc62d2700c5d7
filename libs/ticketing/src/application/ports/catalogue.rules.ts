import type { Localized } from '@sportello/kernel';

/** A triplet, or the part of the tree below an area or a topic. */
export interface TopicRules {
  readonly area: string;
  readonly topic?: string;
  readonly subtopic?: string;
}

/** A way in, and what it is limited to. */
export interface ChannelRules {
  readonly instance: string;
  readonly kind: string;
  readonly name?: Localized | undefined;
  readonly enabled?: boolean | undefined;
  /** 1 to 9: among equals, what came by the lower one is worked first (B16). */
  readonly precedence: number;
  /** D5: absent, all topics. */
  readonly topics?: readonly TopicRules[];
  /** E8 */
  readonly closedTo: readonly { readonly userTypes: readonly string[]; readonly reason: Localized }[];
}

/** D14: a dedicated way of being served, for a time. */
export interface CampaignRules {
  readonly campaign: string;
  readonly name: Localized;
  readonly opensAt: Date;
  /** Null: it has no end. */
  readonly closesAt: Date | null;
  /** Instances that are dedicated to it. */
  readonly channels: readonly string[];
  readonly topics?: readonly TopicRules[];
  /** Absent: everybody. */
  readonly groups?: {
    readonly userTypes?: readonly string[];
    readonly organisations?: readonly string[];
    /** Addresses, or `@domain`. */
    readonly addresses?: readonly string[];
    readonly fiscalCodes?: readonly string[];
    readonly claims?: readonly string[];
  };
  /** Who has its requests; absent: the rules decide. */
  readonly team?: string;
}

export type Availability = 'all' | 'on-request' | 'dedicated';

/** D15 */
export interface ServiceRules {
  readonly service: string;
  readonly name: Localized;
  readonly availability: Availability;
  readonly triplets: readonly TopicRules[];
  readonly subServices: readonly {
    readonly service: string;
    readonly name: Localized;
    readonly availability?: Availability;
    readonly triplets: readonly TopicRules[];
  }[];
}

/** D9, D15: an administration inside the tenant. */
export interface OrganisationRules {
  readonly name: Localized;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly activated: readonly string[];
}
