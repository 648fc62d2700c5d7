import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CommandResultView } from './ticket.views.js';

export const KEYED = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'La stessa chiave dà lo stesso risultato, senza ripetere l’operazione',
  schema: { type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$' },
});

/** A command on one ticket: its key, the version seen, the result. */
export const OnATicket = (operationId: string, summary: string, description: string) =>
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
    ApiOkResponse({ type: CommandResultView, description: 'Fatto' }),
  );
