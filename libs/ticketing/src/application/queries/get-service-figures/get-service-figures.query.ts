import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { ServiceFigures } from './service-figures.view.js';

/** Longest period, in days, first and last included. */
export const MOST_DAYS = 400;

export interface ServiceFiguresInput {
  /** First day, YYYY-MM-DD, in the tenant's zone. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  readonly channel?: string;
  readonly team?: string;
  /** D14 */
  readonly campaign?: string;
  /** Moment at which terms that still run are judged. */
  readonly now: Date;
  readonly sight: Sight;
}

/** B1: the measures of the service, added up over the tickets opened in some days. @throws DomainError `FIGURES.INVALID_PERIOD` */
export class GetServiceFiguresQuery extends Query<ServiceFigures> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ServiceFiguresInput,
  ) {
    super();
  }
}
