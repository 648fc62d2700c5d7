import { useMemo, type ReactNode } from 'react';
import { useSpeech } from '../i18n/language.context.js';
import { helpdeskApi, supplierApi, type ApiSetting } from './api.js';
import { ApiContext } from './api.context.js';

export interface ApiProviderProps extends Pick<ApiSetting, 'tenant' | 'proof' | 'refused'> {
  readonly children: ReactNode;
}

/** Gives the pages below the server's operations, as whoever has logged in. */
export function ApiProvider({ tenant, proof, refused, children }: ApiProviderProps) {
  const { language } = useSpeech();
  const apis = useMemo(() => {
    const setting = { tenant, language, ...(proof ? { proof } : {}), ...(refused ? { refused } : {}) };
    return { helpdesk: helpdeskApi(setting), suppliers: supplierApi(setting) };
  }, [tenant, language, proof, refused]);
  return <ApiContext value={apis}>{children}</ApiContext>;
}
