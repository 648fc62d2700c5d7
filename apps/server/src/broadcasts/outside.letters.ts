import { createHash } from 'node:crypto';
import type { BroadcastStanding } from '@sportello/broadcasts';
import { STAFF_NOTICE_JOBS, type OutboundStore } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import { queueJobs, type UnitOfWork } from '@sportello/platform';
import type { Notification } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import { OCCASION, told } from './broadcast.words.js';

type Office = CurrentTenant['broadcasts']['external'][string];

const NONE = { it: '', en: '' };

/** Writes to offices outside the administration, once an address. */
export class OutsideLetters {
  constructor(
    private readonly outbound: OutboundStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns id of the message; the same for an address that was written to already */
  async send(
    ctx: TenantContext,
    configuration: CurrentTenant,
    broadcastId: string,
    office: Office,
    broadcast: BroadcastStanding,
  ): Promise<string> {
    const address = createHash('sha256').update(office.email.toLowerCase()).digest('hex');
    const key = `broadcast:${broadcastId}:${address}`;
    const id = await this.outbound.enqueue(ctx, key, async (outboundId) => ({
      ...{ key, messageId: null, instance: configuration.notifications.instance, template: OCCASION },
      ticketId: broadcast.state.report.kind === 'problem' ? null : broadcast.state.report.id,
      outgoing: { by: 'notifier', notification: letter(configuration, office, broadcast, outboundId) },
    }));
    // Sending twice what was sent does nothing.
    await queueJobs(this.unitOfWork, ctx, [{ task: STAFF_NOTICE_JOBS.send, payload: { outboundId: id } }]);
    return id;
  }
}

/** It says what was written for it, and nothing else of the ticket: neither its private link nor its subject. */
function letter(
  configuration: CurrentTenant,
  office: Office,
  broadcast: BroadcastStanding,
  outboundId: string,
): Notification {
  const language = office.language ?? configuration.languages[0] ?? 'it';
  const at = broadcast.at.toISOString();
  return {
    event: 'staff-notice',
    audience: 'staff',
    wording: told(broadcast),
    language,
    recipient: { name: office.name[language], address: office.email },
    office: {
      ...{ id: configuration.tenant, name: configuration.name },
      ...{ zone: configuration.zone, contacts: configuration.contacts },
    },
    ticket: { number: '', subject: '', state: NONE, kind: NONE, channel: NONE, openedAt: at, link: '' },
    at,
    clocks: [],
    thread: { messageIdLocal: outboundId, references: [], replyToken: '' },
    attachments: [],
  };
}
