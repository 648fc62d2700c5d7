import { Container } from 'design-react-kit';
import { Link } from 'react-router';
import type { Portal } from '../../api/types.js';
import { useSpeech } from '../texts/index.js';
import { isSafeLink } from './safe.link.js';

/** The links every Italian administration must show. The `data-element` names are those its official validator looks for. */
export function SiteFooter({ portal }: { portal: Portal }) {
  const { t, of } = useSpeech();
  const { links, tenant } = portal;
  // Those we have pages for are there also where the administration has named none.
  const required = [
    { hook: 'faq', href: links.faq ?? `/${tenant}/faq`, text: t('footer.faq') },
    { hook: 'report-inefficiency', href: links.reportInefficiency ?? `/${tenant}/new`, text: t('footer.report') },
    {
      hook: 'accessibility-link',
      href: links.accessibility ?? `/${tenant}/accessibility`,
      text: t('footer.accessibility'),
    },
    { hook: 'privacy-policy-link', href: links.privacy, text: t('footer.privacy') },
    { hook: 'legal-notes', href: links.legalNotes, text: t('footer.legal') },
  ].filter((link) => isSafeLink(link.href));
  return (
    <footer className="it-footer" id="footer" tabIndex={-1}>
      <div className="it-footer-main">
        <Container>
          <p className="sp-footer-name">{of(portal.name)}</p>
          <div className="sp-footer">
            <div>
              <h2>{t('footer.contacts')}</h2>
              <p className="sp-multiline">{of(portal.contacts)}</p>
            </div>
            <nav aria-label={t('footer.links')}>
              <h2>{t('footer.links')}</h2>
              <ul>
                {required.map(({ hook, href, text }) => (
                  <li key={hook}>
                    <a href={href ?? ''} data-element={hook}>
                      {text}
                    </a>
                  </li>
                ))}
                <li>
                  <Link to={`/${tenant}/accessibility`}>{t('accessibility.report')}</Link>
                </li>
                <li>
                  <Link to={`/${tenant}/cookies`}>{t('cookies.title')}</Link>
                </li>
              </ul>
            </nav>
          </div>
        </Container>
      </div>
    </footer>
  );
}
