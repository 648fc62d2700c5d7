import type { KnownOffice, Office } from '@sportello/broadcasts';
import type { CurrentTenant } from '@sportello/tenancy';

/** An office the tenant's file knows, and what it can be given. @returns null when there is none */
export function knownOffice(
  { teams, escalation, broadcasts }: CurrentTenant,
  { kind, id }: Office,
): Omit<KnownOffice, 'mayKnowRestricted'> | null {
  const known = { team: teams, supplier: escalation.suppliers, external: broadcasts.external }[kind];
  const found = Object.hasOwn(known, id) ? known[id] : undefined;
  if (found === undefined) return null;
  // B5: a team that is an internal area is given tasks, and so is a supplier; others have nowhere to keep them.
  const isArea = kind === 'team' && escalation.areas.some(({ team }) => team === id);
  if (isArea) return { name: found.name, reaches: ['task', 'notice'] };
  return { name: found.name, reaches: kind === 'supplier' ? ['task'] : ['notice'] };
}
