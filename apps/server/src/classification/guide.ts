import type { CurrentTenant } from '@sportello/tenancy';
import { invalidTicket, isOffered, isServed, notConfigured, tripletOf } from '@sportello/ticketing';
import { filled } from '../tickets/ticket.presenter.js';
import type { GuideQuery } from './classification.requests.js';
import type { GuideChoiceView, GuideView } from './classification.views.js';

type Step = Pick<GuideView, 'step' | 'choices' | 'kind'>;

/** B7: the next choice on the way to a triplet, and what it is chosen by. @throws DomainError `TICKET.INVALID` */
export function guideStep(configuration: CurrentTenant, asked: GuideQuery): GuideView {
  check(configuration, asked);
  const { area, topic, subtopic } = asked;
  return {
    ...stepOf(configuration, asked),
    chosen: filled({ area, topic, subtopic }),
    severities: severitiesOf(configuration),
  };
}

function check(configuration: CurrentTenant, asked: GuideQuery): void {
  const { userType, channelInstance } = asked;
  const channels = configuration.channels.map(({ instance }) => instance);
  const problems = [
    // What a request keeps may be read, though nobody chooses it any more.
    ...tripletOf(asked, configuration.classification, asked).problems,
    ...(userType === undefined || Object.hasOwn(configuration.userTypes, userType)
      ? []
      : [notConfigured('userType', userType, { it: 'Tipo di utente', en: 'user type' })]),
    ...(channelInstance === undefined || channelInstance === 'desk' || channels.includes(channelInstance)
      ? []
      : [notConfigured('channelInstance', channelInstance, { it: 'Canale', en: 'channel' })]),
  ];
  if (problems.length > 0) throw invalidTicket(problems);
}

function stepOf(configuration: CurrentTenant, asked: GuideQuery): Step {
  const served = servedBy(configuration, asked);
  const offered = (one: Parameters<typeof isOffered>[0] & { readonly userTypes?: readonly string[] }): boolean =>
    isOffered(one) &&
    (one.userTypes === undefined || asked.userType === undefined || one.userTypes.includes(asked.userType));
  const area = configuration.classification.find((one) => one.area === asked.area);
  if (area === undefined) {
    const areas = configuration.classification.filter((one) => offered(one) && isServed({ area: one.area }, served));
    return { step: 'area', choices: areas.map((one) => choice(one.area, one)) };
  }
  const topic = area.topics.find((one) => one.topic === asked.topic);
  if (topic === undefined) {
    const place = { area: area.area };
    const topics = area.topics.filter((one) => offered(one) && isServed({ ...place, topic: one.topic }, served));
    return { step: 'topic', choices: topics.map((one) => choice(one.topic, one)) };
  }
  const subtopic = topic.subtopics.find((one) => one.subtopic === asked.subtopic);
  if (subtopic !== undefined) {
    const { kind } = subtopic;
    return { step: 'done', choices: [], ...(kind === undefined ? {} : { kind }) };
  }
  const place = { area: area.area, topic: topic.topic };
  const subtopics = topic.subtopics.filter(
    (one) => offered(one) && isServed({ ...place, subtopic: one.subtopic }, served),
  );
  return { step: 'subtopic', choices: subtopics.map((one) => choice(one.subtopic, one)) };
}

/** D5 */
const servedBy = ({ channels, desk }: CurrentTenant, { channelInstance }: GuideQuery) =>
  channelInstance === undefined
    ? undefined
    : (channels.find(({ instance }) => instance === channelInstance) ?? desk).topics;

interface Guided {
  readonly name: GuideChoiceView['name'];
  readonly help?: GuideChoiceView['name'] | undefined;
  readonly kind?: string | undefined;
}

const choice = (id: string, { name, help, kind }: Guided): GuideChoiceView => ({
  ...{ id, name },
  ...(help === undefined ? {} : { help }),
  ...(kind === undefined ? {} : { kind }),
});

/** B13: the definitions are shown to whoever classifies. */
const severitiesOf = ({ severities, defaults }: CurrentTenant): GuideView['severities'] =>
  Object.entries(severities).map(([code, { name, definition }]) => ({
    ...{ severity: Number(code), name, definition },
    chosenByDefault: Number(code) === defaults.severity,
  }));
