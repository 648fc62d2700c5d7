import type { TenantContext } from '@sportello/kernel';
import type { DeliveryEvidence, StoredInbound } from '@sportello/plugin-sdk';

export interface UnderstoodReceipt {
  /** Whose plugin understood it. */
  readonly instance: string;
  readonly evidence: DeliveryEvidence;
}

/** Asks the tenant's channels whether a message is a receipt of something that was sent. */
export abstract class ReceiptReader {
  /**
   * @param instance it came by: asked first
   * @returns null when nobody takes it for one
   * @throws PoisonMessageError for a receipt that is forged or cannot be read
   */
  abstract classify(ctx: TenantContext, instance: string, message: StoredInbound): Promise<UnderstoodReceipt | null>;
}
