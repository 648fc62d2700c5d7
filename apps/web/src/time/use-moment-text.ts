import { useCallback } from 'react';
import { usePortal } from '../layout/portal.context.js';
import { wallMoment } from './zone.time.js';

/** How files say a moment: `2026-03-04 09:00` on the office's clock, which spreadsheets know and sort; nothing where there is none. */
export function useMomentText(): (at: string | undefined) => string {
  const { zone } = usePortal();
  return useCallback(
    (at) => {
      if (at === undefined) return '';
      const { day, time } = wallMoment(new Date(at), zone);
      return `${day} ${time}`;
    },
    [zone],
  );
}
