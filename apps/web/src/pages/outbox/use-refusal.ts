import { useEffect } from 'react';
import { ApiFailure } from '../../api/failure.js';

/** A token the server does not take is forgotten, and asked for again. */
export function useRefusal(error: unknown, refuse: () => void): void {
  const refused = error instanceof ApiFailure && (error.status === 401 || error.status === 403);
  useEffect(() => {
    if (refused) refuse();
  }, [refused, refuse]);
}
