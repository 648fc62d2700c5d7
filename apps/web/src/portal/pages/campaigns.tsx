import { Link } from 'react-router';
import { Notice } from '../../components/notice.js';
import { formatMoment } from '../../i18n/format.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSpeech } from '../texts/index.js';

/** D14: dedicated assistance that is open and concerns who looks. */
export function Campaigns() {
  const { t, of, language } = useSpeech();
  const { campaigns = [], zone } = usePortal();
  if (campaigns.length === 0) return null;
  return (
    <section aria-labelledby="campaigns">
      <h2 id="campaigns">{t('campaigns.title')}</h2>
      {campaigns.map(({ campaign, name, description, closesAt, userTypes, channels }) => (
        <Notice tone="info" key={campaign}>
          <h3 className="sp-notice-title">{of(name)}</h3>
          {description !== undefined && <p className="sp-multiline">{of(description)}</p>}
          {userTypes.length > 0 && <p>{t('campaigns.for', { types: userTypes.map(of).join(', ') })}</p>}
          {closesAt !== undefined && <p>{t('campaigns.until', { when: formatMoment(closesAt, language, zone) })}</p>}
          <ul className="sp-links">
            {channels.map(({ instance, kind, name: channel }) => (
              <li key={instance}>
                {kind === 'webform' && <Link to={`new?form=${encodeURIComponent(instance)}`}>{of(channel)}</Link>}
                {kind === 'chat' && <Link to={`chat/${instance}`}>{of(channel)}</Link>}
                {kind !== 'webform' && kind !== 'chat' && of(channel)}
              </li>
            ))}
          </ul>
        </Notice>
      ))}
    </section>
  );
}
