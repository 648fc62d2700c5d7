import { DomainError, type FieldProblem } from '@sportello/kernel';
import { DESK_CHANNEL, type TenantConfiguration } from '@sportello/tenancy';
import type { RoutedRequest } from './routing.facts.js';

/** A request as an operator types it to see where it would go. What is left out is as for a call at the desk. */
export interface TypedRequest {
  readonly kind?: string | undefined;
  /** Channel instance of the tenant. */
  readonly channelInstance?: string | undefined;
  readonly area?: string | undefined;
  readonly topic?: string | undefined;
  readonly subtopic?: string | undefined;
  readonly severity?: number | undefined;
  readonly language?: string | undefined;
  readonly userType?: string | undefined;
  readonly organisation?: string | undefined;
  readonly subject?: string | undefined;
  readonly fields?: Readonly<Record<string, string | number | boolean>> | undefined;
}

type Vocabulary = Pick<
  TenantConfiguration,
  'kinds' | 'userTypes' | 'severities' | 'classification' | 'channels' | 'languages' | 'defaults'
>;

/** @throws DomainError ROUTING.INVALID_REQUEST naming every field the tenant does not know */
export function requestFrom(typed: TypedRequest, tenant: Vocabulary): RoutedRequest {
  const { area, topic, subtopic, userType, organisation, subject = '', fields = {} } = typed;
  const found = triplet(typed, tenant);
  const channel = channelOf(typed.channelInstance, tenant);
  // As at registration: the kind may follow from what the request is about.
  const kind = typed.kind ?? found.subtopic?.kind ?? tenant.defaults.kind;
  const severity = typed.severity ?? tenant.defaults.severity;
  const language = typed.language ?? tenant.languages[0] ?? 'it';
  const problems = [
    ...unknown('kind', kind, Object.hasOwn(tenant.kinds, kind)),
    ...unknown('channelInstance', typed.channelInstance, channel !== undefined),
    ...unknown('area', area, found.area !== undefined),
    ...unknown('topic', topic, found.topic !== undefined),
    ...unknown('subtopic', subtopic, found.subtopic !== undefined),
    ...unknown('severity', severity, Object.hasOwn(tenant.severities, String(severity))),
    ...unknown(
      'language',
      language,
      tenant.languages.some((spoken) => spoken === language),
    ),
    ...unknown('userType', userType, userType !== undefined && Object.hasOwn(tenant.userTypes, userType)),
  ];
  if (problems.length > 0 || channel === undefined) throw invalidRequest(problems);
  return {
    ...{ kind, severity, language, subject, fields },
    channel: channel.kind,
    channelInstance: channel.instance,
    area: area ?? null,
    topic: topic ?? null,
    subtopic: subtopic ?? null,
    userType: userType ?? null,
    organisation: organisation ?? null,
  };
}

function triplet(typed: TypedRequest, { classification }: Vocabulary) {
  const area = classification.find((one) => one.area === typed.area);
  const topic = area?.topics.find((one) => one.topic === typed.topic);
  const subtopic = topic?.subtopics.find((one) => one.subtopic === typed.subtopic);
  return { area, topic, subtopic };
}

function channelOf(instance: string | undefined, { channels }: Vocabulary) {
  const wanted = instance ?? DESK_CHANNEL.instance;
  return channels.find((one) => one.instance === wanted) ?? [DESK_CHANNEL].find((one) => one.instance === wanted);
}

const unknown = (field: string, value: string | number | undefined, known: boolean): FieldProblem[] =>
  value === undefined || known
    ? []
    : [
        {
          field,
          code: 'not-configured',
          message: { it: `Non configurato: ${value}.`, en: `Not configured: ${value}.` },
        },
      ];

const invalidRequest = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'ROUTING.INVALID_REQUEST',
    'invalid',
    {
      it: 'La richiesta da provare nomina cose che l’ente non ha.',
      en: 'The request to try names things the administration does not have.',
    },
    { fields },
  );
