import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock, systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import { FileBlobStore } from '@sportello/platform';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import type { InboundContent, RawInbound, SenderVerdict } from '@sportello/plugin-sdk';
import {
  FOLLOW_DELIVERY,
  InboxStore,
  OutboundStore,
  PROCESS_INBOUND,
  ReplyTokens,
  ThreadLookup,
} from '@sportello/intake';

export const ALFA = tenantId('alfa');
export const BETA = tenantId('beta');

export const contextOf = (tenant = ALFA): TenantContext => ({
  tenant,
  actor: systemActor('test'),
  correlationId: 'test',
});

/** Intake on a database of its own. */
export class Intake {
  readonly clock = new ManualClock('2026-03-02T08:00:00.000Z');
  readonly tokens: ReplyTokens;
  readonly inbox: InboxStore;
  readonly outbound: OutboundStore;
  readonly threads: ThreadLookup;
  readonly blobs: FileBlobStore;

  private constructor(
    readonly database: TestDatabase,
    private readonly folder: string,
  ) {
    this.blobs = new FileBlobStore(folder);
    this.tokens = new ReplyTokens(database.key.derive('reply-token'));
    this.inbox = new InboxStore(database.unitOfWork, this.blobs, this.clock);
    this.outbound = new OutboundStore(database.unitOfWork, this.clock);
    this.threads = new ThreadLookup(database.unitOfWork, this.tokens);
  }

  static async start(): Promise<Intake> {
    const folder = await mkdtemp(join(tmpdir(), 'sportello-intake-'));
    return new Intake(await testDatabase({ jobTasks: [FOLLOW_DELIVERY, PROCESS_INBOUND] }), folder);
  }

  async stop(): Promise<void> {
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Ids of the messages that a job waits to process, each as often as it would. */
  async queued(): Promise<string[]> {
    const rows = await this.database.asAdmin<{ id: string }>(
      `SELECT payload->>'inboxId' AS id FROM graphile_worker._private_jobs WHERE payload->>'inboxId' IS NOT NULL ORDER BY id`,
    );
    return rows.map(({ id }) => id);
  }

  /** The same in the order in which Graphile Worker takes jobs. */
  async inTurn(): Promise<string[]> {
    const rows = await this.database.asAdmin<{ id: string }>(
      `SELECT payload->>'inboxId' AS id FROM graphile_worker._private_jobs AS job
        WHERE payload->>'inboxId' IS NOT NULL ORDER BY priority, run_at, job.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** A ticket as far as threads go: its number, who asked, and what was written on it. */
  async ticket(
    id: string,
    number: string,
    requester: string,
    messageIds: readonly string[] = [],
    tenant = ALFA,
  ): Promise<void> {
    const contact = id.replace(/^.{8}/, 'cccccccc');
    await this.database.asAdmin(
      `INSERT INTO contact (tenant_id, id, name, email, created_at) VALUES ($1, $2, 'Ada', $3, now())`,
      [tenant, contact, requester],
    );
    await this.database.asAdmin(
      `INSERT INTO ticket (tenant_id, id, number, state, kind, channel, channel_instance, requester_id, requester_assurance, language, severity,
                           subject, restricted, fields, version, seq, last_hash, opened_at, updated_at, service_levels)
       VALUES ($1, $2, $3, 'registered', 'problem', 'mail', 'mail', $4, 'email', 'it', 3, 'x', false, '{}', 1, 1, '\\x00', now(), now(), '{}')`,
      [tenant, id, number, contact],
    );
    for (const header of messageIds) await this.message(id, header, { name: 'Ada', email: requester }, tenant);
  }

  /** Words that came onto a ticket. @param author as `message.author` keeps it */
  async message(ticket: string, messageId: string, author: object, tenant = ALFA): Promise<void> {
    await this.database.asAdmin(
      `INSERT INTO message (tenant_id, id, ticket_id, direction, visibility, author, at, message_id_header)
       VALUES ($1, gen_random_uuid(), $2, 'in', 'public', $3, now(), $4)`,
      [tenant, ticket, JSON.stringify(author), messageId],
    );
  }
}

export const raw = (externalId: string, text = externalId, change: Partial<RawInbound> = {}): RawInbound => ({
  ...{
    externalId,
    mediaType: 'message/rfc822',
    raw: new TextEncoder().encode(text),
    receivedAt: '2026-03-02T08:00:00.000Z',
  },
  ...change,
});

/** What the administration's own server says of a mail whose sender it does not believe. */
export const FAILS: SenderVerdict = { spf: 'fail', dkim: 'none', dmarc: 'fail', by: 'server' };

export const content = (
  change: Partial<InboundContent> = {},
  thread: Partial<InboundContent['thread']> = {},
): InboundContent => ({
  ...{ from: { email: 'ada@person.example' }, assurance: 'email', subject: 'x', text: 'y', attachments: [] },
  thread: { messageId: null, inReplyTo: [], references: [], recipients: [], ...thread },
  ...change,
});
