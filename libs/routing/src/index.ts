export { decideRoute, type RoutingPlan } from './decide-route.js';
export type * from './routing.decision.js';
