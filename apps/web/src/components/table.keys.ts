/** The row a key leads to from another one; null when the key does not move. */
export function nextRow(key: string, body: HTMLElement | null, from: HTMLElement): HTMLElement | null {
  const rows = [...(body?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
  const at = placeAfter(key, rows.indexOf(from), rows.length);
  return at === null ? null : (rows[at] ?? null);
}

/** Place of the row a key leads to. */
export function placeAfter(key: string, at: number, rows: number): number | null {
  if (rows === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(rows - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return null;
  }
}
