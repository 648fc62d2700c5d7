import { Link } from 'react-router';
import type { Portal } from '../../api/types.js';
import { useRead } from '../../api/use-read.js';
import { Icon } from '../../components/icon.js';
import { formatDay, formatMoment } from '../../i18n/format.js';
import { useSpeech } from '../texts/index.js';
import { PageHeading } from '../../layout/page-heading.js';
import { usePortal } from '../../layout/portal.context.js';
import { Campaigns } from './campaigns.js';
import { Announcements } from './announcements.js';

/** Whose desk this is, whether it is open, and the two things people come for. */
export function HomePage() {
  const { t, of } = useSpeech();
  const portal = usePortal();
  const title = of(portal.texts['portal.title']) || of(portal.name);
  const takesRequests = portal.forms.length > 0;
  return (
    <>
      <div className="sp-lead">
        <PageHeading title={title} site={title === of(portal.name) ? '' : of(portal.name)}>
          {title}
        </PageHeading>
        <p className="lead sp-multiline">{of(portal.texts['portal.welcome'])}</p>
      </div>
      <Announcements />
      <OpenState portal={portal} />
      <Campaigns />
      <div className="sp-cards" data-element="service-area">
        <section className="sp-card" aria-labelledby="start">
          <Icon name="pencil" className="icon-primary" />
          <h2 id="start">{t('home.start.title')}</h2>
          <p>{t(takesRequests ? 'home.start.text' : 'home.start.none')}</p>
          {takesRequests && (
            <Link className="btn btn-primary" to="new">
              {t('home.start.action')}
            </Link>
          )}
        </section>
        <section className="sp-card" aria-labelledby="follow">
          <Icon name="search" className="icon-primary" />
          <h2 id="follow">{t('home.follow.title')}</h2>
          <p>{t('home.follow.text')}</p>
          <Link className="btn btn-outline-primary" to="request">
            {t('home.follow.action')}
          </Link>
          <Link className="d-block mt-3" to="my">
            {t('nav.mine')}
          </Link>
        </section>
        <section className="sp-card" aria-labelledby="questions">
          <Icon name="help-circle" className="icon-primary" />
          <h2 id="questions">{t('faq.title')}</h2>
          <p>{t('home.faq.text')}</p>
          <Link className="btn btn-outline-primary" to="faq">
            {t('home.faq.action')}
          </Link>
        </section>
        {portal.chats?.map(({ instance, name }) => (
          <ChatCard key={instance} instance={instance} name={of(name)} />
        ))}
      </div>
      <div className="sp-two">
        <section aria-labelledby="hours">
          <h2 id="hours">{t('home.hours')}</h2>
          <p className="sp-multiline">{of(portal.hours)}</p>
        </section>
        <section aria-labelledby="contacts">
          <h2 id="contacts">{t('home.contacts')}</h2>
          <p className="sp-multiline">{of(portal.contacts)}</p>
        </section>
      </div>
    </>
  );
}

/** Only where there is a chat to be had: a channel of that kind may be fed by another system. */
function ChatCard({ instance, name }: { instance: string; name: string }) {
  const { t, language } = useSpeech();
  const rules = useRead('/chat/{instance}', { path: { instance }, query: { language } });
  if (rules.data === undefined) return null;
  const id = `chat-${instance}`;
  return (
    <section className="sp-card" aria-labelledby={id}>
      <Icon name="comment" className="icon-primary" />
      <h2 id={id}>{name}</h2>
      <p>{t(rules.data.bot === undefined ? 'home.chat.text' : 'home.chat.bot')}</p>
      <Link className="btn btn-outline-primary" to={`chat/${instance}`}>
        {t('home.chat.action')}
      </Link>
    </section>
  );
}

function OpenState({ portal }: { portal: Portal }) {
  const { t, of, language } = useSpeech();
  const closedText = of(portal.texts['portal.closed']);
  return (
    <div className={`sp-open ${portal.open ? 'is-open' : 'is-closed'}`}>
      <Icon name={portal.open ? 'check-circle' : 'clock'} />
      <div>
        <p className="fw-semibold mb-0">{t(portal.open ? 'home.open' : 'home.closed')}</p>
        {!portal.open && portal.nextOpening && (
          <p className="mb-0">
            {t('home.nextOpening', { when: formatMoment(portal.nextOpening, language, portal.zone) })}
          </p>
        )}
        {portal.suspensions?.map(({ from, to, reason }) => (
          <p className="mb-0" key={from}>
            {t('home.suspension', {
              from: formatDay(from, language),
              to: formatDay(to, language),
              reason: of(reason),
            })}
          </p>
        ))}
        {!portal.open && portal.forms.length > 0 && <p className="mb-0">{closedText || t('home.closed.note')}</p>}
      </div>
    </div>
  );
}
