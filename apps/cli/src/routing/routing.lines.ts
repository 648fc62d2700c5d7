import type { ReplayReport, RuleOpinion, TriedRoute } from '@sportello/routing';
import { said, table, type Terminal } from '../terminal.js';

const VERDICT = {
  route: { it: 'decide', en: 'decides' },
  abstain: { it: 'si astiene', en: 'abstains' },
  failed: { it: 'non risponde', en: 'fails' },
} as const;

/** Where it would go, why, and what every rule said. */
export function triedLines(terminal: Terminal, { decision, facts }: TriedRoute): readonly string[] {
  const level = decision.level ?? facts.teams.find(({ id }) => id === decision.team)?.level ?? '';
  const technician =
    decision.technician === null
      ? []
      : [said(terminal, { it: `tecnico: ${decision.technician}`, en: `technician: ${decision.technician}` })];
  return [
    `→ ${decision.team} (${level})`,
    said(terminal, decision.reason),
    ...technician,
    ...opinions(terminal, decision.trail),
  ];
}

/** How many would differ, from where to where, and which. */
export function replayLines(terminal: Terminal, report: ReplayReport): readonly string[] {
  const { compared, differing, passedOver, complete } = report;
  const counts = {
    it: `confrontate: ${compared} · diverse: ${differing} · mai decise da regole: ${passedOver}`,
    en: `compared: ${compared} · differing: ${differing} · never decided by rules: ${passedOver}`,
  };
  const more = { it: 'Ce ne sono altre, oltre il limite.', en: 'There are more, beyond the limit.' };
  return [
    said(terminal, counts),
    ...(complete ? [] : [said(terminal, more)]),
    ...(report.moves.length === 0 ? [] : ['', moves(terminal, report)]),
    ...report.tickets.flatMap(({ number, before, after }) => [
      '',
      `${number}: ${before.team} (${before.level}) → ${after.team} (${after.level})`,
      `  - ${before.rule ?? '·'}: ${said(terminal, before.reason)}`,
      `  + ${after.rule ?? '·'}: ${said(terminal, after.reason)}`,
    ]),
  ];
}

function moves(terminal: Terminal, report: ReplayReport): string {
  const headings = [
    { it: 'da', en: 'from' },
    { it: 'a', en: 'to' },
    { it: 'richieste', en: 'tickets' },
  ].map((text) => said(terminal, text));
  return table(
    headings,
    report.moves.map(({ from, to, tickets }) => [from, to, String(tickets)]),
  );
}

const opinions = (terminal: Terminal, trail: readonly RuleOpinion[]): readonly string[] =>
  trail.map(
    ({ rule, plugin, verdict, reason }) =>
      `  ${rule} (${plugin}) ${said(terminal, VERDICT[verdict])}: ${said(terminal, reason)}`,
  );
