import { Link, NavLink } from 'react-router';
import { LanguageChooser } from '../../layout/language-chooser.js';
import { useNotify } from '../../layout/notifier.js';
import { usePortal } from '../../layout/portal.context.js';
import { AREA_NAMES, areasOf, type StaffAreaName } from '../areas.js';
import { useSession } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';
import { useAreaPath } from '../use-area-path.js';

/** The administration, the areas one may enter, oneself. */
export function StaffBar({ area }: { area: StaffAreaName }) {
  const { t, of } = useSpeech();
  const notify = useNotify();
  const { tenant, name, languages } = usePortal();
  const { name: person, rights, lock, logOut } = useSession();
  const path = useAreaPath();
  const areas = areasOf(rights);
  return (
    <header className="sp-bar">
      <Link to={path()} className="sp-bar-name">
        {of(name)}
      </Link>
      {areas.length > 1 ? (
        <nav className="sp-areas" aria-label={t('shell.areas')}>
          <ul>
            {areas.map((one) => (
              <li key={one}>
                <NavLink
                  to={`/${one}/${tenant}`}
                  className={({ isActive }) => (isActive || one === area ? 'active' : '')}
                >
                  {t(AREA_NAMES[one])}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      ) : (
        <span className="sp-areas">{t(AREA_NAMES[area])}</span>
      )}
      <LanguageChooser offered={languages} />
      <div className="sp-bar-me">
        <NavLink to={path('account')} title={t('shell.account')}>
          <span className="visually-hidden">{t('shell.account')}: </span>
          {person}
        </NavLink>
        <button type="button" onClick={lock}>
          {t('shell.lock')}
        </button>
        <button type="button" onClick={() => void logOut().catch((failure: unknown) => notify.failed(failure))}>
          {t('shell.logOut')}
        </button>
      </div>
    </header>
  );
}
