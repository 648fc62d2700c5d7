import { ImapFlow } from 'imapflow';
import type { ImapFlowOptions, MailboxObject } from 'imapflow';
import { withDeadline } from './deadline.js';
import { imapError, succeeded } from './imap.error.js';
import { fetchMessages } from './imap.fetch.js';
import type { ImapBatch, ImapFetch } from './imap.fetch.js';
import { addFlag, moveMessages } from './imap.store.js';
import { waitForMail } from './imap.wait.js';
import { DEFAULT_CONNECT_TIMEOUT } from './mail-server.settings.js';
import type { MailServerAuth, MailServerSettings } from './mail-server.settings.js';

/** A mailbox on an IMAP server. */
export interface ImapSettings extends MailServerSettings {
  readonly auth: MailServerAuth;
  /** Milliseconds for one command, e.g. fetching one batch. Default 60,000. */
  readonly commandTimeoutMs?: number;
}

/** Where a folder stands. */
export interface ImapFolderStatus {
  /** Changes when the server numbered the folder anew: UIDs of another value mean other messages. Decimal digits. */
  readonly uidValidity: string;
  /** The UID the next message will have, or more. */
  readonly uidNext: number;
  readonly messages: number;
  readonly unseen: number;
}

/** What to do with messages that are safely stored. */
export interface ImapAcknowledgement {
  readonly markSeen?: boolean;
  /** Folder to move them to; it must exist. */
  readonly moveTo?: string;
}

/** Messages by UID: all after one up to another, but for some. */
export interface ImapUidRange {
  readonly afterUid: number;
  readonly upToUid: number;
  readonly except: readonly number[];
}

/**
 * One connection to a mailbox. Every call ends within its deadline even when the server is silent, and closes the connection
 * then. All throw MailTransportError: `transient`, `auth`, or `config`.
 */
export interface ImapSession {
  connect(signal?: AbortSignal): Promise<void>;
  folderStatus(folder: string, signal?: AbortSignal): Promise<ImapFolderStatus>;
  /** Messages after a UID, oldest first, without marking them read. */
  fetch(folder: string, request: ImapFetch, signal?: AbortSignal): Promise<ImapBatch>;
  /**
   * Marks or moves messages. Call it after they are stored.
   * @returns false, having done nothing, when the folder was numbered anew since
   */
  acknowledge(
    folder: string,
    uidValidity: string,
    uids: readonly number[] | ImapUidRange,
    action: ImapAcknowledgement,
    signal?: AbortSignal,
  ): Promise<boolean>;
  /**
   * Waits (IDLE, or polling where the server has none) until there is a message after `afterUid`.
   * @param ms at most so long
   * @returns `mail`, `quiet` when time is up, `aborted` when the signal fired: the session can be used on
   */
  waitForMail(
    folder: string,
    afterUid: number,
    ms: number,
    signal?: AbortSignal,
  ): Promise<'mail' | 'quiet' | 'aborted'>;
  /** Ends the connection at once; never throws. */
  close(): void;
}

const DEFAULT_COMMAND_TIMEOUT = 60_000;
/** Larger answers end the connection. Above any message limit in use, far below the heap. */
const MAX_LITERAL = 256 * 1024 * 1024;

export function imapSession(settings: ImapSettings): ImapSession {
  return new Session(settings);
}

class Session implements ImapSession {
  readonly #client: ImapFlow;
  readonly #connectMs: number;
  readonly #commandMs: number;

  constructor(settings: ImapSettings) {
    this.#connectMs = settings.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT;
    this.#commandMs = settings.commandTimeoutMs ?? DEFAULT_COMMAND_TIMEOUT;
    this.#client = new ImapFlow(clientOptions(settings, this.#connectMs));
    // Failures reach the caller through the command under way or the next one; unheard, the event would end the process.
    this.#client.on('error', () => undefined);
  }

  async connect(signal?: AbortSignal): Promise<void> {
    await this.#run('IMAP connect', this.#connectMs, signal, () => this.#client.connect());
  }

  async folderStatus(folder: string, signal?: AbortSignal): Promise<ImapFolderStatus> {
    return this.#run(
      'IMAP status',
      this.#commandMs,
      signal,
      async () => {
        const query = { messages: true, uidNext: true, uidValidity: true, unseen: true };
        const status = succeeded(await this.#client.status(folder, query), 'IMAP status', this.#client.usable);
        return {
          uidValidity: String(status.uidValidity ?? ''),
          uidNext: status.uidNext ?? 1,
          messages: status.messages ?? 0,
          unseen: status.unseen ?? 0,
        };
      },
      folder,
    );
  }

  async fetch(folder: string, request: ImapFetch, signal?: AbortSignal): Promise<ImapBatch> {
    return this.#inFolder('IMAP fetch', folder, true, signal, (mailbox) =>
      fetchMessages(this.#client, mailbox, request),
    );
  }

  async acknowledge(
    folder: string,
    uidValidity: string,
    uids: readonly number[] | ImapUidRange,
    action: ImapAcknowledgement,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const range = uidSet(uids);
    if (range === '') return true;
    return this.#inFolder('IMAP acknowledge', folder, false, signal, async (mailbox) => {
      if (String(mailbox.uidValidity) !== uidValidity) return false;
      if (action.markSeen === true) await addFlag(this.#client, range, '\\Seen');
      if (action.moveTo !== undefined) await moveMessages(this.#client, range, action.moveTo);
      return true;
    });
  }

  async waitForMail(
    folder: string,
    afterUid: number,
    ms: number,
    signal?: AbortSignal,
  ): Promise<'mail' | 'quiet' | 'aborted'> {
    if (signal?.aborted === true) return 'aborted';
    // The signal ends the wait, not the connection; only a server that no longer answers is cut off.
    return this.#inFolder(
      'IMAP wait',
      folder,
      true,
      undefined,
      () => waitForMail(this.#client, afterUid, ms, signal),
      ms,
    );
  }

  close(): void {
    this.#client.close();
  }

  #inFolder<T>(
    what: string,
    folder: string,
    readOnly: boolean,
    signal: AbortSignal | undefined,
    work: (mailbox: MailboxObject) => Promise<T>,
    extraMs = 0,
  ): Promise<T> {
    return this.#run(
      what,
      this.#commandMs + extraMs,
      signal,
      async () => {
        const lock = await this.#client.getMailboxLock(folder, { readOnly });
        try {
          const { mailbox } = this.#client;
          if (mailbox === false) throw new Error('folder was closed');
          return await work(mailbox);
        } finally {
          lock.release();
        }
      },
      folder,
    );
  }

  async #run<T>(
    what: string,
    ms: number,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
    folder?: string,
  ): Promise<T> {
    try {
      return await withDeadline(work, { ms, signal, what, stop: () => this.#client.close() });
    } catch (error) {
      throw imapError(error, what, folder);
    }
  }
}

function clientOptions(settings: ImapSettings, connectMs: number): ImapFlowOptions {
  const { auth } = settings;
  return {
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    ...(settings.tls === 'implicit' ? {} : { doSTARTTLS: settings.tls === 'starttls' }),
    auth:
      'accessToken' in auth
        ? { user: auth.user, accessToken: auth.accessToken }
        : { user: auth.user, pass: auth.password },
    ...(settings.ca === undefined ? {} : { tls: { ca: settings.ca } }),
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    maxLiteralSize: MAX_LITERAL,
  };
}

/** A UID set of RFC 3501. UIDs that are no longer there do no harm in one. */
function uidSet(uids: readonly number[] | ImapUidRange): string {
  if (!('afterUid' in uids)) return uids.join(',');
  const stops = [...uids.except.filter((uid) => uid > uids.afterUid && uid <= uids.upToUid)].sort((a, b) => a - b);
  const ranges: string[] = [];
  let from = uids.afterUid + 1;
  for (const stop of [...stops, uids.upToUid + 1]) {
    if (from < stop) ranges.push(from === stop - 1 ? String(from) : `${from}:${stop - 1}`);
    from = stop + 1;
  }
  return ranges.join(',');
}
