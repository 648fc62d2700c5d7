import { createContext, useContext } from 'react';
import type { Portal } from '../api/types.js';

export const PortalContext = createContext<Portal | null>(null);

/** The desk whose pages these are. */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (!portal) throw new Error('usePortal outside of a desk');
  return portal;
}
