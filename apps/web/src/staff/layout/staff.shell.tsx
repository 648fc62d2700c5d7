import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import { Loading } from '../../components/loading.js';
import { OfflineNotice } from '../../layout/offline-notice.js';
import { SkipLinks } from '../../layout/skip-links.js';
import type { StaffAreaName } from '../areas.js';
import { useSession, type Right } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';
import { useAreaPath } from '../use-area-path.js';
import { StaffBar } from './staff.bar.js';

/** A page of an area, as its navigation shows it. */
export interface AreaPage {
  /** Path within the area; empty: its first page. */
  readonly to: string;
  readonly text: string;
  /** Whoever has none of these does not see it. Left out: everybody in the area does. */
  readonly rights?: readonly Right[];
}

export interface StaffShellProps {
  readonly area: StaffAreaName;
  readonly pages: readonly AreaPage[];
  readonly children: ReactNode;
}

/** Around every page of an area: who one is, the areas one may enter, the pages of this one. */
export function StaffShell({ area, pages, children }: StaffShellProps) {
  const { t } = useSpeech();
  const { may } = useSession();
  const path = useAreaPath();
  const list = useCurrentInSight();
  const mine = pages.filter(({ rights }) => rights === undefined || rights.some(may));
  return (
    <>
      <SkipLinks links={[{ to: 'main', text: t('skip.main') }]} />
      <StaffBar area={area} />
      {mine.length > 0 && (
        <nav className="sp-pages" aria-label={t('shell.pages')}>
          <ul ref={list}>
            {mine.map(({ to, text }) => (
              <li key={to}>
                <NavLink to={to === '' ? path() : path(...to.split('/'))} end={to === ''}>
                  {text}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <OfflineNotice />
      <main className="sp-work" id="main" tabIndex={-1}>
        <Suspense fallback={<Loading whole />}>{children}</Suspense>
      </main>
    </>
  );
}

/** On narrow windows the pages are one line that moves sideways: the one that is open is in the middle of it. */
function useCurrentInSight() {
  const list = useRef<HTMLUListElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('a.active');
    if (!list.current || !current) return;
    list.current.scrollLeft = current.offsetLeft - (list.current.clientWidth - current.offsetWidth) / 2;
  }, [pathname]);
  return list;
}
