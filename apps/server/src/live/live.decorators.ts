import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';

/** How an answer is described that is a stream of events. */
export const AnswersWithNews = applyDecorators(
  ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'Ultimo evento ricevuto: si riprende da lì, se è recente',
    schema: { type: 'string', maxLength: 22, pattern: '^[A-Za-z0-9_-]*$' },
  }),
  ApiOkResponse({
    description: 'Gli eventi, finché la connessione dura',
    content: { 'text/event-stream': { schema: { type: 'string', maxLength: 2_147_483_647, pattern: '^[\\s\\S]*$' } } },
  }),
);
