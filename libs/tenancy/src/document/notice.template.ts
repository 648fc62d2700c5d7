import type { Localized } from '@sportello/kernel';

/** What a template of a notice may ask for. */
export const NOTICE_PLACEHOLDERS = [
  ...(['number', 'subject', 'name', 'technician', 'team', 'kind', 'channel'] as const),
  ...(['state', 'office', 'openedAt', 'at', 'link'] as const),
] as const;
export type NoticePlaceholder = (typeof NOTICE_PLACEHOLDERS)[number];

/** Every notice says which request it is about; its text also leads there. The link is a key, and no key stands in a subject. */
const REQUIRED = { subject: ['number'], text: ['number', 'link'] } as const;
export type NoticePart = keyof typeof REQUIRED;

const PLACEHOLDER = /\{([^{}\n]*)\}/g;
const MARKUP = /<[a-z/!]/i;

/** What is wrong with one part of a template, in one language. Templates are plain text. */
export function templateProblems(part: NoticePart, template: string): readonly Localized[] {
  const asked = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = asked.filter((name) => !isPlaceholder(name));
  const missing = REQUIRED[part].filter((name) => !asked.includes(name));
  return [
    ...unknown.map((name) => ({
      it: `il segnaposto «{${name}}» non esiste; ci sono ${listed(NOTICE_PLACEHOLDERS)}`,
      en: `there is no placeholder "{${name}}"; there are ${listed(NOTICE_PLACEHOLDERS)}`,
    })),
    ...missing.map((name) => ({ it: `manca il segnaposto {${name}}`, en: `the placeholder {${name}} is missing` })),
    ...(/[{}]/.test(template.replaceAll(PLACEHOLDER, '')) ? [BRACE] : []),
    ...(MARKUP.test(template) ? [PLAIN] : []),
    ...(part === 'subject' && asked.includes('link') ? [KEY] : []),
    ...(part === 'subject' && /[\n\r]/.test(template) ? [ONE_LINE] : []),
  ];
}

/** The template with everything filled in. What is filled in is never read as a template itself. */
export function filledIn(template: string, values: Readonly<Record<NoticePlaceholder, string>>): string {
  return template.replaceAll(PLACEHOLDER, (whole, name: string) =>
    isPlaceholder(name) ? oneLine(values[name]) : whole,
  );
}

const BRACE = { it: 'una parentesi graffa non è chiusa o aperta', en: 'a brace is not closed, or not opened' };
const PLAIN = { it: 'serve testo semplice, senza HTML', en: 'must be plain text, without HTML' };
const KEY = { it: 'l’oggetto non può portare il collegamento {link}', en: 'the subject cannot carry {link}' };
const ONE_LINE = { it: 'l’oggetto sta su una riga', en: 'the subject is one line' };

const isPlaceholder = (name: string): name is NoticePlaceholder => NOTICE_PLACEHOLDERS.some((one) => one === name);
const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(' ');
/** What people wrote goes into a subject as well. */
const oneLine = (value: string): string => value.replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
