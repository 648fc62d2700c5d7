import type { InboxStore } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import { Intake, type AcceptedMessage, type InboundBatch } from '@sportello/plugin-host';

/** Commits what the plugin host brings in. */
export class InboxIntake extends Intake {
  constructor(private readonly inbox: InboxStore) {
    super();
  }

  override async accept(ctx: TenantContext, { instance, messages, cursor }: InboundBatch): Promise<readonly AcceptedMessage[]> {
    const stored = await this.inbox.accept(ctx, instance, messages, cursor === null ? {} : { cursor });
    const byExternalId = new Map(stored.map((row) => [row.externalId, row]));
    return messages.flatMap(({ externalId }) => {
      const row = byExternalId.get(externalId);
      return row === undefined ? [] : [{ externalId, id: row.inboxId, accepted: row.accepted }];
    });
  }
}
