import { Container } from 'design-react-kit';
import { Outlet } from 'react-router';
import { SkipLinks } from '../../layout/skip-links.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/index.js';
import { SiteFooter } from './footer.js';
import { SiteHeader } from './header.js';

/** Header and footer around every page of the portal. */
export function PortalLayout() {
  const { t } = useSpeech();
  const portal = usePortal();
  return (
    <>
      <SkipLinks
        links={[
          { to: 'main', text: t('skip.main') },
          { to: 'footer', text: t('skip.footer') },
        ]}
      />
      <SiteHeader portal={portal} />
      <main className="sp-main" id="main" tabIndex={-1}>
        <Container>
          <Outlet />
        </Container>
      </main>
      <SiteFooter portal={portal} />
    </>
  );
}
