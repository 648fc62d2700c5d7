import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Right } from '@sportello/identity';
import { May } from '../http/access.decorator.js';
import { GuessLimit } from './guess.limit.js';

/**
 * A controller of what suppliers reach: the tasks of whoever calls and nothing else of the tenant (B5, B10).
 * @param path below `rest/suppliers/v1/{tenant}/`
 * @param right what its routes need, unless they say otherwise
 */
export const SupplierApi = (path: string, right: Right) =>
  applyDecorators(
    ApiTags('suppliers'),
    ApiBearerAuth('bearerAuth'),
    Controller(`rest/suppliers/v1/:tenant/${path}`),
    May(right),
    UseInterceptors(GuessLimit),
  );
