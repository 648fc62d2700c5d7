import { REMINDED_ORDERS, type RemindedOrder } from '@sportello/desk';
import { ChoiceField } from '../http/field.decorators.js';

export class RemindedQuery {
  @ChoiceField({
    description: '`number`: prima le più sollecitate; `age`: prima quelle sollecitate da più tempo',
    of: REMINDED_ORDERS,
    optional: true,
  })
  order?: RemindedOrder;
}
