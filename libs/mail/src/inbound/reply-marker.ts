/** Wide enough for a sentence, narrow enough not to be one. */
const MARKER = /^[\s>*]{0,20}(##- [^\n]{1,120} -##)[\s*]{0,20}$/m;

/** The line our mails carry at their top: what a client quotes below it is history. @param words e.g. `Scrivere sopra questa riga` */
export function replyMarker(words: string): string {
  return `##- ${words} -##`;
}

/** The first such line of a text, in whatever language it was written; null when there is none. */
export function findReplyMarker(text: string): string | null {
  return MARKER.exec(text)?.[1] ?? null;
}
