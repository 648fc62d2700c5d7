import type { Localized } from '@sportello/kernel';

/** Where a command writes, and in which language. */
export interface Terminal {
  readonly language: 'it' | 'en';
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Italian when the locale says so (LC_ALL, LC_MESSAGES, LANG, in that order), else English. */
export function languageOf(env: Environment): 'it' | 'en' {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^it([_.@-]|$)/i.test(locale) ? 'it' : 'en';
}

/** The words of a text in the terminal's language. */
export const said = (terminal: Pick<Terminal, 'language'>, text: Localized): string => text[terminal.language];

/** Rows under their headings, columns as wide as their widest entry. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return [headings, ...rows]
    .map((row) =>
      row
        .map((entry, column) => entry.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
