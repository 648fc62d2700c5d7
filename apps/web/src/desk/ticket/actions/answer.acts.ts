import { instantIn } from '../../../time/zone.time.js';
import { given, manyOf, textOf, type Act, type FormField, type Place } from './action.js';

const TEXT = 20_000;

const requesterText = ({ t }: Place, required = true): FormField => ({
  ...{ kind: 'area', name: 'text', label: t('field.text.requester'), required, max: TEXT, canned: true },
});

/** What is said to the requester, and to colleagues. */
export const ANSWER_ACTS: readonly Act[] = [
  {
    id: 'take-charge',
    group: 'answer',
    first: true,
    label: ({ ticket, t, me }) =>
      ticket.assignee && ticket.assignee.id !== me
        ? t('do.take-over', { name: ticket.assignee.name })
        : t('do.take-charge'),
    direct: () => true,
    fields: () => [],
    send: ({ api, number, beside, place: { ticket, me } }) => {
      const over = ticket.assignee && ticket.assignee.id !== me ? { over: ticket.assignee.id } : {};
      return api.post('/tickets/{number}/take-charge', { path: { number }, ...beside, body: over });
    },
  },
  {
    id: 'start-work',
    group: 'answer',
    first: true,
    label: ({ t }) => t('do.start-work'),
    direct: () => true,
    fields: () => [],
    send: ({ api, number, beside }) => api.post('/tickets/{number}/start-work', { path: { number }, ...beside }),
  },
  {
    id: 'request-information',
    group: 'answer',
    first: true,
    label: ({ t }) => t('do.request-information'),
    fields: ({ t }) => [
      { kind: 'area', name: 'text', label: t('field.question'), required: true, max: TEXT, canned: true },
      { kind: 'tick', name: 'again', label: t('field.again') },
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/request-information', {
        path: { number },
        ...beside,
        body: { text: textOf(values, 'text'), ...(values['again'] === 'yes' ? { again: true } : {}) },
      }),
  },
  {
    id: 'resolve',
    group: 'answer',
    first: true,
    label: ({ t }) => t('do.resolve'),
    initial: ({ ticket }) => ({ told: ticket.toldBy === 'e-mail' ? 'message' : 'call' }),
    fields: (place) => [
      requesterText(place),
      {
        ...{ kind: 'radio', name: 'reason', label: place.t('field.outcome'), required: true },
        // Out of scope has a form of its own, which proposes the office.
        options: place.words.options('outcomes').filter(({ value }) => value !== 'out-of-scope'),
      },
      {
        ...{ kind: 'radio', name: 'told', label: place.t('field.told'), required: true },
        options: (['message', 'call'] as const).map((told) => ({
          value: told,
          label: place.t(`field.told.${told}`),
          help: place.t(`field.told.${told}.help`),
        })),
      },
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/resolve', {
        path: { number },
        ...beside,
        body: {
          text: textOf(values, 'text'),
          reason: values['reason'] as 'solved' | 'workaround' | 'answered',
          told: values['told'] === 'call' ? 'call' : 'message',
        },
      }),
  },
  {
    id: 'add-note',
    group: 'answer',
    first: true,
    anyVersion: true,
    label: ({ t }) => t('do.add-note'),
    initial: () => ({ visibility: 'internal' }),
    fields: ({ t }) => [
      { kind: 'area', name: 'text', label: t('field.note'), required: true, max: TEXT, rows: 4 },
      {
        ...{ kind: 'radio', name: 'visibility', label: t('field.visibility'), required: true },
        options: (['internal', 'public'] as const).map((value) => ({ value, label: t(`field.visibility.${value}`) })),
      },
      {
        ...{ kind: 'people', name: 'mentions', label: t('field.mentions'), help: t('field.mentions.help') },
        when: (values) => values['visibility'] !== 'public',
      },
    ],
    send: ({ api, number, beside }, values) => {
      const visibility = values['visibility'] === 'public' ? 'public' : 'internal';
      const mentions = visibility === 'internal' ? manyOf(values['mentions']) : [];
      const body = { text: textOf(values, 'text'), visibility, ...(mentions.length > 0 ? { mentions } : {}) } as const;
      return api.post('/tickets/{number}/add-note', { path: { number }, ...beside, body });
    },
  },
  {
    id: 'record-call',
    group: 'answer',
    anyVersion: true,
    label: ({ t }) => t('do.record-call'),
    fields: ({ t }) => [
      {
        ...{ kind: 'radio', name: 'outcome', label: t('field.outcome'), required: true },
        options: CALLS.map((value) => ({ value, label: t(`field.call.${value}`) })),
      },
      { kind: 'area', name: 'text', label: t('field.text.colleagues'), required: true, max: TEXT, rows: 4 },
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/record-call', {
        path: { number },
        ...beside,
        body: { outcome: values['outcome'] as (typeof CALLS)[number], text: textOf(values, 'text') },
      }),
  },
  {
    id: 'ask-call-back',
    group: 'answer',
    label: ({ t }) => t('do.ask-call-back'),
    fields: ({ t }) => [
      { kind: 'moment', name: 'promisedBy', label: t('field.promisedBy'), help: t('field.promisedBy.help') },
      { kind: 'area', name: 'text', label: t('field.text.colleagues'), max: TEXT, rows: 3 },
    ],
    send: ({ api, number, beside, place: { zone } }, values) =>
      api.post('/tickets/{number}/ask-call-back', {
        path: { number },
        ...beside,
        body: {
          ...(textOf(values, 'promisedBy') === '' ? {} : { promisedBy: instantIn(zone, textOf(values, 'promisedBy')) }),
          ...given(values, 'text'),
        },
      }),
  },
  {
    id: 'record-reminder',
    group: 'answer',
    anyVersion: true,
    label: ({ t }) => t('do.record-reminder'),
    fields: ({ t }) => [{ kind: 'area', name: 'text', label: t('field.text.colleagues'), max: TEXT, rows: 3 }],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/record-reminder', { path: { number }, ...beside, body: given(values, 'text') }),
  },
];

const CALLS = ['spoken', 'no-answer', 'busy', 'wrong-number'] as const;
