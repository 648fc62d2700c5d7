/** JSON as a person wrote it; else the line on which it stops being any, counted from 1. */
export function jsonIn(text: string): { readonly value: unknown } | { readonly line: number } {
  const whole = read(text);
  if ('value' in whole) return { value: whole.value };
  const lines = text.split('\n');
  // Browsers tell the place in words of their own, or not at all: it is on the first line that nothing after it could mend.
  const broken = lines.findIndex((_, at) => isBeyondMending(lines.slice(0, at + 1).join('\n')));
  return { line: broken === -1 ? lines.length : broken + 1 };
}

type Read = { readonly value: unknown } | { readonly said: string };

function read(text: string): Read {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { said: error instanceof Error ? error.message : '' };
  }
}

/** Whether the beginning of a text is wrong by itself, and not only for want of the rest. */
function isBeyondMending(beginning: string): boolean {
  const found = read(beginning);
  if ('value' in found || /end of|unterminated|EOF/i.test(found.said)) return false;
  const at = /position (\d+)/.exec(found.said)?.[1];
  return at === undefined || Number(at) < beginning.trimEnd().length;
}
