import { Calendar } from '@sportello/business-time';
import type { ServiceLevelPolicy, Terms } from '@sportello/service-levels';
import { DateTime } from 'luxon';

export const CALENDARS: Terms['calendars'] = new Map([
  [
    'desk',
    new Calendar({
      zone: 'Europe/Rome',
      week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
      holidays: { national: 'it' },
      outsideHours: { nonWorkingDay: { at: '09:00' } },
    }),
  ],
  ['always', new Calendar({ zone: 'Europe/Rome', week: '24x7' })],
]);

const takeCharge = {
  clock: 'take-charge',
  calendar: 'desk',
  startOn: 'registered',
  stopOn: ['taken-charge'],
  warnAt: [50, 80],
};
const resolution = {
  clock: 'resolution',
  calendar: 'desk',
  startOn: 'taken-charge',
  stopOn: ['resolved'],
  resumeOn: ['reopened'],
  pauseIn: ['waiting-requester', 'waiting-third-party'],
  warnAt: [75],
};
const closure = {
  clock: 'administrative-closure',
  calendar: 'always',
  target: '5d',
  startOn: 'resolved',
  stopOn: ['closed'],
};

/** C9, B15 and the legal timers of A2 as configuration. */
export const POLICY: ServiceLevelPolicy = {
  rules: [
    { id: 'out-of-scope', when: { kind: ['out-of-scope'] }, clocks: [] },
    {
      id: 'cyber',
      when: { kind: ['cyber-threat'] },
      clocks: [
        {
          clock: 'early-warning',
          name: { it: 'Segnalazione', en: 'Early warning' },
          calendar: 'always',
          target: '24h',
          startOn: 'registered',
          stopOn: ['authority-warned'],
          warnAt: [50, 75, 90],
        },
        {
          clock: 'final-report',
          calendar: 'always',
          target: '1mo',
          startOn: 'authority-notified',
          stopOn: ['final-report-sent'],
        },
      ],
    },
    {
      id: 'level-2',
      when: { level: [2, 3] },
      clocks: [{ ...takeCharge, target: '90m' }, { ...resolution, target: '8h' }, closure],
    },
    {
      id: 'portal',
      when: { channel: ['portal'] },
      clocks: [{ ...takeCharge, target: '30m' }, { ...resolution, target: '6h' }, closure],
    },
    {
      id: 'email',
      when: { channel: ['email'] },
      clocks: [{ ...takeCharge, target: '45m' }, { ...resolution, target: '6h' }, closure],
    },
    {
      id: 'others',
      clocks: [
        { ...takeCharge, target: '90m' },
        { ...resolution, target: '6h' },
        closure,
        {
          clock: 'next-answer',
          calendar: 'desk',
          target: '2h',
          startOn: 'requester-wrote',
          stopOn: ['desk-wrote'],
          repeat: true,
        },
      ],
    },
  ],
};

export const TERMS: Terms = { policy: POLICY, calendars: CALENDARS };

/** ISO instant of a time on a wall in Rome. */
export function at(text: string): string {
  return DateTime.fromSQL(text, { zone: 'Europe/Rome' }).toJSDate().toISOString();
}

/** What a wall in Rome shows. */
export function shown(instant: Date | string | null | undefined): string {
  if (instant === null || instant === undefined) return 'unknown';
  return DateTime.fromJSDate(new Date(instant), { zone: 'Europe/Rome' }).toFormat('ccc dd/MM HH:mm', { locale: 'en' });
}
