import { LeaseLostError } from '@sportello/intake';
import { BETA, contextOf, Intake, raw } from './intake.harness.js';

const ctx = contextOf();
let intake: Intake;
beforeAll(async () => {
  intake = await Intake.start();
});
afterAll(() => intake.stop());

describe('what comes in', () => {
  it('is kept as it came, with one job that will read it', async () => {
    const [accepted] = await intake.inbox.accept(ctx, 'mail', [raw('one', 'Ciao', { hints: { folder: 'INBOX' } })]);
    expect(accepted).toMatchObject({ externalId: 'one', accepted: 'new', sameContent: true });
    const found = await intake.inbox.find(ctx, accepted!.inboxId);
    expect(found).toMatchObject({
      instance: 'mail',
      externalId: 'one',
      state: 'received',
      hints: { folder: 'INBOX' },
      attempts: 0,
      raw: { size: 4 },
    });
    expect((await intake.blobs.read(ctx.tenant, found!.raw)).toString()).toBe('Ciao');
    expect(await intake.queued()).toEqual([accepted!.inboxId]);
  });

  it('is taken once, however often it comes, and says when the second was another', async () => {
    const [first] = await intake.inbox.accept(ctx, 'mail', [raw('again', 'a')]);
    const [same] = await intake.inbox.accept(ctx, 'mail', [raw('again', 'a')]);
    const [other] = await intake.inbox.accept(ctx, 'mail', [raw('again', 'b')]);
    expect(same).toEqual({ ...first, accepted: 'duplicate' });
    expect(other).toEqual({ ...first, accepted: 'duplicate', sameContent: false });
    expect((await intake.queued()).filter((id) => id === first!.inboxId)).toHaveLength(1);
  });

  it('is taken once when it comes many times at once, and each is told under which id', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => intake.inbox.accept(ctx, 'form', [raw('race')])));
    expect(all.map((accepted) => accepted.length)).toEqual(Array(8).fill(1));
    expect(new Set(all.map(([accepted]) => accepted?.inboxId)).size).toBe(1);
    expect(all.filter(([accepted]) => accepted?.accepted === 'new')).toHaveLength(1);
  });

  it('is another message on another instance and in another tenant', async () => {
    const ids = [
      await intake.inbox.accept(ctx, 'mail', [raw('shared')]),
      await intake.inbox.accept(ctx, 'form', [raw('shared')]),
      await intake.inbox.accept(contextOf(BETA), 'mail', [raw('shared')]),
    ].map(([accepted]) => [accepted?.accepted, accepted?.inboxId]);
    expect(ids.map(([state]) => state)).toEqual(['new', 'new', 'new']);
    expect(await intake.inbox.find(contextOf(BETA), String(ids[0]?.[1]))).toBeNull();
  });

  it('in any number costs no more than its own job each, also when a batch repeats itself', async () => {
    const batch = Array.from({ length: 300 }, (_, at) => raw(`batch-${at % 250}`));
    const accepted = await intake.inbox.accept(ctx, 'bulk', batch);
    expect(accepted).toHaveLength(250);
    const queued = new Set(await intake.queued());
    expect(accepted.every(({ inboxId }) => queued.has(inboxId))).toBe(true);
  });

  it('of a flood is processed after what comes later elsewhere', async () => {
    const flood = await intake.inbox.accept(ctx, 'mail', [raw('of-a-flood-1'), raw('of-a-flood-2')], { turn: 2 });
    const more = await intake.inbox.accept(ctx, 'mail', [raw('of-a-flood-3')], { turn: 3 });
    const single = await intake.inbox.accept(contextOf(BETA), 'mail', [raw('alone')]);
    const ids = [...single, ...flood, ...more].map(({ inboxId }) => inboxId);
    expect((await intake.inTurn()).filter((id) => ids.includes(id))).toEqual(ids);
  });

  it('and is known to be unreadable waits for a person from the start', async () => {
    const quarantine = { code: 'too-large', reason: 'larger than the mailbox takes' };
    const [accepted] = await intake.inbox.accept(ctx, 'mail', [raw('huge', '', { quarantine })]);
    expect(await intake.inbox.find(ctx, accepted!.inboxId)).toMatchObject({ state: 'quarantined', reason: quarantine });
    expect(await intake.queued()).not.toContain(accepted!.inboxId);
  });
});

describe('the cursor of an instance', () => {
  const instance = async (name: string, epoch: number): Promise<void> => {
    await intake.database.asAdmin(
      `INSERT INTO plugin_instance (tenant_id, name, plugin, wanted, state, lease_epoch, updated_at) VALUES ($1, $2, 'channel-x', 'enabled', 'RUNNING', $3, now())`,
      [ctx.tenant, name, epoch],
    );
  };
  const cursorOf = async (name: string): Promise<unknown> =>
    (
      await intake.database.asAdmin<{ cursor: unknown }>(
        'SELECT cursor FROM plugin_instance WHERE tenant_id = $1 AND name = $2',
        [ctx.tenant, name],
      )
    )[0]?.cursor;

  it('moves with the messages', async () => {
    await instance('box', 3);
    await intake.inbox.accept(ctx, 'box', [raw('1'), raw('2')], { cursor: { next: { uid: 2 }, leaseEpoch: 3 } });
    expect(await cursorOf('box')).toEqual({ uid: 2 });
    await intake.inbox.accept(ctx, 'box', [], { cursor: { next: { uid: 9 }, leaseEpoch: 3 } });
    expect(await cursorOf('box')).toEqual({ uid: 9 });
  });

  it('stands still, and nothing is stored, once the lease is another’s', async () => {
    await instance('lost', 5);
    const late = intake.inbox.accept(ctx, 'lost', [raw('late')], { cursor: { next: { uid: 1 }, leaseEpoch: 4 } });
    await expect(late).rejects.toBeInstanceOf(LeaseLostError);
    expect(await cursorOf('lost')).toBeNull();
    const [again] = await intake.inbox.accept(ctx, 'lost', [raw('late')], {
      cursor: { next: { uid: 1 }, leaseEpoch: 5 },
    });
    expect(again?.accepted).toBe('new');
  });
});

describe('what waits for a person', () => {
  it('is put back to work once when they ask, and only then', async () => {
    const [accepted] = await intake.inbox.accept(ctx, 'mail', [raw('broken')]);
    const id = accepted!.inboxId;
    expect(await intake.inbox.retry(ctx, id)).toBe(false);
    await intake.inbox.settle(ctx, id, 'quarantined', {
      reason: { code: 'mail-unreadable', reason: 'x' },
      outcome: 'quarantined',
    });
    expect(await intake.inbox.find(ctx, id)).toMatchObject({
      state: 'quarantined',
      attempts: 1,
      reason: { code: 'mail-unreadable' },
    });
    expect(await intake.inbox.retry(contextOf(BETA), id)).toBe(false);
    const tries = await Promise.all([1, 2, 3].map(() => intake.inbox.retry(ctx, id)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await intake.inbox.find(ctx, id)).toMatchObject({ state: 'received', reason: null, outcome: 'retried' });
    expect((await intake.queued()).filter((queued) => queued === id)).toHaveLength(1);
  });

  it('is listed by state, newest first, page after page', async () => {
    const own = contextOf(BETA);
    for (let at = 0; at < 5; at += 1) {
      intake.clock.advance(1000);
      const [accepted] = await intake.inbox.accept(own, 'list', [raw(`listed-${at}`)]);
      if (at % 2 === 0) await intake.inbox.settle(own, accepted!.inboxId, 'ignored', { outcome: 'own-mail' });
    }
    const first = await intake.inbox.list(own, { state: 'ignored', limit: 2 });
    expect(first.map(({ externalId }) => externalId)).toEqual(['listed-4', 'listed-2']);
    const second = await intake.inbox.list(own, { state: 'ignored', limit: 2, before: first[1]!.id });
    expect(second.map(({ externalId }) => externalId)).toEqual(['listed-0']);
  });
});
