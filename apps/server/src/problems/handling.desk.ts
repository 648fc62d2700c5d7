import { Inject, Injectable } from '@nestjs/common';
import { parseLocalDate, Zone } from '@sportello/business-time';
import { DomainError } from '@sportello/kernel';
import { ProblemsReader } from '@sportello/problems';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import type { HandlingFiguresView } from './problems.views.js';

/** Reactive and proactive handling in figures (A4), the same for every page that shows them. */
@Injectable()
export class HandlingDesk {
  constructor(@Inject(ProblemsReader) private readonly reader: ProblemsReader) {}

  /** @param days first and last, YYYY-MM-DD @throws DomainError FIGURES.INVALID_DAYS */
  async figures(
    request: SportelloRequest,
    { from, to }: { readonly from: string; readonly to: string },
  ): Promise<HandlingFiguresView> {
    const { ctx, principal, configuration } = staffOf(request);
    const zone = new Zone(configuration.zone);
    const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
    if (first === undefined || last === undefined || last < first) throw notDays();
    const [begin, end] = [new Date(zone.instant(first, 0)), new Date(zone.instant(last + 1, 0))];
    return { ...(await this.reader.figures(ctx, begin, end, sightOf(principal).restricted)) };
  }
}

const notDays = (): DomainError =>
  new DomainError('FIGURES.INVALID_DAYS', 'invalid', {
    it: 'I giorni non esistono o sono in ordine inverso.',
    en: 'The days do not exist, or are the wrong way round.',
  });
