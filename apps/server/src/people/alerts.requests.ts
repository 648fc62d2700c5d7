import { ALERT_STATES, type AlertState } from '@sportello/workforce';
import { ChoiceField } from '../http/field.decorators.js';
import { PageQuery } from '../tickets/ticket.requests.js';

export class AlertsQuery extends PageQuery {
  @ChoiceField({ description: 'Solo quelle in questo stato', of: ALERT_STATES, optional: true })
  state?: AlertState;
}
