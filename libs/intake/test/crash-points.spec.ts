import { DomainError, ManualClock, systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import type { BlobRef, BlobStore } from '@sportello/platform';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import type { InboundContent, RawInbound } from '@sportello/plugin-sdk';
import {
  DeliveryStore,
  IdentityStore,
  ProtocolStore,
  Desk,
  InboundProcessor,
  type InboundReader,
  InboxStore,
  PROCESS_INBOUND,
  ReplyTokens,
  ThreadLookup,
  type DeskOutcome,
} from '@sportello/intake';

const ctx: TenantContext = { tenant: tenantId('example'), actor: systemActor('test'), correlationId: 'test' };
const SHA = 'a'.repeat(64);
const blobs = { put: async (): Promise<BlobRef> => ({ sha256: SHA, size: 3 }) } as unknown as BlobStore;

const raw = (externalId: string, more: Partial<RawInbound> = {}): RawInbound => ({
  ...{ externalId, mediaType: 'message/rfc822', raw: new Uint8Array([1, 2, 3]), receivedAt: '2026-03-02T08:00:00Z' },
  ...more,
});

const CONTENT: InboundContent = {
  from: { email: 'ada@person.example' },
  assurance: 'email',
  subject: 'Non entro',
  text: 'Aiuto.',
  attachments: [],
  thread: { messageId: 'one@person.example', inReplyTo: [], references: [], recipients: [] },
};

/** Carries out nothing; refuses a key that was used for something else, as the core does. */
class RefusingDesk extends Desk {
  ticketOfPage = async () => null;
  register = async (): Promise<DeskOutcome> => {
    throw new DomainError('COMMAND.KEY_REUSED', 'conflict', { it: 'usata', en: 'used' });
  };
  reply = this.register;
  note = this.register;
  copy = this.register;
  bounced = this.register;
  called = this.register;
}

describe('what was accepted, wherever the process dies', () => {
  let database: TestDatabase;
  const clock = new ManualClock('2026-03-02T08:00:00Z');
  let inbox: InboxStore;
  beforeAll(async () => {
    database = await testDatabase({ jobTasks: [PROCESS_INBOUND] });
    inbox = new InboxStore(database.unitOfWork, blobs, clock);
  });
  afterAll(() => database.close());

  const processor = (content: InboundContent) => {
    const reader: InboundReader = { read: async () => content };
    return new InboundProcessor(
      inbox,
      reader,
      new ThreadLookup(database.unitOfWork, new ReplyTokens(new Uint8Array(32))),
      new RefusingDesk(),
      { classify: async () => null },
      new DeliveryStore(database.unitOfWork, clock),
      new IdentityStore(database.unitOfWork),
      new ProtocolStore(database.unitOfWork, new ManualClock('2026-03-02T08:00:00Z')),
    );
  };

  async function accepted(externalId: string): Promise<string> {
    const [row] = await inbox.accept(ctx, 'mail', [raw(externalId)]);
    return row?.inboxId ?? '';
  }

  it('a message that comes twice at the same moment is told its one id both times', async () => {
    let written = (): void => undefined;
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    const first = database.unitOfWork.run(ctx, async (tx) => {
      await tx.query(
        `INSERT INTO sportello.inbox (tenant_id, id, instance, external_id, format, state, raw_sha256, raw_size, received_at)
         VALUES ($1, '01890000-0000-7000-8000-000000000001', 'mail', 'at-once', 'message/rfc822', 'received', $2, 3, now())`,
        [ctx.tenant, SHA],
      );
      written();
      await somebodyWaits();
    });
    await isWritten;
    const [second] = await Promise.all([inbox.accept(ctx, 'mail', [raw('at-once')]), first]);
    expect(second).toEqual([
      {
        externalId: 'at-once',
        inboxId: '01890000-0000-7000-8000-000000000001',
        accepted: 'duplicate',
        sameContent: true,
      },
    ]);
  });

  /** Until another transaction waits for the end of this one. */
  async function somebodyWaits(): Promise<void> {
    for (;;) {
      const waiting = await database.asAdmin(`SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'`);
      if (waiting.length > 0) return;
    }
  }

  it('a command done before the process died counts, also when the message would now mean something else', async () => {
    const id = await accepted('died');
    await database.asAdmin(
      `INSERT INTO sportello.command_result (tenant_id, idempotency_key, command, request_hash, result, at)
       VALUES ($1, $2, 'RegisterTicketCommand', '\\x00', '{"ticketId": "01890000-0000-7000-8000-0000000000aa", "number": "EXAMPLE-2026-0000001"}', now())`,
      [ctx.tenant, `inbox:${id}`],
    );
    expect(await processor(CONTENT).process(ctx.tenant, id, 'test')).toEqual({
      state: 'processed',
      outcome: 'register',
      ticketId: '01890000-0000-7000-8000-0000000000aa',
      number: 'EXAMPLE-2026-0000001',
    });
    expect(await inbox.find(ctx, id)).toMatchObject({ state: 'processed', outcome: 'register' });
  });

  it('whoever is late with a message changes nothing of what became of it', async () => {
    const id = await accepted('late');
    await inbox.settle(ctx, id, 'ignored', { reason: { code: 'own-mail', reason: 'ours' }, outcome: 'own-mail' });
    await inbox.settle(ctx, id, 'quarantined', {
      reason: { code: 'never-processed', reason: 'late' },
      outcome: 'quarantined',
    });
    expect(await inbox.find(ctx, id)).toMatchObject({ state: 'ignored', outcome: 'own-mail' });
  });

  it('bytes that the database cannot hold stop neither a mailbox nor the quarantine', async () => {
    const hostile = raw('n\0ul', { hints: { folder: 'a\0\uD800' }, quarantine: { code: 'odd', reason: 'b\0' } });
    expect(await inbox.accept(ctx, 'mail', [hostile, raw('after it')])).toMatchObject([
      { externalId: 'nul' },
      { externalId: 'after it' },
    ]);

    const id = await accepted('odd references');
    const odd = { ...CONTENT, thread: { ...CONTENT.thread, references: ['a\0b@x'], inReplyTo: ['\uD800@x'] } };
    await expect(processor(odd).process(ctx.tenant, id, 'test')).rejects.toMatchObject({ code: 'COMMAND.KEY_REUSED' });
    await inbox.settle(ctx, id, 'quarantined', {
      reason: { code: 'odd', reason: 'a\0\uD800' },
      outcome: 'quarantined',
    });
    expect((await inbox.find(ctx, id))?.state).toBe('quarantined');
  });
});
