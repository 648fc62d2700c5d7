import type { Localized } from './localized.js';

/** What a form says of a setting, in both languages. */
export interface SettingWords {
  /** What the setting is called. */
  readonly name: Localized;
  /** What it is for, in a sentence or two. */
  readonly help?: Localized;
  /** What each value of a choice is called. */
  readonly choices?: Readonly<Record<string, Localized>>;
}

/**
 * The words of a setting, for `.meta()` of its schema: `z.int().meta(settingWords({ name: { it: 'Porta', en: 'Port' } }))`. The
 * manifest carries them as `x-words` of the property. The English ones also stand in `title` and `description`, where programs that
 * know JSON Schema alone look. A setting without words is shown by its name in the tenant's file.
 */
export const settingWords = (words: SettingWords) => ({
  title: words.name.en,
  ...(words.help === undefined ? {} : { description: words.help.en }),
  'x-words': words,
});
