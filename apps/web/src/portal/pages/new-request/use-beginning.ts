import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { StoredDraft } from '../../request/draft.store.js';
import { useRequester } from '../../session/requester.session.js';
import { useSpeech } from '../../texts/index.js';

/**
 * What is known before anything is typed: name and address of whoever has logged in, and what the page that led here was about.
 * What was typed is never written over.
 */
export function useBeginning(change: (what: (draft: StoredDraft) => StoredDraft) => void): void {
  const { t } = useSpeech();
  const { info } = useRequester();
  const [search] = useSearchParams();
  const subject = search.get('about') === 'accessibility' ? t('accessibility.subject') : '';
  const done = useRef('');
  useEffect(() => {
    const known = { name: info?.name ?? '', email: info?.email ?? '', subject };
    const key = JSON.stringify(known);
    if (done.current === key || known.name + known.email + subject === '') return;
    done.current = key;
    change((draft) => {
      const { values } = draft;
      const filled = {
        name: values.name || known.name,
        email: values.email || known.email,
        subject: values.subject || known.subject,
      };
      return { ...draft, values: { ...values, ...filled } };
    });
  }, [info, subject, change]);
}
