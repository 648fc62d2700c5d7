import type { FieldProblem } from '@sportello/kernel';
import { type Classification, type ServiceScope, type TicketState } from '../domain/index.js';
import { notConfigured } from '../ticketing.errors.js';
import { beyondCatalogue, catalogueEntries, organisationMeant, serviceAbout } from './catalogue.js';
import { beyondChannel } from './channel.limits.js';
import type { RegisterTicketInput } from './commands/register-ticket/register-ticket.command.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/** What a new request is about in the catalogue, and where it is beyond what was agreed (D5, E8, D15). */
export function scopeOf(
  input: RegisterTicketInput,
  classified: Pick<Classification, 'kind' | 'area' | 'topic' | 'subtopic'>,
  rules: TenantRules,
): ServiceScope {
  const { requester, channelInstance, exception } = input;
  const service = input.service ?? serviceAbout(classified, rules.services);
  const organisation = input.administration ?? organisationMeant(requester, rules.organisations);
  const asked = { ...classified, userType: requester.userType };
  return {
    service,
    organisation,
    outside: [
      ...beyondChannel(asked, channelInstance, rules, exception ?? null),
      ...beyondCatalogue({ service, organisation, kind: classified.kind }, rules),
    ],
  };
}

/** The same when the triplet is corrected: the organisation and the front stay as they were told at first. */
export function scopeAfter(state: TicketState, chosen: Classification, rules: TenantRules): ServiceScope {
  const { organisation, outside } = state.progress.scope;
  const service = serviceAbout(chosen, rules.services);
  return {
    service,
    organisation,
    outside: [
      ...outside.filter(({ code }) => code === 'front'),
      ...beyondChannel(chosen, state.facts.channelInstance, rules),
      ...beyondCatalogue({ service, organisation, kind: chosen.kind }, rules),
    ],
  };
}

/** What names something the catalogue does not have. */
export function scopeProblems(
  { service, administration }: Pick<RegisterTicketInput, 'service' | 'administration'>,
  { services, organisations }: Pick<TenantRules, 'services' | 'organisations'>,
): readonly FieldProblem[] {
  const unknownService = service !== undefined && !catalogueEntries(services).some((one) => one.service === service);
  const unknownBody = administration !== undefined && !Object.hasOwn(organisations, administration);
  return [
    ...(unknownService ? [notConfigured('service', service, { it: 'Servizio', en: 'service in the catalogue' })] : []),
    ...(unknownBody
      ? [notConfigured('administration', administration, { it: 'Amministrazione', en: 'administration' })]
      : []),
  ];
}

/** Tenants that limit nothing leave no trace of it. */
export const told = (scope: ServiceScope): { scope?: ServiceScope } =>
  scope.service === null && scope.organisation === null && scope.outside.length === 0 ? {} : { scope };
