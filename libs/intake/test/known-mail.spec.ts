import { createHash } from 'node:crypto';
import { InboxStore, PROCESS_INBOUND } from '@sportello/intake';
import { ManualClock, systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import type { BlobRef, BlobStore } from '@sportello/platform';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import type { RawInbound } from '@sportello/plugin-sdk';

const ctx: TenantContext = { tenant: tenantId('example'), actor: systemActor('test'), correlationId: 'test' };
const blobs = {
  put: async (_: string, bytes: Uint8Array): Promise<BlobRef> => ({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
  }),
} as unknown as BlobStore;

const mail = (externalId: string, text: string, mediaType = 'message/rfc822'): RawInbound => ({
  ...{ externalId, mediaType, raw: Buffer.from(text), receivedAt: '2026-03-02T08:00:00Z' },
});

describe('mail that comes again under another id', () => {
  let database: TestDatabase;
  let inbox: InboxStore;
  beforeAll(async () => {
    database = await testDatabase({ jobTasks: [PROCESS_INBOUND] });
    inbox = new InboxStore(database.unitOfWork, blobs, new ManualClock('2026-03-02T08:00:00Z'));
  });
  afterAll(() => database.close());

  /** As a poller commits, holding the lease of `instance`. */
  async function polled(instance: string, ...messages: RawInbound[]) {
    await database.unitOfWork.run(ctx, (tx) =>
      tx.query(
        `INSERT INTO sportello.plugin_instance (tenant_id, name, plugin, wanted, state, lease_epoch, updated_at)
         VALUES ($1, $2, 'channel-imap', 'enabled', 'RUNNING', 1, now()) ON CONFLICT DO NOTHING`,
        [ctx.tenant, instance],
      ),
    );
    const accepted = await inbox.accept(ctx, instance, messages, { cursor: { next: null, leaseEpoch: 1 } });
    return Promise.all(accepted.map(({ inboxId }) => inbox.find(ctx, inboxId)));
  }

  it('is set aside and kept when the mailbox was numbered anew (UIDVALIDITY)', async () => {
    await polled('renumbered', mail('INBOX;1;7', 'one'), mail('INBOX;1;8', 'two'));
    const again = await polled(
      'renumbered',
      mail('INBOX;2;1', 'one'),
      mail('INBOX;2;2', 'two'),
      mail('INBOX;2;3', 'three'),
    );
    expect(again.map((row) => row?.state)).toEqual(['ignored', 'ignored', 'received']);
    expect(again[0]?.reason).toEqual({ code: 'known-mail', reason: 'the same bytes came before as INBOX;1;7' });
  });

  it('can still be put to work by a person', async () => {
    await polled('retried', mail('INBOX;1;1', 'one'));
    const [row] = await polled('retried', mail('INBOX;2;1', 'one'));
    expect(await inbox.retry(ctx, row?.id ?? '')).toBe(true);
  });

  it('is new to another mailbox, and a form sent twice is two requests', async () => {
    const [here] = await polled('first-mailbox', mail('INBOX;1;1', 'same'));
    const [there] = await polled('second-mailbox', mail('INBOX;1;1', 'same'));
    expect([here?.state, there?.state]).toEqual(['received', 'received']);
    const form = (key: string) => inbox.accept(ctx, 'form', [mail(key, 'same', 'application/json')]);
    const [[one], [two]] = [await form('key-1'), await form('key-2')];
    expect([one?.accepted, two?.accepted]).toEqual(['new', 'new']);
    expect((await inbox.find(ctx, two?.inboxId ?? ''))?.state).toBe('received');
  });
});
