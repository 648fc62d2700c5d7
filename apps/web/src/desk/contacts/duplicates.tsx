import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { MergeDialog } from './merge.dialog.js';
import { pointName } from './point.words.js';
import { useSpeech } from './texts/index.js';

type Duplicate = Schema<'PossibleDuplicateView'>;

/** Others who have something in common with them: a person judges whether they are one (E3). */
export function Duplicates({ contact }: { contact: Schema<'KnownContactView'> }) {
  const { t } = useSpeech();
  const found = useRead('/contacts/{id}/duplicates', { path: { id: contact.id } });
  const [chosen, choose] = useState<Duplicate | null>(null);
  return (
    <section aria-labelledby="contact-duplicates" className="sp-part">
      <h2 id="contact-duplicates">{t('contact.duplicates')}</h2>
      <ReadState of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('contact.duplicates.none')}</p>
          ) : (
            <>
              <p className="sp-help">{t('contact.duplicates.help')}</p>
              <ul className="sp-asked">
                {items.map((one) => (
                  <Possible key={one.id} one={one} choose={choose} />
                ))}
              </ul>
            </>
          )
        }
      </ReadState>
      {chosen !== null && <MergeDialog target={contact} source={chosen} close={() => choose(null)} />}
    </section>
  );
}

function Possible({ one, choose }: { one: Duplicate; choose: (one: Duplicate) => void }) {
  const { t } = useSpeech();
  const path = useAreaPath();
  const { id, name, email, phone, shared, sameName, tickets, open } = one;
  const reached = [phone, email].filter(Boolean).join(' · ');
  const what = [...shared.map((kind) => pointName(kind, t)), ...(sameName ? [t('contact.sameName')] : [])].join(', ');
  return (
    <li>
      <Link to={path('contacts', id)}>{name}</Link>
      <span>{reached}</span>
      <span className="sp-quiet">
        {t('contact.shared', { what })} · {t('contacts.counts', { tickets, open })}
      </span>
      <button
        type="button"
        className="btn btn-outline-primary btn-xs"
        aria-label={t('contact.mergeFor', { name, what: reached })}
        onClick={() => choose(one)}
      >
        {t('contact.merge')}
      </button>
    </li>
  );
}
