import { isMapping, places, textsAt, type Place } from './document.walk.js';
import type { Finding } from './tenant.problem.js';

/** What reports may be counted from beside other reports. */
const MOMENTS = ['awareness', 'end'];

/** Reports of a regime that count from another that is not there, and a kind that is no report of a threat (A2). */
export function securityFindings(document: unknown): readonly Finding[] {
  return [...places(document, 'security.regimes.*').flatMap(countedFromNowhere), ...notOfSecurity(document)];
}

function countedFromNowhere(regime: Place): readonly Finding[] {
  const kinds = textsAt(regime.value, 'reports.*.kind');
  return places(regime.value, 'reports.*').flatMap(({ path, value }): readonly Finding[] => {
    const from = isMapping(value) ? value['from'] : undefined;
    if (typeof from !== 'string' || MOMENTS.includes(from)) return [];
    const itself = isMapping(value) && value['kind'] === from;
    if (kinds.includes(from) && !itself) return [];
    return [
      {
        path: [...regime.path, ...path, 'from'],
        code: 'TENANT.UNKNOWN_REFERENCE',
        text: {
          it: `«${from}» non è una comunicazione da cui contare: awareness, end o un’altra dello stesso regime`,
          en: `"${from}" is no report to count from: awareness, end or another of the same regime`,
        },
      },
    ];
  });
}

function notOfSecurity(document: unknown): readonly Finding[] {
  return places(document, 'security.kind').flatMap(({ path, value }): readonly Finding[] => {
    const kind = typeof value === 'string' ? places(document, `kinds.${value}`)[0]?.value : undefined;
    if (!isMapping(kind) || kind['purpose'] === 'security') return [];
    return [
      {
        path,
        code: 'TENANT.NOT_OF_SECURITY',
        text: {
          it: `«${String(value)}» non ha lo scopo «security»`,
          en: `"${String(value)}" does not have the purpose "security"`,
        },
      },
    ];
  });
}
