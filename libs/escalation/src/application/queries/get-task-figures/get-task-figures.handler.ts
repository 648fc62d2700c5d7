import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { assertPeriod } from '@sportello/ticketing';
import { TaskReader } from '../../ports/task-reader.port.js';
import { GetTaskFiguresQuery } from './get-task-figures.query.js';
import type { TaskFigures } from './task-figures.view.js';

@QueryHandler(GetTaskFiguresQuery)
export class GetTaskFiguresHandler implements IQueryHandler<GetTaskFiguresQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TaskReader,
  ) {}

  /** @throws DomainError as the other figures, for a period that is none or too long */
  execute({ ctx, input }: GetTaskFiguresQuery): Promise<readonly TaskFigures[]> {
    assertPeriod(input.from, input.to);
    return this.unitOfWork.run(ctx, (tx) => this.reader.figures(tx, input), { readOnly: true });
  }
}
