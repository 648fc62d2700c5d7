import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { FiguresReader } from '../../ports/figures-reader.port.js';
import { TicketRules } from '../../ports/ticket-rules.port.js';
import { assertPeriod } from '../get-service-figures/figures.period.js';
import { ComplianceTally } from './compliance.tally.js';
import { GetComplianceQuery, type Compliance } from './get-compliance.query.js';

@QueryHandler(GetComplianceQuery)
export class GetComplianceHandler implements IQueryHandler<GetComplianceQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: FiguresReader,
    private readonly rules: TicketRules,
  ) {}

  /** One statement for every thousand tickets, one thousand in memory at a time. */
  async execute({ ctx, input }: GetComplianceQuery): Promise<Compliance> {
    const { from, to, now, sight, targets } = input;
    assertPeriod(from, to);
    const rules = await this.rules.current(ctx.tenant);
    const tally = new ComplianceTally(targets, rules, rules.calendars, now);
    await this.unitOfWork.run(
      ctx,
      async (tx) => {
        for await (const ticket of this.reader.measured(tx, { from, to, zone: rules.zone, sight })) tally.add(ticket);
      },
      { readOnly: true },
    );
    return tally.result();
  }
}
