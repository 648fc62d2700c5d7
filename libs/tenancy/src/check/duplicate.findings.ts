import { places, textsAt, type Place } from './document.walk.js';
import { formatPath, type Finding } from './tenant.problem.js';

/** Lists whose entries are told apart by a name; the scope is the part of the document in which it must be unique. */
const NAMED_LISTS: readonly { readonly scope: string; readonly names: readonly string[] }[] = [
  {
    scope: '',
    names: [
      'channels.*.instance',
      'routing.rules.*.name',
      'notifications.instance',
      'escalation.suppliers.*.instance.name',
    ],
  },
  { scope: '', names: ['languages.*'] },
  { scope: '', names: ['people.*.extension'] },
  { scope: '', names: ['retention.*.id'] },
  { scope: '', names: ['campaigns.*.campaign'] },
  { scope: '', names: ['identity.providers.*.id'] },
  { scope: 'security.regimes.*', names: ['reports.*.kind'] },
  { scope: '', names: ['services.*.service', 'services.*.subServices.*.service'] },
  { scope: '', names: ['classification.*.area'] },
  { scope: 'classification.*', names: ['topics.*.topic'] },
  { scope: 'classification.*.topics.*', names: ['subtopics.*.subtopic'] },
];

/** Names given twice. Keys given twice are an error of the notation and never come this far. */
export function duplicateFindings(document: unknown): readonly Finding[] {
  return NAMED_LISTS.flatMap(({ scope, names }) => {
    const scopes = scope === '' ? [{ path: [], value: document }] : places(document, scope);
    return scopes.flatMap((within) => duplicatesWithin(within, names));
  });
}

function duplicatesWithin(scope: Place, names: readonly string[]): readonly Finding[] {
  const first = new Map<string, string>();
  return names
    .flatMap((pattern) => places(scope.value, pattern))
    .flatMap(({ path, value }) => {
      if (typeof value !== 'string') return [];
      const full = [...scope.path, ...path];
      const before = first.get(value);
      if (before === undefined) {
        first.set(value, formatPath(full));
        return [];
      }
      const text = { it: `«${value}» è già usato in ${before}`, en: `"${value}" is already used at ${before}` };
      return [{ path: full, code: 'TENANT.DUPLICATE', text }];
    });
}

/** The file is named after its tenant, so that nobody looks for one in the other's file. */
export function fileNameFindings(document: unknown, file: string): readonly Finding[] {
  const name = /([^/\\]+)\.ya?ml$/.exec(file)?.[1];
  const [tenant] = textsAt(document, 'tenant');
  if (name === undefined || tenant === undefined || name === tenant) return [];
  const text = {
    it: `l’ente «${tenant}» va nel file ${tenant}.yaml, non in ${name}.yaml`,
    en: `tenant "${tenant}" belongs in ${tenant}.yaml, not in ${name}.yaml`,
  };
  return [{ path: ['tenant'], code: 'TENANT.FILE_NAME', text }];
}
