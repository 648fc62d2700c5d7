import { tenantId } from '@sportello/kernel';
import type { TenantDirectory } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';

const FORM = /^\/([a-z][a-z0-9-]{1,39})\/embed\/forms\/([a-z][a-z0-9-]{0,59})(?:[/?]|$)/;

/** C8: origins whose pages may show this form inside themselves. None unless its channel names some. */
export async function framersOf(directory: Pick<TenantDirectory, 'find'>, url: string): Promise<readonly string[]> {
  const [, tenant, form] = FORM.exec(url) ?? [];
  if (tenant === undefined || form === undefined) return [];
  const configuration = await directory.find(tenantId(tenant));
  const channel = configuration?.channels.find(
    ({ instance, kind, enabled }) => instance === form && kind === 'webform' && enabled,
  );
  return channel?.embeddedIn ?? [];
}

/** Says in the policy of a page who may frame it, and takes back the older header, which cannot name anybody. */
export function openToFrames(reply: FastifyReply, framers: readonly string[]): void {
  if (framers.length === 0) return;
  const policy = String(reply.getHeader('Content-Security-Policy') ?? '');
  void reply.removeHeader('X-Frame-Options').header(
    'Content-Security-Policy',
    policy.replace(/frame-ancestors [^;]*/, () => `frame-ancestors ${framers.join(' ')}`),
  );
}
