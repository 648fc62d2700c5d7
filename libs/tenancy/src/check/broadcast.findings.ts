import { isMapping, places, textsAt } from './document.walk.js';
import type { Finding } from './tenant.problem.js';

/** Offices that a rule of broadcasts gives what they cannot have (E5): tasks are for suppliers and internal areas, notices for the others. */
export function broadcastFindings(document: unknown): readonly Finding[] {
  const areas = textsAt(document, 'escalation.areas.*.team');
  return places(document, 'broadcasts.rules.*.offices.*').flatMap(({ path, value }): readonly Finding[] => {
    const given = isMapping(value) ? value['as'] : undefined;
    if (!isMapping(value) || typeof given !== 'string') return [];
    const { team } = value;
    const canWork = 'supplier' in value || (typeof team === 'string' && areas.includes(team));
    if (given === 'task' ? canWork : !('supplier' in value)) return [];
    return [{ path: [...path, 'as'], code: 'TENANT.NOT_FOR_OFFICE', text: given === 'task' ? NO_TASK : NO_NOTICE }];
  });
}

const NO_TASK = {
  it: 'un compito si affida a un fornitore o a un gruppo di `escalation.areas`',
  en: 'a task is given to a supplier or to a team of `escalation.areas`',
};
const NO_NOTICE = {
  it: 'a un fornitore si affidano compiti, non avvisi',
  en: 'a supplier is given tasks, not notices',
};
