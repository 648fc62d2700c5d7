import type { Localized } from '@sportello/kernel';

interface Relation {
  /** What the first ticket is to the second. */
  readonly to: Localized;
  /** What the second is to the first. */
  readonly from: Localized;
  /** Means the same from both sides. */
  readonly symmetric?: true;
}

/** What one ticket can be to another of the same tenant. */
export const RELATIONS = {
  related: {
    to: { it: 'Collegata a', en: 'Related to' },
    from: { it: 'Collegata a', en: 'Related to' },
    symmetric: true,
  },
  'duplicate-of': {
    to: { it: 'Duplicato di', en: 'Duplicate of' },
    from: { it: 'Ha per duplicato', en: 'Has the duplicate' },
  },
  'caused-by': { to: { it: 'Causata da', en: 'Caused by' }, from: { it: 'Causa di', en: 'Cause of' } },
  'complaint-about': {
    to: { it: 'Reclamo su', en: 'Complaint about' },
    from: { it: 'Oggetto del reclamo', en: 'Complained about in' },
  },
  'reminder-of': {
    to: { it: 'Sollecito di', en: 'Reminder of' },
    from: { it: 'Sollecitata da', en: 'Reminded by' },
  },
  'split-from': {
    to: { it: 'Separata da', en: 'Split from' },
    from: { it: 'Ne è stata separata', en: 'Split into' },
  },
  'merged-into': {
    to: { it: 'Unita a', en: 'Merged into' },
    from: { it: 'Comprende', en: 'Merged from' },
  },
} as const satisfies Record<string, Relation>;

export type RelationCode = keyof typeof RELATIONS;

/** Relations that people put and take away; merging alone merges. */
export const FREE_RELATIONS = [
  'related',
  'duplicate-of',
  'caused-by',
  'complaint-about',
  'reminder-of',
  'split-from',
] as const satisfies readonly RelationCode[];

export type FreeRelation = (typeof FREE_RELATIONS)[number];

export const isSymmetric = (relation: RelationCode): boolean => relation === 'related';
