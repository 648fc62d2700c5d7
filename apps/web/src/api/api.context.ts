import { createContext, useContext } from 'react';
import type { Api } from './api.js';
import type { SupplierRoutes } from './routes.js';

export interface Apis {
  readonly helpdesk: Api;
  readonly suppliers: Api<SupplierRoutes>;
}

export const ApiContext = createContext<Apis | null>(null);

/** The server's operations for whoever is at the page, in their language. */
export function useApi(): Api {
  return useApis().helpdesk;
}

/** The operations of suppliers. */
export function useSupplierApi(): Api<SupplierRoutes> {
  return useApis().suppliers;
}

function useApis(): Apis {
  const apis = useContext(ApiContext);
  if (!apis) throw new Error('useApi outside of ApiProvider');
  return apis;
}
