import type { RoutingFacts } from '@sportello/plugin-sdk';

/** A ticket as a rule sees it, with as many teams as a middling administration has. */
export const FACTS: RoutingFacts = {
  kind: 'problem',
  channel: 'mail',
  channelInstance: 'mailbox',
  area: 'access',
  topic: 'login',
  subtopic: 'password',
  severity: 3,
  language: 'it',
  userType: 'citizen',
  organisation: null,
  subject: 'Stampante ferma al secondo piano',
  lastTechnician: null,
  teams: Array.from({ length: 10 }, (_, n) => ({
    ...{ id: `team-${n}`, level: 'L1', open: n, capacity: 20 },
    skills: ['access', 'network'],
  })),
  fields: {},
};
