import { beforeAwareness, inTheFuture, notGoingOn, notYetAware, unchanged, unknownWords } from './security.errors.js';
import type { CaseAct, CaseDecision, SecurityCase, TlpLabel } from './security.case.js';
import type { Regimes, Taxonomy } from './security.regime.js';

/** What a person says of the incident; what is left out stays as it was. */
export interface Description {
  readonly personalData?: boolean;
  readonly ongoing?: boolean;
  readonly regimes?: readonly string[];
  readonly incidentTypes?: readonly string[];
  readonly vector?: Readonly<Record<string, readonly string[]>>;
}

/** @throws DomainError `SECURITY.UNCHANGED` */
export function setTlp(state: SecurityCase, tlp: TlpLabel, reason: string | null): CaseDecision {
  if (state.tlp === tlp) throw unchanged();
  return { state: { ...state, tlp }, events: [{ type: 'tlp-set', data: { tlp, before: state.tlp, reason } }] };
}

/** @throws DomainError `SECURITY.UNKNOWN_WORD` with every word that the tenant does not have */
export function describeIncident(
  state: SecurityCase,
  description: Description,
  regimes: Regimes,
  taxonomy: Taxonomy,
): CaseDecision {
  const unknown = unknownOf(description, regimes, taxonomy);
  if (unknown.length > 0) throw unknownWords(unknown);
  const restarted = description.ongoing === true && !state.ongoing ? { endedAt: null } : {};
  const said = saidOf(description);
  return { state: { ...state, ...said, ...restarted }, events: [{ type: 'incident-described', data: said }] };
}

/** @throws DomainError `SECURITY.NOT_ONGOING`, `SECURITY.AWARENESS_NOT_SET`, `SECURITY.IN_THE_FUTURE` */
export function endIncident(state: SecurityCase, { at }: CaseAct, endedAt: Date): CaseDecision {
  if (state.awareAt === null) throw notYetAware();
  if (!state.ongoing || state.endedAt !== null) throw notGoingOn();
  if (endedAt > at) throw inTheFuture('endedAt');
  const value = endedAt.toISOString();
  if (value < state.awareAt) throw beforeAwareness('endedAt', state.awareAt);
  return { state: { ...state, endedAt: value }, events: [{ type: 'incident-ended', data: { endedAt: value } }] };
}

/** The authority asks for a report. @throws DomainError `SECURITY.AWARENESS_NOT_SET`, `SECURITY.UNKNOWN_WORD` */
export function requestReport(
  state: SecurityCase,
  { at }: CaseAct,
  asked: { readonly regime: string; readonly kind: string },
  regimes: Regimes,
): CaseDecision {
  if (state.awareAt === null) throw notYetAware();
  const { regime, kind } = asked;
  const known = regimes[regime]?.reports.some((report) => report.kind === kind && report.onRequest) === true;
  if (!known) throw unknownWords([{ field: 'kind', value: `${regime}/${kind}` }]);
  return {
    state: { ...state, requested: [...state.requested, { regime, kind, at: at.toISOString() }] },
    events: [{ type: 'report-requested', data: { regime, kind } }],
  };
}

function unknownOf(
  { regimes = [], incidentTypes = [], vector = {} }: Description,
  known: Regimes,
  { incidentTypes: types, predicates }: Taxonomy,
): { field: string; value: string }[] {
  return [
    ...regimes
      .filter((regime) => !Object.hasOwn(known, regime) || known[regime]?.applies !== 'chosen')
      .map((value) => ({ field: 'regimes', value })),
    ...incidentTypes.filter((type) => !Object.hasOwn(types, type)).map((value) => ({ field: 'incidentTypes', value })),
    ...Object.entries(vector).flatMap(([predicate, values]) =>
      Object.hasOwn(predicates, predicate)
        ? values
            .filter((value) => !Object.hasOwn(predicates[predicate]?.values ?? {}, value))
            .map((value) => ({ field: `vector.${predicate}`, value }))
        : [{ field: 'vector', value: predicate }],
    ),
  ];
}

/** What is left out says nothing: it does not undo what was said before. */
function saidOf(description: Description): Description {
  return Object.fromEntries(Object.entries(description).filter(([, value]) => value !== undefined));
}
