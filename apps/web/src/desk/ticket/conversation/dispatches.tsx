import { Time } from '../../../components/time.js';
import { useSpeech } from '../texts/index.js';
import type { Delivery, Dispatch } from '../ticket.types.js';

/** How an answer went out (B14): to whom, whether it left, and what each receipt proves of its arrival. */
export function Dispatches({ of }: { of: readonly Dispatch[] }) {
  return (
    <ul className="sp-dispatches">
      {of.map((one) => (
        <li key={one.id}>
          <Sent dispatch={one} />
        </li>
      ))}
    </ul>
  );
}

function Sent({ dispatch: { recipient, state, sentAt, error, deliveries } }: { dispatch: Dispatch }) {
  const { t } = useSpeech();
  const receipts = deliveries.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return (
    <>
      <p className={`sp-dispatch is-${standing(state, deliveries)}`}>
        {t(`dispatch.${state}`, { recipient })}
        {sentAt !== undefined && (
          <>
            {' · '}
            <Time at={sentAt} />
          </>
        )}
        {error !== undefined && ` · ${error}`}
      </p>
      {receipts > 0 && (
        <>
          <ul>
            {deliveries.map((delivery) => (
              <li key={delivery.recipient}>
                <Standing delivery={delivery} />
              </li>
            ))}
          </ul>
          <details className="sp-evidence">
            <summary>
              {t('dispatch.receipts')} ({receipts})
            </summary>
            {deliveries.map((delivery) => (
              <Receipts key={delivery.recipient} delivery={delivery} />
            ))}
          </details>
        </>
      )}
    </>
  );
}

type Told = { readonly delivery: Delivery };

/** A delivery in doubt asks for somebody as much as one that failed. */
const MARKS: Readonly<Record<Delivery['outcome'], 'waiting' | 'failed' | 'delivered'>> = {
  waiting: 'waiting',
  unprovable: 'waiting',
  'in-doubt': 'failed',
  failed: 'failed',
  delivered: 'delivered',
};

/** What stands for one recipient; what nobody signed is told as such. */
function Standing({ delivery: { recipient, state, outcome, proved, at, cause, detail, doubtfulAt } }: Told) {
  const { t } = useSpeech();
  return (
    <span className={`sp-delivery is-${MARKS[outcome]}`}>
      {recipient}: <strong>{t(`receipt.${state}`)}</strong> · {t(proved ? 'receipt.proved' : 'receipt.said')} ·{' '}
      <Time at={at} />
      {cause !== undefined && ` · ${t(`receipt.cause.${cause}`)}`}
      {detail !== undefined && ` · ${detail}`}
      {outcome === 'in-doubt' && <strong> · {t('receipt.inDoubt')}</strong>}
      {outcome === 'unprovable' && ` · ${t('receipt.unprovable')}`}
      {outcome === 'waiting' && doubtfulAt !== undefined && (
        <>
          {' · '}
          {t('receipt.awaited')} <Time at={doubtfulAt} />
        </>
      )}
    </span>
  );
}

function Receipts({ delivery: { recipient, evidence } }: { delivery: Delivery }) {
  const { t } = useSpeech();
  return (
    <>
      <h4>{recipient}</h4>
      <ol>
        {evidence.map(({ receipt, state, proved, at, issuer, detail, sha256 }) => (
          <li key={receipt}>
            {t(`receipt.${state}`)} · {t(proved ? 'receipt.proved' : 'receipt.said')} · <Time at={at} />
            {issuer !== undefined && ` · ${issuer}`}
            {detail !== undefined && ` · ${detail}`}
            {sha256 !== undefined && (
              <>
                {' · '}
                {t('receipt.hash')} <code>{sha256}</code>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function standing(state: Dispatch['state'], deliveries: readonly Delivery[]): 'failed' | 'delivered' | 'waiting' {
  if (state === 'failed' || state === 'bounced' || state === 'not-sent') return 'failed';
  const all = deliveries.length > 0 && deliveries.every(({ outcome }) => outcome === 'delivered');
  if (deliveries.some(({ outcome }) => MARKS[outcome] === 'failed')) return 'failed';
  return all ? 'delivered' : 'waiting';
}
