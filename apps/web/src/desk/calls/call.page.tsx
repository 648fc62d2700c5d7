import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import type { CallCard } from './call.card.js';
import { callerWords, EMPTY_CALL, isEmptyCall, readCall, type CallDraft } from './call.draft.js';
import { CallForm } from './call.form.js';
import { CallSubject } from './call.subject.js';
import { CallerPanel, type KnownCaller } from './caller.panel.js';
import { useSpeech } from './texts/index.js';
import '../queue/queue.css';

/** A call, written down while it goes on, with what is known of the caller beside it. */
export default function CallPage() {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { person } = useSession();
  const [params, setParams] = useSearchParams();
  const [draft, setDraft, forget] = useKept(staffDraftKey(tenant, person, 'call'), EMPTY_CALL, readCall);
  const [registered, setRegistered] = useState<string | null>(null);
  const call = params.get('call');
  const phone = params.get('phone');
  // Somebody who called in vain: their number is known, and nothing else.
  const [begins, setBegins] = useState(phone !== null && isEmptyCall(draft));
  if (begins && phone !== null) {
    setBegins(false);
    setDraft({ ...EMPTY_CALL, phone });
  }
  return (
    <>
      <AreaHeading title={t(call === null ? 'call.title' : 'live.title')} />
      {registered === null ? (
        <>
          {call !== null && <CallSubject id={call} draft={draft} take={(one) => setDraft(begun(one))} />}
          <div className="sp-call">
            <CallForm
              draft={draft}
              change={(changed) => setDraft({ ...draft, ...changed, ...unrecognised(changed) })}
              empty={forget}
              done={(number) => {
                forget();
                setRegistered(number);
              }}
            />
            <CallerPanel
              words={callerWords(draft)}
              use={(caller) => setDraft({ ...draft, ...detailsOf(caller, draft) })}
            />
          </div>
        </>
      ) : (
        <Registered
          number={registered}
          another={() => {
            setParams({});
            setRegistered(null);
          }}
        />
      )}
    </>
  );
}

/** Another name or number may be another person: whom the operator had recognised counts no more (E3). */
const unrecognised = (changed: Partial<CallDraft>): Partial<CallDraft> =>
  'name' in changed || 'phone' in changed ? { contact: '' } : {};

/** What the call itself says of whoever calls. */
const begun = ({ id, number = '', language }: CallCard): CallDraft => ({
  ...EMPTY_CALL,
  ...{ call: id, phone: number },
  ...(language === undefined ? {} : { language }),
});

/** What is known of a caller, where nothing else was written. */
function detailsOf(caller: KnownCaller, draft: CallDraft): Partial<CallDraft> {
  const { id: contact, name, phone = '', email = '', organisation = '', userType = '' } = caller;
  return {
    contact,
    name,
    phone: draft.phone || phone,
    email: draft.email || email,
    organisation: draft.organisation || organisation,
    userType: draft.userType || userType,
  };
}

function Registered({ number, another }: { number: string; another: () => void }) {
  const { t } = useSpeech();
  const path = useAreaPath();
  return (
    <div className="sp-receipt" role="status">
      <p className="sp-number-big" tabIndex={-1} ref={(element) => element?.focus()}>
        {t('call.done', { number })}
      </p>
      <p>{t('call.done.text')}</p>
      <div className="sp-actions">
        <Link className="btn btn-primary" to={path('tickets', number)}>
          {t('call.done.open')}
        </Link>
        <button type="button" className="btn btn-outline-primary" onClick={another}>
          {t('call.done.another')}
        </button>
      </div>
    </div>
  );
}
