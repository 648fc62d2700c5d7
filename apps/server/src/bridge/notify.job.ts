import type { OutboundStore, RequesterTurns } from '@sportello/intake';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { AnswerOutcome } from './answer.outcome.js';
import type { NotificationBuilder, Told } from './notification.builder.js';
import type { OutboundDelivery } from './outbound.delivery.js';
import type { StaffMatter, StaffNotices } from './staff.notices.js';

export type NotifyPayload = { readonly ticketId: string; readonly seq: number };
type Helpers = Pick<JobHelpers, 'jobId' | 'attempt' | 'maxAttempts' | 'log'>;

/** Confirmations one address gets in an hour before Sportello stops answering: two machines answering each other, not a person. */
const MOST_CONFIRMATIONS = 30;
const HOUR = 3_600_000;

/**
 * Job `ticket.notify`: tells the requester of events, each once and in the order they happened. Whichever job of a ticket runs
 * first tells what is owed up to now; what cannot be told yet keeps what came later from overtaking it.
 */
export class NotifyJob {
  constructor(
    private readonly builder: NotificationBuilder,
    private readonly outbound: OutboundStore,
    private readonly turns: RequesterTurns,
    private readonly delivery: OutboundDelivery,
    private readonly answers: AnswerOutcome,
    private readonly notices: StaffNotices,
    private readonly clock: Clock,
  ) {}

  async run(payload: NotifyPayload & Pick<JobPayload, 'tenant' | 'correlationId'>, helpers: Helpers): Promise<void> {
    const ctx = jobContext(payload, 'notifications');
    const { ticketId } = payload;
    for (;;) {
      const seq = await this.turns.take(ctx, ticketId, helpers.jobId);
      if (seq === null) return;
      const later = seq > payload.seq;
      try {
        await this.#tell(ctx, ticketId, seq, later ? firstTry(helpers) : helpers);
      } catch (error) {
        // What came later than this job's own event is tried by a job of its own, with all its attempts.
        if (later) return this.turns.handOn(ctx, ticketId, seq);
        await this.#giveBack(ctx, ticketId, seq, helpers);
        throw error;
      }
      await this.turns.done(ctx, ticketId, seq);
    }
  }

  /** What nothing could mend in all the attempts holds up nothing any longer. */
  async #giveBack(ctx: TenantContext, ticketId: string, seq: number, helpers: Helpers): Promise<void> {
    if (helpers.attempt < helpers.maxAttempts) return this.turns.release(ctx, ticketId, seq);
    await this.turns.done(ctx, ticketId, seq);
  }

  async #tell(ctx: TenantContext, ticketId: string, seq: number, helpers: Helpers): Promise<void> {
    const told = await this.builder.forEvent(ctx, ticketId, seq);
    const id = told === null ? null : await this.outbound.enqueue(ctx, `notify:${ticketId}:${seq}`, told.build);
    if (id !== null && told !== null) await this.#send(ctx, id, told, helpers);
    await this.answers.settle(ctx, ticketId, seq, id);
  }

  async #send(ctx: TenantContext, id: string, told: Told, helpers: Helpers): Promise<void> {
    const claimed = await this.outbound.claim(ctx, id);
    if (claimed === null) return;
    const obstacle =
      (await this.#loop(ctx, claimed.template, claimed.recipient)) ??
      (await this.#deadAddress(ctx, id, claimed.recipient, told));
    if (obstacle === null) return this.delivery.send(ctx, id, claimed, helpers);
    helpers.log.warn({ outboundId: id, code: obstacle.code }, 'the requester is not written to');
    await this.outbound.failed(ctx, id, obstacle, true);
  }

  async #loop(ctx: TenantContext, template: string, recipient: string): Promise<Obstacle | null> {
    if (template !== 'registered') return null;
    const since = new Date(this.clock.now().getTime() - HOUR);
    if ((await this.outbound.countTo(ctx, recipient, template, since)) <= MOST_CONFIRMATIONS) return null;
    return { code: 'loop', reason: `more than ${MOST_CONFIRMATIONS} confirmations an hour to one address` };
  }

  /** Mail to it came back, and nobody has written from it since: it is not written to again, and people are told. */
  async #deadAddress(ctx: TenantContext, id: string, recipient: string, told: Told): Promise<Obstacle | null> {
    const bounced = await this.outbound.bouncedTo(ctx, recipient, { since: told.heardAt, except: id });
    if (bounced === null) return null;
    const { ticket } = told;
    const { number, assignee, team } = ticket;
    await this.notices.tell(
      ctx,
      `dead-address:${ticket.id}:${recipient}`,
      assignee === null ? { supervisorsOf: team } : { people: [assignee.id] },
      { occasion: 'dead-address', ticket, ...deadWording(number, recipient), at: this.clock.now() },
    );
    return { code: 'dead-address', reason: `mail to this address came back: ${bounced}`.slice(0, 500) };
  }
}

const deadWording = (number: string, address: string): Pick<StaffMatter, 'subject' | 'text'> => ({
  subject: { it: `Richiesta ${number}: l’indirizzo non riceve`, en: `Request ${number}: the address does not receive` },
  text: {
    it: `La posta inviata a ${address} è tornata indietro: non vi si scrive più finché da lì non arriva un messaggio. Chi ha fatto la richiesta ${number} va avvisato in un altro modo.`,
    en: `Mail to ${address} came back: it is not written to again until a message comes from there. Whoever made request ${number} has to be told in another way.`,
  },
});

const firstTry = (helpers: Helpers): Helpers => ({ ...helpers, attempt: 1 });

interface Obstacle {
  readonly code: string;
  readonly reason: string;
}
