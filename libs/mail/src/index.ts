/**
 * Mail for channels, suppliers and notifiers: reading hostile messages, telling people from programs, writing answers, and
 * speaking SMTP and IMAP with deadlines. Knows nothing of tickets, tenants or plugins.
 */
export { bodyText } from './body/body-text.js';
export { htmlFromText, textFromHtml } from './body/html.text.js';
export { sanitiseHtml } from './body/sanitise-html.js';
export type { SanitiseOptions } from './body/sanitise-html.js';
export { splitQuoted } from './body/split-quoted.js';
export type { SplitMessage, SplitOptions } from './body/split-quoted.js';
export { classifyAutomatic } from './classify/classify-automatic.js';
export type { AutomaticMail } from './classify/classify-automatic.js';
export { deliveryStatus } from './classify/delivery-status.js';
export type { DeliveryRecipient, DeliveryStatus } from './classify/delivery-status.js';
export { INSTANCE_HEADER, isOwnMail } from './classify/own-mail.js';
export type { OwnMarkers } from './classify/own-mail.js';
export { composeMail } from './compose/compose-mail.js';
export type { OutgoingAttachment, OutgoingMail } from './compose/compose-mail.js';
export { MailComposeError } from './compose/mail-compose.error.js';
export { safeFileName } from './parse/file-name.js';
export { DEFAULT_MAIL_LIMITS } from './parse/mail.limits.js';
export type { MailLimits } from './parse/mail.limits.js';
export { MailRefused } from './parse/mail-refused.error.js';
export type { MailRefusedCode } from './parse/mail-refused.error.js';
export { messageIds } from './parse/message-id.js';
export { parseMail } from './parse/parse-mail.js';
export { headerValue, headerValues } from './parse/parsed-mail.type.js';
export { signedMail } from './parse/signed.mail.js';
export type { SignedMail } from './parse/signed.mail.js';
export type { MailAddress, MailHeader, MailOddity, MailPart, ParsedMail } from './parse/parsed-mail.type.js';
export type { ImapBatch, ImapFetch, ImapMessage } from './transport/imap.fetch.js';
export { imapSession } from './transport/imap.session.js';
export type {
  ImapAcknowledgement,
  ImapFolderStatus,
  ImapSession,
  ImapSettings,
  ImapUidRange,
} from './transport/imap.session.js';
export type { MailServerAuth, MailServerSettings } from './transport/mail-server.settings.js';
export { MailTransportError } from './transport/mail-transport.error.js';
export type {
  MailTransportErrorKind,
  RecipientRefusal,
  TransportFailureFacts,
} from './transport/mail-transport.error.js';
export { smtpTransport } from './transport/smtp.transport.js';
export type { SmtpEnvelope, SmtpReceipt, SmtpSettings, SmtpTransport } from './transport/smtp.transport.js';
export { readInboundMail } from './inbound/inbound-mail.js';
export type { InboundMailOptions } from './inbound/inbound-mail.js';
export { findReplyMarker, replyMarker } from './inbound/reply-marker.js';
export { senderChecks, senderSettings } from './sender/sender.settings.js';
export type { SenderSettings } from './sender/sender.settings.js';
export { fetchFolder, waitForFolder } from './channel/folder.polling.js';
export type { FolderBatch, FolderPosition, PollingContext } from './channel/folder.polling.js';
export { mailboxField, mailPluginError, withoutAddresses } from './channel/mail-plugin.error.js';
export { serverWords } from './channel/server.words.js';
