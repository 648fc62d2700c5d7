/**
 * Joins the lines of a `format=flowed` text (RFC 3676). Lines of different quote depth are never joined, so that quotations
 * can still be told from answers.
 * @param deleteSpace the `delsp=yes` parameter
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: string[] | null = null;
  let openDepth = 0;
  for (const line of text.split('\n')) {
    const depth = quoteDepth(line);
    const rest = line.slice(depth);
    const body = rest.startsWith(' ') ? rest.slice(1) : rest;
    const flows = body.endsWith(' ') && body !== '-- ';
    const piece = flows && deleteSpace ? body.slice(0, -1) : body;
    if (open !== null && depth === openDepth && body !== '-- ') {
      open.push(piece);
    } else {
      if (open !== null) out.push(open.join(''));
      open = [depth > 0 ? `${'>'.repeat(depth)} ${piece}` : piece];
      openDepth = depth;
    }
    if (!flows) {
      out.push(open.join(''));
      open = null;
    }
  }
  if (open !== null) out.push(open.join(''));
  return out.join('\n');
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line[depth] === '>') depth += 1;
  return depth;
}
