import type { ReplayedRoute, ReplayReport, RuleOpinion, TriedRoute } from '@sportello/routing';
import { filled } from '../tickets/ticket.presenter.js';
import type { ReplayedRouteView, ReplayReportView, RuleOpinionView, TriedRouteView } from './routing.views.js';

export function shownTrial({ decision, facts }: TriedRoute): TriedRouteView {
  const { strategy, team, level, technician, rule, reason, trail } = decision;
  const own = facts.teams.find(({ id }) => id === team)?.level ?? '';
  return {
    ...{ strategy, team, reason },
    level: level ?? own,
    ...filled({ technician, rule }),
    trail: trail.map(shownOpinion),
    teams: facts.teams.map(({ id, open, capacity, skills }) => ({
      team: id,
      open,
      ...filled({ capacity }),
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
