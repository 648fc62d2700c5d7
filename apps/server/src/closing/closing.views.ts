import { ShowId, ShowInstant, ShowMany, ShowNumber, ShowOne, ShowText } from '../http/response.decorators.js';
import { LinksView, LocalizedView, PersonView } from '../tickets/ticket.views.js';

export class CheckedRequesterView {
  @ShowText('Nome', 200) name!: string;
  @ShowText('Indirizzo', 256, true) email?: string;
  @ShowText('Telefono', 64, true) phone?: string;
}

export class ClosureCheckView {
  @ShowText('Numero', 40) number!: string;
  @ShowText('Oggetto', 500) subject!: string;
  @ShowOne('A chi chiedere', () => CheckedRequesterView) requester!: CheckedRequesterView;
  @ShowText('Gruppo', 60, true) team?: string;
  @ShowOne('Tecnico che ha chiuso', () => PersonView, true) technician?: PersonView;
  @ShowInstant('Chiusura tecnica') resolvedAt!: string;
  @ShowInstant('Entro quando verificare') dueAt!: string;
  @ShowNumber('Tentativi fatti') attempts!: number;
  @ShowNumber('Tentativi senza risposta') unanswered!: number;
}

export class ClosureCheckPageView {
  @ShowMany('Verifiche da fare', () => ClosureCheckView, 100) items!: ClosureCheckView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

export class OfficeAnswerView {
  @ShowText('Ufficio', 60) id!: string;
  @ShowOne('Nome', () => LocalizedView) name!: LocalizedView;
  @ShowOne('Recapiti', () => LocalizedView) contacts!: LocalizedView;
  @ShowText('La risposta, nella lingua di chi ha chiesto', 20_000) answer!: string;
}

export class OutOfScopeView {
  @ShowText('Ufficio proposto per questa classificazione', 60, true) suggested?: string;
  @ShowMany('Uffici', () => OfficeAnswerView, 200) offices!: OfficeAnswerView[];
}

export class ResentAnswerView {
  @ShowId('Identificativo') id!: string;
  @ShowText('Stato', 40) state!: string;
}
