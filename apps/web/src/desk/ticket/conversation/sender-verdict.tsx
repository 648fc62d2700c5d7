import { useSpeech } from '../texts/index.js';
import type { Message } from '../ticket.types.js';

type Verdict = NonNullable<Message['sender']>;

const LOOK = {
  pass: 'sp-verdict is-proved',
  fail: 'sp-verdict is-doubtful',
  none: 'sp-help',
  'not-judged': 'sp-help',
} as const;

/** Whether a mail is really of the address it shows, and by which checks. */
export function SenderLine({ spf, dkim, dmarc, domain = '' }: Verdict) {
  const { t } = useSpeech();
  const said = (result: Verdict['dmarc']) => t(`talk.sender.result.${result}`);
  return (
    <>
      <p className={LOOK[dmarc]}>{t(`talk.sender.${dmarc}`, { domain })}</p>
      <p className="sp-help">{t('talk.sender.how', { spf: said(spf), dkim: said(dkim), dmarc: said(dmarc) })}</p>
    </>
  );
}
