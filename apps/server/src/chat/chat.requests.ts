import { ChoiceField } from '../http/field.decorators.js';

export class ChatQuery {
  @ChoiceField({
    description: 'Lingua della conversazione; se manca, quella della richiesta',
    of: ['it', 'en'],
    optional: true,
  })
  language?: 'it' | 'en';
}
