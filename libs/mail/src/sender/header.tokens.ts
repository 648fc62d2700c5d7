/**
 * The parts of a structured header between semicolons, comments taken out (RFC 5322 §3.2.2, nested); a quoted string is one word
 * whatever it holds. Null when a comment or a string does not end: then nobody knows what belongs to what.
 */
export function structuredParts(value: string): readonly string[] | null {
  const parts: string[] = [''];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    const last = parts.length - 1;
    if (char === '\\' && (quoted || depth > 0)) {
      at += 1;
      if (depth === 0) parts[last] += char + value.charAt(at);
    } else if (quoted) {
      quoted = char !== '"';
      parts[last] += char;
    } else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) {
      depth -= 1;
      parts[last] += ' ';
    } else if (depth > 0) continue;
    else if (char === ';') parts.push('');
    else {
      quoted = char === '"';
      parts[last] += char;
    }
  }
  return quoted || depth > 0 ? null : parts.map((part) => part.trim());
}
