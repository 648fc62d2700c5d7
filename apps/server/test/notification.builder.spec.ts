import { QueryBus } from '@nestjs/cqrs';
import { systemActor, tenantId, type TenantContext } from '@sportello/kernel';
import type { Outgoing } from '@sportello/intake';
import type { Notification } from '@sportello/plugin-sdk';
import { GetTicketQuery } from '@sportello/ticketing';
import { NotificationBuilder } from '../src/bridge/notification.builder.js';
import { DirectoryTicketRules } from '../src/bridge/ticket-rules.adapter.js';
import { PrivateLinks } from '../src/bridge/private-link.js';
import type { Api } from './support/api.js';
import { InProcessSportello, stoppedAt } from './support/sportello.in-process.js';

const TENANT = 'cportal';
const OUTBOUND = '00000000-0000-7000-8000-000000000009';
const ctx: TenantContext = { tenant: tenantId(TENANT), actor: systemActor('test'), correlationId: 'test' };

function noticeOf(outgoing: Outgoing): Notification {
  if (outgoing.by !== 'notifier') throw new Error('it goes out by a channel');
  return outgoing.notification;
}

describe('what a requester is told of an event', () => {
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let builder: NotificationBuilder;
  let answersTo: 'email' | 'phone' | 'request' | null = null;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    const { directory, replyTokens, ticketTokens, clock: now } = sportello.running.foundation;
    const links = new PrivateLinks(ticketTokens, 'https://desk.example');
    builder = new NotificationBuilder(
      sportello.running.app.get(QueryBus),
      directory,
      replyTokens,
      links,
      {
        answersTo: async () => answersTo,
      },
      new DirectoryTicketRules(directory),
      now,
    );
  });
  afterAll(() => sportello.stop());
  beforeEach(() => {
    answersTo = null;
  });

  const registered = async (requester: object): Promise<{ number: string; id: string }> => {
    const { number } = await desk.register({
      requester,
      language: 'en',
      subject: 'Printer',
      text: 'It does not print.',
    });
    await sportello.settled();
    const query = new GetTicketQuery({ tenant: ctx.tenant }, { ticket: number, sight: { restricted: true } });
    return { number, id: (await sportello.running.app.get(QueryBus).execute(query)).id };
  };
  const seqOf = async (number: string, type: string): Promise<number> =>
    (await desk.events(number)).find((event) => event.type === type)?.seq ?? 0;

  it('carries the times, the words, the thread and the private page', async () => {
    const { number, id } = await registered({ name: 'Ada', email: 'ada@person.example' });
    clock.advance(60_000);
    await desk.act(number, 'take-charge');
    clock.advance(60_000);
    await desk.resolve(number, { reason: 'solved', text: 'Try again now.' });
    await sportello.settled();

    const told = await builder.forEvent(ctx, id, await seqOf(number, 'answer-given'));
    const { outgoing, instance } = await told!.build(OUTBOUND);
    expect(instance).toBe('notices');
    const notification = noticeOf(outgoing);
    expect(notification).toMatchObject({
      ...{ event: 'resolved', language: 'en', recipient: { name: 'Ada', address: 'ada@person.example' } },
      ticket: { number, technician: 'Lia Verdi', state: { en: 'Technically closed' } },
      message: { author: 'Lia Verdi', text: 'Try again now.' },
    });
    expect(notification.clocks.map((one) => [one.clock, one.state])).toEqual([
      ['take-charge', 'met'],
      ['resolution', 'met'],
    ]);
    expect(notification.ticket.link).toMatch(/^https:\/\/desk\.example\/cportal\/request#\S+$/);
    const { replyTokens } = sportello.running.foundation;
    const signed = replyTokens.readMessageId(ctx.tenant, notification.thread.messageIdLocal);
    expect(signed).toEqual({ by: 'message-id', ticketId: id });
    expect(notification.thread.replyToken).toBe(replyTokens.token(ctx.tenant, number));
  });

  it('quotes the request back at registration and at no other time', async () => {
    const { number, id } = await registered({ name: 'Ugo', email: 'ugo@person.example' });
    const first = await (await builder.forEvent(ctx, id, await seqOf(number, 'registered')))!.build(OUTBOUND);
    expect(noticeOf(first.outgoing).request).toEqual({ text: 'It does not print.' });
    await desk.act(number, 'take-charge');
    const later = await (await builder.forEvent(ctx, id, await seqOf(number, 'taken-charge')))!.build(OUTBOUND);
    expect(noticeOf(later.outgoing).request).toBeUndefined();
  });

  it('is nothing for who left no address, and nothing of what is the desk’s own', async () => {
    const silent = await registered({ name: 'Eva', phone: '+39 06 5555 0301' });
    expect(await builder.forEvent(ctx, silent.id, await seqOf(silent.number, 'registered'))).toBeNull();
    const { number, id } = await registered({ name: 'Ivo', email: 'ivo@person.example' });
    await desk.act(number, 'set-severity', { severity: 2, reason: 'It can be got round.' });
    expect(await builder.forEvent(ctx, id, await seqOf(number, 'severity-set'))).toBeNull();
    expect(await builder.forEvent(ctx, id, 9_999)).toBeNull();
  });

  it('goes out by the channel the request came by, when it is words and that channel can answer', async () => {
    const { number, id } = await resolved({ name: 'Pia', email: 'pia@pec.example' });
    answersTo = 'email';
    const words = await (await builder.forEvent(ctx, id, await seqOf(number, 'answer-given')))!.build(OUTBOUND);
    expect(words).toMatchObject({
      instance: await channelOf(number),
      outgoing: {
        by: 'channel',
        occasion: 'resolved',
        message: { to: { address: 'pia@pec.example' }, subject: 'Printer', text: 'Try again now.', language: 'en' },
      },
    });
    const notice = await (await builder.forEvent(ctx, id, await seqOf(number, 'taken-charge')))!.build(OUTBOUND);
    expect(notice).toMatchObject({ instance: 'notices', outgoing: { by: 'notifier' } });
  });

  it('goes to the telephone by a channel that writes to telephones, also for who left no e-mail', async () => {
    const { number, id } = await registered({ name: 'Eva', phone: '+39 06 5555 0301' });
    await desk.act(number, 'add-note', { text: 'Try again now.', visibility: 'public' });
    const seq = await seqOf(number, 'note-added');
    answersTo = 'email';
    expect(await builder.forEvent(ctx, id, seq)).toBeNull();
    answersTo = 'phone';
    const words = await (await builder.forEvent(ctx, id, seq))!.build(OUTBOUND);
    expect(words).toMatchObject({
      instance: await channelOf(number),
      outgoing: { by: 'channel', message: { to: { name: 'Eva', address: '+39 06 5555 0301' } } },
    });
    expect(await builder.forEvent(ctx, id, await seqOf(number, 'registered'))).toBeNull();
  });

  it('goes to a registry also for who left no address: it knows from the request whom to write to (D4)', async () => {
    const { number, id } = await registered({ name: 'Ente Esempio', phone: '+39 06 5555 0302' });
    await desk.act(number, 'add-note', { text: 'Answered by an act.', visibility: 'public' });
    answersTo = 'request';
    const words = await (await builder.forEvent(ctx, id, await seqOf(number, 'note-added')))!.build(OUTBOUND);
    expect(words).toMatchObject({
      outgoing: { by: 'channel', message: { to: { name: 'Ente Esempio' }, request: { number, fields: {} } } },
    });
  });

  it('is told by the notifier when the channel writes to telephones and none was left', async () => {
    const { number, id } = await resolved({ name: 'Leo', email: 'leo@person.example' });
    answersTo = 'phone';
    const told = await (await builder.forEvent(ctx, id, await seqOf(number, 'answer-given')))!.build(OUTBOUND);
    expect(told).toMatchObject({ instance: 'notices', outgoing: { by: 'notifier' } });
  });

  const resolved = async (requester: object): Promise<{ number: string; id: string }> => {
    const ticket = await registered(requester);
    await desk.act(ticket.number, 'take-charge');
    await desk.act(ticket.number, 'resolve', { reason: 'solved', text: 'Try again now.' });
    await sportello.settled();
    return ticket;
  };
  const channelOf = async (number: string): Promise<string> => {
    const query = new GetTicketQuery({ tenant: ctx.tenant }, { ticket: number, sight: { restricted: true } });
    return (await sportello.running.app.get(QueryBus).execute(query)).channelInstance;
  };
});
