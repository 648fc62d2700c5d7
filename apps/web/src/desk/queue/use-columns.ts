import { useState } from 'react';
import { readLasting, writeLasting } from '../../storage/browser.storage.js';
import { isColumn, USUAL_COLUMNS, type ColumnName } from './ticket.row.js';

const CHOICE = 'sportello.columns';

/** The columns somebody chose, in this browser; a saved view has its own until others are chosen. */
export function useColumns(ofView: readonly string[] | undefined, key: string) {
  const [usual, setUsual] = useState(() => chosenBefore() ?? USUAL_COLUMNS);
  const [own, setOwn] = useState<{ key: string; chosen: readonly ColumnName[] } | null>(null);
  const given = ofView === undefined ? usual : ofView.filter(isColumn);
  const chosen = own?.key === key ? own.chosen : given;
  const choose = (next: readonly ColumnName[]) => {
    if (ofView !== undefined) return setOwn({ key, chosen: next });
    writeLasting(CHOICE, next.join(','));
    setUsual(next);
  };
  return { chosen, choose };
}

function chosenBefore(): readonly ColumnName[] | null {
  const chosen = (readLasting(CHOICE) ?? '').split(',').filter(isColumn);
  return chosen.length === 0 ? null : chosen;
}
