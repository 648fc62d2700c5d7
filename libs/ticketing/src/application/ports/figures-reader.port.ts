import type { Tx } from '@sportello/platform';
import type { MeasuredTicket } from '../queries/get-compliance/judged.ticket.js';
import type { ServiceFiguresInput } from '../queries/get-service-figures/get-service-figures.query.js';
import type { ServiceFigures } from '../queries/get-service-figures/service-figures.view.js';

export interface FiguresAsked extends ServiceFiguresInput {
  /** IANA zone of the days. */
  readonly zone: string;
  /** Kinds that are counted apart from the terms (C1). */
  readonly kindsApart: readonly string[];
}

/** Adds up what tickets have measured. */
export abstract class FiguresReader {
  /** The tickets opened in some days, a thousand a statement. */
  abstract measured(
    tx: Tx,
    asked: Pick<ServiceFiguresInput, 'from' | 'to' | 'sight'> & { readonly zone: string },
  ): AsyncGenerator<MeasuredTicket>;
  /** One statement. */
  abstract figures(tx: Tx, asked: FiguresAsked): Promise<ServiceFigures>;
}
