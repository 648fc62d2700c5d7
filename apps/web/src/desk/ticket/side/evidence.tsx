import type { ReactNode } from 'react';
import { Time } from '../../../components/time.js';
import { formatDay } from '../../../i18n/format.js';
import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';
import type { CertifiedMail, Protocol, Ticket } from '../ticket.types.js';
import { Registrations } from './registrations.js';

type Row = readonly [name: string, value: ReactNode];

/** Fields that {@link Evidence} tells in words. */
const TOLD = /^(protocol[A-Z]\w*|senderProtocol|segnaturaVersion|pecSignature|pecIdentifier|pecSentAt|pecProvider)$/;

/** Of what came by the register or by certified mail, the fields that are not evidence. */
export const otherFields = ({ protocol, certifiedMail, fields }: Ticket): [string, unknown][] =>
  Object.entries(fields).filter(
    ([name]) => (protocol === undefined && certifiedMail === undefined) || !TOLD.test(name),
  );

/** The registration and the certified mail a request came by, where it came so. */
export function Evidence({ place: { ticket } }: { place: Place }) {
  const { t } = useSpeech();
  const { protocol, certifiedMail, registrations = [] } = ticket;
  if (protocol === undefined && certifiedMail === undefined && registrations.length === 0) return null;
  // The one it came under is told by its facts, unless it counts no more.
  const further = registrations.filter(({ direction, annulled }) => direction === 'outgoing' || annulled !== undefined);
  return (
    <section aria-labelledby="evidence" className="sp-part">
      <h2 id="evidence">{t('evidence.title')}</h2>
      {certifiedMail && <Envelope {...certifiedMail} />}
      {protocol && <Registration {...protocol} />}
      <Registrations of={further} />
    </section>
  );
}

function Envelope({ verdict, identifier, provider, sentAt }: CertifiedMail) {
  const { t } = useSpeech();
  const proved = verdict === 'verified' || verdict === 'registered';
  return (
    <>
      <p className={`sp-verdict ${proved ? 'is-proved' : 'is-doubtful'}`}>{t(`evidence.pec.${verdict}`)}</p>
      <Rows
        rows={[
          [t('evidence.pec.sentAt'), sentAt && <Time at={sentAt} />],
          [t('evidence.pec.provider'), provider],
          [t('evidence.pec.identifier'), identifier],
        ]}
      />
    </>
  );
}

function Registration(protocol: Protocol) {
  const { t, language } = useSpeech();
  const { number, date, time, administration, office, register, classification, dossier } = protocol;
  return (
    <Rows
      rows={[
        [t('evidence.protocol'), [number, formatDay(date, language), time].filter(Boolean).join(' · ')],
        [t('evidence.protocol.office'), [administration, office, register].filter(Boolean).join(' / ')],
        [t('evidence.protocol.classification'), classification],
        [t('evidence.protocol.dossier'), dossier],
        [t('evidence.protocol.sender'), protocol.senderReference],
        [t('evidence.protocol.confidential'), protocol.confidential ? t('evidence.protocol.confidential.yes') : ''],
      ]}
    />
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const filled = rows.filter(([, value]) => value !== undefined && value !== '');
  if (filled.length === 0) return null;
  return (
    <dl className="sp-facts">
      {filled.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
