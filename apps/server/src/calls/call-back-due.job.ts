import type { QueryBus } from '@nestjs/cqrs';
import type { Clock, Localized } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { formatInstant } from '@sportello/service-levels';
import type { CallBackDuePayload, CallBacks } from '@sportello/telephony';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery } from '@sportello/ticketing';
import type { DutyBoard } from '../bridge/duty.board.js';
import { channelName } from '../bridge/names.js';
import type { NotifyPayload } from '../bridge/notify.job.js';
import type { StaffNotices } from '../bridge/staff.notices.js';

const ALL_SIGHT = { restricted: true } as const;
const NOBODY = { people: [], teams: [] } as const;

/** Jobs `telephony.call-back-due` and `ticket.call-back-due` (C8): those who call people back are told of a promise that is overdue. */
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
    ...payload
  }: CallBackDuePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'telephony');
    const promise = await this.callBacks.open(ctx, id);
    if (promise === null) return;
    const configuration = await this.directory.current(ctx.tenant);
    const line = channelName(configuration, promise.instance);
    const who = { it: `chi ha chiamato «${line.it}»`, en: `whoever called “${line.en}”` };
    await this.notices.tell(ctx, `call-back:${id}`, await this.duties.working(ctx, this.clock.now(), promise.team), {
      occasion: 'call-back-overdue',
      ticket: null,
      ...wording(configuration, who, promise.dueAt),
      at: this.clock.now(),
    });
  }

  /** Of whoever made a request. */
  async ofTicket({
    ticketId,
    seq,
    ...payload
  }: NotifyPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'telephony');
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    const promise = ticket.progress.callBack;
    if (promise === null || new Date(promise.promisedBy) > this.clock.now()) return;
    const configuration = await this.directory.current(ctx.tenant);
    const team = configuration.telephony.callBack?.team ?? ticket.team;
    const own = ticket.assignee === null ? [] : [ticket.assignee.id];
    const working = team === null ? NOBODY : await this.duties.working(ctx, this.clock.now(), team);
    const who = { it: `chi ha fatto la richiesta ${ticket.number}`, en: `whoever made request ${ticket.number}` };
    await this.notices.tell(
      ...([ctx, `ticket-call-back:${ticketId}:${seq}`] as const),
      { ...working, people: [...working.people, ...own] },
      {
        occasion: 'call-back-overdue',
        ticket,
        ...wording(configuration, who, new Date(promise.promisedBy)),
        at: this.clock.now(),
      },
    );
  }
}

function wording(
  { zone }: Pick<CurrentTenant, 'zone'>,
  who: Localized,
  due: Date,
): { readonly subject: Localized; readonly text: Localized } {
  return {
    subject: { it: 'Una richiamata promessa è scaduta', en: 'A promised call-back is overdue' },
    text: {
      it: `Andava richiamato entro ${formatInstant('it', zone, due)} ${who.it}: è ancora nell’elenco delle richiamate.`,
      en: `The call to ${who.en} was promised by ${formatInstant('en', zone, due)}: it is still on the call-back list.`,
    },
  };
}
