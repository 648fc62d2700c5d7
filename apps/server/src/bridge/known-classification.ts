import type { InboundContent, InboundParty } from '@sportello/plugin-sdk';
import type { TenantConfiguration } from '@sportello/tenancy';

type Classified = Omit<NonNullable<InboundContent['request']>, 'fields'>;

/** Of what a channel says of a request, the part that the tenant's configuration knows; a triplet is kept as far as it goes and is still offered. */
export function knownOf(
  configuration: Pick<TenantConfiguration, 'kinds' | 'classification' | 'severities'>,
  asked: Classified,
): Classified {
  const area = configuration.classification.find(({ area: id, retired }) => id === asked.area && retired !== true);
  const topic = area?.topics.find(({ topic: id, retired }) => id === asked.topic && retired !== true);
  const subtopic = topic?.subtopics.find(({ subtopic: id, retired }) => id === asked.subtopic && retired !== true);
  return {
    ...(asked.kind !== undefined && Object.hasOwn(configuration.kinds, asked.kind) ? { kind: asked.kind } : {}),
    ...(area === undefined ? {} : { area: area.area }),
    ...(topic === undefined ? {} : { topic: topic.topic }),
    ...(subtopic === undefined ? {} : { subtopic: subtopic.subtopic }),
    ...(asked.severity !== undefined && Object.hasOwn(configuration.severities, String(asked.severity))
      ? { severity: asked.severity }
      : {}),
  };
}

/** The same of who asks: a form filled in before its type of user was taken away is still a request. */
export function knownParty(
  { userTypes }: Pick<TenantConfiguration, 'userTypes'>,
  { userType, ...party }: InboundParty,
): InboundParty {
  return userType !== undefined && Object.hasOwn(userTypes, userType) ? { ...party, userType } : party;
}
