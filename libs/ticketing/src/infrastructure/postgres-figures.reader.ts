import type { Tx } from '@sportello/platform';
import type { MeasuredTicket } from '../application/queries/get-compliance/judged.ticket.js';
import { FiguresReader, type FiguresAsked } from '../application/ports/figures-reader.port.js';
import type { ServiceFiguresInput } from '../application/queries/get-service-figures/get-service-figures.query.js';
import type { ServiceFigures } from '../application/queries/get-service-figures/service-figures.view.js';
import { MEASURED } from './compliance.sql.js';
import { FIGURES } from './figures.sql.js';

const PAGE = 1000;

type MeasuredRow = MeasuredTicket & { readonly id: string; readonly at: Date };

export class PostgresFiguresReader extends FiguresReader {
  async *measured(
    tx: Tx,
    { from, to, zone, sight }: Pick<ServiceFiguresInput, 'from' | 'to' | 'sight'> & { readonly zone: string },
  ): AsyncGenerator<MeasuredTicket> {
    let last: MeasuredRow | undefined;
    do {
      const values = [tx.tenant, from, to, zone, sight.restricted, last?.at ?? null, last?.id ?? null, PAGE];
      const rows: MeasuredRow[] = await tx.query<MeasuredRow>({ name: 'compliance-page', text: MEASURED, values });
      yield* rows;
      last = rows.length < PAGE ? undefined : rows.at(-1);
    } while (last !== undefined);
  }

  async figures(tx: Tx, asked: FiguresAsked): Promise<ServiceFigures> {
    const { from, to, zone, sight, channel, team, campaign, now, kindsApart } = asked;
    const among = [channel ?? null, team ?? null];
    const values = [tx.tenant, from, to, zone, sight.restricted, ...among, now, kindsApart, campaign ?? null];
    const [row] = await tx.query<ServiceFigures>({ name: 'service-figures', text: FIGURES, values });
    if (row === undefined) throw new Error('a statement that always answers one row answered none');
    return row;
  }
}
