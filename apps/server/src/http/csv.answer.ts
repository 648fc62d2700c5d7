import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { writeCsv, type CsvStyle } from './csv.js';

/** How a caller wants a table written. */
interface CsvAsked {
  readonly separator?: CsvStyle['separator'];
  readonly bom?: 'yes' | 'no';
}

/** A route that answers a table for spreadsheets. @param most characters */
export const CsvAnswer = (most: number): MethodDecorator =>
  applyDecorators(
    ApiProduces('text/csv'),
    ApiOkResponse({ schema: { type: 'string', maxLength: most, pattern: '^[\\s\\S]*$' }, description: 'Tabella' }),
  );

/** The table, offered under a name with `.csv` after it. */
export function answerCsv(
  reply: FastifyReply,
  name: string,
  rows: readonly (readonly (string | number)[])[],
  { separator = ',', bom }: CsvAsked,
): string {
  void reply
    .type('text/csv; charset=utf-8; header=present')
    .header('Content-Disposition', `attachment; filename="${name}.csv"`);
  return writeCsv(rows, { separator, bom: bom === 'yes' });
}
