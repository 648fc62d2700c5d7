import type { RawField } from './raw.message.js';

export type Canonicalisation = 'simple' | 'relaxed';

/** RFC 6376 §3.4.1 and §3.4.2. */
export function canonicalField({ name, line }: RawField, how: Canonicalisation): string {
  if (how === 'simple') return line;
  const value = line.slice(line.indexOf(':') + 1).replaceAll('\r\n', '');
  return `${name}:${value
    .replaceAll(/[ \t]+/g, ' ')
    .replace(/^ /, '')
    .replace(/ $/, '')}`;
}

/** RFC 6376 §3.4.3 and §3.4.4. Line by line: time grows with the length of a body and with nothing else. */
export function canonicalBody(body: string, how: Canonicalisation): string {
  const lines = body.split('\r\n');
  const kept = how === 'simple' ? lines : lines.map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''));
  let last = kept.length;
  while (last > 0 && kept[last - 1] === '') last -= 1;
  if (last === 0) return how === 'simple' ? '\r\n' : '';
  return `${kept.slice(0, last).join('\r\n')}\r\n`;
}

/** The signature’s own field, with which it is signed: all of it but its value (RFC 6376 §3.7). */
export const unsigned = (field: RawField): RawField => ({
  ...field,
  line: field.line.replace(/([;:][ \t\r\n]*b[ \t\r\n]*=)[^;]*/, '$1'),
});

/** The fields a signature names, each name from the bottom upwards (RFC 6376 §5.4.2); one that is not there is signed as such. */
export function signedFields(fields: readonly RawField[], names: readonly string[]): readonly RawField[] {
  const left = new Map<string, RawField[]>();
  for (const field of fields) {
    const same = left.get(field.name);
    if (same === undefined) left.set(field.name, [field]);
    else same.push(field);
  }
  return names.flatMap((name) => {
    const field = left.get(name)?.pop();
    return field === undefined ? [] : [field];
  });
}
