import type { OpenAPIObject } from '@nestjs/swagger';

type Components = NonNullable<OpenAPIObject['components']>;

const count = (description: string, maximum: number) => ({
  description,
  schema: { type: 'integer', format: 'int32', minimum: 0, maximum },
});

export const SHARED_HEADERS = {
  'X-RateLimit-Limit': count('Richieste ammesse nella finestra', 10_000_000),
  'X-RateLimit-Remaining': count('Richieste che restano', 10_000_000),
  'X-RateLimit-Reset': count('Secondi alla prossima finestra', 86_400),
  'Retry-After': count('Secondi dopo i quali riprovare', 86_400),
  'Cache-Control': { description: 'Mai in cache', schema: { type: 'string', maxLength: 64, pattern: '^no-store$' } },
} satisfies Components['headers'];

const ref = (name: keyof typeof SHARED_HEADERS) => ({ $ref: `#/components/headers/${name}` });

export const RATE_LIMIT_HEADERS = {
  'X-RateLimit-Limit': ref('X-RateLimit-Limit'),
  'X-RateLimit-Remaining': ref('X-RateLimit-Remaining'),
  'X-RateLimit-Reset': ref('X-RateLimit-Reset'),
  'Cache-Control': ref('Cache-Control'),
};

const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What any operation may answer besides its result. */
export function sharedResponses(): NonNullable<Components['responses']> {
  return {
    BadRequest: {
      description: 'La richiesta ha campi che non vanno bene',
      headers: RATE_LIMIT_HEADERS,
      content: problem,
    },
    TooManyRequests: {
      description: 'Troppe richieste',
      headers: { ...RATE_LIMIT_HEADERS, 'Retry-After': ref('Retry-After') },
      content: problem,
    },
    ServiceUnavailable: {
      description: 'Servizio non disponibile',
      headers: { 'Retry-After': ref('Retry-After') },
      content: problem,
    },
    Default: { description: 'Errore', content: problem },
  };
}
