import type { Option } from '../../../components/choice-field.js';
import { manyOf, textOf, type Act, type FormField, type Place } from './action.js';
import { askedOf } from './asked.lines.js';

const WHY = 2_000;
const TEXT = 20_000;
const TERM = /^[1-9][0-9]{0,4}(s|m|h|d|mo)$/;

const reason = ({ t }: Place, required = true): FormField => ({
  ...{ kind: 'area', name: 'reason', label: t('field.reason'), required, max: WHY, rows: 3 },
});
const otherTeams = ({ words, ticket }: Place) => words.options('teams').filter(({ value }) => value !== ticket.team);

/** Whom the work goes to. */
export const PASS_ACTS: readonly Act[] = [
  {
    id: 'escalate',
    group: 'pass',
    first: true,
    label: ({ t }) => t('do.escalate'),
    fields: (place) => [
      {
        ...{ kind: 'list', name: 'team', label: place.t('field.team'), required: true },
        options: otherTeams(place).filter(({ value }) => place.words.levelOf(value) !== place.ticket.level),
      },
      reason(place),
      // C15: the next level starts from what this one has found.
      { kind: 'area', name: 'diagnosis', label: place.t('field.diagnosis'), max: 5_000, rows: 3 },
      {
        ...{ kind: 'area', name: 'tried', label: place.t('field.tried'), help: place.t('field.tried.help') },
        ...{ max: TEXT, rows: 3, when: (values) => textOf(values, 'diagnosis') !== '' },
      },
      {
        ...{ kind: 'area', name: 'asked', label: place.t('field.asked'), help: place.t('field.asked.help') },
        ...{ max: TEXT, rows: 3, when: (values) => textOf(values, 'diagnosis') !== '' },
      },
    ],
    send: ({ api, number, beside }, values) => {
      const diagnosis = textOf(values, 'diagnosis');
      const tried = manyOf(values['tried']).map((line) => line.trim());
      const screening = { diagnosis, tried, asked: askedOf(values['asked'] ?? '') };
      return api.post('/tickets/{number}/escalate', {
        path: { number },
        ...beside,
        body: {
          ...{ team: textOf(values, 'team'), reason: textOf(values, 'reason') },
          ...(diagnosis === '' ? {} : { screening }),
        },
      });
    },
  },
  {
    id: 'route',
    group: 'pass',
    label: ({ t }) => t('do.route'),
    fields: (place) => [
      {
        ...{ kind: 'list', name: 'team', label: place.t('field.team'), required: true },
        options: otherTeams(place),
      },
      reason(place),
    ],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/route', {
        path: { number },
        ...beside,
        body: { team: textOf(values, 'team'), reason: textOf(values, 'reason') },
      }),
  },
  {
    id: 'assign',
    group: 'pass',
    label: ({ t }) => t('do.assign'),
    fields: (place) => [
      {
        ...{ kind: 'list', name: 'technician', label: place.t('field.technician'), required: true },
        options: place.words.people
          .filter(({ teams }) => place.ticket.team === undefined || teams.includes(place.ticket.team))
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      reason(place, false),
    ],
    send: ({ api, number, beside }, values) => {
      const why = textOf(values, 'reason');
      return api.post('/tickets/{number}/assign', {
        path: { number },
        ...beside,
        body: { technician: textOf(values, 'technician'), ...(why === '' ? {} : { reason: why }) },
      });
    },
  },
  {
    id: 'unassign',
    group: 'pass',
    label: ({ t }) => t('do.unassign'),
    fields: (place) => [reason(place)],
    send: ({ api, number, beside }, values) =>
      api.post('/tickets/{number}/unassign', {
        path: { number },
        ...beside,
        body: { reason: textOf(values, 'reason') },
      }),
  },
  {
    id: 'give-task',
    needs: 'escalate',
    unless: ({ ticket }) => ticket.state === 'registered',
    group: 'pass',
    first: true,
    anyVersion: true,
    label: ({ t }) => t('do.give-task'),
    initial: () => ({ waits: 'yes' }),
    fields: (place) => taskFields(place),
    send: ({ api, number, beside }, values) => {
      const [holder = '', id = ''] = textOf(values, 'holder').split(':');
      const due = textOf(values, 'due');
      const kind = textOf(values, 'kind');
      return api.post('/tickets/{number}/tasks', {
        path: { number },
        ...beside,
        body: {
          ...(holder === 'area' ? { area: id } : { supplier: id }),
          ...{ title: textOf(values, 'title'), text: textOf(values, 'text'), waits: values['waits'] === 'yes' },
          ...{ fields: manyOf(values['fields']), attachments: manyOf(values['attachments']) },
          ...(due === '' ? {} : { due }),
          ...(kind === '' ? {} : { kind }),
        },
      });
    },
  },
  {
    id: 'send-reminder',
    group: 'pass',
    anyVersion: true,
    label: ({ t }) => t('do.send-reminder'),
    initial: ({ ticket }) => ({ to: ticket.assignee ? `person:${ticket.assignee.id}` : `team:${ticket.team ?? ''}` }),
    fields: (place) => [
      {
        ...{ kind: 'list', name: 'to', label: place.t('field.addressee'), required: true },
        options: addressees(place),
      },
      { kind: 'area', name: 'text', label: place.t('field.text.colleagues'), required: true, max: TEXT, rows: 4 },
    ],
    send: ({ api, number, beside }, values) => {
      const [type = '', ...rest] = textOf(values, 'to').split(':');
      return api.post('/tickets/{number}/send-reminder', {
        path: { number },
        ...beside,
        body: {
          to: { type: type as 'team' | 'supplier' | 'person', id: rest.join(':') },
          text: textOf(values, 'text'),
        },
      });
    },
  },
  ...onCall(),
];

function onCall(): Act[] {
  const decided = (id: 'authorise-on-call' | 'refuse-on-call'): Act => ({
    id,
    group: 'pass',
    first: true,
    label: ({ t }) => t(`do.${id}`),
    fields: (place) => [reason(place)],
    send: ({ api, number, beside }, values) =>
      api.post(`/tickets/{number}/${id}`, { path: { number }, ...beside, body: { reason: textOf(values, 'reason') } }),
  });
  return [
    {
      id: 'request-on-call',
      group: 'pass',
      label: ({ t }) => t('do.request-on-call'),
      fields: (place) => [
        {
          ...{ kind: 'list', name: 'team', label: place.t('field.team'), required: true },
          options: place.words.options('teams'),
        },
        reason(place),
      ],
      send: ({ api, number, beside }, values) =>
        api.post('/tickets/{number}/request-on-call', {
          path: { number },
          ...beside,
          body: { team: textOf(values, 'team'), reason: textOf(values, 'reason') },
        }),
    },
    decided('authorise-on-call'),
    decided('refuse-on-call'),
    {
      id: 'acknowledge-on-call',
      group: 'pass',
      first: true,
      label: ({ t }) => t('do.acknowledge-on-call'),
      direct: () => true,
      fields: () => [],
      send: ({ api, number, beside }) =>
        api.post('/tickets/{number}/acknowledge-on-call', { path: { number }, ...beside }),
    },
  ];
}

function addressees({ words, ticket, t }: Place) {
  const people = words.people
    .filter(({ teams }) => ticket.team !== undefined && teams.includes(ticket.team))
    .map(({ id, name }) => ({ value: `person:${id}`, label: t('field.addressee.person', { name }) }));
  const teams = words
    .options('teams')
    .map(({ value, label }) => ({ value: `team:${value}`, label: t('field.addressee.team', { name: label }) }));
  const suppliers = words
    .options('suppliers')
    .map(({ value, label }) => ({ value: `supplier:${value}`, label: t('field.addressee.supplier', { name: label }) }));
  return [...teams, ...people, ...suppliers];
}

/** B10: whoever does the task sees what is chosen here, attachment by attachment, and nothing else. */
function taskFields({ words, ticket, t }: Place): FormField[] {
  const holders = [
    ...words.options('suppliers').map(({ value, label }) => ({
      value: `supplier:${value}`,
      label: t('field.addressee.supplier', { name: label }),
    })),
    ...words.options('areas').map(({ value, label }) => ({
      value: `area:${value}`,
      label: t('field.addressee.area', { name: label }),
    })),
  ];
  return [
    { kind: 'list', name: 'holder', label: t('field.addressee'), required: true, options: holders },
    { kind: 'text', name: 'title', label: t('field.title'), required: true, max: 200 },
    { kind: 'area', name: 'text', label: t('field.work'), required: true, max: TEXT, rows: 5 },
    ...sharedFields(ticket, t),
    { kind: 'list', name: 'kind', label: t('field.taskKind'), options: words.options('taskKinds') },
    {
      ...{ kind: 'text', name: 'due', label: t('field.due'), help: t('field.due.help'), max: 10 },
      like: { pattern: TERM, else: 'field.due.invalid' },
    },
    { kind: 'tick', name: 'waits', label: t('field.waits') },
  ];
}

/** Fields for choosing what of a ticket is shared. */
export function sharedFields(ticket: Place['ticket'], t: Place['t']): FormField[] {
  const files = ticket.messages.flatMap(({ attachments }) => attachments);
  const data = Object.keys(ticket.fields ?? {});
  const some = (name: string, label: string, options: readonly Option[]): FormField[] =>
    options.length === 0 ? [] : [{ kind: 'many', name, label, help: t('field.share.help'), options }];
  return [
    ...some(
      'fields',
      t('field.share.data'),
      data.map((name) => ({ value: name, label: name })),
    ),
    ...some(
      'attachments',
      t('field.share.files'),
      files.map(({ id, name }) => ({ value: id, label: name })),
    ),
  ];
}
