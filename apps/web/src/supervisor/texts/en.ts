import type { italian } from './it.js';

/** What the pages of the supervision say, in English. */
export const english: Readonly<Record<keyof typeof italian, string>> = {
  'wall.title': 'The desk now',
  'wall.at': 'As of',
  'wall.totals': 'The whole desk',
  'wall.open': 'Open',
  'wall.unassigned': 'With no technician',
  'wall.dueSoon': 'Due within 2 hours',
  'wall.breached': 'Overdue',
  'wall.waiting': 'Waiting',
  'wall.oldest': 'Oldest open one',
  'wall.teams': 'Load of the teams',
  'wall.team': 'Team',
  'wall.unrouted': 'No team yet',
  'wall.teams.none': 'No team.',
  'wall.people': 'People: who is on duty, and who has open tickets',
  'wall.people.none': 'Nobody is on duty and nobody has open tickets.',
  'wall.person': 'Person',
  'wall.duty': 'Duty',
  'wall.onDuty': 'On duty',
  'wall.offDuty': 'Not on duty',
  'wall.urgent': 'Alerts nobody has answered',
  'wall.urgent.none': 'No alert is waiting for an answer.',
  'wall.urgent.count': 'Alerts nobody has answered: {count}',
  'wall.alert.urgent': 'Urgent ticket',
  'wall.alert.security': 'Security',
};
