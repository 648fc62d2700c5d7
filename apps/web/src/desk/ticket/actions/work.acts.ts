import { instantIn } from '../../../time/zone.time.js';
import { given, textOf, type Act } from './action.js';

const TEXT = 20_000;
const NOTE = 5_000;

/** Work as it is accounted for (C3), visits (B11) and remote sessions (C15). */
export const WORK_ACTS: readonly Act[] = [
  {
    id: 'record-effort',
    group: 'work',
    anyVersion: true,
    label: ({ t }) => t('do.record-effort'),
    fields: ({ t, words }) => [
      { kind: 'number', name: 'minutes', label: t('field.minutes'), required: true, min: 1, max: 1440 },
      { kind: 'date', name: 'date', label: t('field.date'), required: true },
      {
        ...{ kind: 'list', name: 'activity', label: t('field.activity'), required: true },
        options: words.options('activities'),
      },
      { kind: 'area', name: 'note', label: t('field.note'), max: NOTE, rows: 3 },
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/record-effort', {
        path: { number },
        ...beside,
        body: {
          minutes: Number(values['minutes']),
          ...{ date: textOf(values, 'date'), activity: textOf(values, 'activity') },
          ...given(values, 'note'),
        },
      }),
  },
  {
    id: 'agree-visit',
    group: 'work',
    label: ({ t }) => t('do.agree-visit'),
    fields: ({ t, words, ticket }) => [
      { kind: 'moment', name: 'from', label: t('field.from'), required: true },
      { kind: 'moment', name: 'to', label: t('field.to'), required: true },
      { kind: 'text', name: 'place', label: t('field.place'), required: true, max: 300 },
      { kind: 'text', name: 'agreedWith', label: t('field.agreedWith'), required: true, max: 200 },
      {
        ...{ kind: 'list', name: 'technician', label: t('field.technician') },
        options: words.people
          .filter(({ teams }) => ticket.team === undefined || teams.includes(ticket.team))
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      { kind: 'area', name: 'note', label: t('field.note'), max: NOTE, rows: 3 },
    ],
    send: ({ api, number, beside, place: { zone } }, values) =>
      api.post('/tickets/{number}/agree-visit', {
        path: { number },
        ...beside,
        body: {
          ...{ from: instantIn(zone, textOf(values, 'from')), to: instantIn(zone, textOf(values, 'to')) },
          ...{ place: textOf(values, 'place'), agreedWith: textOf(values, 'agreedWith') },
          ...given(values, 'technician', 'note'),
        },
      }),
  },
  {
    id: 'record-visit',
    group: 'work',
    label: ({ t }) => t('do.record-visit'),
    initial: () => ({ visit: '1', outcome: 'done' }),
    fields: ({ t }) => [
      { kind: 'number', name: 'visit', label: t('field.visit'), required: true, min: 1, max: 10_000 },
      {
        ...{ kind: 'radio', name: 'outcome', label: t('field.outcome'), required: true },
        options: (['done', 'missed'] as const).map((value) => ({ value, label: t(`field.visit.${value}`) })),
      },
      { kind: 'area', name: 'text', label: t('field.visit.text'), required: true, max: TEXT, rows: 4 },
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/record-visit', {
        path: { number },
        ...beside,
        body: {
          visit: Number(values['visit']),
          outcome: values['outcome'] === 'missed' ? 'missed' : 'done',
          text: textOf(values, 'text'),
        },
      }),
  },
  {
    id: 'record-remote-session',
    group: 'work',
    anyVersion: true,
    label: ({ t }) => t('do.record-remote-session'),
    fields: ({ t }) => [
      { kind: 'text', name: 'tool', label: t('field.tool'), required: true, max: 100 },
      { kind: 'text', name: 'consent', label: t('field.consent'), required: true, max: 200 },
      { kind: 'moment', name: 'startedAt', label: t('field.from'), required: true },
      { kind: 'moment', name: 'endedAt', label: t('field.to'), required: true },
      { kind: 'area', name: 'text', label: t('field.session.text'), required: true, max: TEXT, rows: 4 },
    ],
    send: ({ api, number, beside, place: { zone } }, values) =>
      api.post('/tickets/{number}/record-remote-session', {
        path: { number },
        ...beside,
        body: {
          ...{ tool: textOf(values, 'tool'), consent: textOf(values, 'consent') },
          startedAt: instantIn(zone, textOf(values, 'startedAt')),
          endedAt: instantIn(zone, textOf(values, 'endedAt')),
          text: textOf(values, 'text'),
        },
      }),
  },
];
