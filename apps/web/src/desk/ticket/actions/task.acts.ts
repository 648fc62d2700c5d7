import { sharedFields } from './pass.acts.js';
import { given, manyOf, textOf, type Act, type Place } from './action.js';

const TEXT = 20_000;

type Said = 'answer' | 'ask' | 'return' | 'cancel' | 'remind';

const LABELS = {
  answer: 'field.answer',
  ask: 'field.question',
  return: 'field.missing',
  cancel: 'field.reason',
  remind: 'field.text.supplier',
} as const satisfies Record<Said, string>;

/** Something said to whoever has the task. */
const saying = (what: Said): Act => ({
  id: `task.${what}`,
  needs: what,
  group: 'pass',
  label: ({ t }) => t(`do.task.${what}`),
  fields: ({ t }) => [{ kind: 'area', name: 'text', label: t(LABELS[what]), required: true, max: TEXT, rows: 4 }],
  send: ({ api, beside, place }, values) =>
    api.post(`/tasks/{id}/${what}`, { path: idOf(place), ...beside, body: { text: textOf(values, 'text') } }),
});

/** What the desk does with a task it has given (B4, B10). */
export const TASK_ACTS: readonly Act[] = [
  saying('answer'),
  {
    id: 'task.verify',
    needs: 'verify',
    group: 'pass',
    label: ({ t }) => t('do.task.verify'),
    fields: ({ t }) => [{ kind: 'area', name: 'text', label: t('field.remark'), max: TEXT, rows: 3 }],
    send: ({ api, beside, place }, values) =>
      api.post('/tasks/{id}/verify', { path: idOf(place), ...beside, body: given(values, 'text') }),
  },
  saying('return'),
  saying('ask'),
  saying('remind'),
  {
    id: 'task.share',
    needs: 'share',
    group: 'pass',
    label: ({ t }) => t('do.task.share'),
    fields: ({ t, ticket }) => [
      { kind: 'area', name: 'text', label: t('field.text.supplier'), max: TEXT, rows: 3 },
      ...sharedFields(ticket, t),
    ],
    send: ({ api, beside, place }, values) =>
      api.post('/tasks/{id}/share', {
        path: idOf(place),
        ...beside,
        body: {
          ...given(values, 'text'),
          ...{ fields: manyOf(values['fields']), attachments: manyOf(values['attachments']) },
        },
      }),
  },
  {
    id: 'task.offer',
    needs: 'offer',
    group: 'pass',
    label: ({ t }) => t('do.task.offer'),
    fields: () => [],
    send: ({ api, beside, place }) => api.post('/tasks/{id}/offer', { path: idOf(place), ...beside }),
  },
  saying('cancel'),
];

const idOf = ({ task }: Place): { id: string } => ({ id: task?.id ?? '' });
