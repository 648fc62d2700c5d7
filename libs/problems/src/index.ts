export * from './domain/index.js';
export * from './application/problem.commands.js';
export { ProblemRules, type ProblemRulesOfTenant } from './application/problem.ports.js';
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
