import type { QueryBus } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import { ListMessagesQuery, type Merged, type MessageView, type Sight } from '@sportello/ticketing';

const PAGE = 100;
/** More than people say to each other on one ticket; beyond it somebody is filling it on purpose. */
const MOST = 1_000;

/** Everything that was said on a ticket, oldest first: the last word is the one that matters. */
export async function wholeConversation(
  queries: Pick<QueryBus, 'execute'>,
  ctx: TenantContext,
  ticket: string,
  sight: Sight,
  merged: Merged = 'none',
): Promise<readonly MessageView[]> {
  const said: MessageView[] = [];
  let cursor: string | null = null;
  do {
    const page: { readonly items: readonly MessageView[]; readonly next: string | null } = await queries.execute(
      new ListMessagesQuery(ctx, {
        ticket,
        sight,
        merged,
        page: { limit: PAGE, ...(cursor === null ? {} : { cursor }) },
      }),
    );
    said.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && said.length < MOST);
  return said;
}
