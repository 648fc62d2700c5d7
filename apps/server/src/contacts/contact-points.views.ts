import { HAND_POINT_KINDS, POINT_KINDS, type HandPointKind } from '@sportello/desk';
import { ChoiceField, TextField } from '../http/field.decorators.js';
import { ShowChoice, ShowId, ShowOne, ShowText } from '../http/response.decorators.js';
import { CONTACT_ID, MergeActView } from './contact-act.views.js';

const CHANGES = ['added', 'removed'] as const;

export class ContactPointChangeView extends MergeActView {
  @ShowId('Modifica') id!: string;
  @ShowChoice('Che cosa è stato fatto', CHANGES) what!: string;
  @ShowChoice('Che cosa è', POINT_KINDS) kind!: string;
  @ShowText('Come è stato detto', 256) value!: string;
  @ShowOne('Quando è stato rimesso; manca se non lo è', () => MergeActView, true) undone?: MergeActView;
}

const value = { description: 'Indirizzo, numero o codice', min: 1, max: 256 };

export class AddContactPointRequest {
  @ChoiceField({ description: 'Che cosa è', of: HAND_POINT_KINDS })
  kind!: HandPointKind;

  @TextField(value)
  value!: string;

  @TextField({ description: 'Da chi o come lo si sa', min: 3, max: 1000 })
  reason!: string;
}

export class RemoveContactPointRequest {
  @ChoiceField({ description: 'Che cosa è', of: POINT_KINDS })
  kind!: string;

  @TextField({ ...value, description: 'Come lo mostra la scheda' })
  value!: string;

  @TextField({ description: 'Perché non è suo', min: 3, max: 1000 })
  reason!: string;
}

export class RestoreContactPointRequest {
  @TextField({ description: 'La modifica con cui era stato tolto', min: 36, max: 36, pattern: CONTACT_ID })
  change!: string;

  @TextField({ description: 'Perché è suo', min: 3, max: 1000 })
  reason!: string;
}
