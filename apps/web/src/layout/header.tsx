import { Container, Header, HeaderContent, HeaderRightZone } from 'design-react-kit';
import { Link, NavLink } from 'react-router';
import type { Language, Portal } from '../api/types.js';
import { Icon } from '../components/icon.js';
import { useSpeech } from '../i18n/language.context.js';

export function SiteHeader({ portal }: { portal: Portal }) {
  const { t, of } = useSpeech();
  const home = `/${portal.tenant}/`;
  const parent = portal.links.parentBody;
  return (
    <header className="it-header-wrapper" id="top">
      <Header type="slim">
        <HeaderContent>
          <span className="navbar-brand">
            {parent?.url ? <a href={parent.url}>{of(parent.name)}</a> : of(parent?.name ?? portal.name)}
          </span>
          <HeaderRightZone>
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
            <NavItem to={`${home}request`} text={t('nav.follow')} />
          </ul>
        </Container>
      </nav>
    </header>
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

const NAMES: Readonly<Record<Language, { short: string; long: string }>> = {
  it: { short: 'ITA', long: 'Italiano' },
  en: { short: 'ENG', long: 'English' },
};

/** Two languages need no menu: each is a button in its own language. */
function LanguageChooser({ offered }: { offered: readonly Language[] }) {
  const { language, choose, t } = useSpeech();
  if (offered.length < 2) return null;
  return (
    <div role="group" aria-label={t('language.change')} className="sp-languages">
      {offered.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => choose(code)}>
          <span aria-hidden="true">{NAMES[code].short}</span>
          <span className="visually-hidden">{NAMES[code].long}</span>
        </button>
      ))}
    </div>
  );
}
