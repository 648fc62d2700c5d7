import type { CurrentTenant } from '@sportello/tenancy';
import type { TicketView } from '@sportello/ticketing';
import { staffReaders, type Concerned } from './staff.readers.js';

/** B10: who keeps the ticket is told of its tasks: the technician, or their team where nobody has it or can be written to. */
export function ownerOf(
  configuration: Pick<CurrentTenant, 'people'>,
  { assignee, team }: Pick<TicketView, 'assignee' | 'team'>,
): Concerned {
  const own = { people: assignee === null ? [] : [assignee.id] };
  const reached = staffReaders(configuration, own).length > 0;
  return reached || team === null ? own : { ...own, teams: [team] };
}
