import { MOST_FOUND, MOST_MERGES, MOST_POINT_CHANGES, MOST_POINTS, POINT_KINDS } from '@sportello/desk';
import { ASSURANCES } from '@sportello/ticketing';
import { TextField } from '../http/field.decorators.js';
import {
  ShowChoice,
  ShowChoices,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { LinksView } from '../tickets/ticket.views.js';
import { CONTACT_ID, MergeActView } from './contact-act.views.js';
import { ContactPointChangeView } from './contact-points.views.js';
import { FoundContactView } from './contact-search.controller.js';
import { KnownContactView } from './contacts.views.js';

export class ContactPointView {
  @ShowChoice('Che cosa è', POINT_KINDS) kind!: string;
  @ShowText('Come è stato detto', 256) value!: string;
  @ShowChoice('Quanto era sicuro, la volta che lo era di più', ASSURANCES) assurance!: string;
  @ShowFlag('Provato da chi scriveva: non si toglie a mano') proved!: boolean;
  @ShowText('Canale da cui lo si sa con quella sicurezza; manca se lo ha scritto un operatore', 60, true)
  source?: string;
  @ShowInstant('Da quando si conosce') since!: string;
  @ShowInstant('L’ultima volta che è stato usato') seenAt!: string;
}

export class NamedContactView {
  @ShowId('Scheda') id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class ContactMergeView extends MergeActView {
  @ShowOne('Scheda unita', () => NamedContactView) source!: NamedContactView;
  @ShowOne('Scheda che vale per entrambe', () => NamedContactView) target!: NamedContactView;
  @ShowOne('Quando sono state separate; manca se sono unite', () => MergeActView, true) undone?: MergeActView;
}

export class ContactCardView {
  @ShowOne('Chi', () => KnownContactView) contact!: KnownContactView;
  @ShowMany('Da che cosa si riconosce, prima ciò che è più sicuro', () => ContactPointView, MOST_POINTS)
  points!: ContactPointView[];
  @ShowMany('Unioni e separazioni, dalla più recente', () => ContactMergeView, MOST_MERGES)
  merges!: ContactMergeView[];
  @ShowMany(
    'Che cosa gli operatori hanno aggiunto e tolto, dal più recente',
    () => ContactPointChangeView,
    MOST_POINT_CHANGES,
  )
  changes!: ContactPointChangeView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class PossibleDuplicateView extends FoundContactView {
  @ShowChoices('Che cosa hanno in comune', POINT_KINDS) shared!: string[];
  @ShowFlag('Il nome è lo stesso') sameName!: boolean;
}

export class PossibleDuplicatesView {
  @ShowMany('Chi potrebbe essere la stessa persona, prima chi è più probabile', () => PossibleDuplicateView, MOST_FOUND)
  items!: PossibleDuplicateView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class MergeContactRequest {
  @TextField({ description: 'La scheda che si unisce a questa', min: 36, max: 36, pattern: CONTACT_ID })
  other!: string;

  @TextField({ description: 'Da che cosa si vede che è la stessa persona', min: 3, max: 1000 })
  reason!: string;
}

export class UnmergeContactRequest {
  @TextField({ description: 'Perché non è la stessa persona', min: 3, max: 1000 })
  reason!: string;
}
