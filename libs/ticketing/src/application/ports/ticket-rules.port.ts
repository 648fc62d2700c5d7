import type { ClosingTerms } from '../closing.terms.js';
import type { Localized, TenantId } from '@sportello/kernel';
import type { EvaluationPolicy, PriorityCriteria } from '../../domain/index.js';
import type { MaintenanceRules } from '../maintenance.starters.js';
import type { CampaignRules, ChannelRules, OrganisationRules, ServiceRules } from './catalogue.rules.js';
import type { Calendars, ServiceLevelPolicy } from '@sportello/service-levels';

/** What ticketing must know of an administration's configuration, as one revision has it. */
export interface TenantRules {
  readonly revision: number;
  /** IANA zone in which the year of a number is read. */
  readonly zone: string;
  /** First part of ticket numbers. */
  readonly numberPrefix: string;
  /** The first is the default. */
  readonly languages: readonly string[];
  readonly kinds: Readonly<Record<string, KindRules>>;
  readonly severities: Readonly<Record<string, unknown>>;
  /** A9: whether those on duty are told of what comes to their team. */
  readonly alerts?: { readonly arrival: boolean } | undefined;
  readonly teams: Readonly<Record<string, { readonly level: string; readonly capacity?: number | undefined }>>;
  /** Who is known by name: to whom tickets can be given (C10), and whom notices reach. */
  readonly people: Readonly<Record<string, { readonly name: string; readonly team?: string | undefined }>>;
  readonly onCall: OnCallRules;
  /** C4: solleciti after which a ticket is urgent; 0: never. */
  readonly reminders: { readonly urgentAfter: number };
  readonly userTypes: Readonly<Record<string, unknown>>;
  readonly classification: readonly AreaRules[];
  readonly channels: readonly ChannelRules[];
  /** D14 */
  readonly campaigns?: readonly CampaignRules[];
  /** B13 */
  readonly priority: PriorityCriteria & { readonly workload: { readonly over: number } };
  /** E8 */
  readonly queues: { readonly order: readonly ('priority' | 'severity' | 'channel')[] };
  /** D15 */
  readonly services: readonly ServiceRules[];
  readonly organisations: Readonly<Record<string, OrganisationRules>>;
  /** Absent: nothing is closed or archived by itself. */
  readonly closing?: ClosingTerms | undefined;
  /** D10. Absent: no evaluation is asked for. */
  readonly evaluation?: EvaluationPolicy | undefined;
  readonly defaults: { readonly kind: string; readonly severity: number };
  /** Who may start maintenance (B18). */
  readonly maintenance?: MaintenanceRules;
  /** C8: how those who call are warned of a promise of a call. Absent: they are not. */
  readonly telephony?: { readonly callBack?: { readonly calendar: string; readonly warnAt?: readonly number[] } };
  /** What effort is accounted under (C3). */
  readonly account?: { readonly activities: Readonly<Record<string, unknown>> };
  readonly serviceLevels: ServiceLevelPolicy;
  /** Ready for arithmetic, by name; keep them as long as the revision. */
  readonly calendars: Calendars;
}

/** B2 */
export interface OnCallRules {
  /** People who are on call at some time, and the teams whose work they can be called out for. */
  readonly specialists: readonly { readonly person: string; readonly teams: readonly string[] }[];
  /** Whether somebody is at work by the roster; otherwise they act only when called out. */
  readonly onShift: (person: string, at: Date) => boolean;
  /** Who decides, besides supervisors. */
  readonly mayAuthorise: readonly string[];
}

export interface KindRules {
  /** A2 */
  readonly restricted?: boolean | undefined;
  /** What the kind means beyond its name (A2, B18, C1, C4). */
  readonly purpose?: 'reminder' | 'complaint' | 'out-of-scope' | 'security' | 'maintenance' | 'activation';
}

/** What guides to a choice, at each step (B7). */
export interface GuideRules {
  readonly name?: Localized;
  readonly help?: Localized | undefined;
  readonly keywords?: { readonly it: readonly string[]; readonly en: readonly string[] };
  /** Absent: offered to all. */
  readonly userTypes?: readonly string[];
  /** No longer chosen; who has it keeps it. */
  readonly retired?: boolean;
}

export interface AreaRules extends GuideRules {
  readonly area: string;
  readonly topics: readonly TopicOfArea[];
}

export interface TopicOfArea extends GuideRules {
  readonly topic: string;
  readonly subtopics: readonly (GuideRules & { readonly subtopic: string; readonly kind?: string | undefined })[];
}

/** Configuration, as ticketing sees it. Asked once a command: the adapter keeps it in memory. */
export abstract class TicketRules {
  /** @throws DomainError when there is no such tenant */
  abstract current(tenant: TenantId): Promise<TenantRules>;
  /** An earlier revision, under which tickets were opened that are still alive (B13). Never changes, so it is asked once. */
  abstract revision(tenant: TenantId, revision: number): Promise<TenantRules>;
}
