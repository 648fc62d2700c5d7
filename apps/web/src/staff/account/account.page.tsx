import type { ReactNode } from 'react';
import { AreaHeading } from '../layout/area-heading.js';
import { useSession } from '../session/session.context.js';
import { useSpeech, type StaffKey } from '../texts/index.js';
import { useVocabulary } from '../vocabulary.js';
import { PasswordPart } from './password.part.js';
import { SecondFactorPart } from './second-factor.part.js';
import { SessionsPart } from './sessions.part.js';

const LOCAL = 'local';
const ROLES = [
  ...(['requester', 'delegate', 'l1', 'l2', 'l3', 'supplier', 'supervisor', 'service-manager'] as const),
  ...(['governance', 'tenant-admin', 'integrator', 'operator'] as const),
];

/** One's own account: who one is, password, second factor, logins. */
export default function AccountPage() {
  const { t } = useSpeech();
  const { name, email, roles, teams, supplier, provider } = useSession();
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('account.name'), name],
    [t('account.email'), email ?? ''],
    [t('account.roles'), roles.map((role) => nameOf(role, t)).join(', ')],
    [t('account.teams'), teams.length === 0 ? '' : <TeamNames teams={teams} />],
    [t('account.supplier'), supplier ?? ''],
  ];
  return (
    <div className="sp-narrow">
      <AreaHeading title={t('account.title')} />
      <h2>{t('account.who')}</h2>
      <dl className="sp-list">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
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

/** A role that came after this page names itself. */
function nameOf(role: string, t: (key: StaffKey) => string): string {
  const known = ROLES.find((one) => one === role);
  return known === undefined ? role : t(`role.${known}`);
}

function TeamNames({ teams }: { teams: readonly string[] }) {
  const { say } = useVocabulary();
  return teams.map((team) => say('teams', team)).join(', ');
}
