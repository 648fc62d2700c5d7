import { applyDecorators, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { Right } from '@sportello/identity';
import { May } from './access.decorator.js';

/**
 * A controller of what people of the tenant reach, by a token or by the session of their browser.
 * @param path below `rest/helpdesk/v1/{tenant}`; empty: that itself
 * @param right what its routes need, unless they say otherwise
 */
export const StaffApi = (tag: string, path: string, right: Right) =>
  applyDecorators(
    ApiTags(tag),
    ApiBearerAuth('bearerAuth'),
    ApiCookieAuth('staffSession'),
    Controller(['rest/helpdesk/v1/:tenant', path].filter((part) => part !== '').join('/')),
    May(right),
  );
