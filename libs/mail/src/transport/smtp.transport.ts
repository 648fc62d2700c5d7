import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { withDeadline } from './deadline.js';
import { DEFAULT_CONNECT_TIMEOUT } from './mail-server.settings.js';
import type { MailServerAuth, MailServerSettings } from './mail-server.settings.js';
import { smtpError, toRefusals } from './smtp.error.js';
import { MailTransportError } from './mail-transport.error.js';
import type { RecipientRefusal } from './mail-transport.error.js';

/** An SMTP server to hand messages to. */
export interface SmtpSettings extends MailServerSettings {
  /** Name given in EHLO; this machine's when absent. */
  readonly clientName?: string;
  /** Milliseconds for handing over one message, connecting included. Default 60,000. */
  readonly sendTimeoutMs?: number;
}

/** Who the server is told the message is from and for, whatever its headers say. */
export interface SmtpEnvelope {
  /** The empty string is the null sender `<>`, right for automatic answers (RFC 3834 §3.3). */
  readonly from: string;
  readonly to: readonly string[];
}

/** What the server took. A refusal of some recipients is not an error: the others have the message. */
export interface SmtpReceipt {
  readonly accepted: readonly string[];
  readonly refused: readonly RecipientRefusal[];
  /** The server's last words, usually with its queue id. */
  readonly response: string;
}

/** Hands messages to one SMTP server. Holds no connection between calls. */
export interface SmtpTransport {
  /**
   * Hands one message over, byte for byte as given.
   * @throws MailTransportError; with `delivery: 'unknown'` when the answer to the whole message never came
   */
  send(raw: Uint8Array, envelope: SmtpEnvelope, signal?: AbortSignal): Promise<SmtpReceipt>;
  /** Connects, logs in and leaves. @throws MailTransportError */
  check(signal?: AbortSignal): Promise<void>;
}

const DEFAULT_SEND_TIMEOUT = 60_000;

export function smtpTransport(settings: SmtpSettings): SmtpTransport {
  const ms = settings.sendTimeoutMs ?? DEFAULT_SEND_TIMEOUT;
  return {
    send: async (raw, envelope, signal) => {
      const handover: Handover = { complete: false };
      try {
        return await inSession(settings, ms, signal, (connection) => deliver(connection, raw, envelope, handover));
      } catch (error) {
        throw handover.complete ? maybeDelivered(error) : error;
      }
    },
    check: (signal) => inSession(settings, ms, signal, async () => undefined),
  };
}

/** Whether the last byte of the message has left: from then on only the server knows whether it took it. */
interface Handover {
  complete: boolean;
}

function maybeDelivered(error: unknown): unknown {
  if (!(error instanceof MailTransportError) || error.smtpCode !== null) return error;
  return new MailTransportError(error.kind, error.code, `${error.message}; the message may have been delivered`, {
    delivery: 'unknown',
    refusals: error.refusals,
    cause: error,
  });
}

async function inSession<T>(
  settings: SmtpSettings,
  ms: number,
  signal: AbortSignal | undefined,
  work: (connection: SMTPConnection) => Promise<T>,
): Promise<T> {
  const connection = new SMTPConnection(connectionOptions(settings, ms));
  // Errors are also events; without a listener the process would end.
  const failed = new Promise<never>((_, reject) => connection.on('error', (error) => reject(smtpError(error, 'SMTP'))));
  failed.catch(() => undefined);
  const session = async (): Promise<T> => {
    await connect(connection);
    if (settings.auth !== undefined) await login(connection, settings.auth);
    const result = await work(connection);
    connection.quit();
    return result;
  };
  try {
    return await withDeadline(() => Promise.race([session(), failed]), {
      ms,
      signal,
      what: 'SMTP',
      stop: () => connection.close(),
    });
  } catch (error) {
    connection.close();
    throw error;
  }
}

function connectionOptions(settings: SmtpSettings, ms: number): SMTPConnection.Options {
  const wait = settings.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT;
  return {
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'starttls',
    ignoreTLS: settings.tls === 'none',
    connectionTimeout: wait,
    greetingTimeout: wait,
    dnsTimeout: wait,
    socketTimeout: ms,
    logger: false,
    ...(settings.clientName === undefined ? {} : { name: settings.clientName }),
    ...(settings.ca === undefined ? {} : { tls: { ca: settings.ca } }),
  };
}

function connect(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.connect((error) => (error ? reject(smtpError(error, 'SMTP connect')) : resolve()));
  });
}

function login(connection: SMTPConnection, auth: MailServerAuth): Promise<void> {
  const data =
    'accessToken' in auth
      ? { user: auth.user, method: 'XOAUTH2', oauth2: new XOAuth2({ user: auth.user, accessToken: auth.accessToken }) }
      : { user: auth.user, pass: auth.password };
  return new Promise((resolve, reject) => {
    connection.login(data, (error) => (error ? reject(smtpError(error, 'SMTP login')) : resolve()));
  });
}

function deliver(
  connection: SMTPConnection,
  raw: Uint8Array,
  envelope: SmtpEnvelope,
  handover: Handover,
): Promise<SmtpReceipt> {
  const message = Readable.from([Buffer.from(raw)]);
  message.once('end', () => {
    handover.complete = true;
  });
  return new Promise((resolve, reject) => {
    connection.once('end', () => reject(smtpError(new Error('connection ended'), 'SMTP send')));
    const from = envelope.from === '' ? false : envelope.from;
    connection.send({ from, to: [...envelope.to], size: raw.length }, message, (error, info) => {
      if (error) reject(smtpError(error, 'SMTP send'));
      else if (info !== undefined && info !== null) {
        resolve({ accepted: info.accepted, refused: toRefusals(info.rejectedErrors ?? []), response: info.response });
      }
    });
  });
}
