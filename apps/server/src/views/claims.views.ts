import { ShowFlag, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { PersonView } from '../tickets/ticket.views.js';

/** Rows of one list; nobody answers more in a day. */
export const MOST_CLAIMS = 200;

export class ClaimView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowText('Stato', 40) state!: string;
  @ShowText('Gruppo', 60, true) team?: string;
  @ShowOne('Chi risponde', () => PersonView, true) assignee?: PersonView;
  @ShowInstant('Apertura') openedAt!: string;
  @ShowInstant('Prossima scadenza', true) dueAt?: string;
}

export class RemindedView extends ClaimView {
  @ShowNumber('Solleciti ricevuti') reminders!: number;
  @ShowInstant('Il primo sollecito', true) firstAt?: string;
  @ShowInstant('L’ultimo sollecito', true) lastAt?: string;
}

export class RemindedListView {
  @ShowMany('Richieste aperte con solleciti', () => RemindedView, MOST_CLAIMS) items!: RemindedView[];
  @ShowFlag('Ce ne sono altre') more!: boolean;
}

export class ComplaintView extends ClaimView {
  @ShowText('Richiesta di cui si lamenta', 40, true) about?: string;
}

export class ComplaintListView {
  @ShowMany('Reclami aperti, prima quello che scade prima', () => ComplaintView, MOST_CLAIMS) items!: ComplaintView[];
  @ShowFlag('Ce ne sono altri') more!: boolean;
}
