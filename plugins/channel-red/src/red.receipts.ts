import type { DeliveryEvidence, Receipts } from '@sportello/plugin-sdk';
import { readOutcome } from './outgoing.outcome.js';
import { REGISTRATION_MEDIA_TYPE } from './protocol.source.js';
import type { RedSettings } from './red.settings.js';
import { reference, registrationOf } from './registration.facts.js';
import { isOutcome } from './registration.files.js';
import { storedFiles } from './stored.files.js';

/** What the registry says became of an answer that was handed over: registered under a number, or refused. */
export const redReceipts: Receipts<RedSettings> = {
  // What can be tried of the settings is tried with what comes in.
  check: async () => undefined,

  async classify(ctx, message): Promise<DeliveryEvidence | null> {
    if (message.mediaType !== REGISTRATION_MEDIA_TYPE) return null;
    const files = await storedFiles(ctx, message);
    if (!files.some(isOutcome)) return null;
    const { reference: about, registration, refused } = readOutcome(files);
    const told = { about, recipients: [], at: message.receivedAt, proved: true } as const;
    if (registration === null) return { ...told, state: 'not-accepted', detail: refused ?? '' };
    return {
      ...{ ...told, state: 'accepted', issuer: `${registration.administration} / ${registration.office}` },
      detail: `Protocollo in uscita n. ${reference(registration)}`,
      registration: registrationOf(registration),
    };
  },
};
