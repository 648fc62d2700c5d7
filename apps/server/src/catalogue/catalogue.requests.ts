import { ChoiceField, CodeField } from '../http/field.decorators.js';

export class CatalogueQuery {
  @CodeField({
    description: 'Amministrazione di cui si chiede che cosa ha; se manca, ciò che è di tutti',
    optional: true,
  })
  administration?: string;

  @ChoiceField({
    description: 'Solo i servizi di una fase',
    of: ['acquisition', 'start-up', 'use'],
    optional: true,
  })
  phase?: 'acquisition' | 'start-up' | 'use';
}
