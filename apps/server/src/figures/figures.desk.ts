import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Clock } from '@sportello/kernel';
import { GetComplianceQuery, GetServiceFiguresQuery } from '@sportello/ticketing';
import { clockLabel } from '../bridge/names.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import type { ComplianceView } from './compliance.views.js';
import type { ComplianceQuery, FiguresQuery } from './figures.requests.js';
import type { ServiceFiguresView } from './figures.views.js';

/** The figures of the service, for whoever may read them: the same for every page that shows them. */
@Injectable()
export class FiguresDesk {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the service has done (B1). @throws DomainError FIGURES.* */
  async service(request: SportelloRequest, asked: FiguresQuery): Promise<ServiceFiguresView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const figures = await this.queries.execute(
      new GetServiceFiguresQuery(ctx, { ...asked, now, sight: sightOf(principal) }),
    );
    const { timeToCharge, timeToResolution, clocks, ...counts } = figures;
    return {
      period: { from: asked.from, to: asked.to, zone: configuration.zone },
      at: now.toISOString(),
      ...counts,
      clocks: clocks.map(({ clock, met, breached, running, withinTerm }) => ({
        ...{ clock, label: clockLabel(configuration, clock), met, breached, running },
        ...filled({ withinTerm }),
      })),
      timeToCharge: { count: timeToCharge.count, ...filled(timeToCharge) },
      timeToResolution: { count: timeToResolution.count, ...filled(timeToResolution) },
    };
  }

  /** Whether the contract's promises were kept. @throws DomainError FIGURES.* */
  async compliance(request: SportelloRequest, { from, to }: ComplianceQuery): Promise<ComplianceView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const targets = configuration.compliance;
    const { tickets, excluded, figures } = await this.queries.execute(
      new GetComplianceQuery(ctx, { from, to, now, targets, sight: sightOf(principal) }),
    );
    return {
      period: { from, to, zone: configuration.zone },
      ...{ at: now.toISOString(), tickets, excluded },
      figures: figures.map(({ id, name, measure, measured, open, clock, judgements }) => ({
        ...{ id, name, measure, measured, open },
        ...filled({ clock }),
        judgements: judgements.map(({ promised, count, verdict, within, reached }) => ({
          ...{ promised, count, verdict },
          ...filled({ within, reached }),
        })),
      })),
    };
  }
}
