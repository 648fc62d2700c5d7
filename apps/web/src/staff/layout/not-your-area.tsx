import { Link } from 'react-router';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { AREA_NAMES, areasOf, type StaffAreaName } from '../areas.js';
import { useSession } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';
import { StaffShell } from './staff.shell.js';

/** Somebody known, where they have nothing to do: where they have. */
export function NotYourArea({ area }: { area: StaffAreaName }) {
  const { t, of } = useSpeech();
  const { tenant, name } = usePortal();
  const areas = areasOf(useSession().rights);
  return (
    <StaffShell area={area} pages={[]}>
      <PageHeading title={t('area.notYours.title')} site={of(name)}>
        {t('area.notYours.title')}
      </PageHeading>
      <p className="lead">{t(areas.length > 0 ? 'area.notYours.text' : 'area.nothing')}</p>
      {areas.length > 0 && (
        <>
          <p>{t('area.notYours.others')}</p>
          <ul>
            {areas.map((one) => (
              <li key={one}>
                <Link to={`/${one}/${tenant}`}>{t(AREA_NAMES[one])}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </StaffShell>
  );
}
