import type { Outside } from '../domain/index.js';
import type { Availability, ServiceRules, TopicRules } from './ports/catalogue.rules.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import { depthOf, isWithin, type Triplet } from './topics.js';

/** A service or a sub-service, with what it takes from the service it belongs to. */
export interface CatalogueEntry {
  readonly service: string;
  readonly parent: string | null;
  readonly name: ServiceRules['name'];
  readonly availability: Availability;
  readonly triplets: readonly TopicRules[];
}

export function catalogueEntries(services: readonly ServiceRules[]): readonly CatalogueEntry[] {
  return services.flatMap(({ service, name, availability, triplets, subServices }) => [
    { service, parent: null, name, availability, triplets },
    ...subServices.map((sub) => ({ ...sub, parent: service, availability: sub.availability ?? availability })),
  ]);
}

/** D15: the service a triplet belongs to; the entry that names it most precisely. */
export function serviceAbout(triplet: Triplet, services: readonly ServiceRules[]): string | null {
  const fitting = catalogueEntries(services).flatMap(({ service, triplets }) =>
    triplets.filter((place) => isWithin(triplet, place)).map((place) => ({ service, depth: depthOf(place) })),
  );
  return fitting.sort((a, b) => b.depth - a.depth)[0]?.service ?? null;
}

/** D15: what an organisation has: everybody's services, and those it has activated, with their sub-services. */
export function isActive(entry: CatalogueEntry, activated: readonly string[]): boolean {
  return (
    entry.availability === 'all' ||
    activated.includes(entry.service) ||
    (entry.parent !== null && activated.includes(entry.parent))
  );
}

/** D9: the organisation of the tenant that a person's words or address mean. */
export function organisationMeant(
  said: { readonly organisation?: string | undefined; readonly email?: string | undefined },
  organisations: TenantRules['organisations'],
): string | null {
  const words = folded(said.organisation ?? '');
  const domain = said.email?.split('@').at(-1)?.toLowerCase() ?? '';
  const known = Object.entries(organisations);
  const byName = known.find(
    ([id, { name, aliases }]) =>
      words !== '' && [id, name.it, name.en, ...aliases].some((one) => folded(one) === words),
  );
  const byDomain = known.find(([, { domains }]) => domains.some((one) => domain === one || domain.endsWith(`.${one}`)));
  return (byName ?? byDomain)?.[0] ?? null;
}

/** D15: a request about a service its organisation has not activated, unless it asks for just that. */
export function beyondCatalogue(
  about: { readonly service: string | null; readonly organisation: string | null; readonly kind: string },
  rules: Pick<TenantRules, 'services' | 'organisations' | 'kinds'>,
): readonly Outside[] {
  const { service, organisation, kind } = about;
  if (service === null || organisation === null || rules.kinds[kind]?.purpose === 'activation') return [];
  const entry = catalogueEntries(rules.services).find((one) => one.service === service);
  const body = rules.organisations[organisation];
  if (entry === undefined || body === undefined || isActive(entry, body.activated)) return [];
  const reason = {
    it: `Il servizio «${entry.name.it}» non risulta attivo per ${body.name.it}. La richiesta è stata accolta lo stesso: le diremo come attivarlo.`,
    en: `The service “${entry.name.en}” is not active for ${body.name.en}. Your request has been taken in all the same: we will tell you how to activate it.`,
  };
  return [{ code: 'service', reason, exception: null }];
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
