/** What the wall counts, of the desk, a team or a person. */
export type Figure = 'open' | 'unassigned' | 'dueSoon' | 'breached' | 'waiting';

export const FIGURES: readonly Figure[] = ['open', 'unassigned', 'dueSoon', 'breached', 'waiting'];

/** Whose tickets a list is narrowed to. */
export interface Whose {
  readonly team?: string | undefined;
  readonly assignee?: string | undefined;
  readonly campaign?: string | undefined;
}

const WAITING = 'waiting-requester,waiting-third-party';
/** The states of tickets that have not ended. */
export const OPEN = `registered,in-charge,in-progress,${WAITING}`;

/** How the lists of the desk are asked for what was counted; terms are narrowed by whole minutes there. */
const ASKED: Readonly<Record<Figure, Readonly<Record<string, string>>>> = {
  open: { states: OPEN, sort: 'openedAt' },
  unassigned: { states: OPEN, assignee: 'nobody', sort: 'openedAt' },
  dueSoon: { dueWithin: '120', sort: 'dueAt' },
  breached: { dueWithin: '1', sort: 'dueAt' },
  waiting: { states: WAITING, sort: 'updatedAt' },
};

/** The list of the desk that shows the tickets behind a number. */
export function listBehind(tenant: string, figure: Figure, whose: Whose = {}): string {
  const narrowed = Object.entries({ ...ASKED[figure], ...whose }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return `/desk/${encodeURIComponent(tenant)}?${new URLSearchParams(narrowed).toString()}`;
}
