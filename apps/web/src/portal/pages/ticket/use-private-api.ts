import { useMemo } from 'react';
import { helpdeskApi, type Api } from '../../../api/api.js';
import { usePortal } from '../../../layout/portal.context.js';
import { useSpeech } from '../../texts/later.js';

/** The server's operations for whoever has the key of a private page. */
export function usePrivateApi(token: string): Api {
  const { tenant } = usePortal();
  const { language } = useSpeech();
  return useMemo(() => helpdeskApi({ tenant, language, token }), [tenant, language, token]);
}
