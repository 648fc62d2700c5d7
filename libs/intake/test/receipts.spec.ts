import { PoisonMessageError, TransientPluginError, type DeliveryEvidence } from '@sportello/plugin-sdk';
import {
  DeliveryStore,
  FOLLOW_DELIVERY,
  IdentityStore,
  InboundProcessor,
  ProtocolStore,
  type Desk,
  type ReceiptReader,
} from '@sportello/intake';
import { ALFA, BETA, contextOf, Intake, raw } from './intake.harness.js';

const TICKET = '00000000-0000-7000-8000-000000000001';
const SIGHT = { restricted: true };
const ctx = contextOf();
let intake: Intake;
let deliveries: DeliveryStore;
let identities: IdentityStore;
beforeAll(async () => {
  intake = await Intake.start();
  deliveries = new DeliveryStore(intake.database.unitOfWork, intake.clock);
  identities = new IdentityStore(intake.database.unitOfWork);
  await intake.ticket(TICKET, 'ALFA-2026-0000001', 'ada@pec.example');
});
afterAll(() => intake.stop());

const never = async (): Promise<never> => {
  throw new Error('a receipt must not come as far as this');
};
const noDesk: Desk = {
  ticketOfPage: never,
  register: never,
  reply: never,
  note: never,
  copy: never,
  bounced: never,
  called: never,
};

const processor = (classify: ReceiptReader['classify']): InboundProcessor =>
  new InboundProcessor(
    ...([intake.inbox, { read: never }, intake.threads, noDesk, { classify }, deliveries, identities] as const),
    new ProtocolStore(intake.database.unitOfWork, intake.clock),
  );

const saying = (evidence: Partial<DeliveryEvidence>): InboundProcessor =>
  processor(async (_ctx, instance) => ({
    instance,
    evidence: {
      ...{ state: 'delivered', about: null, recipients: ['ada@pec.example'], at: '2026-03-02T08:05:00Z', proved: true },
      ...evidence,
    },
  }));

let count = 0;

/** A message that waits to go out, and the Message-ID it will have. */
async function queued(): Promise<{ id: string; about: string }> {
  const key = `sent-${(count += 1)}`;
  const id = await intake.outbound.enqueue(ctx, key, async (id) => {
    const thread = { messageIdLocal: intake.tokens.messageIdLocal(ALFA, TICKET, id), references: [], replyToken: 't' };
    const to = { name: 'Ada', address: 'Ada@PEC.example' };
    const message = { to, subject: 'x', text: 'y', language: 'it' as const, thread, attachments: [] };
    const outgoing = { by: 'channel' as const, occasion: 'note' as const, message };
    return { key, ticketId: TICKET, messageId: null, instance: 'pec', outgoing };
  });
  return { id, about: `${intake.tokens.messageIdLocal(ALFA, TICKET, id)}@pec.ente.example` };
}

/** A message that went out, and its Message-ID. */
async function sent(): Promise<{ id: string; about: string }> {
  const { id, about } = await queued();
  await intake.outbound.claim(ctx, id);
  await intake.outbound.sent(ctx, id, { state: 'sent', reference: about });
  return { id, about };
}

async function comesIn(by: InboundProcessor, tenant = ALFA): Promise<{ inboxId: string; result: unknown }> {
  const [row] = await intake.inbox.accept(contextOf(tenant), 'pec', [raw(`receipt-${(count += 1)}`)]);
  const inboxId = row?.inboxId ?? '';
  return { inboxId, result: await by.process(tenant, inboxId, 'test') };
}

const standing = (id: string) => deliveries.of(ctx, id);
const receiptsOf = async (id: string) => (await standing(id)).flatMap(({ evidence }) => evidence);

describe('a receipt', () => {
  it('is kept with the message it is about; it opens nothing', async () => {
    const { id, about } = await sent();
    const accepted = await comesIn(saying({ about, state: 'accepted', at: '2026-03-02T08:01:00Z', issuer: 'Gestore' }));
    const delivered = await comesIn(saying({ about }));
    expect(delivered.result).toEqual({ state: 'processed', outcome: 'receipt', about: id });
    expect(await intake.inbox.find(ctx, delivered.inboxId)).toMatchObject({
      ...{ state: 'processed', outcome: 'receipt', ticketId: TICKET, reason: { code: 'receipt' } },
    });
    expect(await standing(id)).toMatchObject([
      {
        ...{ recipient: 'ada@pec.example', state: 'delivered', outcome: 'delivered', proved: true },
        evidence: [
          { inboxId: accepted.inboxId, state: 'accepted', issuer: 'Gestore' },
          { inboxId: delivered.inboxId, state: 'delivered' },
        ],
      },
    ]);
    expect((await intake.outbound.find(ctx, id, SIGHT))?.state).toBe('sent');
  });

  it('is one when it is processed again after a crash', async () => {
    const { id, about } = await sent();
    const { inboxId } = await comesIn(saying({ about }));
    await intake.database.asAdmin(`UPDATE inbox SET state = 'received' WHERE id = $1`, [inboxId]);
    await saying({ about }).process(ALFA, inboxId, 'test');
    expect(await saying({ about }).process(ALFA, inboxId, 'test')).toMatchObject({ state: 'settled-before' });
    expect(await receiptsOf(id)).toHaveLength(1);
  });

  it('finds its message when a provider rewrote the domain', async () => {
    const { id, about } = await sent();
    await comesIn(saying({ about: about.replace('@pec.ente.example', '@rewritten.example') }));
    expect(await receiptsOf(id)).toHaveLength(1);
  });

  it('that is quicker than the word that its message was sent is kept with it, and stands', async () => {
    const [accepted, refused] = [await queued(), await queued()];
    for (const { id } of [accepted, refused]) await intake.outbound.claim(ctx, id);
    await comesIn(saying({ about: accepted.about, state: 'accepted' }));
    await comesIn(saying({ about: refused.about, state: 'not-accepted' }));
    for (const { id, about } of [accepted, refused])
      await intake.outbound.sent(ctx, id, { state: 'sent', reference: about });
    expect(await standing(accepted.id)).toMatchObject([{ state: 'accepted', outcome: 'waiting' }]);
    expect((await intake.outbound.find(ctx, accepted.id, SIGHT))?.state).toBe('sent');
    expect((await intake.outbound.find(ctx, refused.id, SIGHT))?.state).toBe('bounced');
  });

  it('is of one message and no other: no two are told apart by fewer than 64 bits of chance', async () => {
    const [one, other] = [await sent(), await sent()];
    await comesIn(saying({ about: one.about }));
    expect(await receiptsOf(other.id)).toEqual([]);
    // The row's id, of UUID version 7, has 74 random bits, and the seal before it 80 that nobody can make up.
    const local = one.about.split('@')[0] ?? '';
    expect(local).toMatch(/\.[a-z2-7]{16}\.[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const forged = local.replace(/\.[a-z2-7]{16}\./, `.${'a'.repeat(16)}.`);
    await comesIn(saying({ about: `${forged}@pec.ente.example`, state: 'not-delivered' }));
    expect(await receiptsOf(one.id)).toHaveLength(1);
  });

  it('that comes twice, by two messages, counts once; one that is only said never takes its place', async () => {
    const { id, about } = await sent();
    const identity = `pec:${id}`;
    await comesIn(saying({ about, identity, proved: false, state: 'delivered' }));
    await comesIn(saying({ about, identity }));
    const again = await comesIn(saying({ about, identity }));
    expect(again.result).toEqual({ state: 'processed', outcome: 'receipt', about: id });
    expect(await intake.inbox.find(ctx, again.inboxId)).toMatchObject({ reason: { code: 'receipt-again' } });
    expect((await receiptsOf(id)).map(({ proved }) => proved).sort()).toEqual([false, true]);
    expect(await standing(id)).toMatchObject([{ outcome: 'delivered', proved: true }]);
  });

  it('is followed by a look at how its message stands: one, however many receipts come', async () => {
    const { id, about } = await sent();
    for (const state of ['accepted', 'delivery-warning'] as const) await comesIn(saying({ about, state }));
    const jobs = await intake.database.asAdmin<{ task: string }>(
      `SELECT t.identifier AS task FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        WHERE j.payload->>'outboundId' = $1`,
      [id],
    );
    expect(jobs).toEqual([{ task: FOLLOW_DELIVERY }]);
  });

  it('of a failure marks the message as come back, until a delivery is proved', async () => {
    const { id, about } = await sent();
    await comesIn(saying({ about, state: 'not-delivered', detail: '5.1.1 - indirizzo non valido' }));
    expect(await intake.outbound.find(ctx, id, SIGHT)).toMatchObject({
      state: 'bounced',
      lastError: { code: 'receipt', reason: 'ada@pec.example: not-delivered (5.1.1 - indirizzo non valido)' },
    });
    expect(await intake.outbound.claim(ctx, id)).toBeNull();
    await comesIn(saying({ about, state: 'delivered' }));
    expect(await intake.outbound.find(ctx, id, SIGHT)).toMatchObject({ state: 'sent', lastError: null });
  });

  it('that is not proved is shown and changes nothing', async () => {
    const { id, about } = await sent();
    await comesIn(saying({ about, state: 'not-delivered', proved: false }));
    expect(await standing(id)).toMatchObject([{ state: 'not-delivered', proved: false }]);
    expect((await intake.outbound.find(ctx, id, SIGHT))?.state).toBe('sent');
  });

  it('about nothing that was sent is kept and shown', async () => {
    const nothing = await comesIn(saying({ about: 'never-sent@pec.ente.example' }));
    expect(nothing.result).toEqual({ state: 'processed', outcome: 'receipt', about: null });
    expect(await intake.inbox.find(ctx, nothing.inboxId)).toMatchObject({
      reason: {
        code: 'receipt-of-nothing-sent',
        reason: 'delivered, about never-sent@pec.ente.example',
      },
    });
    expect((await comesIn(saying({ about: null }))).result).toMatchObject({ about: null });
  });

  it('about another tenant’s message says nothing about it', async () => {
    const { id, about } = await sent();
    const { result } = await comesIn(saying({ about, state: 'not-delivered' }), BETA);
    expect(result).toEqual({ state: 'processed', outcome: 'receipt', about: null });
    expect(await deliveries.of(ctx, id)).toEqual([]);
    expect((await intake.outbound.find(ctx, id, SIGHT))?.state).toBe('sent');
    expect(await deliveries.of(contextOf(BETA), id)).toEqual([]);
  });

  it('that speaks of ten thousand people is kept whole', async () => {
    const { id, about } = await sent();
    const recipients = Array.from({ length: 10_000 }, (_, at) => `person-${at}@pec.example`);
    await comesIn(saying({ about, state: 'accepted', recipients }));
    expect(await standing(id)).toHaveLength(10_000);
  });

  it('that is forged waits for a person', async () => {
    const forged = processor(async () => {
      throw new PoisonMessageError('receipt-forged', 'it contradicts itself');
    });
    const { inboxId } = await comesIn(forged);
    expect(await intake.inbox.find(ctx, inboxId)).toMatchObject({
      state: 'quarantined',
      reason: { code: 'receipt-forged' },
    });
  });

  it('that cannot be judged just now is judged later', async () => {
    const [row] = await intake.inbox.accept(ctx, 'pec', [raw('later')]);
    const troubled = processor(async () => {
      throw new TransientPluginError('away');
    });
    await expect(troubled.process(ALFA, row?.inboxId ?? '', 'test')).rejects.toBeInstanceOf(TransientPluginError);
    expect((await intake.inbox.find(ctx, row?.inboxId ?? ''))?.state).toBe('received');
  });
});
