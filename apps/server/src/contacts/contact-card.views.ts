import { MOST_FOUND, MOST_MERGES, MOST_POINTS } from '@sportello/desk';
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
import { FoundContactView } from './contact-search.controller.js';
import { KnownContactView } from './contacts.views.js';

/** Of a contact, as it is sent. */
export const CONTACT_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
export const POINT_KINDS = ['email', 'certified-mail', 'phone', 'fax', 'fiscal-code'] as const;

export class ContactPointView {
  @ShowChoice('Che cosa è', POINT_KINDS) kind!: string;
  @ShowText('Come è stato detto', 256) value!: string;
  @ShowChoice('Quanto era sicuro, la volta che lo era di più', ASSURANCES) assurance!: string;
  @ShowText('Canale da cui lo si sa con quella sicurezza', 60) source!: string;
  @ShowInstant('Da quando si conosce') since!: string;
  @ShowInstant('L’ultima volta che è stato usato') seenAt!: string;
}

export class NamedContactView {
  @ShowId('Scheda') id!: string;
  @ShowText('Nome', 200) name!: string;
}

export class MergeActView {
  @ShowText('Chi', 300) by!: string;
  @ShowInstant('Quando') at!: string;
  @ShowText('Perché', 1000) reason!: string;
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
