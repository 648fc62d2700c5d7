import { useQuery } from '@tanstack/react-query';
import { Container } from 'design-react-kit';
import { Outlet, useParams } from 'react-router';
import { ApiFailure } from '../api/failure.js';
import { getPortal } from '../api/helpdesk.js';
import type { Portal } from '../api/types.js';
import { LoadFailed } from '../components/load-failed.js';
import { Loading } from '../components/loading.js';
import { useSpeech } from '../i18n/language.context.js';
import { SpeechProvider } from '../i18n/speech.provider.js';
import { UnknownTenantPage } from '../pages/unknown-tenant.page.js';
import { Announcer } from './announcer.js';
import { BareFrame } from './bare.frame.js';
import { SiteFooter } from './footer.js';
import { SiteHeader } from './header.js';
import { PortalContext } from './portal.context.js';

const LANGUAGES = ['it', 'en'] as const;

/** Header, footer and the desk's data around every page of a tenant. */
export function TenantLayout() {
  const tenant = useParams()['tenant'] ?? '';
  const portal = useQuery({
    queryKey: ['portal', tenant],
    queryFn: ({ signal }) => getPortal({ tenant, language: 'it', signal }),
    // Open or closed changes with the hour.
    refetchInterval: 5 * 60_000,
  });
  return (
    <SpeechProvider offered={portal.data?.languages ?? LANGUAGES}>
      <Announcer>
        {portal.data ? (
          <Desk portal={portal.data} />
        ) : (
          <BareFrame>
            {portal.isPending && <Loading />}
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

function Desk({ portal }: { portal: Portal }) {
  const { t } = useSpeech();
  return (
    <PortalContext value={portal}>
      <nav className="skiplinks" aria-label={t('skip.main')}>
        <a className="visually-hidden-focusable" href="#main" onClick={(event) => jump(event, 'main')}>
          {t('skip.main')}
        </a>
        <a className="visually-hidden-focusable" href="#footer" onClick={(event) => jump(event, 'footer')}>
          {t('skip.footer')}
        </a>
      </nav>
      <SiteHeader portal={portal} />
      <main className="sp-main" id="main" tabIndex={-1}>
        <Container>
          <Outlet />
        </Container>
      </main>
      <SiteFooter portal={portal} />
    </PortalContext>
  );
}

/** Moves the focus without touching the address: on a ticket's page the fragment is its key. */
function jump(event: React.MouseEvent, id: string): void {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView();
}

function isUnknown(error: Error): boolean {
  return error instanceof ApiFailure && (error.status === 404 || error.status === 400);
}
