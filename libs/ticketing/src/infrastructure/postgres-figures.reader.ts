import type { Tx } from '@sportello/platform';
import { FiguresReader } from '../application/ports/figures-reader.port.js';
import type { ServiceFiguresInput } from '../application/queries/get-service-figures/get-service-figures.query.js';
import type { ServiceFigures } from '../application/queries/get-service-figures/service-figures.view.js';
import { FIGURES } from './figures.sql.js';

export class PostgresFiguresReader extends FiguresReader {
  async figures(tx: Tx, asked: ServiceFiguresInput & { readonly zone: string }): Promise<ServiceFigures> {
    const { from, to, zone, sight, channel, team, now } = asked;
    const values = [tx.tenant, from, to, zone, sight.restricted, channel ?? null, team ?? null, now];
    const [row] = await tx.query<ServiceFigures>({ name: 'service-figures', text: FIGURES, values });
    if (row === undefined) throw new Error('a statement that always answers one row answered none');
    return row;
  }
}
