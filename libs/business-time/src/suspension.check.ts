import type {
  CalendarDefinition,
  SuspensionDefinition,
  SuspensionReason,
  SuspensionRules,
} from './calendar.definition.js';
import type { CalendarProblem } from './calendar-problem.js';
import { compileRules, daysOf } from './compiled-rules.js';
import { formatLocalDate, parseLocalDate, yearOf, type EpochDay } from './local-date.js';
import { isServiceDay } from './service-day.js';

const LONGEST_DAYS = 366;

/** C7: every suspension of a calendar against the calendar's own rules. Without rules, any suspension is admitted. */
export function checkSuspensions(definition: CalendarDefinition): readonly CalendarProblem[] {
  const suspensions = definition.suspensions ?? [];
  const tooLong = suspensions.flatMap((suspension, index) => checkLength(suspension, index));
  const rules = definition.suspensionRules;
  if (!rules || tooLong.length > 0) return tooLong;
  return [
    ...suspensions.flatMap((suspension, index) => [
      ...checkReason(suspension, index, rules),
      ...checkNotice(suspension, index, rules),
    ]),
    ...checkYearlyDays(definition, suspensions, rules),
  ];
}

function checkLength(suspension: SuspensionDefinition, index: number): CalendarProblem[] {
  const { first, last } = daysOf(suspension);
  if (last - first < LONGEST_DAYS) return [];
  return [
    problem(index, 'to', 'CALENDAR.SUSPENSION_TOO_LONG', {
      it: `una sospensione non può superare ${LONGEST_DAYS} giorni`,
      en: `a suspension cannot exceed ${LONGEST_DAYS} days`,
    }),
  ];
}

function checkReason(suspension: SuspensionDefinition, index: number, rules: SuspensionRules): CalendarProblem[] {
  const reason = Object.hasOwn(rules.reasons, suspension.reason) ? rules.reasons[suspension.reason] : undefined;
  if (!reason) {
    const known = Object.keys(rules.reasons).join(', ');
    return [
      problem(index, 'reason', 'CALENDAR.SUSPENSION_REASON', {
        it: `motivo «${suspension.reason}» non ammesso; motivi ammessi: ${known}`,
        en: `reason “${suspension.reason}” is not admitted; admitted reasons: ${known}`,
      }),
    ];
  }
  const { first, last } = daysOf(suspension);
  for (let day = first; day <= last; day += 1) {
    if (!isWithin(reason, day)) {
      const date = formatLocalDate(day);
      return [
        problem(index, 'from', 'CALENDAR.SUSPENSION_PERIOD', {
          it: `${date} è fuori dal periodo in cui vale il motivo «${reason.name.it}»`,
          en: `${date} lies outside the period in which the reason “${reason.name.en}” holds`,
        }),
      ];
    }
  }
  return [];
}

function isWithin(reason: SuspensionReason, day: EpochDay): boolean {
  if (!reason.within) return true;
  const monthDay = formatLocalDate(day).slice(5);
  return reason.within.some(({ from, to }) =>
    from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to,
  );
}

function checkNotice(suspension: SuspensionDefinition, index: number, rules: SuspensionRules): CalendarProblem[] {
  if (rules.noticeDays === 0) return [];
  const announced = suspension.announcedOn === undefined ? undefined : parseLocalDate(suspension.announcedOn);
  const { first } = daysOf(suspension);
  if (announced !== undefined && first - announced >= rules.noticeDays) return [];
  const latest = formatLocalDate(first - rules.noticeDays);
  return [
    problem(index, 'announcedOn', 'CALENDAR.SUSPENSION_NOTICE', {
      it: `agli utenti spettano almeno ${rules.noticeDays} giorni di preavviso: l'annuncio va dato entro il ${latest}`,
      en: `users are owed at least ${rules.noticeDays} days' notice: it must be announced by ${latest}`,
    }),
  ];
}

/** Counts each suspended day once, and only days on which there would have been service. */
function checkYearlyDays(
  definition: CalendarDefinition,
  suspensions: readonly SuspensionDefinition[],
  rules: SuspensionRules,
): CalendarProblem[] {
  const ordinary = compileRules({ ...definition, suspensions: [] });
  const daysByYear = new Map<number, Set<EpochDay>>();
  const reported = new Set<number>();
  return suspensions.flatMap((suspension, index) => {
    const { first, last } = daysOf(suspension);
    const problems: CalendarProblem[] = [];
    for (let day = first; day <= last; day += 1) {
      const year = yearOf(day);
      const days = daysByYear.get(year) ?? new Set<EpochDay>();
      daysByYear.set(year, days);
      if (isServiceDay(ordinary, day)) days.add(day);
      if (days.size > rules.maxDaysPerYear && !reported.has(year)) {
        reported.add(year);
        problems.push(
          problem(index, 'to', 'CALENDAR.SUSPENSION_DAYS', {
            it: `con ${formatLocalDate(day)} si superano i ${rules.maxDaysPerYear} giorni di sospensione ammessi nel ${year}`,
            en: `${formatLocalDate(day)} exceeds the ${rules.maxDaysPerYear} days of suspension admitted in ${year}`,
          }),
        );
      }
    }
    return problems;
  });
}

function problem(index: number, field: string, code: string, text: CalendarProblem['text']): CalendarProblem {
  return { path: ['suspensions', index, field], code, text };
}
