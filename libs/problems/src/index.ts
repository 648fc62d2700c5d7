export * from './domain/index.js';
export * from './application/problem.commands.js';
export { ACTION_DUE_JOB, type ActionDuePayload } from './application/problem.jobs.js';
export { ProblemRules, type ProblemRulesOfTenant } from './application/problem.ports.js';
export {
  ACTION_STANDINGS,
  ActionsReader,
  type ActionFilter,
  type ActionStanding,
  type ImprovementAction,
} from './infrastructure/actions.reader.js';
export { Signals, type Noticed } from './application/signals.js';
export {
  ProblemsReader,
  SIGNAL_STATES,
  type HandlingFigures,
  type ProblemEventView,
  type ProblemSummary,
  type ProblemWhole,
  type SignalState,
  type SignalView,
} from './infrastructure/problems.reader.js';
export { ProblemsModule, type ProblemsModuleOptions } from './problems.module.js';
