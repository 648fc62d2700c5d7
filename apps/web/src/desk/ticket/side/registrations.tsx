import { Time } from '../../../components/time.js';
import { formatDay } from '../../../i18n/format.js';
import { useSpeech } from '../texts/index.js';
import type { Registration } from '../ticket.types.js';

/** Registrations of a request, those that were annulled struck through and still readable (TUDA art. 54). */
export function Registrations({ of }: { of: readonly Registration[] }) {
  const { t } = useSpeech();
  if (of.length === 0) return null;
  return (
    <ul className="sp-registrations" aria-label={t('evidence.registrations')}>
      {of.map((one) => (
        <li key={[one.administration, one.office, one.register, one.date, one.number].join(' ')}>
          <RegistrationWords registration={one} />
        </li>
      ))}
    </ul>
  );
}

export function RegistrationWords({ registration }: { registration: Registration }) {
  const { t, language } = useSpeech();
  const { direction, number, date, time, administration, office, register, annulled } = registration;
  const what = [`${t(`evidence.registration.${direction}`)} ${number}`, formatDay(date, language), time];
  const words = `${what.filter(Boolean).join(' · ')} · ${[administration, office, register].filter(Boolean).join(' / ')}`;
  if (annulled === undefined) return <span>{words}</span>;
  return (
    <>
      <del>{words}</del>{' '}
      <strong>
        {t('evidence.registration.annulled')} <Time at={annulled.at} />
      </strong>
      {[annulled.reason, annulled.act].filter(Boolean).map((said) => (
        <span key={said} className="d-block">
          {said}
        </span>
      ))}
    </>
  );
}
