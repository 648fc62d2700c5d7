import { AreaHeading } from '../layout/area-heading.js';
import { useSession } from '../session/session.context.js';
import { useSpeech } from '../texts/index.js';
import { PasswordPart } from './password.part.js';
import { SecondFactorPart } from './second-factor.part.js';
import { SessionsPart } from './sessions.part.js';

const LOCAL = 'local';

/** One's own account: who one is, password, second factor, logins. */
export default function AccountPage() {
  const { t } = useSpeech();
  const { name, email, roles, teams, supplier, provider } = useSession();
  const facts = [
    [t('account.name'), name],
    [t('account.email'), email ?? ''],
    [t('account.roles'), roles.join(', ')],
    [t('account.teams'), teams.join(', ')],
    [t('account.supplier'), supplier ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <div className="sp-narrow">
      <AreaHeading title={t('account.title')} />
      <h2>{t('account.who')}</h2>
      <dl className="sp-list">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {provider === LOCAL ? (
        <>
          <PasswordPart />
          <SecondFactorPart />
        </>
      ) : (
        <p>{t('account.elsewhere', { provider })}</p>
      )}
      <SessionsPart />
    </div>
  );
}
