import { AGREEMENTS, TASK_EVENTS, TASK_OUTCOMES, TASK_STATES } from '@sportello/escalation';
import {
  ShowChoice,
  ShowFlag,
  ShowId,
  ShowInstant,
  ShowMany,
  ShowMap,
  ShowNumber,
  ShowOne,
  ShowText,
} from '../http/response.decorators.js';
import { AttachmentView, LinksView } from '../tickets/ticket.views.js';

const STATES = Object.keys(TASK_STATES);
const OUTCOMES = Object.keys(TASK_OUTCOMES);

export class TaskResultView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Numero', 60) number!: string;
  @ShowChoice('Stato', STATES) state!: string;
  @ShowNumber('Versione, da ripetere in If-Match') version!: number;
  @ShowFlag('Della conclusione: se era nel termine; manca prima, e senza un termine (B4)', true) withinTerm?: boolean;
}

/** What both sides see of a task. */
export class SharedTaskView extends TaskResultView {
  @ShowText('Titolo', 200) title!: string;
  @ShowText('Che cosa si chiede', 20_000) text!: string;
  @ShowChoice('Lingua', ['it', 'en']) language!: string;
  @ShowNumber('Gravità della richiesta', 9, true) severity?: number;
  @ShowMap('Dati condivisi') fields!: Record<string, unknown>;
  @ShowText('Tipo di attività', 60) kind!: string;
  @ShowChoice('Che cosa vincola al termine: contratto o accordo interno', Object.keys(AGREEMENTS)) agreement!: string;
  @ShowText('Contratto (CIG)', 10, true) contract?: string;
  @ShowText('Termine: 30m, 8h, 5d…', 20, true) target?: string;
  @ShowText('Calendario in cui conta', 60, true) calendar?: string;
  @ShowInstant('Scadenza del compito; manca finché un’attesa non la lascia conoscere', true) dueAt?: string;
  @ShowInstant('Quando è stato affidato') openedAt!: string;
  @ShowInstant('Ultimo cambiamento') updatedAt!: string;
  @ShowInstant('Quando è stato accettato', true) acceptedAt?: string;
  @ShowInstant('Quando è stato concluso', true) doneAt?: string;
  @ShowInstant('Quando è finito', true) endedAt?: string;
  @ShowNumber('Quante volte è stato restituito') returns!: number;
  @ShowChoice('Esito dichiarato alla conclusione', OUTCOMES, true) outcome?: string;
  @ShowNumber('Minuti di lavoro dichiarati', 1_000_000, true) effortMinutes?: number;
  @ShowInstant('Da quando una domanda dell’ente attende risposta', true) inquiredAt?: string;
}

export class TaskPageView {
  @ShowMany('Compiti', () => SharedTaskView, 100) items!: SharedTaskView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class TaskEventView {
  @ShowNumber('Progressivo') seq!: number;
  @ShowChoice('Che cosa è successo', Object.keys(TASK_EVENTS)) type!: string;
  @ShowInstant('Quando') at!: string;
  @ShowText('Chi', 300) by!: string;
  @ShowText('Che cosa ha detto', 1_000_000) text!: string;
  @ShowChoice('Di una conclusione, l’esito', OUTCOMES, true) outcome?: string;
}

export class SupplierTaskView extends SharedTaskView {
  @ShowMany('Storia', () => TaskEventView, 10_000) events!: TaskEventView[];
  @ShowMany('File', () => AttachmentView, 1000) attachments!: AttachmentView[];
  @ShowMany('Mosse permesse ora', 'string', 30) actions!: string[];
}

export class DeliveryErrorView {
  @ShowText('Codice', 60) code!: string;
  @ShowText('Motivo', 500) reason!: string;
}

/** A task as people of the area that has it see it: what a supplier would see. */
export class AreaTaskView extends SupplierTaskView {
  @ShowText('Area', 60) area!: string;
}

export class AreaTaskItemView extends SharedTaskView {
  @ShowText('Area', 60) area!: string;
}

export class AreaTaskPageView {
  @ShowMany('Compiti', () => AreaTaskItemView, 100) items!: AreaTaskItemView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class DeskTaskView extends SharedTaskView {
  @ShowText('Richiesta, per identificativo', 36) ticketId!: string;
  @ShowText('Fornitore che lo ha', 60, true) supplier?: string;
  @ShowText('Area interna che lo ha', 60, true) area?: string;
  @ShowId('Compito che deve essere verificato prima', true) after?: string;
  @ShowInstant('Da quando non se ne hanno notizie; manca se non tocca a chi lo esegue', true) heardAt?: string;
  @ShowFlag('Se la richiesta lo attende') waits!: boolean;
  @ShowText('Numero presso il fornitore', 500, true) reference?: string;
  @ShowText('Indirizzo presso il fornitore', 2000, true) referenceUrl?: string;
  @ShowChoice('Se il fornitore sa già tutto', ['queued', 'delivered', 'failed']) delivery!: string;
  @ShowOne('Perché non gli è stato detto', () => DeliveryErrorView, true) deliveryError?: DeliveryErrorView;
  @ShowMany('Mosse permesse ora', 'string', 30) actions!: string[];
}

export class DeskTasksView {
  @ShowMany('Compiti, nell’ordine in cui sono stati affidati', () => DeskTaskView, 1000) items!: DeskTaskView[];
}

export class DeskTaskPageView {
  @ShowMany('Compiti', () => DeskTaskView, 100) items!: DeskTaskView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class DeskTaskWholeView extends DeskTaskView {
  @ShowMany('Storia', () => TaskEventView, 10_000) events!: TaskEventView[];
  @ShowMany('File', () => AttachmentView, 1000) attachments!: AttachmentView[];
}
