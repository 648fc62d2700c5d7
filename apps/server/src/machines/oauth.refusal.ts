import { Catch, Inject, type ArgumentsHost } from '@nestjs/common';
import { DomainError } from '@sportello/kernel';
import { ProblemFilter, type Logger } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { LOG } from '../tokens.js';

/** RFC 6749 §5.2. */
export const OAUTH_ERRORS = [
  'invalid_request',
  'invalid_client',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const;
export type OAuthError = (typeof OAUTH_ERRORS)[number];

const PREFIX = 'OAUTH.';

/** @param english in ASCII: programs and their authors read it, and the RFC allows nothing else */
export const oauthRefusal = (error: OAuthError, english: string): DomainError =>
  new DomainError(
    `${PREFIX}${error.toUpperCase()}`,
    error === 'invalid_client' ? 'unauthenticated' : 'invalid',
    { it: english, en: english },
    { details: { error } },
  );

/** The one answer to who is not, or not rightly, a client: which of them it was is nobody's business. */
export const invalidClient = () => oauthRefusal('invalid_client', 'client authentication failed');

/** Refusals of the token endpoint in the words of RFC 6749, which every OAuth library reads; everything else as elsewhere. */
@Catch()
export class OAuthRefusals extends ProblemFilter {
  constructor(@Inject(LOG) log: Logger) {
    super(log);
  }

  override catch(error: unknown, host: ArgumentsHost): void {
    if (!(error instanceof DomainError) || !error.code.startsWith(PREFIX)) return super.catch(error, host);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const unknown = error.kind === 'unauthenticated';
    if (unknown) void reply.header('WWW-Authenticate', 'Basic realm="sportello"');
    void reply
      .status(unknown ? 401 : 400)
      .header('Content-Type', 'application/json')
      .send({ error: error.details['error'], error_description: error.text.en });
  }
}
