/** What a rule of retention removes. */
export const RETENTION_CATEGORIES = [
  'tickets',
  'attachments',
  'raw-messages',
  'refused-messages',
  'plugin-logs',
  'delivery-log',
  'login-record',
  'supplier-exports',
  'exports',
] as const;
export type RetentionCategory = (typeof RETENTION_CATEGORIES)[number];

/** How long one category is kept, and of which tickets. */
export interface RetentionRule {
  readonly id: string;
  readonly category: RetentionCategory;
  /** Kinds of ticket it is for; empty: all. */
  readonly kinds: readonly string[];
  /** States of ticket it is for. */
  readonly states: readonly string[];
  /** `30d`, `18mo` or `10y`, from the ticket’s last closure, or from the day something came or was written. */
  readonly after: string;
}

const house = (category: RetentionCategory, after: string): RetentionRule => ({
  ...{ id: `product-${category}`, category, after, kinds: [], states: [] },
});

/**
 * How long an installation keeps what nobody asked it to keep. Logins as long as the rules on SPID want them kept; tries at
 * telling suppliers as long as the terms of their contract are usually argued about.
 */
const HOUSE_RULES: readonly RetentionRule[] = [
  house('plugin-logs', '90d'),
  house('delivery-log', '24mo'),
  house('login-record', '24mo'),
  house('supplier-exports', '30d'),
  house('exports', '12mo'),
];

/** The tenant’s own rules, and the product’s for the categories that they do not name. */
export const rulesWithDefaults = (own: readonly RetentionRule[]): readonly RetentionRule[] => [
  ...own,
  ...HOUSE_RULES.filter(({ category }) => !own.some((rule) => rule.category === category)),
];

const AFTER = /^([1-9]\d{0,3})(d|mo|y)$/;
const DAY = 86_400_000;

/** What ended before this moment is due. @param after as in a rule */
export function cutoff(now: Date, after: string): Date {
  const [, count = '0', unit] = AFTER.exec(after) ?? [];
  if (unit === 'd') return new Date(now.getTime() - Number(count) * DAY);
  const months = Number(count) * (unit === 'y' ? 12 : 1);
  const past = new Date(now);
  const day = past.getUTCDate();
  past.setUTCDate(1);
  past.setUTCMonth(past.getUTCMonth() - months);
  const longest = new Date(Date.UTC(past.getUTCFullYear(), past.getUTCMonth() + 1, 0)).getUTCDate();
  past.setUTCDate(Math.min(day, longest));
  return past;
}
