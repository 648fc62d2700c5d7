import { createHash } from 'node:crypto';
import type { InboundContent } from '@sportello/plugin-sdk';
import { believedAddress, isDoubted } from './believed.sender.js';

/** One name of a message, with what is needed to judge whether another one under that name is the same. */
export interface MessageName {
  /** A Message-ID or a provider's identifier, without angle brackets. */
  readonly name: string;
  /** The channel stands for it. Otherwise the writer says so, and writers reuse and invent Message-IDs. */
  readonly vouched: boolean;
}

/** What a message is known by across the channels of its tenant. */
export interface MessageIdentity {
  readonly names: readonly MessageName[];
  /** Digest of the writer's address; null when nobody knows it. */
  readonly writer: string | null;
  /** Digest of subject, words and files. */
  readonly said: string;
}

/** What a database index can hold. */
const LONGEST_NAME = 800;

export function identityOfMessage(content: InboundContent): MessageIdentity {
  const vouched = usable(content.identities ?? []);
  const claimed = usable(claimedNames(content));
  const email = believedAddress(content);
  return {
    names: [
      ...vouched.map((name) => ({ name, vouched: true })),
      ...claimed.filter((name) => !vouched.includes(name)).map((name) => ({ name, vouched: false })),
    ],
    writer: email === undefined || email === '' ? null : digest(email),
    said: saidBy(content),
  };
}

/** One side of a comparison. */
export interface NamedMessage {
  readonly vouched: boolean;
  readonly writer: string | null;
  readonly said: string;
}

/**
 * Whether two messages that came by different channels under one name are the same (ADR 0079). A name a channel stands for is
 * enough. One that is only claimed must come from the same writer and say the same: portals give one Message-ID to all they
 * send, and whoever knows somebody's Message-ID must not have their own words taken for theirs.
 */
export function isSameMessage(one: NamedMessage, other: NamedMessage): boolean {
  if (one.vouched || other.vouched) return true;
  return one.writer !== null && one.writer === other.writer && one.said === other.said;
}

/** ADR 0180: a mail that fails could take the name of a genuine one, and have that one taken for its copy. */
function claimedNames(content: InboundContent): readonly string[] {
  const { messageId } = content.thread;
  return messageId === null || isDoubted(content) ? [] : [messageId];
}

function usable(names: readonly string[]): string[] {
  const bare = names.map((name) => name.trim().replace(/^<(.*)>$/, '$1'));
  return [...new Set(bare.filter((name) => name !== '' && name.length <= LONGEST_NAME))];
}

/** Servers on the way change line ends and spaces, and nothing else that people read. */
function saidBy({ subject, text, quoted = '', attachments }: InboundContent): string {
  const words = [subject, text, quoted].map((each) => each.replaceAll(/\s+/g, ' ').trim());
  const files = attachments.map(({ blob }) => blob.sha256).sort();
  return digest(JSON.stringify([...words, files]));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
