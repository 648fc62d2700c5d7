import type { Tx } from '@sportello/platform';
import type { MeasuredTicket } from '../queries/get-compliance/judged.ticket.js';
import type { ServiceFiguresInput } from '../queries/get-service-figures/get-service-figures.query.js';
import type { ServiceFigures } from '../queries/get-service-figures/service-figures.view.js';

/** Adds up what tickets have measured. */
export abstract class FiguresReader {
  /** The tickets opened in some days, a thousand a statement. */
  abstract measured(
    tx: Tx,
    asked: Pick<ServiceFiguresInput, 'from' | 'to' | 'sight'> & { readonly zone: string },
  ): AsyncGenerator<MeasuredTicket>;
  /** One statement. @param asked.zone IANA zone of the days */
  abstract figures(tx: Tx, asked: ServiceFiguresInput & { readonly zone: string }): Promise<ServiceFigures>;
}
