import type { CalendarDefinition } from './calendar.definition.js';
import type { CalendarProblem } from './calendar-problem.js';
import { compileRules, daysOf, type CompiledRules } from './compiled-rules.js';
import { checkSuspensions } from './suspension.check.js';
import { parseWallRange, SECONDS_PER_DAY, type WallRange } from './wall-time.js';

/** What makes a well-formed definition impossible or inadmissible. Empty when it can be used. */
export function checkCalendar(definition: CalendarDefinition): readonly CalendarProblem[] {
  const unusable = [...checkPeriods(definition), ...checkClosureHours(definition)];
  if (unusable.length > 0) return unusable;
  const rules = compileRules(definition);
  return [...checkWeek(rules), ...checkExtraOpenings(definition, rules), ...checkSuspensions(definition)];
}

function checkPeriods(definition: CalendarDefinition): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  for (const list of ['closures', 'suspensions'] as const) {
    (definition[list] ?? []).forEach((period, index) => {
      const { first, last } = daysOf(period);
      if (last < first) {
        problems.push({
          path: [list, index, 'to'],
          code: 'CALENDAR.PERIOD_BACKWARDS',
          text: {
            it: `finisce (${period.to}) prima di cominciare (${period.from})`,
            en: `ends (${period.to}) before it begins (${period.from})`,
          },
        });
      }
    });
  }
  return problems;
}

function checkClosureHours(definition: CalendarDefinition): CalendarProblem[] {
  return (definition.closures ?? []).flatMap((closure, index) =>
    (closure.hours ?? []).flatMap((hours, hoursIndex) => {
      const range = parseWallRange(hours);
      if (range && range.to <= SECONDS_PER_DAY) return [];
      return [
        {
          path: ['closures', index, 'hours', hoursIndex],
          code: 'CALENDAR.CLOSURE_OVER_MIDNIGHT',
          text: {
            it: `${hours} passa la mezzanotte: va scritta in due chiusure`,
            en: `${hours} runs over midnight: write it as two closures`,
          },
        },
      ];
    }),
  );
}

function checkWeek(rules: CompiledRules): CalendarProblem[] {
  const opensAtAll = rules.week.some((day) => day.length > 0) || rules.extra.size > 0;
  if (!opensAtAll) {
    return [
      {
        path: ['week'],
        code: 'CALENDAR.NEVER_OPEN',
        text: {
          it: 'il calendario non apre mai: manca ogni orario',
          en: 'the calendar never opens: no hours are given',
        },
      },
    ];
  }
  if (!overlaps(rules.week)) return [];
  return [
    {
      path: ['week'],
      code: 'CALENDAR.OVERLAPPING_HOURS',
      text: { it: 'due orari della settimana si sovrappongono', en: 'two openings of the week overlap' },
    },
  ];
}

/** Lays the week on one line, Monday again at the end so that a Sunday night shift meets Monday morning. */
function overlaps(week: readonly (readonly WallRange[])[]): boolean {
  const line = [...week, week[0] ?? []].flatMap((ranges, day) =>
    ranges.map(({ from, to }) => ({ from: from + day * SECONDS_PER_DAY, to: to + day * SECONDS_PER_DAY })),
  );
  return line.some((range, index) => {
    const next = line[index + 1];
    return next !== undefined && next.from < range.to;
  });
}

function checkExtraOpenings(definition: CalendarDefinition, rules: CompiledRules): CalendarProblem[] {
  return (definition.extraOpenings ?? []).flatMap((opening, index) => {
    const { first } = daysOf({ from: opening.on });
    const clash = rules.closed.find((period) => !period.ranges && period.first <= first && first <= period.last);
    return clash === undefined
      ? []
      : [
          {
            path: ['extraOpenings', index, 'on'],
            code: 'CALENDAR.OPEN_AND_CLOSED',
            text: {
              it: `${opening.on} è anche un giorno di chiusura: «${clash.name.it}»`,
              en: `${opening.on} is also a closed day: “${clash.name.en}”`,
            },
          },
        ];
  });
}
