import { Link, useSearchParams } from 'react-router';
import { useRead } from '../../api/use-read.js';
import { Empty } from '../../components/empty.js';
import { describedBy, FieldHelp, fieldId } from '../../components/field.js';
import { ReadState } from '../../components/read-state.js';
import { useSettled } from '../../form/use-settled.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { useSpeech } from './texts/index.js';
import '../queue/queue.css';

/** Milliseconds without a letter before one looks. */
const WAIT = 400;
const FEWEST = 3;
const FIELD = { name: 'q' } as const;

/** Who asked, by anything they are known by (E3). What is looked for is in the address: back comes back to it. */
export default function ContactsPage() {
  const { t } = useSpeech();
  const [params, setParams] = useSearchParams();
  const words = params.get('q') ?? '';
  const asked = useSettled(words.trim().length < FEWEST ? null : words.trim(), WAIT);
  return (
    <>
      <AreaHeading title={t('contacts.title')} />
      <search className="sp-field sp-narrow">
        <label htmlFor={fieldId(FIELD.name)} className="sp-label">
          {t('contacts.search')}
        </label>
        <FieldHelp {...FIELD} help={t('contacts.help')} />
        <input
          {...{ id: fieldId(FIELD.name), name: FIELD.name, type: 'search', className: 'form-control', maxLength: 200 }}
          {...{ value: words, autoComplete: 'off' }}
          aria-describedby={describedBy({ ...FIELD, help: t('contacts.help') })}
          onChange={({ target: { value } }) => setParams(value === '' ? {} : { q: value }, { replace: true })}
        />
      </search>
      <div aria-live="polite">
        {asked === null ? <p className="sp-help">{t('contacts.begin')}</p> : <Found q={asked} />}
      </div>
    </>
  );
}

function Found({ q }: { q: string }) {
  const { t } = useSpeech();
  const path = useAreaPath();
  const found = useRead('/contacts', { query: { q } }, { keep: true });
  return (
    <ReadState of={found}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty text={t('contacts.none')} />
        ) : (
          <ul className="sp-asked" aria-label={t('contacts.found')}>
            {items.map(({ id, name, email, phone, organisation, tickets, open }) => (
              <li key={id}>
                <Link to={path('contacts', id)}>{name}</Link>
                <span>{[phone, email, organisation].filter(Boolean).join(' · ')}</span>
                <span className="sp-quiet">{t('contacts.counts', { tickets, open })}</span>
              </li>
            ))}
          </ul>
        )
      }
    </ReadState>
  );
}
