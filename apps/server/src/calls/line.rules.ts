import { DomainError } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import { dueAt, warningsBefore, type CallBackRules, type LineRules, type WaitingCallBack } from '@sportello/telephony';

type Lines = Pick<CurrentTenant, 'telephony' | 'people' | 'calendars'>;

/** A line as its administration has configured it; one it says nothing of is as all of them. */
export function lineOf(configuration: Lines, instance: string): LineRules {
  const { lines, callBack } = configuration.telephony;
  const own = Object.hasOwn(lines, instance) ? lines[instance] : undefined;
  return {
    missed: own?.missed ?? 'call-back',
    callBack: rulesOf(configuration, own?.callBack ?? callBack),
    peopleAt: (extensions) => peopleAt(configuration, extensions),
  };
}

/** C8: until when whoever is promised a call now is to be called; null where the administration has set no term. */
export function promiseFrom(configuration: Lines, now: Date): Date | null {
  const rules = rulesOf(configuration, configuration.telephony.callBack);
  return rules === null ? null : dueAt(now, rules);
}

/** From when on those who call were warned of a promise, or are; null: nobody warns them. @param line null: it was promised on a ticket */
export function soonFrom(
  configuration: Lines,
  { line, askedAt, dueAt: due }: Pick<WaitingCallBack, 'line' | 'askedAt' | 'dueAt'>,
): Date | null {
  const rules =
    line === null ? rulesOf(configuration, configuration.telephony.callBack) : lineOf(configuration, line).callBack;
  return rules === null ? null : (warningsBefore(askedAt, due, rules)[0]?.at ?? null);
}

/** Somebody is to be called, and nobody said by when. */
export function noCallBackTerm(): DomainError {
  const message = {
    it: 'Dire entro quando richiamare: l’ente non ha fissato un termine per le richiamate.',
    en: 'Say by when to call: the administration has set no term for call-backs.',
  };
  return new DomainError('CALL_BACK.NO_TERM', 'invalid', message, {
    fields: [{ field: 'promisedBy', code: 'required', message }],
  });
}

/** B16: seconds within which calls of each line are to be answered, where that is set. */
export const answerTimes = ({ telephony }: Pick<CurrentTenant, 'telephony'>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(telephony.lines).flatMap(([line, { answerWithin }]) =>
      answerWithin === undefined ? [] : [[line, Number.parseInt(answerWithin, 10)]],
    ),
  );

function rulesOf(
  { calendars }: Pick<Lines, 'calendars'>,
  callBack: Lines['telephony']['callBack'],
): CallBackRules | null {
  const calendar = callBack === undefined ? undefined : calendars[callBack.calendar];
  if (callBack === undefined || calendar === undefined) return null;
  return { calendar, within: callBack.within, team: callBack.team, warnAt: callBack.warnAt ?? [] };
}

const peopleAt = ({ people }: Pick<Lines, 'people'>, extensions: readonly string[]): readonly string[] =>
  Object.entries(people).flatMap(([id, { extension }]) =>
    extension !== undefined && extensions.includes(extension) ? [id] : [],
  );
