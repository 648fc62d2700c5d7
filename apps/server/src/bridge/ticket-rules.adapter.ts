import { Calendar } from '@sportello/business-time';
import type { TenantId } from '@sportello/kernel';
import { TicketRules, type TenantRules } from '@sportello/ticketing';
import { onCallRules } from './on-call.rules.js';
import { datedCampaigns, DESK_CHANNEL, type CurrentTenant, type TenantDirectory } from '@sportello/tenancy';

/** A tenant's configuration as ticketing sees it, made once a revision. */
export class DirectoryTicketRules extends TicketRules {
  readonly #made = new WeakMap<CurrentTenant, TenantRules>();
  /** Revisions never change, so each is read once. */
  readonly #earlier = new Map<string, Promise<TenantRules>>();

  constructor(private readonly directory: TenantDirectory) {
    super();
  }

  async current(tenant: TenantId): Promise<TenantRules> {
    const configuration = await this.directory.current(tenant);
    const known = this.#made.get(configuration);
    if (known !== undefined) return known;
    const rules = rulesOf(configuration);
    this.#made.set(configuration, rules);
    return rules;
  }

  revision(tenant: TenantId, revision: number): Promise<TenantRules> {
    const key = `${tenant}:${revision}`;
    const known = this.#earlier.get(key);
    if (known !== undefined) return known;
    const reading = this.directory.revision(tenant, revision).then(rulesOf);
    this.#earlier.set(key, reading);
    reading.catch(() => this.#earlier.delete(key));
    return reading;
  }
}

function rulesOf(configuration: CurrentTenant): TenantRules {
  const calendars = Object.entries(configuration.calendars).map(
    ([name, definition]) => [name, new Calendar(definition)] as const,
  );
  const taken = configuration.channels.some(({ instance }) => instance === DESK_CHANNEL.instance);
  return {
    ...configuration,
    campaigns: datedCampaigns(configuration),
    onCall: onCallRules(configuration),
    channels: taken ? configuration.channels : [...configuration.channels, { ...configuration.desk, ...DESK_CHANNEL }],
    serviceLevels: { rules: configuration.serviceLevels.policies },
    calendars: new Map(calendars),
  };
}
