import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';

export const KEYED = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'La stessa chiave dà lo stesso risultato, senza ripetere l’operazione',
  schema: { type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$' },
});

export const IF_MATCH = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'ETag della versione vista',
  schema: { type: 'string', maxLength: 20, pattern: '^("[0-9]+"|\\*)$' },
});

/** Where the whole of something is replaced, and what others did meanwhile would go with it. */
export const IF_MATCH_NEEDED = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'ETag della versione letta; `*` per qualunque',
  schema: { type: 'string', maxLength: 20, pattern: '^("[0-9]+"|\\*)$' },
});

/** A command on one thing that exists: its key, the version seen, the result. @param Result what it answers */
export const onOne =
  (Result: Type) =>
  (operationId: string, summary: string, description: string): MethodDecorator & ClassDecorator =>
    applyDecorators(
      HttpCode(200),
      ApiOperation({ operationId, summary, description }),
      KEYED,
      IF_MATCH,
      ApiOkResponse({ type: Result, description: 'Fatto' }),
    );
