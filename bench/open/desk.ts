import { testTenant } from '../../test/support/test-tenant.js';

export const TENANT = 'bench';

/** Office hours with the holidays of the country, so that deadlines are real arithmetic. */
export const desk = testTenant({
  id: TENANT,
  calendars: {
    office: {
      zone: 'Europe/Rome',
      week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: ['08:00-13:00', '14:00-17:00'] }],
      holidays: { national: 'it' },
    },
  },
  teams: { 'front-office': { name: { it: 'Primo livello', en: 'First level' }, level: 'L1', calendar: 'office' } },
  serviceLevels: {
    policies: [
      {
        id: 'all',
        clocks: [
          { clock: 'take-charge', calendar: 'office', target: '30m', startOn: 'registered', stopOn: ['taken-charge'] },
        ],
      },
    ],
  },
});

export const SUBJECT = 'Stampante ferma al secondo piano';
export const TEXT =
  'La stampante del secondo piano non stampa più da ieri: si accende, ma il foglio resta dentro. '.repeat(4);

/** So many people ask; most of them have asked before. */
const PEOPLE = 1_000;

export const requester = (n: number): { name: string; email: string } => ({
  name: `Persona ${n % PEOPLE}`,
  email: `persona-${n % PEOPLE}@ufficio.example`,
});
