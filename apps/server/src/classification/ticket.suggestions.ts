import type { QueryBus } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import { ListMessagesQuery, SuggestClassificationQuery, type Sight, type TicketView } from '@sportello/ticketing';
import type { SuggestionView } from '../tickets/ticket.views.js';
import { shownSuggestions } from './suggestion.presenter.js';

/** B7: for a ticket, from what was first written. */
export async function suggestionsFor(
  queries: Pick<QueryBus, 'execute'>,
  ctx: TenantContext,
  configuration: CurrentTenant,
  { number, subject, requester: { userType } }: TicketView,
  sight: Sight,
): Promise<SuggestionView[]> {
  const { items } = await queries.execute(new ListMessagesQuery(ctx, { ticket: number, sight, page: { limit: 1 } }));
  const input = { subject, text: items[0]?.text ?? '', ticket: number, past: sight };
  const query = new SuggestClassificationQuery(ctx, { ...input, ...(userType === null ? {} : { userType }) });
  return shownSuggestions(configuration, await queries.execute(query));
}
