import type { Schema } from '../../api/routes.js';

export type BoardTicket = Schema<'TicketSummaryView'>;
type PersonOnWall = Schema<'PersonOnWallView'>;
export type Holder = PersonOnWall['person'];

/** What somebody of the team has in hand; nobody's when `holder` is null. */
export interface HolderColumn {
  readonly holder: Holder | null;
  readonly onDuty: boolean;
  readonly tickets: readonly BoardTicket[];
}

/** Who gets tickets that are moved. */
export type Receiver =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'team'; readonly id: string; readonly name: string }
  /** Back to the queue of the team that has it. */
  | { readonly kind: 'queue'; readonly id: ''; readonly name: string };

/** A column each: tickets of nobody first, then who is on duty, then whoever else has some. What is due first comes first. */
export function holderColumns(
  people: readonly PersonOnWall[],
  tickets: readonly BoardTicket[],
): readonly HolderColumn[] {
  const known = new Map(people.map(({ person, onDuty }) => [person.id, { holder: person, onDuty }]));
  for (const { assignee } of tickets) {
    if (assignee !== undefined && !known.has(assignee.id)) known.set(assignee.id, { holder: assignee, onDuty: false });
  }
  const sorted = [...tickets].sort(byTerm);
  const of = (id: string | undefined) => sorted.filter(({ assignee }) => assignee?.id === id);
  return [
    { holder: null, onDuty: false, tickets: of(undefined) },
    ...[...known.values()].map((one) => ({ ...one, tickets: of(one.holder.id) })),
  ];
}

/** After every term there is. */
const LAST = '9999';

const byTerm = (a: BoardTicket, b: BoardTicket): number =>
  (a.dueAt ?? LAST).localeCompare(b.dueAt ?? LAST) || a.openedAt.localeCompare(b.openedAt);

/** What is moved with a ticket that is picked up: with one of those chosen, all of them. */
export const movedWith = (number: string, chosen: ReadonlySet<string>): readonly string[] =>
  chosen.has(number) ? [...chosen] : [number];

/** Why a ticket leaves somebody's hands is asked, but not why one is given to somebody. */
export const needsReason = (to: Receiver): boolean => to.kind !== 'person';

/** Whether a ticket is there already. */
export const isWith = ({ assignee }: BoardTicket, to: Receiver): boolean =>
  to.kind === 'person' ? assignee?.id === to.id : to.kind === 'queue' && assignee === undefined;
