import type { QueryBus } from '@nestjs/cqrs';
import type { Clock, Localized } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { formatInstant } from '@sportello/service-levels';
import type { CallBackDuePayload, CallBacks } from '@sportello/telephony';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, type CallBackDue } from '@sportello/ticketing';
import type { DutyBoard } from '../bridge/duty.board.js';
import { channelName } from '../bridge/names.js';
import type { StaffMatter, StaffNotices } from '../bridge/staff.notices.js';

const ALL_SIGHT = { restricted: true } as const;
const NOBODY = { people: [], teams: [] } as const;

/**
 * Jobs `telephony.call-back-due` and `ticket.call-back-due` (C8): those who call people back are warned of a promise whose term comes
 * near, and told of one that is overdue, each once.
 */
export class CallBackDueJob {
  constructor(
    private readonly callBacks: CallBacks,
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly duties: DutyBoard,
    private readonly notices: StaffNotices,
    private readonly clock: Clock,
  ) {}

  /** Of somebody whose call was missed. */
  async ofCaller({
    callBack: id,
    step,
    ...payload
  }: CallBackDuePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'telephony');
    const promise = await this.callBacks.open(ctx, id);
    if (promise === null || !this.#isTime(step, promise.dueAt)) return;
    const configuration = await this.directory.current(ctx.tenant);
    const line = channelName(configuration, promise.instance);
    const who = { it: `chi ha chiamato «${line.it}»`, en: `whoever called “${line.en}”` };
    const readers = await this.duties.working(ctx, this.clock.now(), promise.team);
    await this.notices.tell(ctx, keyOf(`call-back:${id}`, step), readers, {
      ...{ ticket: null, at: this.clock.now() },
      ...matterOf(step, configuration, who, promise.dueAt),
    });
  }

  /** Of whoever made a request. */
  async ofTicket({
    ticketId,
    seq,
    promisedBy,
    step,
    ...payload
  }: CallBackDue & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'telephony');
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    const promise = ticket.progress.callBack;
    // Kept meanwhile, or another one was made.
    if (promise === null || (promisedBy ?? promise.promisedBy) !== promise.promisedBy) return;
    const due = new Date(promise.promisedBy);
    if (!this.#isTime(step, due)) return;
    const configuration = await this.directory.current(ctx.tenant);
    const team = configuration.telephony.callBack?.team ?? ticket.team;
    const own = ticket.assignee === null ? [] : [ticket.assignee.id];
    const working = team === null ? NOBODY : await this.duties.working(ctx, this.clock.now(), team);
    const who = { it: `chi ha fatto la richiesta ${ticket.number}`, en: `whoever made request ${ticket.number}` };
    await this.notices.tell(
      ...([ctx, keyOf(`ticket-call-back:${ticketId}:${seq}`, step)] as const),
      { ...working, people: [...working.people, ...own] },
      { ...{ ticket, at: this.clock.now() }, ...matterOf(step, configuration, who, due) },
    );
  }

  /** A warning that comes too late says nothing: what is over is told as such. */
  #isTime(step: string | undefined, due: Date): boolean {
    return step === undefined ? due <= this.clock.now() : due > this.clock.now();
  }
}

/** Each moment of a promise is told once. */
const keyOf = (promise: string, step: string | undefined): string =>
  step === undefined ? promise : `${promise}:${step}`;

function matterOf(
  step: string | undefined,
  { zone }: Pick<CurrentTenant, 'zone'>,
  who: Localized,
  due: Date,
): Pick<StaffMatter, 'occasion' | 'subject' | 'text'> {
  const by = { it: formatInstant('it', zone, due), en: formatInstant('en', zone, due) };
  if (step !== undefined) {
    return {
      occasion: 'call-back-warning',
      subject: { it: 'Una richiamata promessa sta per scadere', en: 'A promised call-back is nearly due' },
      text: {
        it: `Va richiamato entro ${by.it} ${who.it}: è nell’elenco delle richiamate.`,
        en: `The call to ${who.en} is promised by ${by.en}: it is on the call-back list.`,
      },
    };
  }
  return {
    occasion: 'call-back-overdue',
    subject: { it: 'Una richiamata promessa è scaduta', en: 'A promised call-back is overdue' },
    text: {
      it: `Andava richiamato entro ${by.it} ${who.it}: è ancora nell’elenco delle richiamate.`,
      en: `The call to ${who.en} was promised by ${by.en}: it is still on the call-back list.`,
    },
  };
}
