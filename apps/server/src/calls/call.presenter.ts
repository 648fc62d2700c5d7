import type { FoundContact } from '@sportello/desk';
import { waitedSeconds, type KeptCall, type LineFigures, type WaitingCallBack } from '@sportello/telephony';
import type { CurrentTenant } from '@sportello/tenancy';
import { channelName } from '../bridge/names.js';
import type { FoundContactView } from '../contacts/contact-search.controller.js';
import { soonFrom } from './line.rules.js';
import { filled } from '../tickets/ticket.presenter.js';
import type { CallView, LineFiguresView, LineView, WaitingCallBackView } from './calls.views.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const lineView = (configuration: CurrentTenant, instance: string): LineView => ({
  instance,
  name: { ...channelName(configuration, instance) },
});

export function shownCall(configuration: CurrentTenant, call: KeptCall): CallView {
  const { id, instance, state, number, dialled, queue, language, ticket } = call;
  const { firstAt, rangAt, answeredAt, endedAt } = call;
  return {
    ...{ id, line: lineView(configuration, instance), state, at: (rangAt ?? firstAt).toISOString() },
    ...filled({ number, dialled, queue, language, ticket, waited: waitedSeconds(call) }),
    ...filled({ answeredAt: iso(answeredAt), endedAt: iso(endedAt) }),
  };
}

export const shownCaller = ({ id, name, since, tickets, open, ...rest }: FoundContact): FoundContactView => ({
  ...{ id, name, since: since.toISOString(), tickets, open },
  ...filled(rest),
});

/** Whether the line serves some topics only (D5). */
export const isLimited = ({ channels }: Pick<CurrentTenant, 'channels'>, instance: string): boolean =>
  channels.some((one) => one.instance === instance && one.topics !== undefined);

export function shownCallBack(configuration: CurrentTenant, one: WaitingCallBack, now: Date): WaitingCallBackView {
  const { id, kind, askedAt, dueAt, missed, attempts, line, ...rest } = one;
  return {
    ...{ id, kind, missed, attempts, overdue: dueAt < now },
    ...{ askedAt: askedAt.toISOString(), dueAt: dueAt.toISOString() },
    ...(line === null ? {} : { line: lineView(configuration, line) }),
    ...filled({ ...rest, soonFrom: iso(soonFrom(configuration, one)) }),
  };
}

export function shownFigures(
  configuration: CurrentTenant,
  { line, calls, answered, missed, ...rest }: LineFigures,
  within: number | undefined,
): LineFiguresView {
  return {
    ...{ line: lineView(configuration, line), calls, answered, missed },
    ...filled({ ...rest, within: within ?? null }),
  };
}
