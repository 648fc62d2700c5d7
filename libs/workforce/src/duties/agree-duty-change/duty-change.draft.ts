import type { DutyChange, DutyChangeKind } from '@sportello/rosters';
import type { PeopleConfiguration } from '../../shared/people.rules.js';
import { invalidRequest, unknownPerson, unknownTeam } from '../../shared/workforce.errors.js';
import type { DutyChangeInput } from './agree-duty-change.command.js';

const DAY = 86_400_000;
/** Longest time, in days, a change may be agreed for at once. */
const LONGEST = 400;

export type DraftChange = Omit<DutyChange, 'id'>;

/** What is asked, as changes of the roster. Well formed and about people and teams there are; not yet held against the roster. */
export function draftsOf(input: DutyChangeInput, known: PeopleConfiguration): readonly DraftChange[] {
  personIn(known, 'person', input.person);
  if (input.team !== undefined && !Object.hasOwn(known.teams, input.team)) throw unknownTeam('team', input.team);
  const time = timeOf(input.kind, input.from, input.to, ['from', 'to']);
  const draft = (kind: DutyChangeKind): DraftChange => ({
    ...{ kind, person: input.person, other: null, team: input.team ?? null },
    ...time,
  });
  switch (input.kind) {
    case 'extra':
    case 'on-call':
      return [draft(input.kind)];
    case 'move':
      if (input.team === undefined) throw missing('team');
      return [draft('move')];
    case 'substitution':
      return [{ ...draft('cover'), other: otherOf(input, known), team: null }];
    case 'swap': {
      const other = otherOf(input, known);
      const theirs = timeOf(
        input.kind,
        input.otherFrom ?? input.from,
        input.otherTo ?? (input.otherFrom === undefined ? input.to : undefined),
        ['otherFrom', 'otherTo'],
      );
      return [
        { ...draft('cover'), other, team: null },
        { kind: 'cover', person: other, other: input.person, team: null, ...theirs },
      ];
    }
  }
}

function personIn({ people }: PeopleConfiguration, field: string, person: string): void {
  if (!Object.hasOwn(people, person)) throw unknownPerson(field, person);
}

function otherOf({ person, other }: DutyChangeInput, known: PeopleConfiguration): string {
  if (other === undefined) throw missing('other');
  personIn(known, 'other', other);
  if (other === person)
    throw invalidRequest('other', 'same', 'Nessuno sostituisce sé stesso.', 'Nobody stands in for themselves.');
  return other;
}

function timeOf(
  kind: DutyChangeInput['kind'],
  fromText: string,
  toText: string | undefined,
  [fromField, toField]: readonly [string, string],
): { from: Date; to: Date | null } {
  const from = momentOf(fromField, fromText);
  if (toText === undefined) {
    if (kind === 'move') return { from, to: null };
    throw missing(toField);
  }
  const to = momentOf(toField, toText);
  if (to <= from)
    throw invalidRequest(
      ...([toField, 'ends-before-start'] as const),
      'Il turno finisce prima di cominciare.',
      'The duty ends before it starts.',
    );
  if (to.getTime() - from.getTime() > LONGEST * DAY)
    throw invalidRequest(toField, 'too-long', `Al massimo ${LONGEST} giorni.`, `At most ${LONGEST} days.`);
  return { from, to };
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function momentOf(field: string, text: string): Date {
  const at = new Date(text);
  if (MOMENT.test(text) && !Number.isNaN(at.getTime())) return at;
  throw invalidRequest(
    ...([field, 'not-a-moment'] as const),
    'Serve un momento con il suo fuso, per esempio 2026-08-15T22:00:00+02:00.',
    'A moment with its zone is needed, e.g. 2026-08-15T22:00:00+02:00.',
  );
}

const missing = (field: string) => invalidRequest(field, 'missing', `Manca «${field}».`, `"${field}" is missing.`);
