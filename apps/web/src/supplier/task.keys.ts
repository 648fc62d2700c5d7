/** The key of a reading of the supplier's; with fewer parts, the beginning of the keys of many. */
export const taskKey = (tenant: string, ...of: readonly unknown[]): readonly unknown[] => [
  'api',
  tenant,
  'suppliers',
  ...of,
];
