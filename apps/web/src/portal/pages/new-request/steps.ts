export const STEPS = ['topic', 'details', 'review'] as const;

export type Step = (typeof STEPS)[number];
