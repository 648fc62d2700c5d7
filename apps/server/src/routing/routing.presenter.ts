import type { ReplayedRoute, ReplayReport, RuleOpinion, TriedRoute } from '@sportello/routing';
import type { CurrentTenant } from '@sportello/tenancy';
import { filled } from '../tickets/ticket.presenter.js';
import { vocabularyOf } from '../vocabulary/vocabulary.presenter.js';
import type {
  ReplayedRouteView,
  ReplayReportView,
  RoutingView,
  RulePluginView,
  RuleOpinionView,
  TriedRouteView,
} from './routing.views.js';

/** What is in force. @param plugins those a rule may be of; others are not loaded */
export function shownRouting(configuration: CurrentTenant, plugins: RulePluginView[]): RoutingView {
  const { strategy, fallback, rules } = configuration.routing;
  const { teams, channels, kinds } = vocabularyOf(configuration);
  return {
    ...{ strategy, fallback: fallback.team, teams, channels, kinds },
    rules: rules.map(({ name, plugin, enabled = true }) => ({
      ...{ rule: name, plugin, enabled },
      ...filled({ title: plugins.find((one) => one.plugin === plugin)?.title ?? null }),
    })),
    userTypes: Object.entries(configuration.userTypes).map(([code, { name }]) => ({ code, name })),
    plugins,
    section: { ...configuration.routing },
  };
}

export function shownTrial({ decision, facts }: TriedRoute): TriedRouteView {
  const { strategy, team, level, technician, rule, reason, trail } = decision;
  const own = facts.teams.find(({ id }) => id === team)?.level ?? '';
  return {
    ...{ strategy, team, reason },
    level: level ?? own,
    ...filled({ technician, rule }),
    trail: trail.map(shownOpinion),
    teams: facts.teams.map(({ id, open, capacity, skills, onDuty }) => ({
      team: id,
      open,
      ...filled({ capacity, onDuty }),
      skills: [...skills],
    })),
  };
}

export function shownReport({ moves, tickets, ...counts }: ReplayReport): ReplayReportView {
  return {
    ...counts,
    moves: moves.map((move) => ({ ...move })),
    tickets: tickets.map(({ number, openedAt, before, after }) => ({
      number,
      openedAt: openedAt.toISOString(),
      before: shownRoute(before),
      after: shownRoute(after),
    })),
  };
}

const shownRoute = ({ team, level, rule, reason, trail }: ReplayedRoute): ReplayedRouteView => ({
  ...{ team, level, reason },
  ...filled({ rule }),
  trail: trail.map(shownOpinion),
});

const shownOpinion = ({ team, level, technician, score, ...said }: RuleOpinion): RuleOpinionView => ({
  ...said,
  ...filled({ team, level, technician, score }),
});
