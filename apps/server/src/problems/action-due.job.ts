import type { Clock, Localized } from '@sportello/kernel';
import { jobContext, queueJobs, type JobPayload, type UnitOfWork } from '@sportello/platform';
import { ACTION_DUE_JOB, type ActionDuePayload, type ActionsReader, type ImprovementAction } from '@sportello/problems';
import type { TenantDirectory } from '@sportello/tenancy';
import type { StaffNotices } from '../bridge/staff.notices.js';
import { reminderStep } from './action.reminders.js';

/**
 * Job `problem.action-due` (E5): follows an action until it has ended. Its owner is reminded on the day it is due; from the day
 * after, whoever answers for the problem is told too, and after a further interval the supervisors.
 */
export class ActionDueJob {
  constructor(
    private readonly actions: ActionsReader,
    private readonly directory: TenantDirectory,
    private readonly notices: StaffNotices,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({
    action: id,
    ...payload
  }: ActionDuePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'improvements');
    const action = await this.actions.action(ctx, id);
    if (action === null || action.state !== 'planned') return;
    const { zone, proactive } = await this.directory.current(ctx.tenant);
    const { remindAt, overdueEvery } = proactive.actions;
    const rules = { zone, remindAt, everyDays: Number.parseInt(overdueEvery, 10) };
    const { reached, next } = reminderStep(action.dueOn, this.clock.now(), rules);
    if (reached !== null) {
      await this.notices.tell(ctx, `action:${id}:${reached}`, concerned(action, reached), {
        occasion: reached === 0 ? 'action-due' : 'action-overdue',
        ticket: null,
        ...wording(action, reached > 0),
        at: this.clock.now(),
        urgent: true,
      });
    }
    const again = { task: ACTION_DUE_JOB, payload: { action: id }, jobKey: `action:${id}`, runAt: next };
    await queueJobs(this.unitOfWork, ctx, [again]);
  }
}

const concerned = ({ owner, problemOwner }: ImprovementAction, reached: number) => ({
  people: reached === 0 ? [owner] : [owner, problemOwner],
  ...(reached > 1 ? { supervisorsOf: null } : {}),
});

/** Of a restricted problem nothing is said but its number (A2). */
function wording(
  { title, problem, dueOn, restricted }: ImprovementAction,
  overdue: boolean,
): { readonly subject: Localized; readonly text: Localized } {
  const what = restricted ? problem : `«${title}» (${problem})`;
  const whatEn = restricted ? problem : `"${title}" (${problem})`;
  return {
    subject: {
      it: overdue ? `${problem}: azione scaduta` : `${problem}: azione in scadenza oggi`,
      en: overdue ? `${problem}: action overdue` : `${problem}: action due today`,
    },
    text: {
      it: overdue
        ? `L’azione ${what} andava conclusa entro il ${dueOn}: va conclusa, o abbandonata dicendo perché.`
        : `L’azione ${what} va conclusa oggi, ${dueOn}.`,
      en: overdue
        ? `Action ${whatEn} was to be concluded by ${dueOn}: conclude it, or drop it and say why.`
        : `Action ${whatEn} is to be concluded today, ${dueOn}.`,
    },
  };
}
