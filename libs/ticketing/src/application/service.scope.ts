import type { FieldProblem } from '@sportello/kernel';
import { type Classification, type ServiceScope, type TicketState } from '../domain/index.js';
import { notConfigured } from '../ticketing.errors.js';
import { beyondCatalogue, catalogueEntries, organisationMeant, serviceAbout } from './catalogue.js';
import { believedRequester } from './believed.requester.js';
import { dedicationOf, type Comer } from './campaigns.js';
import { beyondChannel, withOtherWays } from './channel.limits.js';
import type { RegisterTicketInput } from './commands/register-ticket/register-ticket.command.js';
import type { TenantRules } from './ports/ticket-rules.port.js';

/** What a new request is about in the catalogue, by which campaign it came, and where it is beyond what was agreed (D5, D14, E8, D15). @param at when it came */
export function scopeOf(
  input: RegisterTicketInput,
  classified: Pick<Classification, 'kind' | 'area' | 'topic' | 'subtopic'>,
  rules: TenantRules,
  at: Date,
): ServiceScope {
  const { channelInstance, exception } = input;
  const requester = believedRequester(input);
  const service = input.service ?? serviceAbout(classified, rules.services);
  const organisation = input.administration ?? organisationMeant(requester, rules.organisations);
  const asked = { ...classified, userType: requester.userType };
  const comer = { ...asked, organisation, email: requester.email, fields: input.fields, entitled: input.entitledTo };
  const { campaign, outside } = dedicated(comer, channelInstance, rules, at);
  return {
    service,
    organisation,
    ...(campaign === undefined ? {} : { campaign }),
    outside: [
      ...beyondChannel(asked, channelInstance, rules, exception ?? null),
      ...outside,
      ...beyondCatalogue({ service, organisation, kind: classified.kind }, rules),
    ],
  };
}

/** D14: what comes by a dedicated channel and is not its campaign's is taken in as any other request, and whoever asked is told. */
function dedicated(
  comer: Comer,
  instance: string,
  rules: TenantRules,
  at: Date,
): Pick<ServiceScope, 'campaign' | 'outside'> {
  const standing = dedicationOf(comer, instance, rules, at);
  if (!standing.dedicated) return { outside: [] };
  if (standing.campaign !== null) return { campaign: standing.campaign, outside: [] };
  const taken = {
    it: `${standing.reason.it} La sua richiesta è stata accolta lo stesso e segue la via ordinaria.`,
    en: `${standing.reason.en} Your request has been taken in all the same and takes the ordinary way.`,
  };
  const reason = withOtherWays(taken, comer, instance, rules);
  return { outside: [{ code: 'campaign', reason, exception: null }] };
}

/** The same when the triplet is corrected: the organisation and the front stay as they were told at first. */
export function scopeAfter(state: TicketState, chosen: Classification, rules: TenantRules): ServiceScope {
  const { organisation, outside, campaign } = state.progress.scope;
  const service = serviceAbout(chosen, rules.services);
  return {
    service,
    organisation,
    ...(campaign === undefined ? {} : { campaign }),
    outside: [
      ...outside.filter(({ code }) => code === 'front' || code === 'campaign'),
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
  scope.service === null && scope.organisation === null && scope.outside.length === 0 && scope.campaign === undefined
    ? {}
    : { scope };
