import { DomainError, type Localized } from '@sportello/kernel';
import type { MaintenanceParty, PlannedMaintenance } from './events/intervention.events.js';

/** An intervention that cannot have been, field by field. */
export const invalidIntervention = (field: string, code: string, message: Localized): DomainError =>
  new DomainError('TICKET.INTERVENTION', 'invalid', message, { fields: [{ field, code, message }] });

export const noSuchEffort = (entry: number): DomainError =>
  new DomainError(
    'TICKET.NO_SUCH_EFFORT',
    'not-found',
    {
      it: `La richiesta non ha la registrazione di lavoro n. ${entry}.`,
      en: `The ticket has no effort entry no. ${entry}.`,
    },
    { details: { entry } },
  );

export const noSuchVisit = (visit: number): DomainError =>
  new DomainError(
    'TICKET.NO_SUCH_VISIT',
    'not-found',
    {
      it: `La richiesta non ha un sopralluogo n. ${visit} ancora da fare.`,
      en: `The ticket has no visit no. ${visit} still to come.`,
    },
    { details: { visit } },
  );

export const tooMany = (it: string, en: string, most: number): DomainError =>
  new DomainError('TICKET.TOO_MANY_INTERVENTIONS', 'conflict', {
    it: `Troppi (${it}): al massimo ${most} per richiesta.`,
    en: `Too many (${en}): at most ${most} a ticket.`,
  });

export const visitOverlaps = (other: {
  readonly number: string;
  readonly from: string;
  readonly to: string;
}): DomainError =>
  new DomainError(
    'TICKET.VISIT_OVERLAPS',
    'conflict',
    {
      it: `In quell’orario il tecnico ha già un sopralluogo (${other.number}).`,
      en: `The technician has another visit at that time (${other.number}).`,
    },
    { details: { ...other } },
  );

export const noMaintenance = (): DomainError =>
  new DomainError('TICKET.NO_MAINTENANCE', 'conflict', {
    it: 'La richiesta non è una manutenzione programmata ancora da fare.',
    en: 'The ticket is no scheduled maintenance still to be done.',
  });

export const maintenancePlanned = ({ plan, due }: PlannedMaintenance): DomainError =>
  new DomainError(
    'TICKET.MAINTENANCE_PLANNED',
    'conflict',
    { it: 'La manutenzione è già stata proposta.', en: 'The maintenance has been proposed already.' },
    { details: { plan, due } },
  );

export const notAgreed = (missing: readonly MaintenanceParty[]): DomainError =>
  new DomainError(
    'TICKET.MAINTENANCE_NOT_AGREED',
    'conflict',
    {
      it: `La manutenzione non è ancora concordata: manca il consenso di ${missing.map((party) => PARTIES[party].it).join(' e ')}.`,
      en: `The maintenance is not agreed yet: ${missing.map((party) => PARTIES[party].en).join(' and ')} must accept it.`,
    },
    { details: { missing } },
  );

const PARTIES: Readonly<Record<MaintenanceParty, Localized>> = {
  'it-office': { it: 'ufficio informatico', en: 'the IT office' },
  users: { it: 'utenti', en: 'the users' },
};

/** @throws DomainError `TICKET.INTERVENTION` for what is no day of the calendar, YYYY-MM-DD */
export function refuseNoDay(date: string): void {
  const at = new Date(`${date}T00:00:00Z`);
  if (!Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date) return;
  throw invalidIntervention('date', 'no-day', {
    it: 'Questo giorno non esiste.',
    en: 'There is no such day.',
  });
}
