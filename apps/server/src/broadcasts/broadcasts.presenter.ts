import type { BroadcastSummary, BroadcastWhole, OfficeProgress } from '@sportello/broadcasts';
import type { Localized } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import { filled } from '../tickets/ticket.presenter.js';
import type { BroadcastView, BroadcastWholeView, OFFICE_STANDINGS, OfficeStandingView } from './broadcasts.views.js';
import { knownOffice } from './known.office.js';

type Standing = (typeof OFFICE_STANDINGS)[number];
type Language = keyof Localized;

export const shownBroadcast = ({ id, number, state, at, by }: BroadcastSummary): BroadcastView => ({
  ...{ id, number, title: state.title, byRule: state.byRule, at: at.toISOString() },
  report: { kind: state.report.kind, number: state.report.number },
  by: { id: by.id, name: by.name },
});

export function shownBroadcastWhole(
  broadcast: BroadcastWhole,
  configuration: CurrentTenant,
  language: Language,
): Omit<BroadcastWholeView, 'improvements'> {
  return {
    ...shownBroadcast(broadcast),
    text: broadcast.state.text,
    offices: broadcast.offices.map((office) => shownOffice(office, configuration, language)),
  };
}

function shownOffice(office: OfficeProgress, configuration: CurrentTenant, language: Language): OfficeStandingView {
  const { kind, id, reach, task, mails } = office;
  const lost = (mails ?? []).filter(({ state }) => NOT_REACHED.includes(state));
  const standing = standingOf(office, lost.length);
  return {
    ...{ kind, id, reach, standing, name: knownOffice(configuration, { kind, id })?.name ?? { it: id, en: id } },
    ...filled({ toldAt: instant(office.toldAt) }),
    ...(standing === 'not-reached' ? filled({ reason: reasonOf(office, lost, language) }) : {}),
    ...(mails === null ? {} : { people: mails.length, notReached: lost.length }),
    ...(task === null ? {} : { task: shownTask(task) }),
  };
}

/** Without a transport (`not-sent`) a mail is kept to be read: it has not failed. */
const NOT_REACHED = ['failed', 'bounced'];

/** Told is who was given it; a connector or a mail server that refuses it shows that it never arrived. */
function standingOf({ state, task, mails }: OfficeProgress, lost: number): Standing {
  if (state === 'failed' || task?.delivery === 'failed') return 'not-reached';
  if (state !== 'told') return state;
  return mails !== null && mails.length > 0 && lost === mails.length ? 'not-reached' : 'told';
}

const reasonOf = (
  { reason, task }: OfficeProgress,
  lost: readonly { readonly state: string; readonly reason: string | null }[],
  language: Language,
): string | null => reason?.text[language] ?? task?.deliveryError?.reason ?? lost[0]?.reason ?? lost[0]?.state ?? null;

const shownTask = ({ id, number, state, dueAt, updatedAt, endedAt }: NonNullable<OfficeProgress['task']>) => ({
  ...{ id, number, state, updatedAt: new Date(updatedAt).toISOString() },
  ...filled({ dueAt: instant(dueAt), endedAt: instant(endedAt) }),
});

const instant = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());
