import {
  PoisonMessageError,
  type InboundAttachment,
  type InboundContent,
  type InboundPoll,
} from '@sportello/plugin-sdk';
import { annulmentText, readAnnulment } from './annulment.js';
import { folderSource } from './folder.source.js';
import type { ProtocolSource, RedContext } from './protocol.source.js';
import { readOrigin } from './red.origin.js';
import type { RedSettings } from './red.settings.js';
import { registrationFields, registrationOf, registrationText, senderOf } from './registration.facts.js';
import {
  digestVerdict,
  isAnnulment,
  isOrigin,
  isSegnatura,
  missingDocuments,
  mustNamePlainly,
  type RegistrationFile,
} from './registration.files.js';
import { restSource } from './rest.source.js';
import { readSegnatura } from './segnatura.js';
import { identityOf, type Segnatura } from './segnatura.model.js';
import { storedFiles } from './stored.files.js';

const sourceOf = ({ settings }: RedContext): ProtocolSource =>
  settings.rest === undefined ? folderSource : restSource;

export const redChannel: InboundPoll<RedSettings> = {
  check: (ctx) => sourceOf(ctx).check(ctx),
  poll: (ctx, cursor) => sourceOf(ctx).poll(ctx, cursor),
  acknowledge: (ctx, cursor) => sourceOf(ctx).acknowledge(ctx, cursor),

  async read(ctx, message): Promise<InboundContent> {
    const files = await storedFiles(ctx, message);
    const annulment = files.find(isAnnulment);
    if (annulment !== undefined) return annulled(files, annulment);
    const segnatura = readSegnatura(onlySegnatura(files).bytes);
    mustBeExpected(segnatura, ctx.settings.administrations);
    mustNamePlainly(segnatura);
    const missing = missingDocuments(segnatura, files);
    if (missing.length > 0)
      throw new PoisonMessageError('document-missing', `not sent: ${missing.map(({ name }) => name).join(', ')}`);
    const attachments = attachmentsOf(segnatura, files);
    const origin = readOrigin(files.find(isOrigin)?.bytes ?? null);
    return {
      from: senderOf(segnatura),
      // A registered document proves that it was registered. Who sent it is proved by how it came (CAD art. 65).
      assurance: origin.certified ? 'pec' : 'none',
      subject: segnatura.subject,
      text: registrationText(segnatura),
      language: 'it',
      attachments,
      thread: { messageId: origin.messageId ?? null, inReplyTo: [], references: [], recipients: [] },
      identities: [`protocol:${identityOf(segnatura.identifier)}`, origin.messageId, origin.pecIdentifier].filter(
        (name) => name !== undefined,
      ),
      registration: registrationOf(segnatura.identifier),
      request: { fields: registrationFields(segnatura, origin) },
    };
  },
};

/** TUDA art. 54: what was registered stays readable, and people see that it counts no more. */
function annulled(files: readonly RegistrationFile[], file: RegistrationFile): InboundContent {
  const annulment = readAnnulment(file.bytes);
  const { identifier, reason, act } = annulment;
  return {
    ...{ from: { name: identifier.administration }, assurance: 'none', language: 'it' },
    subject: `Annullamento della registrazione n. ${identifier.number}`,
    text: annulmentText(annulment),
    attachments: files.map(({ name, blob }) => ({ name, mediaType: 'application/octet-stream', blob })),
    thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
    automatic: { kind: 'system', reason: 'an annulment of a registration' },
    annulment: { registration: registrationOf(identifier), reason, act },
  };
}

function onlySegnatura(files: readonly RegistrationFile[]): RegistrationFile {
  const [segnatura, ...others] = files.filter(isSegnatura);
  if (segnatura === undefined) throw new PoisonMessageError('segnatura-missing', 'there is no Segnatura.xml');
  if (others.length > 0) throw new PoisonMessageError('segnatura-ambiguous', 'there are two files Segnatura.xml');
  return segnatura;
}

function mustBeExpected({ identifier }: Segnatura, administrations: readonly string[]): void {
  if (administrations.length > 0 && !administrations.includes(identifier.administration))
    throw new PoisonMessageError('other-administration', `registered by ${identifier.administration}`);
}

/** The documents in the order of the segnatura, then whatever else was sent, then the segnatura itself. */
function attachmentsOf(segnatura: Segnatura, files: readonly RegistrationFile[]): InboundAttachment[] {
  const left = new Map(files.filter((file) => !isOrigin(file)).map((file) => [file.name.normalize('NFC'), file]));
  const named = segnatura.documents.flatMap((document) => {
    const file = left.get(document.name.normalize('NFC'));
    if (file === undefined) return [];
    left.delete(document.name.normalize('NFC'));
    if (digestVerdict(document, file.bytes) === 'other') {
      const reason = `${document.name} is not what was registered: 002_AnomaliaImpronta`;
      throw new PoisonMessageError('digest-mismatch', reason);
    }
    return [{ name: file.name, mediaType: document.mediaType, blob: file.blob }];
  });
  const others = [...left.values()]
    .toSorted((one, other) => Number(isSegnatura(one)) - Number(isSegnatura(other)))
    .map((file) => ({
      name: file.name,
      mediaType: isSegnatura(file) ? 'application/xml' : 'application/octet-stream',
      blob: file.blob,
    }));
  return [...named, ...others];
}
