import { severityTitle } from '../severity.title.js';
import { given, textOf, type Act, type FormField, type Place } from './action.js';

const WHY = 2_000;

const reason = ({ t }: Place, required = true): FormField => ({
  ...{ kind: 'area', name: 'reason', label: t('field.reason'), required, max: WHY, rows: 3 },
});

/** What a ticket is, how bad, how urgent. */
export const JUDGE_ACTS: readonly Act[] = [
  {
    id: 'classify',
    group: 'judge',
    first: true,
    label: ({ t }) => t('do.classify'),
    initial: ({ ticket: { area = '', topic = '', subtopic = '' } }) => ({ area, topic, subtopic }),
    fields: (place) => [
      { kind: 'triplet', name: 'area', label: place.t('field.triplet'), required: true },
      // C5: why, only where something chosen before is corrected.
      ...(place.ticket.area === undefined ? [] : [reason(place, false)]),
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/classify', {
        path: { number },
        ...beside,
        body: given(values, 'area', 'topic', 'subtopic', 'kind', 'reason'),
      }),
  },
  {
    id: 'set-severity',
    group: 'judge',
    label: ({ t }) => t('do.set-severity'),
    initial: ({ ticket }) => ({ severity: String(ticket.severity) }),
    fields: (place) => [
      {
        ...{ kind: 'radio', name: 'severity', label: place.t('field.severity'), required: true },
        // B13: the definitions are read before choosing.
        options: place.words.severities.map(({ severity, name, definition }) => ({
          value: String(severity),
          label: severityTitle(severity, place.of(name), place.t),
          help: place.of(definition),
        })),
      },
      reason(place),
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/set-severity', {
        path: { number },
        ...beside,
        body: { severity: Number(values['severity']), reason: textOf(values, 'reason') },
      }),
  },
  {
    id: 'raise-urgency',
    group: 'judge',
    label: ({ t }) => t('do.raise-urgency'),
    fields: (place) => [reason(place)],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/raise-urgency', {
        path: { number },
        ...beside,
        body: { reason: textOf(values, 'reason') },
      }),
  },
  {
    id: 'lower-urgency',
    group: 'judge',
    label: ({ t }) => t('do.lower-urgency'),
    fields: (place) => [reason(place)],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/lower-urgency', {
        path: { number },
        ...beside,
        body: { reason: textOf(values, 'reason') },
      }),
  },
];
