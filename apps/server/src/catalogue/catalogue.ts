import type { CatalogueService, CurrentTenant } from '@sportello/tenancy';
import { invalidTicket, isActive, notConfigured } from '@sportello/ticketing';
import { filled } from '../tickets/ticket.presenter.js';
import type { CatalogueQuery } from './catalogue.requests.js';
import type { ServiceView, SubServiceView } from './catalogue.views.js';

type SubService = CatalogueService['subServices'][number];

/** D15: the catalogue, as one administration has it. @throws DomainError `TICKET.INVALID` for one nobody serves */
export function catalogueOf({ services, organisations }: CurrentTenant, asked: CatalogueQuery): ServiceView[] {
  const { administration, phase } = asked;
  const body = administration === undefined ? undefined : organisations[administration];
  if (administration !== undefined && body === undefined) {
    const what = { it: 'Amministrazione', en: 'administration' };
    throw invalidTicket([notConfigured('administration', administration, what)]);
  }
  const activated = body?.activated ?? [];
  return services
    .filter((service) => phase === undefined || phasesOf(service).includes(phase))
    .map((service) => ({
      ...shown(service, service, activated),
      ...{ assistance: service.assistance, administration: service.administration, support: service.support },
      subServices: service.subServices.map((sub) => shown(sub, service, activated)),
    }));
}

const phasesOf = ({ phase, subServices }: CatalogueService) => [phase, ...subServices.map((sub) => sub.phase ?? phase)];

function shown(
  entry: CatalogueService | SubService,
  service: CatalogueService,
  activated: readonly string[],
): SubServiceView {
  const { name, description, triplets } = entry;
  const availability = entry.availability ?? service.availability;
  const parent = entry === service ? null : service.service;
  return {
    ...{ id: entry.service, name, ...filled({ description }), availability },
    phase: entry.phase ?? service.phase,
    active: isActive({ service: entry.service, parent, name, availability, triplets }, activated),
  };
}
