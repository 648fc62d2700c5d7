import type { Actor, Clock, TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { switchChannel, TenantRevisions } from '@sportello/tenancy';
import { TICKET_EVENTS, TICKET_STATES } from '@sportello/ticketing';
import { Inject, Injectable } from '@nestjs/common';
import { knownPlugins } from '../runtime/plugins.js';
import { CLOCK } from '../tokens.js';

/** Enables and disables channels of a tenant while everything else goes on. */
@Injectable()
export class InstanceSwitch {
  constructor(
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A revision of its own; every process hears of it and brings this one instance in line. @throws DomainError PLUGIN.* */
  async turn({ tenant, actor }: TenantContext, instance: string, enabled: boolean): Promise<{ revision: number }> {
    const by: Actor = actor;
    const vocabulary = { events: Object.keys(TICKET_EVENTS), states: Object.keys(TICKET_STATES) };
    const plugins = knownPlugins(this.host.catalogue);
    const revisions = new TenantRevisions(this.unitOfWork, this.clock, { plugins, vocabulary });
    return switchChannel(revisions, tenant, { instance, enabled, by });
  }
}
