import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantContext } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { RoutingTrials, type ReplayReport, type ReplayScope } from '@sportello/routing';
import {
  checkTenantDocument,
  TenantInvalidError,
  tenantSchema,
  type CurrentTenant,
  type TenantConfiguration,
} from '@sportello/tenancy';
import { RoutingReader, TICKET_VOCABULARY } from '@sportello/ticketing';
import { knownPlugins } from '../runtime/plugins.js';
import { DutyBoard } from '../bridge/duty.board.js';
import { CLOCK } from '../tokens.js';
import { shownRouting } from './routing.presenter.js';
import type { RoutingView } from './routing.views.js';

/** The sections that a replay tries, as they would stand in the tenant's file; what is left out is as it is in force. */
export interface TriedSections {
  readonly routing?: unknown;
  readonly teams?: unknown;
}

/** Tries routing out on the running system. It changes nothing. */
@Injectable()
export class RoutingDesk {
  readonly trials: RoutingTrials;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(DutyBoard) duties: DutyBoard,
    @Inject(CLOCK) clock: Clock,
  ) {
    const reader = new RoutingReader(unitOfWork);
    this.trials = new RoutingTrials(
      {
        toRoute: (...asked) => reader.toRoute(...asked),
        load: (ctx) => reader.load(ctx),
        onDuty: (ctx, at) => duties.staffing(ctx, at ?? clock.now()),
        past: (...asked) => reader.past(...asked),
      },
      host,
    );
  }

  /** What is in force, in words. */
  shown(configuration: CurrentTenant): RoutingView {
    const rules = this.host.catalogue
      .manifests()
      .filter(({ contributes }) => contributes.some(({ point }) => point === 'routing.rule'));
    const plugins = rules.map(({ id: plugin, title, config }) => ({ plugin, title, schema: config }));
    return shownRouting(configuration, plugins);
  }

  /** @throws TenantInvalidError when the sections would not be accepted in the tenant's file */
  replay(
    ctx: TenantContext,
    current: CurrentTenant,
    sections: TriedSections,
    scope: ReplayScope,
  ): Promise<ReplayReport> {
    const none = sections.routing === undefined && sections.teams === undefined;
    return this.trials.replay(ctx, none ? current : this.#candidate(current, sections), scope);
  }

  /** The configuration in force with other sections, checked as a whole. */
  #candidate(current: CurrentTenant, { routing, teams }: TriedSections): TenantConfiguration {
    const document = pickedFrom(current);
    const checked = checkTenantDocument(
      { ...document, ...(routing === undefined ? {} : { routing }), ...(teams === undefined ? {} : { teams }) },
      { plugins: knownPlugins(this.host.catalogue), vocabulary: TICKET_VOCABULARY },
    );
    if (checked.ok) return checked.value;
    throw new TenantInvalidError(checked.error);
  }
}

/** What is in force as a file would say it, without what the system keeps beside it. */
const pickedFrom = (current: CurrentTenant): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(current).filter(([key]) => Object.hasOwn(tenantSchema.shape, key)));
