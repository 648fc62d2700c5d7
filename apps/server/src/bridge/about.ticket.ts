import type { QueryBus } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TenantConfiguration } from '@sportello/tenancy';
import {
  isDoubted,
  ListMessagesQuery,
  type OwnTicket,
  type RequesterTicketsReader,
  type TicketView,
} from '@sportello/ticketing';

type Kinds = Pick<TenantConfiguration, 'kinds'>;
type Purpose = NonNullable<TenantConfiguration['kinds'][string]['purpose']>;

/** What a sollecito or a reclamo brings to be recognised by. */
export interface Mention {
  readonly email: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** The ticket it is itself, when it is one already. */
  readonly self?: string;
}

const NUMBER = /\b[A-Z][A-Z0-9]{1,11}-\d{4}-\d{7,12}\b/giu;
/** Beyond it nobody names the ticket they mean, in characters. */
const READ = 4_000;
const MOST = 10;
const ENDED: readonly OwnTicket['state'][] = ['resolved', 'closed', 'archived'];

/** Kinds that are about another ticket and never what another one is about. */
const ABOUT_OTHERS: readonly (Purpose | undefined)[] = ['reminder', 'complaint'];

export const purposeOf = ({ kinds }: Kinds, kind: string): Purpose | undefined =>
  Object.hasOwn(kinds, kind) ? kinds[kind]?.purpose : undefined;

/** Kind of what is classified in a way: its own, that of its subtopic, or the usual one. */
export function kindFor(
  configuration: Pick<TenantConfiguration, 'classification' | 'defaults'>,
  { kind, area, topic, subtopic }: { kind?: string; area?: string; topic?: string; subtopic?: string },
): string {
  const topics = configuration.classification.find((one) => one.area === area)?.topics;
  const subtopics = topics?.find((one) => one.topic === topic)?.subtopics;
  return kind ?? subtopics?.find((one) => one.subtopic === subtopic)?.kind ?? configuration.defaults.kind;
}

/**
 * C4: the ticket a sollecito or a reclamo is about: the one it names, if it is the writer's own; else the writer's only open one.
 * A number that is not theirs leads nowhere, not even to their only ticket: whoever names one means that one.
 */
export async function ticketAbout(
  reader: RequesterTicketsReader,
  ctx: Pick<TenantContext, 'tenant'>,
  configuration: Kinds,
  { email, subject, text, fields, self }: Mention,
): Promise<OwnTicket | null> {
  if (email === undefined) return null;
  const words = [...Object.values(fields).map(String), subject, text].map((one) => one.slice(0, READ)).join('\n');
  const numbers = [...new Set((words.match(NUMBER) ?? []).map((number) => number.toUpperCase()))].slice(0, MOST);
  const own = await reader.ofAddress(ctx, email, numbers, self ?? null);
  if (numbers.length > 0) return own.find(({ number }) => numbers.includes(number)) ?? null;
  const open = own.filter(
    ({ state, kind }) => !ENDED.includes(state) && !ABOUT_OTHERS.includes(purposeOf(configuration, kind)),
  );
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** A ticket that turned out to be a sollecito or a reclamo: the words it came with, and which ticket it is about. */
export interface AboutAnother {
  readonly words: string | null;
  readonly about: OwnTicket | null;
}

/** The same of what is a ticket already. ADR 0180: whoever only showed the address of somebody is about no ticket of theirs. */
export async function aboutAnother(
  queries: Pick<QueryBus, 'execute'>,
  reader: RequesterTicketsReader,
  ctx: TenantContext,
  configuration: Kinds,
  { id: self, subject, fields, requester }: TicketView,
): Promise<AboutAnother> {
  const { items } = await queries.execute(
    new ListMessagesQuery(ctx, { ticket: self, page: { limit: 1 }, sight: { restricted: true } }),
  );
  const [first] = items;
  const words = first?.text ?? null;
  const email = isDoubted(first?.author.sender) ? undefined : (requester.email ?? undefined);
  const mention = { email, subject, text: words ?? '', fields, self };
  return { words, about: await ticketAbout(reader, ctx, configuration, mention) };
}

export const hasEnded = ({ state }: Pick<OwnTicket, 'state'>): boolean => ENDED.includes(state);
