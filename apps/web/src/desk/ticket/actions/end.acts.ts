import { given, messageTitle, textOf, type Act, type FormField, type Place } from './action.js';

const TEXT = 20_000;

const other = ({ t }: Place, name: string): FormField => ({
  ...{ kind: 'text', name, label: t('field.other'), required: true, max: 40 },
});
const requesterText = ({ t }: Place): FormField => ({
  ...{ kind: 'area', name: 'text', label: t('field.text.requester'), max: TEXT, rows: 4 },
});

/** Which other tickets it has to do with. */
export const LINK_ACTS: readonly Act[] = [
  {
    id: 'link',
    group: 'link',
    anyVersion: true,
    label: ({ t }) => t('do.link'),
    initial: () => ({ relation: 'related' }),
    fields: (place) => [
      {
        ...{ kind: 'list', name: 'relation', label: place.t('field.relation'), required: true },
        options: place.words.options('relations'),
      },
      other(place, 'other'),
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/link', {
        path: { number },
        ...beside,
        body: { other: textOf(values, 'other'), relation: textOf(values, 'relation') as 'related' },
      }),
  },
  {
    id: 'merge',
    group: 'link',
    label: ({ t }) => t('do.merge'),
    fields: (place) => [other(place, 'into'), requesterText(place)],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/merge', {
        path: { number },
        ...beside,
        body: { into: textOf(values, 'into'), ...given(values, 'text') },
      }),
  },
  {
    id: 'duplicate',
    needs: 'merge',
    group: 'link',
    label: ({ t }) => t('do.duplicate'),
    initial: () => ({ inform: 'yes' }),
    fields: (place) => [
      other(place, 'of'),
      { kind: 'tick', name: 'inform', label: place.t('field.inform') },
      requesterText(place),
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/duplicate', {
        path: { number },
        ...beside,
        body: { of: textOf(values, 'of'), inform: values['inform'] === 'yes', ...given(values, 'text') },
      }),
  },
  {
    id: 'split',
    needs: 'link',
    group: 'link',
    anyVersion: true,
    label: ({ t }) => t('do.split'),
    fields: ({ t, ticket }) => [
      { kind: 'text', name: 'subject', label: t('field.subject'), required: true, max: 200 },
      {
        ...{ kind: 'list', name: 'message', label: t('field.message'), help: t('field.message.none') },
        options: ticket.messages
          .filter(({ direction, visibility }) => direction === 'in' && visibility === 'public')
          .map((message) => ({ value: message.id, label: messageTitle(message) })),
      },
      {
        ...{ kind: 'area', name: 'text', label: t('field.text.colleagues'), required: true, max: TEXT, rows: 4 },
        when: (values) => textOf(values, 'message') === '',
      },
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/split', {
        path: { number },
        ...beside,
        body: {
          subject: textOf(values, 'subject'),
          ...(textOf(values, 'message') === '' ? given(values, 'text') : given(values, 'message')),
        },
      }),
  },
];

/** How it ends, and begins anew. */
export const END_ACTS: readonly Act[] = [
  {
    id: 'out-of-scope',
    needs: 'classify',
    group: 'end',
    label: ({ t }) => t('do.out-of-scope'),
    // C1: a courteous answer that names the right office, proposed by the classification.
    fields: (place) => [{ kind: 'office', name: 'office', label: place.t('field.office'), required: true }],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/out-of-scope', {
        path: { number },
        ...beside,
        body: { office: textOf(values, 'office'), ...given(values, 'text') },
      }),
  },
  {
    id: 'check-closure',
    group: 'end',
    first: true,
    label: ({ t }) => t('do.check-closure'),
    initial: () => ({ how: 'phone' }),
    fields: ({ t }) => [
      {
        ...{ kind: 'radio', name: 'how', label: t('field.how'), required: true },
        options: (['phone', 'mail'] as const).map((value) => ({ value, label: t(`field.how.${value}`) })),
      },
      {
        ...{ kind: 'radio', name: 'outcome', label: t('field.outcome'), required: true },
        options: CHECKS.map((value) => ({ value, label: t(`field.check.${value}`) })),
      },
      { kind: 'area', name: 'remarks', label: t('field.remarks'), max: TEXT, rows: 3 },
      { kind: 'number', name: 'rating', label: t('field.rating'), min: 1, max: 5 },
    ],
    send: ({ api, number, beside }, values) => {
      const rating = textOf(values, 'rating');
      return api.post('/tickets/{number}/check-closure', {
        path: { number },
        ...beside,
        body: {
          how: values['how'] === 'mail' ? 'mail' : 'phone',
          outcome: values['outcome'] as (typeof CHECKS)[number],
          ...given(values, 'remarks'),
          ...(rating === '' ? {} : { rating: Number(rating) }),
        },
      });
    },
  },
  {
    id: 'close',
    group: 'end',
    label: ({ t }) => t('do.close'),
    fields: (place) => [...(place.ticket.state === 'resolved' ? [] : [directReason(place)]), requesterText(place)],
    send: ({ api, number, beside }, values) => {
      const reason = textOf(values, 'reason');
      return api.post('/tickets/{number}/close', {
        path: { number },
        ...beside,
        body: { ...given(values, 'text'), ...(reason === '' ? {} : { reason: reason as 'withdrawn' }) },
      });
    },
  },
  {
    id: 'reopen',
    group: 'end',
    first: true,
    label: ({ t }) => t('do.reopen'),
    fields: ({ t }) => [{ kind: 'area', name: 'text', label: t('field.reason'), max: TEXT, rows: 3 }],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/reopen', { path: { number }, ...beside, body: given(values, 'text') }),
  },
];

/** A duplicate and what is out of scope have forms of their own. */
const directReason = ({ t, words }: Place): FormField => ({
  ...{ kind: 'radio', name: 'reason', label: t('field.closure'), required: true },
  options: words.options('directClosures').filter(({ value }) => value !== 'out-of-scope' && value !== 'duplicate'),
});

const CHECKS = ['confirmed', 'not-working', 'no-answer'] as const;
