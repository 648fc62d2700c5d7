import { describeReason, parseDuration } from '@sportello/business-time';
import type { Explanation, ExplainedStretch } from './explanation.js';
import type { ClockRun } from './ticket-clocks.js';
import { clockName, formatInstant, formatSeconds, stateName, type Language } from './wording.js';

type Facts = Omit<Explanation, 'text'>;

/** Tells an explanation in one language, in the calendar's own time. */
export function narrate(language: Language, zone: string, run: ClockRun, facts: Facts): string {
  const say = (it: string, en: string): string => (language === 'it' ? it : en);
  const when = (at: Date): string => formatInstant(language, zone, at);
  const name = (run.target.name ?? clockName(run.clock))[language];
  const moved = facts.startedAt > facts.requestedAt;
  return [
    say(
      `${name}: ${termText('it', run.target.target)} sul calendario «${facts.calendar}» (regola «${facts.ruleId}»).`,
      `${name}: ${termText('en', run.target.target)} on the calendar “${facts.calendar}” (rule “${facts.ruleId}”).`,
    ),
    say(`Chiesto ${when(facts.requestedAt)}`, `Requested ${when(facts.requestedAt)}`) +
      (moved ? say(`; conta da ${when(facts.startedAt)}.`, `; counts from ${when(facts.startedAt)}.`) : '.'),
    ...facts.changes.map((change) =>
      say(
        `Dal ${when(new Date(change.at))} il termine è ${termText('it', change.to)} invece di ${termText('it', change.from)} (regola «${change.ruleId}»).`,
        `Since ${when(new Date(change.at))} the term is ${termText('en', change.to)} instead of ${termText('en', change.from)} (rule “${change.ruleId}”).`,
      ),
    ),
    ...facts.stretches.map((stretch) => stretchLine(language, when, stretch)),
    outcome(say, when, run, facts),
  ].join('\n');
}

function termText(language: Language, target: string): string {
  const term = parseDuration(target);
  if (!term) return target;
  if (term.unit === 'seconds') return formatSeconds(term.amount);
  const words =
    term.unit === 'days'
      ? { it: ['giorno', 'giorni'], en: ['day', 'days'] }
      : { it: ['mese', 'mesi'], en: ['month', 'months'] };
  return `${term.amount} ${words[language][term.amount === 1 ? 0 : 1]}`;
}

function stretchLine(language: Language, when: (at: Date) => string, stretch: ExplainedStretch): string {
  const sign = stretch.counted ? `+ ${formatSeconds(stretch.seconds)}` : '–';
  return `${when(stretch.from)} → ${when(stretch.to)}: ${sign} ${reasonText(stretch)[language]}`;
}

function reasonText({ reason }: ExplainedStretch): { it: string; en: string } {
  if (reason.kind === 'counts-as-later')
    return { it: 'la richiesta conta come fatta più tardi', en: 'the request counts as made later' };
  if (reason.kind !== 'pause') return describeReason(reason);
  const state = stateName(reason.state);
  return { it: `sospeso (${state.it})`, en: `paused (${state.en})` };
}

function outcome(
  say: (it: string, en: string) => string,
  when: (at: Date) => string,
  run: ClockRun,
  { standing }: Facts,
): string {
  const counted = formatSeconds(standing.elapsedSeconds);
  const due =
    standing.dueAt === null
      ? say('Scadenza non ancora nota: il tempo è sospeso', 'Due time not known yet: time is paused')
      : say(`Scadenza ${when(standing.dueAt)}`, `Due ${when(standing.dueAt)}`);
  const verdict = standing.breached ? say('termine superato', 'term missed') : say('nei termini', 'within the term');
  const end =
    run.endedAt === undefined
      ? ''
      : say(`Fermato ${when(new Date(run.endedAt))}. `, `Stopped ${when(new Date(run.endedAt))}. `);
  return `${end}${due}; ${say('contati', 'counted')} ${counted}, ${verdict}.`;
}
