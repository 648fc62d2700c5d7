/** Questions written one a line, each with its answer after the question mark (C15). A line without one is a question unanswered. */
export function askedOf(lines: string): { question: string; answer: string }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf('?');
      if (end === -1) return { question: line, answer: '—' };
      return { question: line.slice(0, end + 1).trim(), answer: line.slice(end + 1).trim() || '—' };
    });
}
