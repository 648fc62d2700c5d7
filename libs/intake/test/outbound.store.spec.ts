import type { Notification } from '@sportello/plugin-sdk';
import type { NewOutbound } from '@sportello/intake';
import { ALFA, BETA, contextOf, Intake } from './intake.harness.js';

const TICKET = '00000000-0000-7000-8000-000000000001';
const SIGHT = { restricted: true };
const ctx = contextOf();
let intake: Intake;
beforeAll(async () => {
  intake = await Intake.start();
  await intake.ticket(TICKET, 'ALFA-2026-0000001', 'ada@person.example');
});
afterAll(() => intake.stop());

const made: string[] = [];
const notice =
  (key: string, address = 'ada@person.example') =>
  async (id: string): Promise<NewOutbound> => {
    made.push(key);
    const both = { it: 'x', en: 'x' };
    const thread = { messageIdLocal: intake.tokens.messageIdLocal(ALFA, TICKET, id), references: [], replyToken: 't' };
    const notification: Notification = {
      ...{
        event: 'registered',
        audience: 'requester',
        language: 'it',
        recipient: { name: 'Ada', address },
        at: '2026-03-02T08:00:00Z',
        clocks: [],
        attachments: [],
        thread,
      },
      office: { id: 'alfa', name: both, zone: 'Europe/Rome', contacts: both },
      ticket: {
        ...{ number: 'ALFA-2026-0000001', subject: 'x', state: both, kind: both, channel: both },
        openedAt: '2026-03-02T08:00:00Z',
        link: 'http://x.example',
      },
    };
    return { key, ticketId: TICKET, messageId: null, instance: 'notices', outgoing: { by: 'notifier', notification } };
  };
const queue = (key: string, address?: string): Promise<string> =>
  intake.outbound.enqueue(ctx, key, notice(key, address));
const receipt = (id: string) => ({
  state: 'sent' as const,
  reference: `${intake.tokens.messageIdLocal(ALFA, TICKET, id)}@office.example`,
  detail: null,
});

describe('what is to be told', () => {
  it('is written once for a key, however often it is asked for', async () => {
    const first = await queue('once');
    expect(await queue('once')).toBe(first);
    expect(made.filter((key) => key === 'once')).toHaveLength(1);
    expect((await intake.outbound.list(ctx, { limit: 10, ...SIGHT })).map(({ id }) => id)).toEqual([first]);
  });

  it('is one notice when several ask at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => queue('race')));
    const rows = await intake.database.asAdmin(`SELECT id FROM outbound WHERE idempotency_key = 'race'`);
    expect(rows).toHaveLength(1);
  });

  it('is sent once: what was sent, or is kept unsent on purpose, is not taken again', async () => {
    const id = await queue('sent');
    expect(await intake.outbound.claim(ctx, id)).toMatchObject({
      instance: 'notices',
      attempts: 1,
      outgoing: { by: 'notifier', notification: { event: 'registered' } },
      template: 'registered',
      recipient: 'ada@person.example',
    });
    await intake.outbound.sent(ctx, id, receipt(id));
    expect(await intake.outbound.claim(ctx, id)).toBeNull();
    expect(await intake.outbound.find(ctx, id, SIGHT)).toMatchObject({
      state: 'sent',
      sentAt: intake.clock.now(),
      ticketNumber: 'ALFA-2026-0000001',
    });

    const kept = await queue('kept');
    await intake.outbound.claim(ctx, kept);
    await intake.outbound.sent(ctx, kept, { ...receipt(kept), state: 'not-sent' });
    expect(await intake.outbound.claim(ctx, kept)).toBeNull();
    expect(await intake.outbound.find(ctx, kept, SIGHT)).toMatchObject({ state: 'not-sent', sentAt: null });
  });

  it('is tried again after a failure, which is told, until it is given up', async () => {
    const id = await queue('failing');
    await intake.outbound.claim(ctx, id);
    await intake.outbound.failed(ctx, id, { code: 'transient', reason: 'no answer' }, false);
    expect(await intake.outbound.find(ctx, id, SIGHT)).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: { code: 'transient' },
    });
    await intake.outbound.claim(ctx, id);
    await intake.outbound.failed(ctx, id, { code: 'permanent', reason: 'no such mailbox' }, true);
    expect(await intake.outbound.find(ctx, id, SIGHT)).toMatchObject({ state: 'failed', attempts: 2 });
  });

  it('is another tenant’s to nobody', async () => {
    const id = await queue('private');
    expect(await intake.outbound.find(contextOf(BETA), id, SIGHT)).toBeNull();
    expect(await intake.outbound.claim(contextOf(BETA), id)).toBeNull();
    expect(await intake.outbound.list(contextOf(BETA), { limit: 10, ...SIGHT })).toEqual([]);
  });
});

describe('a notice that came back', () => {
  it('is known by the Message-ID we gave it, and only in its tenant', async () => {
    const id = await queue('bounced');
    await intake.outbound.claim(ctx, id);
    await intake.outbound.sent(ctx, id, receipt(id));
    const local = intake.tokens.messageIdLocal(ALFA, TICKET, id);
    await intake.outbound.bounced(contextOf(BETA), local, { code: 'bounced', reason: 'x' });
    await intake.outbound.bounced(ctx, `${local.slice(0, -1)}${local.endsWith('0') ? '1' : '0'}`, {
      code: 'bounced',
      reason: 'x',
    });
    await intake.outbound.bounced(ctx, 'nothing-of-ours', { code: 'bounced', reason: 'x' });
    expect((await intake.outbound.find(ctx, id, SIGHT))?.state).toBe('sent');
    await intake.outbound.bounced(ctx, local, { code: 'bounced', reason: 'ada@person.example (5.1.1)' });
    expect(await intake.outbound.find(ctx, id, SIGHT)).toMatchObject({
      state: 'bounced',
      lastError: { reason: 'ada@person.example (5.1.1)' },
    });
  });
});

describe('notices to one address', () => {
  it('are counted by occasion and time, so that machines are not answered for ever', async () => {
    const since = intake.clock.now();
    intake.clock.advance(1);
    for (let at = 0; at < 3; at += 1) await queue(`loop-${at}`, 'machine@person.example');
    expect(await intake.outbound.countTo(ctx, 'machine@person.example', 'registered', since)).toBe(3);
    expect(await intake.outbound.countTo(ctx, 'machine@person.example', 'closed', since)).toBe(0);
    expect(await intake.outbound.countTo(ctx, 'machine@person.example', 'registered', intake.clock.now())).toBe(0);
    expect(await intake.outbound.countTo(contextOf(BETA), 'machine@person.example', 'registered', since)).toBe(0);
  });
});
