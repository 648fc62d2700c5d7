import { isMapping, places, type Place } from './document.walk.js';
import type { Finding } from './tenant.problem.js';

/**
 * D14: campaigns that end before they begin, and two that nobody could tell apart: on one channel at one time, for everybody, on
 * everything. That one is over is no mistake: it stays, for what came by it.
 */
export function campaignFindings(document: unknown): readonly Finding[] {
  const campaigns = places(document, 'campaigns.*').flatMap(read);
  return [
    ...campaigns.filter(({ from, to }) => to <= from).map(({ path }) => ({ path: [...path, 'to'], ...ENDS_FIRST })),
    ...campaigns.flatMap((one, index) =>
      campaigns.slice(0, index).some((before) => alike(one, before))
        ? [{ path: [...one.path, 'channels'], ...ALIKE }]
        : [],
    ),
  ];
}

interface Read {
  readonly path: Place['path'];
  readonly from: string;
  readonly to: string;
  readonly channels: readonly unknown[];
  readonly apart: boolean;
}

/** After every moment that can be written. */
const NEVER = '~';

/** As far as it has the shape; what has not is said by the schema. */
function read({ path, value }: Place): readonly Read[] {
  if (!isMapping(value)) return [];
  const { from, to, channels, groups, topics } = value;
  if (typeof from !== 'string' || !Array.isArray(channels)) return [];
  const end = typeof to === 'string' ? to : NEVER;
  return [
    { path, from, to: end, channels: channels as unknown[], apart: groups !== undefined || topics !== undefined },
  ];
}

const alike = (one: Read, other: Read): boolean =>
  !one.apart &&
  !other.apart &&
  one.from < other.to &&
  other.from < one.to &&
  one.channels.some((channel) => other.channels.includes(channel));

const ENDS_FIRST = {
  code: 'TENANT.CAMPAIGN_ENDS_FIRST',
  text: { it: 'la campagna finisce prima di cominciare', en: 'the campaign ends before it begins' },
};
const ALIKE = {
  code: 'TENANT.CAMPAIGNS_ALIKE',
  text: {
    it: 'un’altra campagna ha lo stesso canale nello stesso periodo, e nulla le distingue: servono `groups` o `topics`',
    en: 'another campaign has the same channel at the same time, and nothing tells them apart: they need `groups` or `topics`',
  },
};
