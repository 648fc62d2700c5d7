import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { FiguresReader } from '../../ports/figures-reader.port.js';
import { TicketRules } from '../../ports/ticket-rules.port.js';
import { assertPeriod } from './figures.period.js';
import { GetServiceFiguresQuery } from './get-service-figures.query.js';
import type { ServiceFigures } from './service-figures.view.js';

@QueryHandler(GetServiceFiguresQuery)
export class GetServiceFiguresHandler implements IQueryHandler<GetServiceFiguresQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: FiguresReader,
    private readonly rules: TicketRules,
  ) {}

  async execute({ ctx, input }: GetServiceFiguresQuery): Promise<ServiceFigures> {
    assertPeriod(input.from, input.to);
    const { zone, kinds } = await this.rules.current(ctx.tenant);
    const kindsApart = Object.keys(kinds).filter((kind) => kinds[kind]?.purpose === 'out-of-scope');
    const asked = { ...input, zone, kindsApart };
    return this.unitOfWork.run(ctx, (tx) => this.reader.figures(tx, asked), { readOnly: true });
  }
}
