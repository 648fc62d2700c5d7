import type { Principal } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import type { Technician } from '@sportello/ticketing';
import { notAllowed } from '../http/http.errors.js';

/** Whoever calls, or one of the tenant’s people by id. @throws DomainError `TICKET.INVALID` when there is no such person */
export function technicianOf(
  { people }: Pick<CurrentTenant, 'people'>,
  principal: Principal,
  id: string | undefined,
): Technician {
  if (id === undefined || id === principal.id) return { id: principal.id, name: principal.name };
  const person = Object.hasOwn(people, id) ? people[id] : undefined;
  if (person === undefined) throw unknownPerson();
  return { id, name: person.name };
}

/** C3: one’s own work; of others only a supervisor records it. @throws DomainError `AUTH.FORBIDDEN` */
export function workerOf(
  configuration: Pick<CurrentTenant, 'people'>,
  principal: Principal,
  id: string | undefined,
): Technician {
  if (id !== undefined && id !== principal.id && !principal.roles.includes('supervisor')) throw notAllowed();
  return technicianOf(configuration, principal, id);
}

const unknownPerson = () => {
  const message = { it: 'Questa persona non è tra quelle dell’ente.', en: 'This person is not one of the tenant’s.' };
  return new DomainError('TICKET.INVALID', 'invalid', message, {
    fields: [{ field: 'technician', code: 'not-configured', message }],
  });
};
