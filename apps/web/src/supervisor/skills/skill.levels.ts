/** Levels of a skill, by their number (A10). */
export const LEVELS = ['none', 'basic', 'alone', 'expert', 'reference'] as const;
export type LevelName = (typeof LEVELS)[number];

export const levelName = (level: number): LevelName => LEVELS[level] ?? 'none';
