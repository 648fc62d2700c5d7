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
  const asked = [...template.matchAll(PLACEHOLDER)];
  const names = asked.map(([, name = '']) => name);
  const missing = REQUIRED[part].filter((name) => !names.includes(name));
  // Blanks of the same length: what is found in the rest stands where it stands in the template.
  const rest = template.replaceAll(PLACEHOLDER, (whole) => ' '.repeat(whole.length));
  return [
    ...asked.flatMap(({ 1: name = '', index }) =>
      isPlaceholder(name) ? [] : [onLine(template, index, unknown(name))],
    ),
    ...missing.map((name) => ({ it: `manca il segnaposto {${name}}`, en: `the placeholder {${name}} is missing` })),
    ...found(template, rest.search(/[{}]/), BRACE),
    ...found(template, template.search(MARKUP), PLAIN),
    ...(part === 'subject' && names.includes('link') ? [KEY] : []),
    ...(part === 'subject' && /[\n\r]/.test(template) ? [ONE_LINE] : []),
  ];
}

const unknown = (name: string): Localized => ({
  it: `il segnaposto «{${name}}» non esiste; ci sono ${listed(NOTICE_PLACEHOLDERS)}`,
  en: `there is no placeholder "{${name}}"; there are ${listed(NOTICE_PLACEHOLDERS)}`,
});

const found = (template: string, index: number, what: Localized): readonly Localized[] =>
  index === -1 ? [] : [onLine(template, index, what)];

/** The line it stands on, where there is more than one. */
function onLine(template: string, index: number, { it, en }: Localized): Localized {
  if (!template.trim().includes('\n')) return { it, en };
  const line = template.slice(0, index).split('\n').length;
  return { it: `riga ${line}: ${it}`, en: `line ${line}: ${en}` };
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
