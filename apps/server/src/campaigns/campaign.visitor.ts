import type { Session } from '@sportello/identity';
import type { CurrentTenant } from '@sportello/tenancy';
import { isAmong, organisationMeant } from '@sportello/ticketing';

type Known = Pick<Session, 'email' | 'fiscalNumber' | 'groups'>;
type Campaigns = Pick<CurrentTenant, 'campaigns' | 'organisations'>;

/** D14: the campaigns that are somebody's by what they proved when they logged in. What they proved itself goes no further. */
export function entitledBy({ campaigns, organisations }: Campaigns, who: Known | null): readonly string[] {
  if (who === null) return [];
  const { email, fiscalNumber, groups: claimed } = who;
  const organisation = email === null ? null : organisationMeant({ email }, organisations);
  const fiscalCode = fiscalNumber?.replace(/^TIN[A-Z]{2}-/, '');
  return campaigns.flatMap(({ campaign, groups }) => {
    const isTheirs =
      (email !== null && isAmong(email, groups?.addresses)) ||
      (organisation !== null && groups?.organisations?.includes(organisation) === true) ||
      (fiscalCode !== undefined && groups?.fiscalCodes?.includes(fiscalCode) === true) ||
      claimed.some((claim) => groups?.claims?.includes(claim) === true);
    return isTheirs ? [campaign] : [];
  });
}
