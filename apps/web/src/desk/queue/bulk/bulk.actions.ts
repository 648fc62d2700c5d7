import type { Schema } from '../../../api/routes.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { requiredProblem } from '../required.problem.js';
import type { Right } from '../../../staff/session/session.context.js';

export type BulkRequest = Schema<'BulkRequest'>;
export type BulkOutcome = Schema<'BulkOutcomeView'>;
export type BulkAction = BulkRequest['do'];

/** A field of the form, under the name of the API. */
export type BulkField = 'technician' | 'team' | 'reason' | 'area' | 'severity' | 'text' | 'resolution';
export type BulkDraft = Readonly<Partial<Record<BulkField | 'topic' | 'subtopic', string>>>;

interface ActionRule {
  readonly right: Right;
  readonly fields: readonly BulkField[];
  /** Those it cannot do without. */
  readonly needs: readonly BulkField[];
}

/** What can be done to many at once, whom it is for, and what it needs to know. */
export const BULK_ACTIONS: Readonly<Record<BulkAction, ActionRule>> = {
  'take-charge': { right: 'ticket.take-charge', fields: [], needs: [] },
  assign: { right: 'ticket.work', fields: ['technician', 'reason'], needs: ['technician'] },
  unassign: { right: 'ticket.work', fields: ['reason'], needs: ['reason'] },
  route: { right: 'ticket.work', fields: ['team', 'reason'], needs: ['team', 'reason'] },
  classify: { right: 'ticket.work', fields: ['area', 'reason'], needs: ['area'] },
  'set-severity': { right: 'ticket.work', fields: ['severity', 'reason'], needs: ['severity', 'reason'] },
  'add-note': { right: 'ticket.follow', fields: ['text'], needs: ['text'] },
  resolve: { right: 'ticket.work', fields: ['resolution', 'text'], needs: ['resolution', 'text'] },
};

export const bulkActionsOf = (may: (right: Right) => boolean): readonly BulkAction[] =>
  (Object.keys(BULK_ACTIONS) as BulkAction[]).filter((action) => may(BULK_ACTIONS[action].right));

/** What is still missing, under the labels of the page. */
export function missingIn(
  action: BulkAction,
  draft: BulkDraft,
  labelOf: (field: BulkField) => string,
): readonly FormProblem[] {
  return BULK_ACTIONS[action].needs
    .filter((field) => (draft[field] ?? '').trim() === '')
    .map((field) => requiredProblem(field, labelOf(field)));
}

/** The request of what was filled in; what another action asked for is left behind. */
export function bulkRequest(action: BulkAction, numbers: readonly string[], draft: BulkDraft): BulkRequest {
  const { fields } = BULK_ACTIONS[action];
  const text = (field: BulkField | 'topic' | 'subtopic') => (draft[field] ?? '').trim();
  const given = fields.flatMap((field) => {
    const value = text(field);
    return value === '' ? [] : [[field, field === 'severity' ? Number(value) : value]];
  });
  const rest = fields.includes('area') ? { topic: text('topic'), subtopic: text('subtopic') } : {};
  const below = Object.entries(rest).filter(([, value]) => value !== '');
  return { do: action, numbers: [...numbers], ...(Object.fromEntries([...given, ...below]) as object) };
}
