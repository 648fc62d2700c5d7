import { Container, Header, HeaderContent, HeaderRightZone } from 'design-react-kit';
import { Link, NavLink } from 'react-router';
import type { Portal } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { LanguageChooser } from '../../layout/language-chooser.js';
import { useNotify } from '../../layout/notifier.js';
import { useRequester } from '../session/requester.session.js';
import { useSpeech } from '../texts/index.js';

export function SiteHeader({ portal }: { portal: Portal }) {
  const { t, of } = useSpeech();
  const home = `/${portal.tenant}/`;
  const parent = portal.links.parentBody;
  return (
    <header className="it-header-wrapper" id="top">
      <Header type="slim">
        <HeaderContent>
          {/* Without a body above it, the name below is enough for a telephone. */}
          <span className={parent ? 'navbar-brand' : 'navbar-brand d-none d-md-block'}>
            {parent?.url ? <a href={parent.url}>{of(parent.name)}</a> : of(parent?.name ?? portal.name)}
          </span>
          <HeaderRightZone>
            <Who home={home} />
            <LanguageChooser offered={portal.languages} />
          </HeaderRightZone>
        </HeaderContent>
      </Header>
      <Header type="center" small>
        <HeaderContent>
          <div className="it-brand-wrapper">
            <Link to={home}>
              <Icon name="pa" />
              <span className="it-brand-text">
                <span className="it-brand-title">{of(portal.name)}</span>
                <span className="it-brand-tagline d-none d-md-block">{t('header.desk')}</span>
              </span>
            </Link>
          </div>
        </HeaderContent>
      </Header>
      <nav className="sp-nav" aria-label={t('nav.label')}>
        <Container>
          <ul>
            <NavItem to={home} end text={t('nav.home')} />
            {portal.forms.length > 0 && <NavItem to={`${home}new`} text={t('nav.new')} />}
            <NavItem to={`${home}my`} text={t('nav.mine')} />
            <NavItem to={`${home}request`} text={t('nav.follow')} />
            <NavItem to={`${home}faq`} text={t('nav.faq')} />
          </ul>
        </Container>
      </nav>
    </header>
  );
}

/** Who has logged in, and the way out; or the way in. */
function Who({ home }: { home: string }) {
  const { t } = useSpeech();
  const notify = useNotify();
  const { info, logOut } = useRequester();
  if (info === undefined) return null;
  if (info === null)
    return (
      <Link className="sp-who" to={`${home}my`}>
        {t('login.action')}
      </Link>
    );
  return (
    <span className="sp-who">
      <span className="sp-who-name">{info.name}</span>
      <button type="button" onClick={() => void logOut().catch((failure: unknown) => notify.failed(failure))}>
        {t('login.out')}
      </button>
    </span>
  );
}

function NavItem({ to, text, end = false }: { to: string; text: string; end?: boolean }) {
  return (
    <li>
      <NavLink to={to} end={end}>
        {text}
      </NavLink>
    </li>
  );
}
