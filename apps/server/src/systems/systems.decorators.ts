import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { KEYED } from '../tickets/ticket.decorators.js';
import { SystemResultView } from './systems.views.js';

/** A command on one system: its key, the version seen, the result. */
export const OnASystem = (operationId: string, summary: string, description: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary, description }),
    KEYED,
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag della versione vista',
      schema: { type: 'string', maxLength: 20, pattern: '^("[0-9]+"|\\*)$' },
    }),
    ApiOkResponse({ type: SystemResultView, description: 'Fatto' }),
  );
