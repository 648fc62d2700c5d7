import { DomainError } from '@sportello/kernel';
import type { IdentityProvider } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';

/**
 * A browser that is walked through a login finds a page where it fails, in words and with what to do; a program finds the
 * problem itself. The page is told the code alone: nothing of who tried.
 * @throws what the work throws, for a program, and whatever was not expected
 */
export async function orFailurePage(
  request: SportelloRequest,
  reply: FastifyReply,
  { provider: { for: audience }, publicUrl }: { readonly provider: IdentityProvider; readonly publicUrl: string },
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DomainError) || !asksForPage(request)) throw error;
    const { tenant } = tenantOf(request);
    const home = audience === 'staff' ? `/desk/${tenant}` : `/${tenant}`;
    const address = `${publicUrl}${home}/login-failed?code=${encodeURIComponent(error.code)}`;
    await reply.status(303).header('Location', address).send();
  }
}

const asksForPage = ({ headers }: SportelloRequest): boolean => /\btext\/html\b/.test(headers.accept ?? '');
