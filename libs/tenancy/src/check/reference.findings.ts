import { places } from './document.walk.js';
import { REFERABLE_NAMES, type NameIndex, type Referable } from './names.index.js';
import type { DocumentPath, Finding } from './tenant.problem.js';
import { didYouMean } from './wording.js';

/** Where the document speaks of something defined elsewhere in it. */
const REFERENCES: readonly (readonly [pattern: string, to: Referable])[] = [
  ['teams.*.calendar', 'calendar'],
  ['people.*.team', 'team'],
  ['people.*.substitute', 'person'],
  ['teams.*.front', 'front'],
  ['people.*.alsoIn.*', 'team'],
  ['rosters.*.person', 'person'],
  ['rosters.*.teams.*', 'team'],
  ['rosters.*.calendar', 'calendar'],
  ['alerts.urgent.fronts.*', 'front'],
  ['absences.*.person', 'person'],
  ['absences.*.substitute', 'person'],
  ['classification.*.topics.*.subtopics.*.kind', 'kind'],
  ['classification.*.userTypes.*', 'user-type'],
  ['classification.*.topics.*.userTypes.*', 'user-type'],
  ['classification.*.topics.*.subtopics.*.userTypes.*', 'user-type'],
  ['channels.*.closedTo.*.userTypes.*', 'user-type'],
  ['desk.closedTo.*.userTypes.*', 'user-type'],
  ['campaigns.*.channels.*', 'instance'],
  ['campaigns.*.groups.userTypes.*', 'user-type'],
  ['campaigns.*.groups.organisations.*', 'organisation'],
  ['campaigns.*.team', 'team'],
  ['telephony.callBack.team', 'team'],
  ['telephony.callBack.calendar', 'calendar'],
  ['telephony.lines.*.callBack.team', 'team'],
  ['telephony.lines.*.callBack.calendar', 'calendar'],
  ['organisations.*.activated.*', 'service'],
  ['defaults.kind', 'kind'],
  ['maintenance.contact', 'person'],
  ['maintenance.starters.*.userTypes.*', 'user-type'],
  ['maintenance.plans.*.classes.*', 'system-class'],
  ['maintenance.plans.*.kind', 'kind'],
  ['maintenance.plans.*.area', 'area'],
  ['maintenance.plans.*.topic', 'topic'],
  ['maintenance.plans.*.subtopic', 'subtopic'],
  ['escalation.suppliers.*.calendar', 'calendar'],
  ['escalation.suppliers.*.kinds.*.kind', 'work-kind'],
  ['escalation.areas.*.team', 'team'],
  ['escalation.areas.*.calendar', 'calendar'],
  ['escalation.areas.*.kinds.*.kind', 'work-kind'],
  ['machines.clients.*.supplier', 'supplier'],
  ['identity.providers.*.suppliers.*', 'supplier'],
  ['broadcasts.restrictedTo.*.team', 'team'],
  ['broadcasts.restrictedTo.*.supplier', 'supplier'],
  ['broadcasts.restrictedTo.*.external', 'external-office'],
  ['broadcasts.rules.*.offices.*.team', 'team'],
  ['broadcasts.rules.*.offices.*.supplier', 'supplier'],
  ['broadcasts.rules.*.offices.*.external', 'external-office'],
  ['broadcasts.rules.*.improvements.*.owner', 'person'],
  ['broadcasts.rules.*.when.kind.*', 'kind'],
  ['broadcasts.rules.*.when.service.*', 'service'],
  ['broadcasts.rules.*.when.area.*', 'area'],
  ['broadcasts.rules.*.when.topic.*', 'topic'],
  ['broadcasts.rules.*.when.subtopic.*', 'subtopic'],
  ['onCall.mayAuthorise.*', 'person'],
  ['complaints.team', 'team'],
  ['outOfScope.offices.*.for.*.area', 'area'],
  ['outOfScope.offices.*.for.*.topic', 'topic'],
  ['outOfScope.offices.*.for.*.subtopic', 'subtopic'],
  ['routing.fallback.team', 'team'],
  ['security.team', 'team'],
  ['security.readers.*', 'person'],
  ['security.kind', 'kind'],
  ['retention.*.kinds.*', 'kind'],
  ['identity.providers.*.teams.*.*', 'team'],
  ['routing.outside.team', 'team'],
  ['serviceLevels.policies.*.clocks.*.calendar', 'calendar'],
  ['serviceLevels.policies.*.clocks.*.startOn', 'event'],
  ['serviceLevels.policies.*.clocks.*.stopOn.*', 'event'],
  ['serviceLevels.policies.*.clocks.*.resumeOn.*', 'event'],
  ['serviceLevels.policies.*.clocks.*.pauseIn.*', 'state'],
  ['serviceLevels.policies.*.clocks.*.actions.*.escalateTo', 'team'],
  ['serviceLevels.policies.*.when.kind.*', 'kind'],
  ['serviceLevels.policies.*.when.channel.*', 'channel'],
  ['serviceLevels.policies.*.when.channelInstance.*', 'instance'],
  ['serviceLevels.policies.*.when.severity.*', 'severity'],
  ['serviceLevels.policies.*.when.level.*', 'level'],
  ['serviceLevels.policies.*.when.team.*', 'team'],
  ['serviceLevels.policies.*.when.requesterGroup.*', 'user-type'],
  ['serviceLevels.policies.*.when.area.*', 'area'],
  ['serviceLevels.policies.*.when.topic.*', 'topic'],
  ['serviceLevels.policies.*.when.subtopic.*', 'subtopic'],
];

/** References to things that are not there. */
export function referenceFindings(document: unknown, names: NameIndex): readonly Finding[] {
  const named = REFERENCES.flatMap(([pattern, to]) =>
    places(document, pattern).flatMap(({ path, value }) => danglingFinding(path, value, to, names[to]) ?? []),
  );
  const lines = places(document, 'telephony.lines.*').flatMap(
    ({ path }) => danglingFinding(path, path.at(-1), 'instance', names.instance) ?? [],
  );
  return [...named, ...lines];
}

/** @returns nothing when the name exists, cannot be checked, or is not even a name (the schema says so) */
export function danglingFinding(
  path: DocumentPath,
  name: unknown,
  to: Referable,
  known: ReadonlySet<string> | null,
): Finding | undefined {
  if (known === null || (typeof name !== 'string' && typeof name !== 'number') || known.has(String(name)))
    return undefined;
  const guess = didYouMean(String(name), known);
  const what = REFERABLE_NAMES[to];
  return {
    path,
    code: 'TENANT.UNKNOWN_REFERENCE',
    text: { it: `${what.it} «${name}» non esiste${guess.it}`, en: `there is no ${what.en} "${name}"${guess.en}` },
  };
}
