import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { ApiFailure } from '../api/failure.js';
import { LoadFailed } from '../components/load-failed.js';
import { Loading } from '../components/loading.js';
import { LANGUAGES } from '../i18n/chosen.language.js';
import { SpeechProvider } from '../i18n/speech.provider.js';
import { Announcer } from './announcer.js';
import { BareFrame } from './bare.frame.js';
import { Notifier } from './notifier.js';
import { PortalContext } from './portal.context.js';
import { portalQuery } from './portal.query.js';
import { UnknownTenantPage } from './unknown-tenant.page.js';

/** What pages of every area know of their administration, in its languages. */
export function TenantFrame({ children }: { children: ReactNode }) {
  const tenant = useParams()['tenant'] ?? '';
  // Open or closed changes with the hour.
  const portal = useQuery({ ...portalQuery(tenant), refetchInterval: 5 * 60_000 });
  return (
    <SpeechProvider offered={portal.data?.languages ?? LANGUAGES}>
      <Announcer>
        {portal.data ? (
          <PortalContext value={portal.data}>
            <Notifier>{children}</Notifier>
          </PortalContext>
        ) : (
          <BareFrame>
            {portal.isPending && <Loading whole />}
            {portal.isError && isUnknown(portal.error) && <UnknownTenantPage />}
            {portal.isError && !isUnknown(portal.error) && (
              <LoadFailed error={portal.error} retry={() => void portal.refetch()} />
            )}
          </BareFrame>
        )}
      </Announcer>
    </SpeechProvider>
  );
}

function isUnknown(error: Error): boolean {
  return error instanceof ApiFailure && (error.status === 404 || error.status === 400);
}
