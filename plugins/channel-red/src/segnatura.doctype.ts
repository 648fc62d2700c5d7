import { PoisonMessageError } from '@sportello/plugin-sdk';

const LITERAL = `(?:"[^"<>]{0,500}"|'[^'<>]{0,500}')`;
/** Names the root and at most a DTD that lies elsewhere: `<!DOCTYPE Segnatura SYSTEM "Segnatura.dtd">`. */
const DOCTYPE = new RegExp(
  String.raw`<!DOCTYPE\s+[A-Za-z_][\w.:-]{0,100}(?:\s+SYSTEM\s+${LITERAL}|\s+PUBLIC\s+${LITERAL}\s+${LITERAL})?\s*>`,
  'y',
);
/** What may stand before it. */
const BEFORE = [/\s+/y, /<\?xml[^>]{0,300}\?>/y, /<!--(?:[^-]|-(?!-)){0,5000}-->/y];
const MOST_BEFORE = 20;
const DECLARATION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;

/**
 * Segnature of circ. AIPA 28/2001 name their DTD. They are read without it: nothing is fetched, nothing resolved. Declarations
 * of the document's own could read files, call servers and fill memory, and no segnatura has any.
 * @throws PoisonMessageError `segnatura-doctype`
 */
export function withoutDoctype(xml: string): string {
  const at = prologueOf(xml);
  DOCTYPE.lastIndex = at;
  const plain = DOCTYPE.test(xml) ? xml.slice(0, at) + xml.slice(DOCTYPE.lastIndex) : xml;
  if (DECLARATION.test(plain))
    throw new PoisonMessageError('segnatura-doctype', 'declarations and entities of its own are not accepted');
  return plain;
}

/** Length of declaration, comments and blanks at the beginning. */
function prologueOf(xml: string): number {
  let at = 0;
  for (let count = 0; count < MOST_BEFORE; count++) {
    const next = BEFORE.map((pattern) => endOf(pattern, xml, at)).find((end) => end !== null);
    if (next === undefined || next === null) break;
    at = next;
  }
  return at;
}

function endOf(pattern: RegExp, xml: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(xml) ? pattern.lastIndex : null;
}
