import type { TenantContext } from '@sportello/kernel';
import {
  notificationPreviewSchema,
  sendReceiptSchema,
  type Notification,
  type NotificationPreview,
  type OutboundMessage,
  type SendReceipt,
} from '@sportello/plugin-sdk';
import { work } from '../instances/instance.work.js';
import { translated, type InstanceDesk } from './instance.desk.js';

/** What goes out to people: `notifier` and `channel.outbound`. */
export class OutboundCalls {
  constructor(private readonly desk: InstanceDesk) {}

  /** Which of a requester's addresses a channel answers to. @returns null when it cannot answer, or is not there */
  async answersTo(
    { tenant }: Pick<TenantContext, 'tenant'>,
    instance: string,
  ): Promise<'email' | 'phone' | 'request' | null> {
    const found = await this.desk.known({ tenant }, instance);
    const capabilities = found?.contributes['channel.outbound']?.capabilities;
    if (found === undefined || capabilities === undefined) return null;
    const { addresses = 'email', setting } = capabilities;
    return setting === undefined || found.has(setting) ? addresses : null;
  }

  async notify(ctx: TenantContext, instance: string, notification: Notification, key: string): Promise<SendReceipt> {
    const { found, point } = await this.desk.serving(ctx, instance, 'notifier');
    const given = structuredClone(notification);
    return translated(() =>
      work(found, 'notify', sendReceiptSchema, async (plugin) => point?.notify(plugin, given, key)),
    );
  }

  /** @returns null when the notifier shows nothing beforehand */
  async preview(ctx: TenantContext, instance: string, notification: Notification): Promise<NotificationPreview | null> {
    const { found, point } = await this.desk.serving(ctx, instance, 'notifier');
    if (point?.preview === undefined) return null;
    const given = structuredClone(notification);
    return translated(() =>
      work(found, 'preview', notificationPreviewSchema, async (plugin) => point.preview?.(plugin, given)),
    );
  }

  async send(ctx: TenantContext, instance: string, message: OutboundMessage, key: string): Promise<SendReceipt> {
    const { found, point } = await this.desk.serving(ctx, instance, 'channel.outbound');
    const given = structuredClone(message);
    return translated(() => work(found, 'send', sendReceiptSchema, async (plugin) => point?.send(plugin, given, key)));
  }
}
