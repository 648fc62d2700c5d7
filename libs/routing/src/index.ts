export { decideBy, type AskRule } from './decide-by.js';
export { decideRoute, type RoutingPlan } from './decide-route.js';
export { MOST_LISTED, type ReplayedRoute, type ReplayedTicket, type ReplayReport } from './replay.js';
export type * from './routing.decision.js';
export { factsOf, type RoutedRequest, type RoutingCircumstances, type RoutingConfiguration } from './routing.facts.js';
export {
  MOST_REPLAYED,
  RoutingTrials,
  type ReplayScope,
  type RoutingHistory,
  type RuleSource,
  type TriedRoute,
} from './routing.trials.js';
export type { TypedRequest } from './typed-request.js';
