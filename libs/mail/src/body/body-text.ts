import type { ParsedMail } from '../parse/parsed-mail.type.js';
import { textFromHtml } from './html.text.js';

/** The message as readable text, from its HTML when it has no text of its own. Empty when it says nothing. */
export function bodyText(mail: Pick<ParsedMail, 'text' | 'html'>): string {
  const text = mail.text?.trim() ?? '';
  if (text !== '') return text;
  return mail.html === null ? '' : textFromHtml(mail.html);
}
