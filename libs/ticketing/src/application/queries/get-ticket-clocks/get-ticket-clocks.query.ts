import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Explanation } from '@sportello/service-levels';
import type { GetTicketInput } from '../get-ticket/get-ticket.query.js';
import type { ClockView } from '../ticket.view.js';

/** A step of a clock that was reached, as it was noted. */
export interface AlertView {
  readonly clock: string;
  readonly run: number;
  /** `warning-80`, `due`. */
  readonly step: string;
  /** RFC 3339: when the step was, and when it was noted. */
  readonly stepAt: string;
  readonly at: string;
}

export interface ExplainedClock extends ClockView {
  readonly explanation: Explanation;
  readonly alerts: readonly AlertView[];
}

/** Why each term of a ticket is what it is, at this moment. */
export class GetTicketClocksQuery extends Query<readonly ExplainedClock[]> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: GetTicketInput & { readonly now: Date },
  ) {
    super();
  }
}
