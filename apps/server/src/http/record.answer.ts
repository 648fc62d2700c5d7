import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { RecordResult } from '@sportello/records';
import type { FastifyReply } from 'fastify';
import { ShowId, ShowNumber, ShowText } from './response.decorators.js';

export class RecordResultView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero', 40) number!: string;
  @ShowNumber('Versione, da ripetere in If-Match') version!: number;
}

/** A command on a record that keeps its own history: its key, the version seen, the result. */
export const OnARecord = (operationId: string, summary: string, description: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary, description }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'La stessa chiave dà lo stesso risultato, senza ripetere l’operazione',
      schema: { type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$' },
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag della versione vista',
      schema: { type: 'string', maxLength: 20, pattern: '^("[0-9]+"|\\*)$' },
    }),
    ApiOkResponse({ type: RecordResultView, description: 'Fatto' }),
  );

export function recordResult(reply: FastifyReply, { id, number, version }: RecordResult): RecordResultView {
  void reply.header('ETag', `"${version}"`);
  return { id, number, version };
}
