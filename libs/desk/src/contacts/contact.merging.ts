import type { Actor } from '@sportello/kernel';
import { alreadyMerged, hasMerged, notMerged, sameContact } from './contact.errors.js';

/** That one contact is the same person as another, which stands for both. */
export interface MergeLink {
  readonly source: string;
  readonly target: string;
}

/** Who did it, when and why. */
export interface MergeAct {
  readonly by: Actor;
  /** RFC 3339. */
  readonly at: string;
  readonly reason: string;
}

/** One merge, and what became of it. */
export interface ContactMerge extends MergeLink, MergeAct {
  readonly undone: MergeAct | null;
}

/**
 * E3: whether two contacts may become one. Merges are one deep: no chains, no circles, so that each is taken back by itself.
 * @param links merges in force that touch either of the two
 * @throws DomainError `CONTACT.SAME`, `CONTACT.ALREADY_MERGED`, `CONTACT.HAS_MERGED`
 */
export function assertMayMerge(links: readonly MergeLink[], { source, target }: MergeLink): void {
  if (source === target) throw sameContact();
  if (links.some((link) => link.source === source)) throw alreadyMerged(false);
  if (links.some((link) => link.source === target)) throw alreadyMerged(true);
  if (links.some((link) => link.target === source)) throw hasMerged();
}

/** The merge in force that a contact is part of as the one that was given up. @throws DomainError `CONTACT.NOT_MERGED` */
export function mergeOf<L extends MergeLink>(links: readonly L[], source: string): L {
  const link = links.find((one) => one.source === source);
  if (link === undefined) throw notMerged();
  return link;
}

/** All contacts that are one person with this one, the one that stands for them first. */
export function personOf(links: readonly MergeLink[], contact: string): readonly [string, ...string[]] {
  const head = links.find(({ source }) => source === contact)?.target ?? contact;
  return [head, ...links.filter(({ target }) => target === head).map(({ source }) => source)];
}
