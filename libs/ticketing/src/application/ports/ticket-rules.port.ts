import type { TenantId } from '@sportello/kernel';
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
  readonly teams: Readonly<Record<string, { readonly level: string }>>;
  readonly userTypes: Readonly<Record<string, unknown>>;
  readonly classification: readonly AreaRules[];
  readonly channels: readonly {
    readonly instance: string;
    readonly kind: string;
    /** 1 to 9: among equals, what came by the lower one is worked first (B16). 9 when absent. */
    readonly precedence?: number | undefined;
  }[];
  readonly defaults: { readonly kind: string; readonly severity: number };
  readonly serviceLevels: ServiceLevelPolicy;
  /** Ready for arithmetic, by name; keep them as long as the revision. */
  readonly calendars: Calendars;
}

export interface KindRules {
  /** A2 */
  readonly restricted?: boolean | undefined;
  /** What the kind means beyond its name (A2, B18, C1, C4). */
  readonly purpose?: 'reminder' | 'complaint' | 'out-of-scope' | 'security' | 'maintenance';
}

export interface AreaRules {
  readonly area: string;
  readonly topics: readonly {
    readonly topic: string;
    readonly subtopics: readonly { readonly subtopic: string; readonly kind?: string | undefined }[];
  }[];
}

/** Configuration, as ticketing sees it. Asked once a command: the adapter keeps it in memory. */
export abstract class TicketRules {
  /** @throws DomainError when there is no such tenant */
  abstract current(tenant: TenantId): Promise<TenantRules>;
  /** An earlier revision, under which tickets were opened that are still alive (B13). Never changes, so it is asked once. */
  abstract revision(tenant: TenantId, revision: number): Promise<TenantRules>;
}
