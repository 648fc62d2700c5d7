import type { Localized } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import type { Comer } from '@sportello/ticketing';
import { closedNow } from '../campaigns/campaign.rules.js';
import { openingHours, type OpeningHours } from '../portal/opening-hours.js';

/** Whether somebody who asks for a person finds one. */
export interface ChatHours extends Pick<OpeningHours, 'open' | 'nextOpening'> {
  /** What is said instead of the chat’s own words when it is closed for another reason than the hour. */
  readonly closed?: Localized;
}

/** D14: a dedicated chat takes nobody more into its queue once its campaign is over; what is left there is an ordinary request. */
export function chatHours(configuration: CurrentTenant, instance: string, comer: Comer, now: Date): ChatHours {
  const dedicated = closedNow(configuration, instance, comer, now);
  // Whom it is for is judged when somebody asks for a person and says who they are.
  const judged = dedicated?.why !== 'others' || comer.email !== undefined;
  if (dedicated !== null && judged) return { open: false, closed: dedicated.reason };
  const { open, nextOpening } = openingHours(configuration, now);
  return { open, ...(nextOpening === undefined ? {} : { nextOpening }) };
}
