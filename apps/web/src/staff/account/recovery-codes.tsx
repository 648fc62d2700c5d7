import { Notice } from '../../components/notice.js';
import { useSpeech } from '../texts/index.js';

/** The codes that let somebody in without their phone: shown once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useSpeech();
  return (
    <Notice tone="success" alert>
      <p className="fw-semibold mb-1">{t('account.factor.on')}</p>
      <h3 className="h6">{t('account.factor.recovery')}</h3>
      <p>{t('account.factor.recovery.text')}</p>
      <ul className="sp-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
