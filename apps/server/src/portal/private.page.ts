import { applyDecorators, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { TenantContext } from '@sportello/kernel';
import { May } from '../http/access.decorator.js';
import { commandKey, requesterOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';

/** A controller of what somebody does on the private page of their request. @param path below it; left out: itself */
export const PrivatePage = (path?: string) =>
  applyDecorators(
    ApiTags('portal'),
    ApiBearerAuth('bearerAuth'),
    Controller(['rest/helpdesk/v1/:tenant/my-ticket', ...(path === undefined ? [] : [path])].join('/')),
    May('my-ticket.act'),
  );

/** A command on the request whose private page it is: who asks, under which key, on which ticket. */
export function ownCommand(request: SportelloRequest): {
  readonly ctx: TenantContext;
  readonly key: string;
  readonly ticket: string;
} {
  const { ctx, access } = requesterOf(request);
  return { ctx, key: commandKey(request, access.contactId), ticket: access.ticketId };
}
